// Opens generated tables in the studio in headless Chromium and prints for how long they hold up the page's frames.
// Arguments: the folder of the generated tables, then the numbers of companies, each a folder of CSV files in it.
//
// A frame asks for the next as soon as it is there, so the longest time between two is what a visitor would see as a halt; long
// tasks are what the browser itself calls one (50 ms and more on the page's thread).
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "../../../tests/browser/playwright.config.mjs";

const [folder, ...sizes] = process.argv.slice(2);
const base = process.env.ATLAS_URL;
/** How long reading may take before the benchmark gives up, ms. */
const PATIENCE = 600_000;

function watch() {
  window.frames = { longest: 0, tasks: [] };
  const frame = (before) => requestAnimationFrame((now) => {
    window.frames.longest = Math.max(window.frames.longest, now - before);
    frame(now);
  });
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => window.frames.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ entryTypes: ["longtask"] });
}

/** Everything below a folder. */
const files = (path) => readdirSync(path, { recursive: true }).map((name) => join(path, name)).filter((name) => statSync(name).isFile());

const idle = (page) => page.waitForFunction(() => document.querySelector(".studio-busy") === null && document.querySelector('[data-atlas="studio-result"]') !== null, null, { timeout: PATIENCE });

/** Does `step`, waits until the worker rests, and gives seconds, the longest frame and the long tasks. */
async function timed(page, step) {
  await page.evaluate(() => Object.assign(window.frames, { longest: 0, tasks: [] }));
  const start = performance.now();
  await step();
  await idle(page);
  const { longest, tasks } = await page.evaluate(() => window.frames);
  return { seconds: (performance.now() - start) / 1_000, longest, tasks };
}

const browser = await chromium.launch(chromiumOptions);
console.log("what the studio holds up: seconds in all, longest time between two frames and long tasks of the page's thread in ms");
console.log("companies  step             seconds   frame   tasks  longest task");
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
    const { seconds, longest, tasks } = await timed(page, run);
    const most = tasks.length > 0 ? Math.max(...tasks).toFixed(0) : "-";
    console.log(`${size.padStart(9)}  ${step.padEnd(16)}${seconds.toFixed(1).padStart(8)}${longest.toFixed(0).padStart(8)}${String(tasks.length).padStart(8)}${most.padStart(14)}`);
  }
  await page.close();
}
await browser.close();
