// Opens generated tables in the studio in headless Chromium and prints for how long they hold up the page's frames.
// Arguments: the folder of the generated tables, then the numbers of companies, each a folder of CSV files in it.
//
// A frame asks for the next as soon as it is there, so the longest time between two is what a visitor would see as a halt. Other work on
// the machine makes it longer, but not the longest task, which is the processor's time on the page's thread.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "../../../tests/browser/playwright.config.mjs";

const [folder, ...sizes] = process.argv.slice(2);
const base = process.env.ATLAS_URL;
/** How long reading may take before the benchmark gives up, ms. */
const PATIENCE = 600_000;

function watch() {
  window.longest = 0;
  const frame = (before) => requestAnimationFrame((now) => {
    window.longest = Math.max(window.longest, now - before);
    frame(now);
  });
  requestAnimationFrame(frame);
}

/** The longest task of the page's thread in a trace, in milliseconds of the processor. */
function longestTask(trace) {
  const { traceEvents } = JSON.parse(trace.toString());
  const threads = traceEvents.filter((event) => event.name === "thread_name" && event.args.name === "CrRendererMain");
  const isOf = (event) => threads.some(({ pid, tid }) => event.pid === pid && event.tid === tid);
  return Math.max(0, ...traceEvents.filter((event) => event.name.endsWith("RunTask") && isOf(event)).map((event) => event.tdur ?? 0)) / 1_000;
}

/** Everything below a folder. */
const files = (path) => readdirSync(path, { recursive: true }).map((name) => join(path, name)).filter((name) => statSync(name).isFile());

const idle = (page) => page.waitForFunction(() => document.querySelector(".studio-busy") === null && document.querySelector('[data-atlas="studio-result"]') !== null, null, { timeout: PATIENCE });

/** Does `step`, waits until the worker rests, and gives seconds, the longest frame and the longest task. */
async function timed(page, step) {
  await page.evaluate(() => { window.longest = 0; });
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  const start = performance.now();
  await step();
  await idle(page);
  const seconds = (performance.now() - start) / 1_000;
  const frame = await page.evaluate(() => window.longest);
  return { seconds, frame, task: longestTask(await browser.stopTracing()) };
}

const browser = await chromium.launch(chromiumOptions);
console.log("what the studio holds up: seconds in all; the longest time between two frames and the longest task of the page's thread in ms");
console.log("companies  step             seconds   frame    task");
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  page.on("pageerror", (error) => console.error(error.message));
  await page.addInitScript(watch);
  await page.goto(new URL("en/studio", base).href);
  await page.waitForSelector('html[data-atlas-ready="true"]', { state: "attached" });
  const input = page.locator('[data-atlas="studio-files"]');
  await input.waitFor({ state: "attached" });
  const name = page.locator('.studio-grid input[data-column="name"]').first();
  const steps = {
    "opens files": () => input.setInputFiles(files(join(folder, size))),
    "changes a cell": async () => {
      const tables = page.locator('[data-atlas="studio-table"]');
      const label = await tables.locator("option", { hasText: /^companies/ }).first().textContent();
      await tables.selectOption({ label });
      await name.fill("Another name");
      await name.press("Tab");
      await page.locator('[data-atlas="studio-edits"]').filter({ hasText: "1" }).waitFor();
    },
    "saves a release": async () => {
      const [download] = await Promise.all([page.waitForEvent("download", { timeout: PATIENCE }), page.locator('[data-atlas-product="archive"]').click()]);
      await download.delete();
    },
  };
  for (const [step, run] of Object.entries(steps)) {
    const { seconds, frame, task } = await timed(page, run);
    console.log(`${size.padStart(9)}  ${step.padEnd(16)}${seconds.toFixed(1).padStart(8)}${frame.toFixed(0).padStart(8)}${task.toFixed(0).padStart(8)}`);
  }
  await page.close();
}
await browser.close();
