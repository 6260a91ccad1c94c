// Shaded areas: départements and regions by companies per 100,000 inhabitants, number, or share of the chosen sectors.
import { readFileSync } from "node:fs";
import { test, expect, open, query, facet, sourceCompanies, unfold, expectAccessible, oneEngine, isLocated, isOutside } from "./atlas.mjs";
import { saved } from "./downloads.mjs";

const map = (page) => page.locator('[data-atlas="map"]');
const area = (page, id) => map(page).locator(`[data-atlas-mark="${id}"]`);
const measure = (page, id) => map(page).locator(`[data-atlas-measure="${id}"]`);
const core = sourceCompanies().filter((row) => row.scope === "core");
const file = JSON.parse(readFileSync(new URL("../../public/map/areas.json", import.meta.url), "utf8"));
const fillOf = (locator) => locator.locator("path.area").evaluate((path) => getComputedStyle(path).fill);

test("every area is a button with its value; the table and the legend have the same figures", async ({ page }) => {
  await open(page, "en?map=areas");
  await expect(map(page).locator("[data-atlas-mark]")).toHaveCount(file.areas.length);
  const rhone = file.areas.find((one) => one.id === "fr-69");
  const count = Number(await area(page, "fr-69").getAttribute("data-count"));
  expect(count).toBeGreaterThan(0);
  const value = ((count * 100_000) / rhone.population).toFixed(1).replace(/\.0$/, "");
  await expect(area(page, "fr-69")).toHaveAttribute("aria-label", `Rhône: ${count} companies – ${value} per 100,000 inhabitants`);
  await expect(area(page, "fr-69").locator(".area-value")).toHaveText(value);
  const table = await unfold(map(page).locator("details.data-table").first(), "map-areas");
  await expect(table.locator("tbody tr")).toHaveCount(file.areas.length);
  const row = table.locator("tbody tr").filter({ has: page.getByRole("rowheader", { name: "Rhône", exact: true }) });
  await expect(row.locator("td")).toHaveText([String(count), `${rhone.population.toLocaleString("en")} (${file.population.year})`, value]);
  const legend = await map(page).locator(".area-legend").getAttribute("aria-label");
  expect(legend).toContain("Per 100,000 inhabitants");
  // An area of the highest class and an empty one differ, and not by their fill alone.
  const marks = await map(page).locator("[data-atlas-mark]").evaluateAll((nodes) => nodes.map((node) => [Number(node.dataset.count), node.querySelector("path.area").getAttribute("class")]));
  expect(marks.filter(([companies]) => companies === 0).every(([, fill]) => fill === "edge area empty")).toBe(true);
  expect(marks.filter(([companies]) => companies > 0).every(([, fill]) => fill.includes("shade-"))).toBe(true);
});

test("the measure is in the address, and a share asks for a sector", oneEngine, async ({ page }) => {
  await open(page, "en?map=areas");
  await measure(page, "count").click();
  await expect.poll(() => query(page).get("measure")).toBe("count");
  // The only area of its region holds the companies of which no place is known, too.
  const inBrussels = (row) => (isLocated(row) ? !isOutside(row) : !row.city && !row.postcode && !row.address);
  await expect(area(page, "be-bru").locator(".area-value")).toHaveText(String(core.filter((row) => row.cluster === "brussels" && inBrussels(row)).length));
  await measure(page, "share").click();
  await expect(map(page).locator('[data-atlas="choose-sector"]')).not.toBeEmpty();
  await expect(area(page, "lu").locator("path.area")).toHaveClass("edge area no-data");
  await facet(page, "sector", "medtech").check();
  await expect(map(page).locator('[data-atlas="choose-sector"]')).toBeEmpty();
  await expect(area(page, "lu").locator(".area-value")).toHaveText(/%$/);
  await page.goBack();
  await expect(area(page, "lu").locator(".area-value")).toHaveText("–");
});

test("areas are reached by keyboard, and Enter zooms to one", async ({ page }) => {
  await open(page, "en?map=areas&cluster=lyon");
  await area(page, "fr-38").focus();
  await expect(map(page).locator(".tooltip").first()).toContainText("Isère");
  const width = () => area(page, "fr-38").locator("path.area").evaluate((path) => path.getBoundingClientRect().width);
  const before = await width();
  await page.keyboard.press("Enter");
  await expect.poll(width).toBeGreaterThan(before * 1.3);
  await expect.poll(() => query(page).get("views")).toMatch(/^lyon,/);
});

test("the picture that is saved has the areas and their legend", async ({ page }) => {
  await open(page, "en?map=areas");
  await expect(map(page).locator("[data-atlas-mark]")).toHaveCount(file.areas.length);
  await map(page).locator(".exports-place").scrollIntoViewIfNeeded();
  const svg = (await saved(page, map(page).locator('[data-atlas-export="svg"]'))).bytes.toString();
  expect(svg).toContain("Per 100,000 inhabitants");
  // In the picture colours are written for programs that know no others.
  const channels = (await fillOf(area(page, "fr-69"))).match(/\d+/g).map((channel) => Number(channel).toString(16).padStart(2, "0"));
  expect(svg).toContain(`#${channels.join("")}`);
});

test("nothing is missing for readers and by colour, in light and in dark", oneEngine, async ({ page }) => {
  for (const theme of ["light", "dark"]) {
    await open(page, `fr?map=areas&theme=${theme}`);
    await expect(map(page).locator("[data-atlas-mark]")).toHaveCount(file.areas.length);
    await expectAccessible(page, { include: '[data-atlas="map"]' });
    const shades = await map(page).locator(".area-legend rect").evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).fill));
    expect(new Set(shades).size).toBe(shades.length);
  }
});

test("without the file of areas that is said, and a button asks for it again", oneEngine, async ({ page, problems }) => {
  problems?.allowed?.push(/areas\.json|503|Failed to load/);
  await page.route("**/map/areas.json", (route) => route.fulfill({ status: 503 }), { times: 2 });
  await open(page, "en?map=areas");
  const notice = map(page).getByRole("alert");
  await expect(notice).toContainText("could not be loaded");
  await expect.poll(async () => {
    if (await notice.isVisible()) await notice.getByRole("button").click();
    return map(page).locator("[data-atlas-mark]").count();
  }).toBe(file.areas.length);
});
