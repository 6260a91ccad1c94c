// Memory: what a change makes is freed by the next one. The reactive graph forgets nothing by itself, see
// src/state/subscription.rs; `cargo xtask bench memory` prints the figures of longer runs.
import { expect, oneEngine, test } from "./atlas.mjs";
import { changes, watchMemory } from "./changes.mjs";

/** Expects that `many` changes after a `few` take next to no further memory, and that each of them was answered. */
async function expectSteady(page, make, few, many) {
  const pages = await watchMemory(page);
  const change = await make(page);
  expect(await change(few)).toBe(few);
  const before = await pages();
  expect(await change(many)).toBe(many);
  const after = await pages();
  expect(after, `${before} pages after ${few}, ${after} after ${many} more`).toBeLessThanOrEqual(before * 1.05);
}

test.describe.configure({ mode: "default" }); // one after the other: each keeps a core busy

test("the filters take no more memory after six hundred changes than after a hundred", oneEngine, async ({ page }) => {
  test.slow();
  await expectSteady(page, changes.filters, 100, 500);
});

test("the views take no more memory after three hundred changes than after a hundred", oneEngine, async ({ page }) => {
  test.slow();
  await expectSteady(page, changes.views, 100, 200);
});

test("the panel takes no more memory after two hundred companies than after fifty", oneEngine, async ({ page }) => {
  test.slow();
  await expectSteady(page, changes.panels, 50, 150);
});

test("a kiosk takes no more memory after an hour of its loop than after ten minutes", oneEngine, async ({ page }) => {
  test.slow();
  await expectSteady(page, changes.kiosk, 50, 250);
});
