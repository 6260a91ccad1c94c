// Map and charts: what they show, how they filter, and that each has its data table.
import { test, expect, open, counter, expectCount, facet, query, sourceCompanies, unfold, ready, oneEngine, clusters, isLocated, isOutside } from "./atlas.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");
const marks = (page) => page.locator('[data-atlas="map"] [data-atlas-mark]');
const sumOf = (locator) => locator.evaluateAll((nodes) => nodes.reduce((sum, node) => sum + Number(node.dataset.count), 0));

test("the marks of the three regions stand for every company with a place in its frame", oneEngine, async ({ page }) => {
  await open(page, "fr");
  const located = core.filter(isLocated).length;
  // One company of Brussels is in Gosselies, outside of the Region's frame, and the panel says so.
  const outside = core.filter(isOutside).length;
  await expect.poll(() => sumOf(marks(page))).toBe(located - outside);
  await expect(page.locator('[data-atlas="no-location"]')).toHaveAttribute("data-count", String(core.length - located));
  await facet(page, "sector", "medtech").check();
  const medtech = core.filter((row) => row.sector === "medtech" && isLocated(row) && !isOutside(row)).length;
  await expect.poll(() => sumOf(marks(page))).toBe(medtech);
});

test("a mark of one company opens it, a mark of one place lists its companies", async ({ page }) => {
  await open(page, "fr?cluster=luxembourg");
  const single = marks(page).and(page.locator('[data-count="1"]')).first();
  await single.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-atlas="detail"]')).toBeVisible();
  await page.keyboard.press("Escape");
  await open(page, "fr?place=esch-sur-alzette");
  await marks(page).first().click();
  const list = page.locator('[data-atlas="point-list"]');
  await expect(list.getByRole("listitem")).toHaveCount(core.filter((row) => row.city === "Esch-sur-Alzette").length);
  await list.getByRole("listitem").first().getByRole("button").click();
  await expect(page.locator('[data-atlas="detail"]')).toBeVisible();
});

test("one map: every company with a place, zoom by button, key and wheel, pan by drag", async ({ page, browserName }) => {
  await open(page, "fr?map=one");
  const located = core.filter(isLocated).length;
  await expect.poll(() => sumOf(marks(page))).toBe(located);
  const zoom = () => Number((query(page).get("at") ?? "0,0,0").split(",")[2]);
  await page.locator('[data-atlas-zoom="in"]').click();
  await expect.poll(zoom).toBeGreaterThan(5);
  const before = zoom();
  const map = page.locator('[data-atlas="map"] svg.can-move');
  await map.focus();
  await page.keyboard.press("+");
  await expect.poll(zoom).toBeCloseTo(before + 1, 1);
  const centre = query(page).get("at");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => query(page).get("at")).not.toBe(centre);
  const box = await map.boundingBox();
  const panned = query(page).get("at");
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 140, box.y + 90, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => query(page).get("at")).not.toBe(panned);
  if (browserName === "chromium") {
    const close = zoom();
    await page.mouse.wheel(0, 400);
    await expect.poll(zoom).toBeLessThan(close);
  }
  await page.locator('[data-atlas-zoom="fit"]').click();
  await expect.poll(() => query(page).get("at")).toBe(null);
  await expect.poll(() => sumOf(marks(page))).toBe(located);
});

test("after a drag the marks still answer to the keyboard", async ({ page }) => {
  await open(page, "fr?map=one&cluster=luxembourg");
  const box = await page.locator('[data-atlas="map"] svg.can-move').boundingBox();
  await page.mouse.move(box.x + 30, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 45, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => query(page).get("at")).not.toBe(null);
  await expect(page.locator('[data-atlas="detail"]')).toHaveCount(0);
  await marks(page).and(page.locator('[data-count="1"]')).first().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-atlas="detail"]')).toBeVisible();
});

test("a viewport in the address survives a reload, and back leads out of it", async ({ page }) => {
  await open(page, "fr?map=one");
  await page.locator('[data-atlas-zoom="in"]').click();
  await expect.poll(() => query(page).get("at")).not.toBe(null);
  const drawn = () => page.locator('[data-atlas="map"] .base').first().getAttribute("transform");
  // The zoom is thrown for a moment: what counts is where it comes to rest.
  const atRest = async () => {
    const first = await drawn();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
    return (await drawn()) === first && new URL(page.url()).searchParams.get("at") !== null;
  };
  await expect.poll(atRest).toBe(true);
  const before = await drawn();
  await page.reload();
  await ready(page);
  await expect.poll(drawn).toBe(before);
  await page.getByRole("button", { name: "Trois régions" }).click();
  await expect(page.locator("[data-atlas-region]")).toHaveCount(clusters.length);
  await page.goBack();
  await expect.poll(drawn).toBe(before);
});

