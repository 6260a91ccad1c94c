// The directory and the browser's own search, which finds in a page only what is in the document.
import { test, expect, facet, oneEngine, open, sourceCompanies } from "./atlas.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");
const rows = (page) => page.locator('[data-atlas="results"] [data-atlas-company]');

test("the browser's own search finds every company, or the page says that it does not", oneEngine, async ({ page, browser, baseURL }) => {
  const names = [3, 60, 150, 220, core.length - 1].map((at) => core.map((row) => row.name).sort((a, b) => a.localeCompare(b))[at]);
  const found = (page) => page.evaluate((names) => names.filter((name) => (getSelection().empty(), window.find(name))), names);
  await open(page, "en/companies");
  const hint = page.locator('[data-atlas="find"]');
  // The menu of a browser opens its search, too, and tells nobody.
  await expect(hint).toBeVisible();
  expect((await found(page)).length).toBeLessThan(names.length);
  await page.keyboard.press("Control+f");
  await expect(rows(page)).toHaveCount(core.length);
  await expect(hint).toBeHidden();
  expect(await found(page)).toEqual(names);
  await page.locator('[data-atlas="layout"]').getByRole("button", { name: "Cards" }).click();
  await expect(rows(page)).toHaveCount(core.length);
  await page.locator('[data-atlas="layout"]').getByRole("button", { name: "Table" }).click();
  await facet(page, "cluster", "lyon").check();
  await expect(rows(page)).toHaveCount(core.filter((row) => row.cluster === "lyon").length);
  // A phone tells nobody that its search is opened.
  const phone = await browser.newContext({ baseURL, isMobile: true, hasTouch: true, viewport: { width: 360, height: 740 }, serviceWorkers: "block" });
  const hand = await phone.newPage();
  await open(hand, "en/companies");
  await expect(hand.locator('[data-atlas="find"]')).toContainText("browser’s own search");
  await phone.close();
});
