// The explore view on real data: counts, facets, search, history, detail.
import { test, expect, open, counter, expectCount, facet, query, sourceCompanies, valuesOf, band, listed, ready, oneEngine, rich, clusters, sourceTable } from "./atlas.mjs";

const all = sourceCompanies();
const core = all.filter((row) => row.scope === "core");

test("opens on the real data, in the language of the path", async ({ page }) => {
  for (const lang of ["fr", "en"]) {
    await open(page, lang);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator("html")).toHaveAttribute("data-atlas-release", /^\d{4}-\d{2}$/);
    await expectCount(page, core.length);
    await expect(counter(page)).toHaveAttribute("data-total", String(core.length));
    const marks = await page.evaluate(() => performance.getEntriesByType("mark").map((mark) => mark.name));
    expect(marks).toEqual(expect.arrayContaining(["atlas:start", "atlas:data", "atlas:ready"]));
  }
});

test.describe("without a language in the path", () => {
  for (const locale of ["fr-LU", "en-GB", "ja"]) {
    test(`${locale} leads to a language that there is`, async ({ browser, browserName, baseURL }) => {
      test.skip(browserName === "firefox", "the locale of a context cannot be set over BiDi");
      const context = await browser.newContext({ locale, baseURL });
      const page = await context.newPage();
      await open(page, "?sector=medtech");
      await expect(page).toHaveURL(new RegExp(`/${locale.startsWith("en") ? "en" : "fr"}\\?`));
      await expectCount(page, core.filter((row) => row.sector === "medtech").length);
      await context.close();
    });
  }
});

test("every facet value has the count of an independent recount", oneEngine, async ({ page }) => {
  await open(page, "fr");
  for (const [key, values] of Object.entries(valuesOf)) {
    const more = page.locator(`[data-atlas-more="${key}"]`);
    while (await more.count()) await more.click();
    const shown = await page.locator(`[data-atlas-facet="${key}"]`).evaluateAll((inputs) =>
      inputs.map((input) => [input.dataset.value, Number(input.dataset.count), input.disabled]),
    );
    const all = new Set(core.flatMap((row) => values(row)));
    expect(shown.map(([value]) => value), key).toEqual(expect.arrayContaining([...all]));
    for (const [value, count, disabled] of shown) {
      const expected = core.filter((row) => values(row).includes(value)).length;
      expect(count, `${key}=${value}`).toBe(expected);
      expect(disabled, `${key}=${value}`).toBe(count === 0);
    }
  }
});

/**
 * Scrolls to a facet value and waits until its list shows the counts of everything. A list out of sight follows late, and one
 * that is sorted by count then moves its boxes: a press that begins before that ends on another box.
 */
async function settled(page, key, value) {
  const shown = page.locator(`[data-atlas-facet="${key}"]`);
  await facet(page, key, value).scrollIntoViewIfNeeded();
  await expect(async () => {
    const counts = await shown.evaluateAll((inputs) => inputs.map((input) => [input.dataset.value, Number(input.dataset.count)]));
    expect(counts).toEqual(counts.map(([id]) => [id, core.filter((row) => valuesOf[key](row).includes(id)).length]));
  }).toPass();
}

test("each facet filters and is undone by its chip", oneEngine, async ({ page }) => {
  await open(page, "fr");
  for (const [key, value] of [
    ["cluster", "luxembourg"],
    ["sector", "medtech"],
    ["size", "11-50"],
    ["status", "active"],
    ["member", "yes"],
    ["place", "lyon"],
    ["tag", "oncology"],
  ]) {
    await settled(page, key, value);
    await facet(page, key, value).check();
    const expected = core.filter((row) => valuesOf[key](row).includes(value)).length;
    await expectCount(page, expected);
    expect(query(page).get(key)).toBe(value);
    // Counts of another facet follow, those of its own do not.
    const other = key === "sector" ? "cluster" : "sector";
    const sample = page.locator(`[data-atlas-facet="${other}"]`).first();
    const name = await sample.getAttribute("data-value");
    const both = core.filter((row) => valuesOf[key](row).includes(value) && valuesOf[other](row).includes(name));
    await expect(sample).toHaveAttribute("data-count", String(both.length));
    await page.locator('[data-atlas="chips"] .chip button').click();
    await expectCount(page, core.length);
    expect(page.url()).not.toContain("?");
  }
});

test("programmes are found through the filter box of their facet", oneEngine, async ({ page }) => {
  const id = core.flatMap((row) => valuesOf.programme(row))[0];
  await open(page, `en?programme=${id}`);
  await expectCount(page, core.filter((row) => valuesOf.programme(row).includes(id)).length);
  await expect(facet(page, "programme", id)).toBeChecked();
  await page.locator('[data-atlas-find="tag"]').fill("onco");
  await expect(facet(page, "tag", "immuno-oncology")).toBeVisible();
  await expect(facet(page, "tag", "ai")).toHaveCount(0);
});

