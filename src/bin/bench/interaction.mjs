// Drives the real app in headless Chromium on generated companies and prints how long inputs take to be painted.
// Arguments: the built site, the folder that is served at ATLAS_URL, the folder of the generated releases, then the
// numbers of companies. The site is copied to the served folder and given each release in turn.
//
// Keys, letters and moves of the pointer are sent through the browser; a click is dispatched on the control. A listener
// that runs before the app's takes the time at which the browser received the input; the time is up when the frame that
// follows has been handed to the compositor. A frame that is not yet due is waited for: `work` is without this wait what
// the page's thread was busy for.
import { copyFileSync, cpSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "../../../tests/browser/playwright.config.mjs";

const [site, served, folder, ...sizes] = process.argv.slice(2);
const base = process.env.ATLAS_URL;
/** design.md section 10: filter to painted at p95, and no frame of a pan longer than this, ms. */
const GOALS = { 300: [16.7, 33], 100000: [50, 33] };

function watch() {
  window.times = [];
  const note = (event) => {
    const [start, began] = [event.timeStamp, performance.now()];
    const soon = (tell) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => tell(performance.now());
      port2.postMessage(null);
    };
    // The message comes after the app's listeners and what they queued, unless the frame is due before.
    let answered;
    soon((now) => { answered ??= now; });
    requestAnimationFrame(() => {
      const frame = performance.now();
      answered ??= frame;
      soon((now) => window.times.push([now - start, answered - began + now - frame]));
    });
  };
  window.watch = (types) => {
    for (const type of ["click", "input", "change", "pointermove", "keydown"]) window.removeEventListener(type, note, true);
    for (const type of types) window.addEventListener(type, note, { capture: true, passive: true });
  };
}

const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Runs `steps` inputs and gives the times of those of the given types. */
async function times(page, types, steps) {
  await settled(page);
  await page.evaluate((which) => { window.times.length = 0; window.watch(which); }, types);
  for (const step of steps) {
    await step();
    await settled(page);
  }
  return page.evaluate(() => { window.watch([]); return window.times; });
}

const several = (count, make) => Array.from({ length: count }, (_, at) => make(at));

const scenarios = {
  "facet click": async (page) => {
    const boxes = page.locator('[data-atlas-facet="sector"]');
    const count = await boxes.count();
    // In and out again, one value after the other; the label is what a visitor presses.
    return times(page, ["click"], several(24, (at) => () => boxes.nth(Math.floor(at / 2) % count).dispatchEvent("click")));
  },
  "slider drag": async (page) => {
    // The slider of years, dragged by its thumb from the last year towards the first.
    const slider = page.locator('[data-atlas-time="slider"]');
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    const [right, y] = [box.x + box.width - 8, box.y + box.height / 2];
    await page.mouse.move(right, y);
    await page.mouse.down();
    const result = await times(page, ["input"], several(60, (at) => () => page.mouse.move(right - ((at + 1) * (box.width - 16)) / 64, y)));
    await page.mouse.up();
    return result;
  },
  typing: async (page) => {
    await page.locator('input[name="q"]').focus();
    const keys = [..."bafo", ..."Backspace ".repeat(4).trim().split(" "), ..."lume tag", ..."Backspace ".repeat(8).trim().split(" ")];
    return times(page, ["input"], keys.map((key) => () => page.keyboard.press(key === " " ? "Space" : key)));
  },
  "map pan": async (page) => {
    const map = page.locator('[data-atlas="map"] svg').first();
    await map.scrollIntoViewIfNeeded();
    const box = await map.boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    const result = await times(page, ["pointermove"], several(60, (at) => () => page.mouse.move(x + 40 * Math.sin(at / 5), y + 30 * Math.cos(at / 5))));
    await page.mouse.up();
    return result;
  },
};

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

rmSync(served, { recursive: true, force: true });
cpSync(site, served, { recursive: true });
const browser = await chromium.launch(chromiumOptions);
console.log("ms from the input to the painted answer, and of these at work");
console.log("companies  input          inputs      p50      p95     most   work p50      p95     goal at p95");
for (const rows of sizes.map(Number)) {
  const data = join(served, "data/atlas.json");
  copyFileSync(join(folder, `atlas-${rows}.json`), data);
  // Compressed copies are those of the published data.
  for (const copy of [".br", ".gz"]) rmSync(data + copy, { force: true });
  const megabytes = (statSync(data).size / 1e6).toFixed(1);
  for (const [name, scenario] of Object.entries(scenarios)) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
    page.on("pageerror", (error) => console.error(error.message));
    page.on("console", (message) => message.type() === "error" && console.error(message.text()));
    page.on("requestfailed", (request) => console.error(request.url(), request.failure()?.errorText));
    page.on("response", (response) => response.status() >= 400 && console.error(response.url(), response.status()));
    await page.addInitScript(watch);
    await page.goto(new URL(name === "map pan" ? "en?map=one" : "en", base).href);
    await page.waitForSelector('html[data-atlas-ready="true"]', { state: "attached", timeout: 120_000 });
    if (name === "facet click") {
      const at = await page.evaluate(() => ["atlas:start", "atlas:data", "atlas:ready"].map((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? 0));
      console.log(`${String(rows).padStart(9)}  loaded: ${megabytes} MB read in ${(at[1] - at[0]).toFixed(0)} ms, shown after ${(at[2] - at[0]).toFixed(0)} ms`);
    }
    const found = await scenario(page);
    const goal = GOALS[rows]?.[name === "map pan" ? 1 : 0];
    const [painted, work] = [0, 1].map((at) => found.map((one) => one[at]));
    const wanted = [quantile(painted, 0.5), quantile(painted, 0.95), Math.max(...painted), quantile(work, 0.5), quantile(work, 0.95)];
    const figures = wanted.map((value) => value.toFixed(1).padStart(9)).join("");
    console.log(`${String(rows).padStart(9)}  ${name.padEnd(14)}${String(found.length).padStart(7)}${figures}     ${goal ?? "-"}`);
    await page.close();
  }
}
await browser.close();
