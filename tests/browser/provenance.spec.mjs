// Facts with a source, a year and a scope of their own: on the page, in the panel, and in what is counted.
import { band, expect, expectCount, oneEngine, open, query, sourceCompanies, sourceFacts, test } from "./atlas.mjs";

const facts = sourceFacts();
const core = sourceCompanies().filter((row) => row.scope === "core");
const companies = new Map(sourceCompanies().map((row) => [row.id, row]));
const wide = (row) => /^(country|group)$/.test(row.employees_scope);
const group = facts.find(({ field, scope, year }) => field === "employees" && scope === "group" && year);
const words = { fr: "groupe entier", en: "whole group", de: "ganzer Konzern", nl: "hele groep" };

for (const [lang, scope] of Object.entries(words)) {
  test(`the page of a company says that a headcount is its group's, with its year and source (${lang})`, lang === "fr" ? {} : oneEngine, async ({ page }) => {
    await open(page, `${lang}/companies/${group.id}`);
    const line = page.locator(".facts.dated > div").filter({ has: page.locator(`a[href="${group.source}"]`) }).first();
    await expect(line.locator('[data-atlas="fact-scope"]')).toHaveText(scope);
    await expect(line.locator('[data-atlas="fact-year"]')).toContainText(group.year);
    await expect(line.locator('[data-atlas="fact-source"] a')).toHaveAttribute("href", group.source);
  });
}

test("a record's sources stand once, below the facts", oneEngine, async ({ page }) => {
  await open(page, `en/companies/${group.id}`);
  const row = companies.get(group.id);
  for (const source of row.sources.split(" ").filter(Boolean)) {
    await expect(page.locator(".company-main").locator(`.sources a[href="${source}"]`)).toHaveCount(1);
  }
  await expect(page.locator(".facts.dated", { hasText: "in the release of" })).toHaveCount(0);
});

test("the panel shows the source of a fact and its scope", async ({ page }) => {
  await open(page, `en?scope=all&open=${group.id}`);
  const detail = page.locator('[data-atlas="detail"]');
  await expect(detail.locator(`[data-atlas="fact-source"] a[href="${group.source}"]`)).toHaveCount(1);
  await expect(detail.locator('[data-atlas="fact-scope"]').first()).toBeVisible();
});

test("headcounts of groups count for the size only when a visitor asks", oneEngine, async ({ page }) => {
  const large = core.filter((row) => band(row) === "251-").length;
  const all = core.filter((row) => band({ ...row, employees_scope: "" }) === "251-").length;
  expect(all).toBeGreaterThan(large);
  expect(core.some(wide)).toBe(true);
  await open(page, "en?size=251-");
  await expectCount(page, large);
  await page.locator('[data-atlas="wide-sizes"]').check();
  await expectCount(page, all);
  expect(query(page).get("sizes")).toBe("all");
  await page.goBack();
  await expectCount(page, large);
});

test("a page stands once below a fact, whatever parts of it the page states", oneEngine, async ({ page }) => {
  // The town, the postcode and the street of this company come from one page, with and without a note.
  const part = (row) => ["city", "postcode", "address"].includes(row.field);
  const same = (one) => facts.filter((other) => other.id === one.id && other.source === one.source && part(other));
  const of = facts.find((one) => part(one) && new Set(same(one).map(({ note_en }) => note_en)).size > 1);
  await open(page, `en/companies/${of.id}`);
  const lines = page.locator(".company-main > section:first-of-type .facts.dated > div");
  await expect(lines.first()).toBeVisible();
  const all = page.locator('.company-main > section:first-of-type [data-atlas="fact-source"] a');
  expect(await all.evaluateAll((links) => links.map((link) => link.href))).toContain(new URL(of.source).href);
  for (const line of await lines.all()) {
    const pages = await line.locator('[data-atlas="fact-source"] a').evaluateAll((links) => links.map((link) => link.href));
    expect(new Set(pages).size).toBe(pages.length);
  }
});
