// Arrow keys lead from datum to datum of a chart, and stop at its ends.
import { expect, open, test } from "./atlas.mjs";

test("arrow keys, Home and End lead through the data of a chart, and the page stays where it is", async ({ page }) => {
  await open(page, "en");
  const data = page.locator('[data-atlas-chart="sector"] [data-atlas-datum]');
  await data.first().scrollIntoViewIfNeeded();
  const focused = () => page.evaluate(() => document.activeElement.dataset.atlasDatum);
  const ids = await data.evaluateAll((all) => all.map((one) => one.dataset.atlasDatum));
  expect(ids.length).toBeGreaterThan(2);
  await data.first().focus();
  const top = await page.evaluate(() => scrollY);
  for (const [key, expected] of [["ArrowDown", 1], ["ArrowRight", 2], ["ArrowUp", 1], ["ArrowLeft", 0], ["ArrowLeft", 0], ["End", ids.length - 1], ["ArrowDown", ids.length - 1], ["Home", 0]]) {
    await page.keyboard.press(key);
    expect(await focused(), key).toBe(ids[expected]);
  }
  expect(await page.evaluate(() => scrollY)).toBe(top);
  // With a modifier a key is the browser's (Alt and an arrow lead back): it is neither taken nor does it lead on. Sent as an event, so
  // that the browser does not do what it does with the key.
  const taken = (key, modifier) =>
    page.evaluate(([key, modifier]) => !document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, [modifier]: true, bubbles: true, cancelable: true })), [key, modifier]);
  for (const modifier of ["altKey", "ctrlKey", "metaKey"]) {
    for (const key of ["ArrowDown", "ArrowRight", "ArrowLeft", "Home", "End"]) expect(await taken(key, modifier), `${modifier} ${key}`).toBe(false);
    expect(await focused(), modifier).toBe(ids[0]);
  }
  expect(await taken("End", "shiftKey")).toBe(true);
  expect(await focused()).toBe(ids.at(-1));
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-atlas="chips"] .chip')).toHaveCount(1);
  expect(await focused()).toBe(ids[1]);
});
