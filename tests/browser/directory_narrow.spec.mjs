// The directory on a phone: how high a row is, and that no head of a column is cut.
import { expect, languages, oneEngine, open, sourceTable, test } from "./atlas.mjs";

/** Most pixels of a row. */
const ROW = 120;

for (const lang of languages) {
  test(`rows are low and the heads are whole, ${lang}`, oneEngine, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, `${lang}/companies`);
    const rows = page.locator('[data-atlas="results"] [data-atlas-company]');
    await expect(rows.first()).toBeVisible();
    const cut = await rows.evaluateAll((all) =>
      all.map((row) => [row.dataset.atlasCompany, row.getBoundingClientRect().height, row.scrollHeight - row.clientHeight]),
    );
    expect(cut.filter(([, height, beyond]) => height > ROW || beyond > 0)).toEqual([]);
    for (const head of await page.locator("[data-atlas-sort]").all()) {
      const box = await head.boundingBox();
      const words = await head.locator("span").first().evaluate((span) => span.scrollWidth - span.clientWidth);
      expect(box.x, await head.innerText()).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, await head.innerText()).toBeLessThanOrEqual(360);
      expect(words, await head.innerText()).toBeLessThanOrEqual(0);
    }
  });
}

test("places are sorted by the names that the reader sees", oneEngine, async ({ page }) => {
  const places = sourceTable("places.csv");
  await open(page, "nl/companies?cluster=brussels&sort=place");
  const shown = await page.locator('[data-atlas="results"] .dir-row[data-index] .dir-place').allInnerTexts();
  const known = shown.filter((name) => /\p{L}/u.test(name));
  expect(known.length).toBeGreaterThan(5);
  const plain = (name) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  expect(known.map(plain)).toEqual(known.map(plain).sort());
  // The fixture is worth nothing where both languages have the same names.
  expect(places.some((row) => row.name_nl && row.name_nl !== row.name && known.includes(row.name_nl))).toBe(true);
});
