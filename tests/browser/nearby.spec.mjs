// The filter by distance: around a place, an opened locality, the centre of the map or the visitor, in every mode of the map.
import { test, expect, open, query, expectCount, sourceCompanies, sourceTable, slug, oneEngine } from "./atlas.mjs";

const map = (page) => page.locator('[data-atlas="map"]');
const controls = (page) => map(page).locator('[data-atlas="nearby"]');
const chips = (page) => page.locator('[data-atlas="chips"] .chip');
const core = sourceCompanies().filter((row) => row.scope === "core");
const places = new Map(sourceTable("places.csv").filter((row) => row.lat).map((row) => [`${row.cluster} ${slug(row.name)}`, [Number(row.lon), Number(row.lat)]]));

/** Kilometres between two points by the law of cosines, another formula than the program's. */
function distance([lonA, latA], [lonB, latB]) {
  const [a, b, turn] = [latA, latB, lonB - lonA].map((degrees) => (degrees * Math.PI) / 180);
  return 6371.0088 * Math.acos(Math.min(1, Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn)));
}

/** Companies of the core scope at most so far from a point. */
const within = (center, km) => core.filter((row) => {
  const point = places.get(`${row.cluster} ${slug(row.city)}`);
  return point !== undefined && distance(center, point) <= km;
}).length;

async function unfolded(page) {
  await map(page).locator('[data-atlas="nearby-fold"] > summary').click();
  await expect(controls(page)).toBeVisible();
  return controls(page);
}

test("a place and a distance filter every view, are in the address and on a chip, and are drawn in every mode", oneEngine, async ({ page }) => {
  await open(page, "en");
  const form = await unfolded(page);
  await form.locator('[data-atlas="nearby-place"]').fill("grenoble");
  await form.locator('[data-atlas="nearby-place"]').blur();
  const center = places.get("lyon grenoble").map((degrees) => Math.round(degrees * 1000) / 1000);
  await expect.poll(() => query(page).get("near")).toBe(`${center[0].toFixed(3)},${center[1].toFixed(3)},25`);
  await expectCount(page, within(center, 25));
  await expect(chips(page)).toHaveText(["Within 25 km of Grenoble"]);
  await form.locator('[data-atlas="nearby-km"]').selectOption("100");
  await expect.poll(() => query(page).get("near")).toMatch(/,100$/);
  await expectCount(page, within(center, 100));
  expect(within(center, 100)).toBeGreaterThan(within(center, 25));
  for (const mode of ["One map", "Localities", "Areas", /regions/i]) {
    await map(page).locator('[data-atlas="map-modes"]').getByRole("button", { name: mode }).click();
    await expect(map(page).locator('[data-atlas="radius"] .edge').first()).toBeAttached();
    await expectCount(page, within(center, 100));
  }
  await chips(page).getByRole("button").click();
  await expect.poll(() => query(page).get("near")).toBe(null);
  await expectCount(page, core.length);
  await expect(map(page).locator('[data-atlas="radius"] .edge')).toHaveCount(0);
});

test("one map shows the whole circle, and its centre can be the middle of the map", async ({ page }) => {
  await open(page, "en?map=one&near=6.130,49.610,10");
  const [edge, frame] = await Promise.all(['[data-atlas="radius"] .edge', ".map-svg"].map((part) => map(page).locator(part).first().boundingBox()));
  expect(edge.x).toBeGreaterThan(frame.x);
  expect(edge.y).toBeGreaterThan(frame.y);
  expect(edge.x + edge.width).toBeLessThan(frame.x + frame.width);
  expect(edge.y + edge.height).toBeLessThan(frame.y + frame.height);
  // As high as wide to a few pixels, and not small.
  expect(Math.abs(edge.width - edge.height)).toBeLessThan(edge.height / 50);
  expect(edge.height).toBeGreaterThan(frame.height / 2);
  await open(page, "en?map=one&at=4.8400,45.7600,9.00");
  await map(page).locator('[data-atlas="around-centre"]').click();
  await expect.poll(() => query(page).get("near")).toBe("4.840,45.760,25");
  await expectCount(page, within([4.84, 45.76], 25));
});

test("an opened locality can be the centre", async ({ page }) => {
  await open(page, "en?map=places&cluster=luxembourg");
  await map(page).locator('[data-atlas-mark="esch-sur-alzette"]').focus();
  await page.keyboard.press("Enter");
  await page.locator('[data-atlas="around-here"]').click();
  await expect(chips(page).filter({ hasText: "Esch-sur-Alzette" })).toHaveText("Within 25 km of Esch-sur-Alzette");
});

test("a name that the data lack is said, and changes nothing", async ({ page }) => {
  await open(page, "en");
  const form = await unfolded(page);
  await form.locator('[data-atlas="nearby-place"]').fill("Atlantis");
  await form.locator('[data-atlas="nearby-place"]').blur();
  await expect(form.getByRole("status")).toContainText("Atlantis");
  expect(query(page).get("near")).toBe(null);
});

test("the visitor's position is asked for by the button only, rounded to a kilometre, and not kept", oneEngine, async ({ page }) => {
  const context = page.context();
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ longitude: 6.123456, latitude: 49.612345 });
  await page.addInitScript(() => {
    window.asked = 0;
    const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
    navigator.geolocation.getCurrentPosition = (...then) => { window.asked += 1; ask(...then); };
  });
  await open(page, "en");
  const form = await unfolded(page);
  expect(await page.evaluate(() => window.asked)).toBe(0);
  await form.locator('[data-atlas="around-me"]').click();
  await expect.poll(() => query(page).get("near")).toBe("6.120,49.610,25");
  expect(await page.evaluate(() => window.asked)).toBe(1);
  await expectCount(page, within([6.12, 49.61], 25));
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))).not.toContain("49.6");
});

test("a position that is refused is said in plain words", oneEngine, async ({ page }) => {
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = (_, failed) => setTimeout(() => failed({ code: 1, message: "User denied Geolocation" }));
  });
  await open(page, "en");
  const form = await unfolded(page);
  await form.locator('[data-atlas="around-me"]').click();
  await expect(form.getByRole("status")).toContainText("does not give your position");
  expect(query(page).get("near")).toBe(null);
});
