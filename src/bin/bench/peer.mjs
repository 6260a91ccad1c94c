// Measures the published site beside the peer page in headless Chromium and prints the tables of `cargo xtask bench peer`.
// Arguments: the built site; the folders that are served at ATLAS_URL and ATLAS_PEER_URL, to which both sites are copied; the
// libraries of the peer; the folder of generated releases; how many rounds; which parts.
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "../../../tests/browser/playwright.config.mjs";
import { agree } from "./peer/agree.mjs";
import { build } from "./peer/build.mjs";
import { input } from "./peer/input.mjs";
import { load } from "./peer/load.mjs";
import { many } from "./peer/many.mjs";
import { memory } from "./peer/memory.mjs";
import { atlas, peer } from "./peer/sites.mjs";
import { trace } from "./peer/trace.mjs";

const [dist, atlasStage, peerStage, libraries, releases, rounds, parts] = process.argv.slice(2);
const [times, wanted] = [Number(rounds), parts.split(",")];
const stages = [atlasStage, peerStage];
/** Typed letter by letter, and found equally by both. */
const WORD = "vaccin";
const QUERIES = [WORD, "cancer"];
const tell = (what) => console.log(`now: ${what}`);

/** Both sites with the data of the published one. */
async function stage() {
  rmSync(atlasStage, { recursive: true, force: true });
  cpSync(dist, atlasStage, { recursive: true });
  await build(libraries, join(dist, "map"), peerStage);
  mkdirSync(join(peerStage, "data"));
  for (const ending of ["", ".br", ".gz"]) cpSync(join(dist, `data/atlas.json${ending}`), join(peerStage, `data/atlas.json${ending}`));
}

function describe(browser) {
  const { devDependencies } = JSON.parse(readFileSync(join(libraries, "package.json"), "utf8"));
  const versions = Object.entries(devDependencies).map((pair) => pair.join(" ")).join(", ");
  console.log(`Chromium ${browser.version()}; peer: ${versions}; load of the machine: ${loadavg()[0].toFixed(1)}`);
  console.log("Medians, in turns; a ratio below 1: the atlas takes less. Frames are of the clock, CPU is of the page's thread.");
}

await stage();
const sites = [atlas(process.env.ATLAS_URL), peer(process.env.ATLAS_PEER_URL)];
const browser = await chromium.launch(chromiumOptions);
describe(browser);
await agree(browser, sites, QUERIES);
if (wanted.includes("load")) await load(browser, sites, times, tell);
if (wanted.includes("input")) {
  await input(browser, sites, times, WORD, tell);
  await trace(browser, sites, WORD, tell);
}
await browser.close();
if (wanted.includes("memory")) await memory(chromiumOptions, sites, times, tell);
if (wanted.includes("size")) await many(chromiumOptions, sites, stages, releases, times, tell);