test("the filters are a sheet on a phone, with a head and a foot that a wide screen does not show", async ({ page }) => {
  await open(page, "fr");
  const ends = page.locator(".drawer-head, .drawer-foot");
  for (const end of await ends.all()) await expect(end).toBeHidden();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("button", { name: "Filtres" }).click();
  for (const end of await ends.all()) await expect(end).toBeVisible();
  const size = (name) => page.getByRole("button", { name }).evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
  expect(await size("Tout effacer")).toBeGreaterThanOrEqual(14);
  await page.locator(".drawer-foot .primary").click();
  await expect(page.locator(".drawer-foot")).toBeHidden();
});

test("two values of a facet add up, two facets narrow", oneEngine, async ({ page }) => {
  await open(page, "fr?cluster=luxembourg,lyon&sector=biotech");
  const wanted = core.filter((row) => ["luxembourg", "lyon"].includes(row.cluster) && row.sector === "biotech");
  await expectCount(page, wanted.length);
  await facet(page, "cluster", "lyon").uncheck();
  await expectCount(page, wanted.filter((row) => row.cluster === "luxembourg").length);
});

test("all tags at once", oneEngine, async ({ page }) => {
  await open(page, "fr?tag=ai,medical-imaging&tagmode=all");
  const both = core.filter((row) => ["ai", "medical-imaging"].every((tag) => valuesOf.tag(row).includes(tag)));
  await expectCount(page, both.length);
  await page.locator('[data-atlas-tagmode="any"]').check();
  const any = core.filter((row) => ["ai", "medical-imaging"].some((tag) => valuesOf.tag(row).includes(tag)));
  await expectCount(page, any.length);
});

test("the range of founding years leaves out what has no year", oneEngine, async ({ page }) => {
  await open(page, "fr");
  await page.locator('[data-atlas-range="from"]').fill("2010");
  await page.locator('[data-atlas-range="from"]').press("Enter");
  const since = core.filter((row) => row.founded && Number(row.founded) >= 2010);
  await expectCount(page, since.length);
  await page.locator('[data-atlas-range="to"]').fill("2015");
  await page.locator('[data-atlas-range="to"]').press("Enter");
  await expectCount(page, since.filter((row) => Number(row.founded) <= 2015).length);
  expect(query(page).get("founded")).toBe("2010-2015");
});

test("search folds accents and case, matches prefixes, and forgives one edit", oneEngine, async ({ page }) => {
  await open(page, "fr");
  const field = page.getByRole("combobox", { name: /^(Rechercher|Search)$/ });
  const [word, beginning] = rich.name.split(" ");
  await field.fill(`${word.toUpperCase()} ${beginning.slice(0, 4).toLowerCase()}`);
  await expectCount(page, 1);
  await expect(page.locator('[data-atlas="results"] [data-atlas-company]')).toHaveCount(1);
  await field.fill("echographie");
  const accents = await counter(page).getAttribute("data-value");
  await field.fill("Échographie");
  await expect(counter(page)).toHaveAttribute("data-value", accents);
  await field.fill("onkology");
  await expect(page.locator('[data-atlas="fuzzy"]')).toBeVisible();
  expect(Number(await counter(page).getAttribute("data-value"))).toBeGreaterThan(5);
  await field.fill("zzzzzzzz");
  await expect(page.locator('[data-atlas="nothing"]')).toBeVisible();
  await page.locator('[data-atlas="clear"]').click();
  await expectCount(page, core.length);
  await expect(field).toHaveValue("");
});

test("a step back and the same choice again still change the address", async ({ page }) => {
  await open(page, "fr");
  await facet(page, "cluster", "lyon").check();
  await page.getByRole("combobox", { name: /^(Rechercher|Search)$/ }).fill("a");
  await expect.poll(() => query(page).get("q")).toBe("a");
  await page.goBack();
  await page.goBack();
  await expectCount(page, core.length);
  await facet(page, "cluster", "lyon").check();
  await page.getByRole("combobox", { name: /^(Rechercher|Search)$/ }).fill("a");
  await expect.poll(() => page.url()).toContain("cluster=lyon&q=a");
  const shown = await counter(page).getAttribute("data-value");
  await page.reload();
  await expect(counter(page)).toHaveAttribute("data-value", shown);
});

test("a deep link restores exactly what was seen, also after a reload", async ({ page }) => {
  const address = `en?cluster=lyon&sector=biotech,pharma&founded=2000-&q=therap&sort=-founded&open=${rich.id}`;
  await open(page, address);
  await listed(page);
  const state = () => page.evaluate(() => ({
    count: document.querySelector('[data-atlas="result-count"]').dataset.value,
    rows: [...document.querySelectorAll("[data-atlas-company]")].map((row) => row.dataset.atlasCompany),
    checked: [...document.querySelectorAll("[data-atlas-facet]:checked")].map((input) => input.dataset.value),
    sort: document.querySelector('[data-atlas="sort"]').value,
    open: document.querySelector('[data-atlas="detail"]')?.dataset.company,
  }));
  const before = await state();
  expect(before.checked).toEqual(expect.arrayContaining(["lyon", "biotech", "pharma"]));
  expect(before.sort).toBe("-founded");
  expect(before.open).toBe(rich.id);
  await page.reload();
  await ready(page);
  await listed(page);
  expect(await state()).toEqual(before);
});

