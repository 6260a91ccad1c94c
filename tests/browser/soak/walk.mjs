// A random walk through the built site in a browser, for so many minutes: visits, each with a seed of its own that follows from
// the one given. Run by `cargo xtask soak`; ends with an error at the first fault, and says how to walk there again.
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium, firefox } from "@playwright/test";
import { chromiumOptions, firefoxOptions } from "../playwright.config.mjs";
import { Failure, visit } from "./visit.mjs";

const SHOWN = 20;
const engines = { chromium: [chromium, chromiumOptions], firefox: [firefox, firefoxOptions] };

const { values } = parseArgs({
  options: {
    engine: { type: "string", default: "chromium" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "10" },
    visit: { type: "string", default: "0" },
  },
});
const [type, options] = engines[values.engine];
const end = performance.now() + Number(values.minutes) * 60_000;
const isOver = () => performance.now() >= end;
const shots = `${process.env.ATLAS_TARGET ?? "target/xtask/browser"}/soak`;
mkdirSync(shots, { recursive: true });

const browser = await type.launch(options);
const sums = { visits: 0, steps: 0, missed: 0, compared: 0 };
try {
  for (let number = Number(values.visit); !isOver(); number += 1) {
    const counts = await visit({ browser, seed: Number(values.seed) * 1_000 + number, isOver, shots }).catch((error) => {
      if (!(error instanceof Failure)) throw error;
      console.log(`soak: FAILED in ${values.engine}, seed ${values.seed}, visit ${number}, step ${error.steps.length}: ${error.message}`);
      console.log(`The last steps:\n${error.steps.slice(-SHOWN).map((step) => `  ${step}`).join("\n")}`);
      console.log(`Picture: ${error.shot}\nAgain: cargo xtask soak --engine ${values.engine} --seed ${values.seed} --visit ${number}`);
      process.exitCode = 1;
    });
    if (counts === undefined) break;
    sums.visits += 1;
    for (const [name, count] of Object.entries(counts)) sums[name] += count;
  }
} finally {
  await browser.close();
}
console.log(`soak: ${values.engine}, seed ${values.seed}: ${sums.visits} visits, ${sums.steps} steps (${sums.missed} missed), ${sums.compared} states opened anew`);
