// axe-core in a page: what a machine can find of the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, and of the French RGAA.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "@playwright/test";

const require = createRequire(import.meta.url);
const SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The version of the rules, as package.json pins it. */
export const RULES_VERSION = require("axe-core/package.json").version;
/** The rules by their tags; axe-core gives each rule the tag of the version and level that it came with. */
export const RULE_SETS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "RGAAv4"];
/** The rules whose answer a change of colours alone can change. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** What axe-core finds in a page or frame, or in the part of it that `include` selects, in lines to read. */
export async function violations(frame, { include, colours = false } = {}) {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(SOURCE);
  const run = async ([context, runOnly]) => {
    // Frames are examined each for itself: some are of another origin.
    const { violations } = await window.axe.run(context ?? document, { runOnly, resultTypes: ["violations"], iframes: false });
    return violations.map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(" | ")}`);
  };
  const only = colours ? { type: "rule", values: OF_COLOUR } : { type: "tag", values: RULE_SETS };
  return frame.evaluate(run, [include, only]);
}

/** Expects that axe-core finds nothing. */
export async function expectAccessible(frame, options) {
  expect(await violations(frame, options), frame.url()).toEqual([]);
}
