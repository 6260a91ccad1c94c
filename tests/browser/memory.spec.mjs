// Memory: what a change of the filters makes is freed by the next one.
import { test, expect, open, facet, expectCount, sourceCompanies, oneEngine } from "./atlas.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");
const FEW = 100;
const MANY = 500;

test("the memory of the program does not grow with the number of changes", oneEngine, async ({ page }) => {
  test.slow(); // six hundred changes
  await page.addInitScript(() => {
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const own = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await own.apply(WebAssembly, given);
        const { memory } = (made.instance ?? made).exports;
        if (memory) window.programMemory = memory;
        return made;
      };
    }
  });
  await open(page, "fr");
  const box = facet(page, "sector", "medtech");
  await expect(box).toBeVisible();
  /** Turns a filter on and off, each time until everything on the page has followed. */
  const change = (times) =>
    page.evaluate(async (times) => {
      const box = document.querySelector('[data-atlas-facet="sector"][data-value="medtech"]');
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      for (let time = 0; time < times; time += 1) {
        box.click();
        await frame();
        await frame();
      }
      return window.programMemory.buffer.byteLength;
    }, times);
  const few = await change(FEW);
  const many = await change(MANY);
  await expectCount(page, core.length);
  expect(many / few, `${few} bytes after ${FEW} changes, ${many} after ${MANY} more`).toBeLessThanOrEqual(1.05);
});