test("inside a frame the wheel is the page's, unless Ctrl is held", async ({ page, browserName }) => {
  test.skip(browserName === "firefox", "the wheel with a key cannot be sent over BiDi");
  await open(page, "fr?map=one&at=5.0000,48.0000,5.00&chrome=none");
  await expect(page.locator("header")).toHaveCount(0);
  const box = await page.locator('[data-atlas="map"] svg.can-move').boundingBox();
  await page.mouse.move(box.x + 80, box.y + 80);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  expect(query(page).get("at")).toBe("5.0000,48.0000,5.00");
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await expect.poll(() => query(page).get("at")).not.toBe("5.0000,48.0000,5.00");
});

test("a ring of several places zooms in and parts", oneEngine, async ({ page }) => {
  await open(page, "fr?map=one");
  const rings = () => marks(page).count();
  await expect.poll(rings).toBeGreaterThan(1);
  const largest = await marks(page).evaluateAll((nodes) => {
    const counts = nodes.map((node) => Number(node.dataset.count));
    return counts.indexOf(Math.max(...counts));
  });
  await marks(page).nth(largest).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page).get("at")).not.toBe(null);
  await expect.poll(rings).toBeGreaterThan(3);
});

test("the area of the map is a filter", oneEngine, async ({ page }) => {
  await open(page, "fr?map=one&at=6.1000,49.7000,8.60");
  await page.locator('[data-atlas="search-area"]').click();
  await expect.poll(() => query(page).get("area")).not.toBe(null);
  const [west, south, east, north] = query(page).get("area").split(",").map(Number);
  expect(west).toBeLessThan(6.1);
  expect(south).toBeLessThan(49.7);
  expect(east).toBeGreaterThan(6.1);
  expect(north).toBeGreaterThan(49.7);
  const shown = Number(await counter(page).getAttribute("data-value"));
  expect(shown).toBeGreaterThan(20);
  expect(shown).toBeLessThan(core.length / 2);
});

test("a datum of each chart filters, by click and by key, and its data table and sentence agree", async ({ page }) => {
  await open(page, "fr");
  const datumOf = (chart) => {
    const data = page.locator(`[data-atlas-chart="${chart}"] [data-atlas-datum]`);
    return chart === "founded" ? data.last() : data.first();
  };
  const unfiltered = new Map();
  for (const chart of ["sector", "size", "place", "tag", "founded", "cluster-sector"]) {
    await datumOf(chart).scrollIntoViewIfNeeded();
    unfiltered.set(chart, await datumOf(chart).getAttribute("data-count"));
  }
  for (const [chart, count] of unfiltered) {
    const root = page.locator(`[data-atlas-chart="${chart}"]`);
    const data = root.locator("[data-atlas-datum]");
    const datum = datumOf(chart);
    // Out of sight it may still show the selection before.
    await datum.scrollIntoViewIfNeeded();
    await expect(datum).toHaveAttribute("data-count", count);
    expect(await datum.getAttribute("aria-label")).toContain(count);
    const table = await unfold(root, chart);
    // The table has a line for each datum, with the same figure, in the same order; zeros have lines but no parts.
    const drawn = await data.evaluateAll((nodes) => nodes.map((node) => Number(node.dataset.count)).filter(Boolean));
    const listed = await table.locator("tbody tr td:nth-of-type(1)").evaluateAll((cells) => cells.map((cell) => Number(cell.innerText)).filter(Boolean));
    expect(listed).toEqual(drawn);
    await expect(page.locator(`[data-atlas-sentence="${chart}"]`)).toContainText(/\d/);
    await datum.focus();
    await expect(root.locator(".tooltip")).toContainText(count);
    await page.keyboard.press("Enter");
    await expectCount(page, count);
    await expect(datum).toBeFocused();
    // A chart ignores its own clause, so its figures stand.
    await expect(datum).toHaveAttribute("data-count", count);
    await datum.locator("rect").last().click();
    await expectCount(page, core.length);
  }
});
