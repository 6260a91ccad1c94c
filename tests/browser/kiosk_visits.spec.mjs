// The kiosk: what its loop says of what it leaves out, and what of a visit is not for the next visitor.
import { expect, isLocated, oneEngine, query, sourceCompanies, test } from "./atlas.mjs";
import { cover, kiosk, pass, press } from "./kiosk.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");

test("what a picture leaves out is said", oneEngine, async ({ page }) => {
  await kiosk(page, "en?kiosk=1&step=5");
  const note = page.locator(".kiosk-note");
  const unplaced = (rows) => `${rows.filter((row) => !isLocated(row)).length} of them without a known place`;
  await expect(note).toHaveText(unplaced(core));
  await pass(page, () => query(page).has("sector"));
  const sector = query(page).get("sector");
  await expect(note).toHaveText(unplaced(core.filter((row) => row.sector === sector)));
  await pass(page, () => page.url().includes("/en/connect?"));
  await expect(note).toHaveText("The picture shows a part of them.");
  await expect(page.locator(".node-legend")).toBeVisible();
  await expect(page.locator(".node-legend")).toContainText("Organisation");
});

test("a visitor's language ends with the visit", oneEngine, async ({ page }) => {
  await kiosk(page, "fr?kiosk=1&idle=20&warning=5");
  await cover(page).click();
  await page.locator('.languages a[lang="en"]').click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(cover(page), "a change of the language is no new start").toHaveCount(0);
  await press(page, "again");
  await expect(cover(page)).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});

for (const [address, began] of [["fr?kiosk=1&step=8", null], ["fr?kiosk=1&step=8&big=1", "1"]]) {
  test(`the size of the type that a visitor chose ends with the visit: ${address}`, oneEngine, async ({ page }) => {
    await kiosk(page, address);
    await cover(page).click();
    await press(page, "big");
    await expect.poll(() => query(page).get("big")).toBe(began ? null : "1");
    // The kiosk is built anew in another language, and still knows how it began.
    await page.locator('.languages a[lang="en"]').click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await press(page, "again");
    await expect(cover(page)).toBeVisible();
    // Addresses are written once a frame, and frames stand still with the clock.
    await pass(page, () => query(page).get("big") === began);
    expect(query(page).get("step")).toBe("8");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  });
}

test("the menu of a kiosk offers what its visitors have use for", oneEngine, async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await kiosk(page, "fr?kiosk=1");
  await cover(page).click();
  const items = page.locator(".views a").filter({ visible: true });
  await expect(items.filter({ hasText: "À propos" })).toHaveCount(1);
  for (const path of ["share", "studio"]) await expect(page.locator(`.views a[href*="/${path}"]`)).toBeHidden();
  for (const big of [false, true]) {
    if (big) await press(page, "big");
    const tops = await items.evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
    expect(new Set(tops).size, "one line").toBe(1);
    const [maps, bar] = await page.evaluate(() => {
      const frames = [...document.querySelectorAll(".region .map-frame")].map((frame) => frame.getBoundingClientRect().bottom);
      return [Math.max(...frames), document.querySelector(".kiosk-bar").getBoundingClientRect().top];
    });
    expect(maps, "the maps end above the bar").toBeLessThanOrEqual(bar);
  }
});
