// The switch between light, dark and what the device has: nothing is stored unasked.
import { expect, open, query, ready, test } from "./atlas.mjs";

const KEY = "atlas.theme";
const box = (page) => page.locator('[data-atlas="appearance"]');
const choice = (page, id) => box(page).locator(`[data-atlas-theme="${id}"]`);
const kept = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const scheme = (page) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
/** The button also stands in a menu on narrow screens. */
const unfold = (page) => box(page).getByRole("button").click();

test("a theme is chosen in the header, stands in the address and is not stored", async ({ page }) => {
  await open(page, "fr");
  await unfold(page);
  await expect(choice(page, "system")).toBeChecked();
  await choice(page, "dark").check();
  await expect.poll(() => scheme(page)).toBe("dark");
  expect(query(page).get("theme")).toBe("dark");
  expect(await kept(page)).toBeNull();
  await choice(page, "system").check();
  await expect.poll(() => query(page).get("theme")).toBeNull();
  // What is done elsewhere ends the choice, and so does the key.
  await page.getByRole("heading", { level: 1 }).click();
  await expect(choice(page, "dark")).toBeHidden();
  await unfold(page);
  await page.keyboard.press("Escape");
  await expect(choice(page, "dark")).toBeHidden();
  await expect(box(page).getByRole("button")).toBeFocused();
});

test("a theme is kept on the device if asked for, also before the program is there, and forgotten", async ({ page }) => {
  await open(page, "en/about?theme=dark");
  await unfold(page);
  await box(page).getByRole("checkbox").check();
  await expect.poll(() => kept(page)).toBe("dark");
  // Links that are shared name no theme.
  await expect.poll(() => query(page).get("theme")).toBeNull();
  await page.goto("en/clusters", { waitUntil: "commit" });
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  await ready(page);
  expect(await scheme(page)).toBe("dark");
  // An address goes first, and a partner's frame is the partner's.
  await open(page, "en?theme=light");
  expect(await scheme(page)).toBe("light");
  for (const address of ["en?chrome=none", "en?kiosk=1"]) {
    await open(page, address);
    await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  }
  await open(page, "en/about");
  await unfold(page);
  await box(page).getByRole("checkbox").uncheck();
  expect(await kept(page)).toBeNull();
  await expect.poll(() => query(page).get("theme")).toBe("dark");
});

test("where the browser refuses storage the choice stands in the address, and that is said", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("refused", "SecurityError"); } }));
  await open(page, "de/about");
  await unfold(page);
  await choice(page, "dark").check();
  await box(page).getByRole("checkbox").click();
  await expect(box(page).getByRole("status")).not.toBeEmpty();
  await expect(box(page).getByRole("checkbox")).not.toBeChecked();
  expect(query(page).get("theme")).toBe("dark");
});
