// The directory as a wall of names, and selections that are saved.
import { expect, expectAccessible, oneEngine, open, query, sourceCompanies, test } from "./atlas.mjs";

const coreCompanies = () => sourceCompanies().filter((one) => one.scope === "core");
const names = (page) => page.locator('.names [data-atlas-company]');

test("names stand by cluster and sector, each once, and lead to their companies", async ({ page }) => {
  await open(page, "en/companies");
  await page.locator('[data-atlas="layout"]').getByRole("button", { name: "Names" }).click();
  await expect.poll(() => query(page).get("layout")).toBe("names");
  await expect(names(page)).toHaveCount(coreCompanies().length);
  const shown = await page.locator(".names section").evaluateAll((sections) => sections.map((section) => [...section.querySelectorAll("[data-atlas-company]")].map((one) => one.dataset.atlasCompany)));
  expect(shown.flat().sort()).toEqual(coreCompanies().map((one) => one.id).sort());
  const clusters = new Map(coreCompanies().map((one) => [one.id, one.cluster]));
  for (const ids of shown) expect(new Set(ids.map((id) => clusters.get(id))).size).toBe(1);
  await page.locator(".search input").first().fill("imaging");
  await expect(names(page)).not.toHaveCount(shown.flat().length);
  await expectAccessible(page, { include: ".names" });
  const first = names(page).first();
  const id = await first.getAttribute("data-atlas-company");
  await first.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/companies/${id}`));
});

for (const width of [360, 1440]) {
  test(`the wall of names fits ${width} px`, oneEngine, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, "de/companies?layout=names");
    await expect(names(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test("a selection is saved, opened again, kept on the device only if asked for, and deleted", async ({ page }) => {
  await open(page, "en/companies?sector=medtech&tag=oncology,medical-imaging&sort=founded");
  const panel = page.locator('[data-atlas="selections"]');
  await panel.locator("summary").click();
  await expect(panel).not.toContainText(/favourites/i);
  await panel.getByRole("button", { name: "Save this selection" }).click();
  await expect(panel.locator(".selection")).toHaveCount(1);
  await expect(panel.getByRole("button", { name: "Save this selection" })).toBeDisabled();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.locator('[data-atlas="clear"]').click();
  await expect(page.locator('[data-atlas="chips"] .chip')).toHaveCount(0);
  await panel.getByLabel("Keep my selections on this device").check();
  await page.goto("en/companies?sort=employees");
  await expect(panel.locator("summary")).toContainText("1");
  await panel.locator("summary").click();
  await panel.locator(".selection a").click();
  // What is saved are the filters: the order stays as it is.
  await expect.poll(() => [query(page).get("sector"), query(page).get("tag"), query(page).get("sort")]).toEqual(["medtech", "medical-imaging,oncology", "employees"]);
  await expectAccessible(page, { include: '[data-atlas="selections"]' });
  await panel.getByRole("button", { name: /^Delete the selection/ }).click();
  await expect(panel.locator(".selection")).toHaveCount(0);
  await panel.getByRole("button", { name: "Delete my selections" }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
