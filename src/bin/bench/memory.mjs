// Makes many changes in the published app in headless Chromium and prints the table of `cargo xtask bench memory`: linear memory and
// JS heap after each stretch. Fails if the linear memory of the last stretch is more than that of the first by over 5 %.
// The site is served at ATLAS_URL.
import { chromium } from "@playwright/test";
import { PAGE, changes, watchMemory } from "../../../tests/browser/changes.mjs";
import { chromiumOptions } from "../../../tests/browser/playwright.config.mjs";

const MOST = 1.05;
/** What is changed, and after how many changes in all the memory is read. Three hundred states of a kiosk are an hour. */
const COURSES = [
  ["filters", [100, 500, 1000, 1500]],
  ["views", [100, 300]],
  ["panels", [50, 200]],
  ["kiosk", [50, 300]],
];

const browser = await chromium.launch(chromiumOptions);
console.log(`Chromium ${browser.version()}`);
console.log("changed  | changes | wasm pages | wasm MB | JS heap MB");

/** Bytes of the JS heap once what nobody needs is gone. */
async function heap(devtools) {
  for (let time = 0; time < 3; time += 1) await devtools.send("HeapProfiler.collectGarbage");
  return (await devtools.send("Runtime.getHeapUsage")).usedSize;
}

const grown = [];
for (const [name, stretches] of COURSES) {
  const context = await browser.newContext({ baseURL: process.env.ATLAS_URL, viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const pages = await watchMemory(page);
  const change = await changes[name](page);
  const read = [];
  let made = 0;
  for (const until of stretches) {
    const answered = await change(until - made);
    if (answered !== until - made) throw new Error(`${name}: ${answered} of ${until - made} changes were answered`);
    made = until;
    const [taken, used] = [await pages(), await heap(devtools)];
    read.push([taken, used]);
    console.log(`${name.padEnd(8)} | ${String(made).padStart(7)} | ${String(taken).padStart(10)} | ${((taken * PAGE) / 1e6).toFixed(2).padStart(7)} | ${(used / 1e6).toFixed(2).padStart(10)}`);
  }
  await context.close();
  const [wasm, script] = [0, 1].map((kind) => read.at(-1)[kind] / read[0][kind]);
  grown.push([name, wasm, script]);
}
await browser.close();
const percent = (ratio) => `${ratio >= 1 ? "+" : ""}${(100 * (ratio - 1)).toFixed(1)} %`;
for (const [name, wasm, script] of grown) console.log(`${name}: linear memory ${percent(wasm)}, JS heap ${percent(script)} from the first to the last reading`);
const over = grown.filter(([, wasm]) => wasm > MOST).map(([name]) => name);
if (over.length > 0) {
  console.error(`linear memory grew by more than 5 %: ${over.join(", ")}`);
  process.exitCode = 1;
}
