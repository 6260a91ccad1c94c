// Drives the page of `cargo xtask bench engine` in headless Chromium and prints its tables.
// Arguments: the folder of bench.js and bench_bg.wasm, then the numbers of rows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "../../../tests/browser/playwright.config.mjs";

const [folder, ...sizes] = process.argv.slice(2);
const here = (name) => new URL(name, import.meta.url);
const root = new URL("../../../", import.meta.url);
const page = `<!doctype html><meta charset="utf-8"><title>bench</title>
<script src="crossfilter.js"></script><script type="module" src="page.mjs"></script>`;
const files = {
  "/": ["text/html", () => page],
  "/page.mjs": ["text/javascript", () => readFileSync(here("engine-page.mjs"))],
  "/crossfilter.js": ["text/javascript", () => readFileSync(new URL("node_modules/crossfilter2/crossfilter.min.js", root))],
  "/bench.js": ["text/javascript", () => readFileSync(join(folder, "bench.js"))],
  "/bench_bg.wasm": ["application/wasm", () => readFileSync(join(folder, "bench_bg.wasm"))],
};

const browser = await chromium.launch(chromiumOptions);

/** A fresh page for each size, isolated so that the clock counts in steps of 5 µs. */
async function measure(rows) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  tab.on("pageerror", (error) => console.error(error.message));
  await tab.route("**/*", (route) => {
    const file = files[new URL(route.request().url()).pathname];
    if (!file) return route.fulfill({ status: 404 });
    const headers = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
    return route.fulfill({ contentType: file[0], headers, body: file[1]() });
  });
  await tab.goto("http://localhost/");
  await tab.waitForFunction(() => window.run);
  const result = await tab.evaluate(([count, scale]) => window.run(count, scale), [rows, rows > 500_000 ? 1 : 2]);
  await context.close();
  return result;
}

const ms = (value) => value.toFixed(3).padStart(9);
const times = (theirs, ours) => (theirs / Math.max(ours, 0.005)).toFixed(1).padStart(8);
const last = [];
let wrong = 0;
for (const rows of sizes.map(Number)) {
  const { builds, lines, isolated } = await measure(rows);
  console.log(`\n${rows} rows${isolated ? "" : " (coarse clock)"}; ms: median, p95 and most of ours, then of crossfilter2 1.5.4; ratio of medians`);
  console.log(`${"build".padEnd(28)}${ms(builds[0])}${" ".repeat(18)}${ms(builds[1])}${" ".repeat(18)}${times(builds[1], builds[0])}`);
  for (const { name, steps, ours, theirs, different } of lines) {
    const figures = [ours, theirs].map(({ median, p95, most }) => ms(median) + ms(p95) + ms(most)).join("");
    const verdict = different === 0 ? "" : `  ${different} of ${steps} steps DIFFER`;
    console.log(`${`${name} (${steps})`.padEnd(28)}${figures}${times(theirs.median, ours.median)}${verdict}`);
    wrong += different;
  }
  const slowest = lines.reduce((a, b) => (b.ours.p95 > a.ours.p95 ? b : a));
  console.log(`slowest update of ours at p95: ${slowest.ours.p95.toFixed(2)} ms (${slowest.name}); equal tables at every step: ${lines.every((line) => line.different === 0) ? "yes" : "NO"}`);
  for (const name of ["drag", "jump"]) {
    const line = lines.find((line) => line.name === name);
    const ratio = line.theirs.median / Math.max(line.ours.median, 0.005);
    last.push([rows, `${name} ratio at ${rows}: ${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}`]);
  }
}
await browser.close();
console.log("");
last.forEach(([, line]) => console.log(line));
process.exitCode = wrong === 0 ? 0 : 1;
