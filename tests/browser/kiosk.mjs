// What tests of the kiosk do and look at.
import { expect, open } from "./atlas.mjs";

export const caption = (page) => page.locator('[data-atlas="kiosk-caption"]');
export const cover = (page) => page.locator('[data-atlas="kiosk-cover"]');
export const warning = (page) => page.locator('[data-atlas="kiosk-warning"]');
export const code = (page) => page.locator('[data-atlas="kiosk-code"]');
export const press = (page, id) => page.locator(`[data-atlas-kiosk="${id}"]`).click();

/** Opens a kiosk whose clock stands still until a test moves it. */
export async function kiosk(page, address) {
  await page.clock.install();
  await open(page, address);
  await expect(cover(page)).toBeVisible();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
}

/** Lets seconds pass until `holds`: which of them a state began in is not known. */
export const pass = (page, holds) =>
  expect
    .poll(async () => {
      const is = await holds();
      if (!is) await page.clock.runFor(1000);
      return is;
    }, { intervals: [100], timeout: 60_000 })
    .toBe(true);
