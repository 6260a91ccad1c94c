// Layout at three widths, in two themes, and what assistive technology meets.
import { test, expect, open, counter, facet, expectCount, listed, oneEngine, ready, sourceCompanies, sparse, languages } from "./atlas.mjs";

const views = ["fr", "en?map=one", `fr?open=${sparse.id}`, "fr?q=zzzzzzzz", "en?cluster=lyon&sector=biotech&tag=oncology,vaccines"];

for (const view of views) {
  test(`no horizontal scroll of ${view} at any width`, async ({ page }) => {
    const [first, ...wider] = [[360, 740], [768, 1024], [1440, 900]].map(([width, height]) => ({ width, height }));
    await page.setViewportSize(first);
    await open(page, view);
    await listed(page);
    for (const size of [first, ...wider]) {
      await page.setViewportSize(size);
      // Pictures are drawn to the size of their frames, which is measured once they stand.
      await ready(page);
      const excess = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(excess, `${view} at ${size.width}`).toBeLessThanOrEqual(0);
    }
  });
}

test("on a phone the clusters, the search and the counter are on the first screen, and the map comes next", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "fr");
  const lowest = (await page.locator('[data-atlas="tabs"]').boundingBox()).y;
  for (const locator of [counter(page), page.getByRole("combobox", { name: /^(Rechercher|Search)$/ }), page.locator("[data-atlas-card]").last()]) {
    const box = await locator.boundingBox();
    expect(box.y + box.height).toBeLessThan(lowest);
  }
  expect((await page.locator('[data-atlas="map"] h2').boundingBox()).y).toBeLessThan(900);
});

test("on a phone the facets are a sheet", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "fr");
  await expect(facet(page, "cluster", "lyon")).toBeHidden();
  await page.getByRole("button", { name: "Filtres" }).click();
  const sheet = page.getByRole("dialog", { name: "Filtres" });
  await expect(sheet.getByRole("button", { name: "Fermer" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(sheet.getByRole("button", { name: /^Voir \d+ entreprises$/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Filtres" })).toBeFocused();
  await page.keyboard.press("Enter");
  await facet(page, "cluster", "lyon").check();
  await page.getByRole("button", { name: /^Voir \d+ entreprises$/ }).click();
  await expect(facet(page, "cluster", "lyon")).toBeHidden();
  await expectCount(page, sourceCompanies().filter((row) => row.scope === "core" && row.cluster === "lyon").length);
});

test("no English is left in the French view", oneEngine, async ({ page }) => {
  await open(page, `fr?open=${sparse.id}`);
  const words = await page.evaluate(() => document.body.innerText);
  for (const english of ["Companies", "Filters", "Show ", "Search", "Headcount", "not known", "Topics", "Medical devices", "Zoom in"]) {
    expect(words, english).not.toContain(english);
  }
  const names = await page.evaluate(() => [...document.querySelectorAll("[aria-label],[title],[placeholder]")]
    .flatMap((node) => ["aria-label", "title", "placeholder"].map((name) => node.getAttribute(name) ?? "")));
  for (const english of ["companies", "Remove", "Find in", "Close", "Enlarge", "Search"]) {
    expect(names.filter((name) => name.includes(english)), english).toEqual(["English"].filter((name) => name.includes(english)));
  }
});

for (const lang of languages) {
  test(`${lang}: the views stand in one line or are a menu, and no number of a card is broken`, oneEngine, async ({ page }) => {
    await open(page, lang);
    const lines = (selector) => page.locator(selector).evaluateAll((nodes) => nodes.map((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
    }));
    for (const width of [360, 768, 1000, 1241, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect((await lines(".card-value")).every((count) => count === 1), `numbers at ${width}`).toBe(true);
      const tops = await page.locator(".header .views a").evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
      const isMenu = await page.locator(".header .menu-button").isVisible();
      expect(isMenu || new Set(tops).size === 1, `views at ${width}`).toBe(true);
    }
  });
}

test("on a phone the row of maps goes to the panel that still has a mark, and the mark is in its frame", oneEngine, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "fr");
  const map = page.locator('[data-atlas="map"]');
  await map.scrollIntoViewIfNeeded();
  await expect(map.locator("[data-atlas-mark]").first()).toBeVisible();
  // The row rests at its first panel, which then has nothing: no company is in Namur, and the one in Waterloo belongs to Brussels.
  const field = page.getByRole("combobox", { name: /^Rechercher$/ });
  await field.fill("Namur");
  await page.getByRole("option", { name: /Waterloo/ }).first().click();
  await expectCount(page, 1);
  const mark = map.locator("[data-atlas-mark]");
  for (const again of [false, true]) {
    if (again) await open(page, "fr?place=waterloo");
    await expect(mark).toHaveCount(1);
    await expect(map.locator('[data-atlas-region="brussels"] .map-frame')).toBeInViewport({ ratio: 0.9 });
    const [frame, drawn] = await Promise.all([map.locator('[data-atlas-region="brussels"] .map-frame'), mark].map((part) => part.boundingBox()));
    expect(drawn.x).toBeGreaterThan(frame.x);
    expect(drawn.x + drawn.width).toBeLessThan(frame.x + frame.width);
    expect(drawn.y + drawn.height / 2).toBeGreaterThan(frame.y);
    expect(drawn.y + drawn.height / 2).toBeLessThan(frame.y + frame.height);
  }
});