test("the list sorts, opens a company with its sources, and gives the focus back", async ({ page }) => {
  await open(page, "en?cluster=lyon");
  await page.locator('[data-atlas="sort"]').selectOption("-employees");
  const largest = core.filter((row) => row.cluster === "lyon").sort((a, b) => Number(b.employees || 0) - Number(a.employees || 0))[0];
  const first = page.locator("[data-atlas-company]").first();
  await expect(first).toHaveAttribute("data-atlas-company", largest.id);
  const link = first.getByRole("link");
  await link.focus();
  await page.keyboard.press("Enter");
  const detail = page.locator('[data-atlas="detail"]');
  await expect(detail.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(detail).toContainText(largest.name);
  for (const source of largest.sources.split(" ")) {
    await expect(detail.locator(".sources a").and(page.locator(`[href="${source}"]`))).toHaveCount(1);
  }
  await page.keyboard.press("Escape");
  await expect(detail).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.goBack();
  await expect(detail).toHaveCount(1);
});

test("adjacent companies are left out, said, and brought in", oneEngine, async ({ page }) => {
  await open(page, "fr");
  const notice = page.locator('[data-atlas="adjacent"]');
  await expect(notice).toHaveAttribute("data-count", String(all.length - core.length));
  await notice.getByRole("button").click();
  await expectCount(page, all.length);
  await expect(counter(page)).toHaveAttribute("data-total", String(all.length));
  expect(query(page).get("scope")).toBe("all");
});

test("the first screen answers: official companies and jobs of each cluster, how they grew, and the way on", async ({ page }) => {
  for (const [width, height] of [[1440, 900], [360, 740]]) {
    await page.setViewportSize({ width, height });
    await open(page, "fr");
    const cards = page.locator("[data-atlas-card]");
    await expect(cards).toHaveCount(clusters.length);
    for (const id of clusters) {
      const card = page.locator(`[data-atlas-card="${id}"]`);
      await expect(card).toBeInViewport({ ratio: 1 });
      const official = sourceTable("clusters.csv").find((row) => row.id === id);
      await expect(card.locator('[data-atlas-figure="companies"]')).toHaveAttribute("data-value", official.official_companies);
      const jobs = sourceTable(`${id}/indicators.csv`).filter((row) => row.indicator === "employees").sort((a, b) => a.year - b.year);
      await expect(card.locator('[data-atlas-figure="jobs"]')).toHaveAttribute("data-value", jobs.at(-1).value);
      await expect(card.locator('[data-atlas-figure="jobs"]')).toContainText(jobs.at(-1).year);
      await expect(card).toContainText(String(all.filter((row) => row.cluster === id).length));
      // Growth is told within one scope, with the years that it is of.
      const series = jobs.filter((row) => row.series && row.series === jobs.at(-1).series);
      if (series.length > 1) await expect(card.locator('[data-atlas-figure="jobs"] .card-change')).toContainText(series[0].year);
      else await expect(card.locator('[data-atlas-figure="jobs"] .card-change')).toHaveCount(0);
    }
  }
  await page.locator(`[data-atlas-card="${clusters[0]}"] button`).click();
  // The number counts side activities too, and so does what it leads to.
  await expectCount(page, all.filter((row) => row.cluster === clusters[0]).length);
  await page.locator(`[data-atlas-card="${clusters[0]}"] a`).click();
  await expect(page).toHaveURL(new RegExp(`/fr/clusters/${clusters[0]}`));
});

test("coverage states our rows against the official figure", oneEngine, async ({ page }) => {
  await open(page, "en");
  const ours = all.filter((row) => row.cluster === "luxembourg").length;
  await expect(page.locator('[data-atlas-coverage="luxembourg"]')).toContainText(`${ours} of about 130`);
});

test("bad values of a link are dropped and said", oneEngine, async ({ page }) => {
  await open(page, "fr?cluster=atlantis&size=huge&sector=medtech");
  await expect(page.locator('[data-atlas="bad-value"]')).toHaveCount(2);
  await expectCount(page, core.filter((row) => row.sector === "medtech").length);
});

test("the language switch keeps the state", async ({ page }) => {
  await open(page, "fr?sector=medtech&size=11-50");
  const expected = core.filter((row) => row.sector === "medtech" && band(row) === "11-50").length;
  await expectCount(page, expected);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectCount(page, expected);
  expect(query(page).get("sector")).toBe("medtech");
});

test("an unknown path says so in its language", oneEngine, async ({ page }) => {
  await page.goto("fr/nulle-part");
  await expect(page.locator('[data-atlas="not-found"]')).toContainText("Page introuvable");
  await page.goto("xx");
  await expect(page.locator('[data-atlas="not-found"]')).toBeVisible();
});
