// Types queries letter by letter into the search and prints the table of `cargo xtask bench search`.
// Arguments: the folder of bench.js and bench_bg.wasm, then the numbers of companies.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "../../../tests/browser/playwright.config.mjs";

const [folder, ...sizes] = process.argv.slice(2);
const page = '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="page.mjs"></script>';
const files = {
  "/": ["text/html", () => page],
  "/page.mjs": ["text/javascript", () => readFileSync(new URL("search-page.mjs", import.meta.url))],
  "/bench.js": ["text/javascript", () => readFileSync(join(folder, "bench.js"))],
  "/bench_bg.wasm": ["application/wasm", () => readFileSync(join(folder, "bench_bg.wasm"))],
};
// The design's budgets for one letter, ms: as many companies as there are, and as many as there may be.
const budget = (rows) => (rows <= 300 ? 2 : 16);

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
  const result = await tab.evaluate((count) => window.run(count), rows);
  await context.close();
  return result;
}

const quantile = (values, part) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const figures = (values) => [quantile(values, 0.5), quantile(values, 0.95), Math.max(...values)].map((value) => value.toFixed(2).padStart(8)).join("");
const total = (letter) => letter.filter + letter.rank + letter.suggest + letter.mark;
const line = (name, values) => console.log(name.padEnd(44) + figures(values));
const verdicts = [];
for (const rows of sizes.map(Number)) {
  const { index, names, queries, isolated } = await measure(rows);
  console.log(`\n${rows} companies${isolated ? "" : " (coarse clock)"}; ms a letter: median, p95 and most`);
  for (const { kind, query, found, letters } of queries) line(`${kind}: ${query} (${found})`, letters.map(total));
  const all = queries.flatMap(({ letters }) => letters);
  line("every letter", all.map(total));
  console.log("of it:");
  line("  the search alone", all.map((letter) => letter.find));
  line("  search, cross-filter and all counts", all.map((letter) => letter.filter));
  line("  order of the list", all.map((letter) => letter.rank));
  line("  suggestions and did you mean", all.map((letter) => letter.suggest));
  line("  marks in the list", all.map((letter) => letter.mark));
  console.log(`index, built once: ${index.toFixed(1)} ms; names to offer, once: ${names.toFixed(1)} ms`);
  const p95 = quantile(all.map(total), 0.95);
  const most = budget(rows);
  verdicts.push(`a letter at ${rows}: ${p95.toFixed(2)} ms at p95, budget ${most} ms: ${p95 < most ? "held" : "NOT held"}`);
}
await browser.close();
console.log("");
verdicts.forEach((verdict) => console.log(verdict));
