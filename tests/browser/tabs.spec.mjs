// On a phone map, charts and list take turns, and each keeps its place; wider screens show them all.
import { expect, expectCount, facet, oneEngine, open, query, sourceCompanies, test } from "./atlas.mjs";

const PHONE = { width: 360, height: 740 };
const core = sourceCompanies().filter((row) => row.scope === "core");
const tab = (page, id) => page.locator(`[data-atlas-tab="${id}"]`);
const PARTS = { map: '[data-atlas="map"]', charts: '[data-atlas-chart="cluster-sector"]', list: '[data-atlas="results"]' };

/** Expects one part to be seen, and the others not. */
async function expectAlone(page, shown) {
  for (const [id, selector] of Object.entries(PARTS)) {
    if (id === shown) await expect(page.locator(selector)).toBeVisible();
    else await expect(page.locator(selector)).toBeHidden();
    await expect(tab(page, id)).toHaveAttribute("aria-pressed", String(id === shown));
  }
}

const scrolled = (page) => page.evaluate(() => Math.round(scrollY));

test("a phone shows one part at a time, as the address says, and each keeps its place", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, "fr");
  await expectAlone(page, "map");
  await tab(page, "list").click();
  await expectAlone(page, "list");
  expect(query(page).get("tab")).toBe("list");
  // It begins at the upper edge.
  await expect(page.locator("#list-title")).toBeInViewport();
  const place = (await scrolled(page)) + 300;
  await page.evaluate((place) => scrollTo(0, place), place);
  await tab(page, "charts").click();
  await expectAlone(page, "charts");
  await expect(page.locator(PARTS.charts)).toBeInViewport();
  await tab(page, "list").click();
  await expect.poll(() => scrolled(page)).toBe(place);
  await page.goBack();
  await expectAlone(page, "charts");
  await page.goBack();
  await page.goBack();
  await expectAlone(page, "map");
  expect(query(page).get("tab")).toBeNull();
});

test("a filter set among the charts holds in the list, and the way to the companies leads there", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, "en?tab=charts");
  await expectAlone(page, "charts");
  await page.locator(".open-facets").click();
  await facet(page, "sector", "biotech").check();
  await expectCount(page, core.filter((row) => row.sector === "biotech").length);
  await page.locator(".drawer-foot .primary").click();
  await expectAlone(page, "list");
  await expect(page.locator("#list-title")).toBeFocused();
});

test("a search without a result says so in each tab", oneEngine, async ({ page }) => {
  await page.setViewportSize(PHONE);
  for (const address of ["fr?q=zzzzzzzz", "fr?q=zzzzzzzz&tab=charts", "fr?q=zzzzzzzz&tab=list"]) {
    await open(page, address);
    await expect(page.locator('[data-atlas="nothing"]')).toBeVisible();
  }
});

test("a search without a result has one answer and no empty parts, and all are back with the first company", oneEngine, async ({ page }) => {
  for (const size of [PHONE, { width: 1440, height: 900 }]) {
    await page.setViewportSize(size);
    await open(page, "fr?q=zzzzzzzz");
    const box = page.locator('[data-atlas="nothing"]');
    await expect(box).toBeVisible();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    for (const part of [...Object.values(PARTS), ".charts-place", ".time-place", ".list-place", ".notices .nothing"]) await expect(page.locator(part)).toBeHidden();
    for (const part of [".further", ".new-place", "[data-atlas-takeaway]", '[data-atlas="tabs"]']) await expect(page.locator(part)).toHaveCount(0);
    await box.getByRole("button").first().click();
    await expectCount(page, core.length);
    await expect(page.locator(PARTS.map)).toBeVisible();
    await expect(page.locator(".further")).toBeVisible();
  }
});

test("a frame with charts alone answers a search without a result, too", async ({ page }) => {
  await open(page, "fr?chrome=none&parts=search,charts&q=zzzzzzzz");
  await expect(page.locator('[data-atlas="nothing"]')).toBeVisible();
  for (const part of [PARTS.map, PARTS.list, ".charts-place"]) await expect(page.locator(part)).toBeHidden();
});

test("a desk, a part of the page and a frame show no tabs", async ({ page }) => {
  await open(page, "fr?tab=list");
  await expect(page.locator('[data-atlas="tabs"]')).toBeHidden();
  for (const part of Object.values(PARTS)) await expect(page.locator(part)).toBeVisible();
  await page.setViewportSize(PHONE);
  for (const address of ["fr?parts=map,list", "fr?chrome=none"]) {
    await open(page, address);
    await expect(page.locator('[data-atlas="tabs"]')).toHaveCount(0);
    for (const part of [PARTS.map, PARTS.list]) await expect(page.locator(part)).toBeVisible();
  }
});
