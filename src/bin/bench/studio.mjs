// Opens generated tables in the studio in headless Chromium and prints for how long they hold up the page's frames.
// Arguments: the folder of the generated tables, then the numbers of companies, each a folder of CSV files in it.
//
// A frame asks for the next as soon as it is there, so the work between two is what a visitor would see as a halt. It is told in the
// processor's time on the page's thread, which other work on the machine does not make longer. The driver's own messages, such as that
// which hands over the files, are none of the page's work.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "../../../tests/browser/playwright.config.mjs";

const [folder, ...sizes] = process.argv.slice(2);
const base = process.env.ATLAS_URL;
/** Events of a trace that are work of the page: its functions, its style and what is drawn. */
const PAGE_WORK = new Set(["FunctionCall", "FireAnimationFrame", "EventDispatch", "HandlePostMessage", "UpdateLayoutTree", "Layout", "PrePaint", "Paint", "RunMicrotasks", "MinorGC", "MajorGC"]);
/** How long reading may take before the benchmark gives up, ms. */
const PATIENCE = 600_000;

/** Asks for one frame after the other. */
function animate() {
  const frame = () => requestAnimationFrame(frame);
  frame();
}

/** What the page's thread does in a trace: its longest task, and its most work between two frames, in milliseconds of the processor. */
function work(trace) {
  const { traceEvents } = JSON.parse(trace.toString());
  const threads = traceEvents.filter((event) => event.name === "thread_name" && event.args.name === "CrRendererMain");
  const isOf = (event) => threads.some(({ pid, tid }) => event.pid === pid && event.tid === tid);
  const own = traceEvents.filter((event) => event.ph === "X" && isOf(event)).toSorted((a, b) => a.ts - b.ts);
  const isWithin = (event, task) => event.ts >= task.ts && event.ts < task.ts + task.dur;
  const tasks = own.filter((event) => event.name === "ThreadControllerImpl::RunTask");
  let [longest, between, most, at] = [0, 0, 0, 0];
  for (const task of tasks) {
    const parts = [];
    while (at < own.length && own[at].ts < task.ts + task.dur) {
      if (isWithin(own[at], task) && PAGE_WORK.has(own[at].name)) parts.push(own[at].name);
      at += 1;
    }
    if (parts.length === 0) continue;
    longest = Math.max(longest, task.tdur ?? 0);
    between += task.tdur ?? 0;
    most = Math.max(most, between);
    if (parts.includes("FireAnimationFrame")) between = 0;
  }
  return { task: longest / 1_000, frame: most / 1_000 };
}

/** Everything below a folder. */
const files = (path) => readdirSync(path, { recursive: true }).map((name) => join(path, name)).filter((name) => statSync(name).isFile());

const idle = (page) => page.waitForFunction(() => document.querySelector(".studio-busy") === null && document.querySelector('[data-atlas="studio-result"]') !== null, null, { timeout: PATIENCE });

/** Does `step`, waits until the worker rests, and gives seconds, the longest task and the most work between two frames. */
async function timed(page, step) {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "__metadata"] });
  const start = performance.now();
  await step();
  await idle(page);
  const seconds = (performance.now() - start) / 1_000;
  return { seconds, ...work(await browser.stopTracing()) };
}

const browser = await chromium.launch(chromiumOptions);
console.log("what the studio holds up: seconds in all; the most work between two frames and the longest task of the page's thread in CPU ms");
console.log("companies  step             seconds   frame    task");
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  page.on("pageerror", (error) => console.error(error.message));
  await page.addInitScript(animate);
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
