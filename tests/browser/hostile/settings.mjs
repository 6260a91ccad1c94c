// Hostile settings: every value of the example in turn, some at once in each file, and files that are none.
import { readFileSync } from "node:fs";
import { random } from "../random.mjs";
import { TEXTS, VALUES, everyText, paths, placed, some, write } from "./values.mjs";

const EXAMPLE = JSON.parse(readFileSync(new URL("../../../public/config.example.json", import.meta.url), "utf8"));
/** Every value is replaced this often, by a text or by another value. */
const ROUNDS = 4;
/** How many values of one file are replaced. */
const AT_ONCE = 8;

const next = random(5);
const shuffled = (list) => list.map((one) => [next(), one]).sort(([one], [other]) => one - other).map(([, one]) => one);

/** In each round the values of the example are dealt out to files. */
const rounds = Array.from({ length: ROUNDS }, (_, round) => {
  // Of a value and the values inside it only one can be replaced.
  const leaves = shuffled(paths(EXAMPLE).filter((path, _, all) => round % 3 === 0 || !all.some((other) => other.length > path.length && path.every((key, at) => other[at] === key))));
  return Array.from({ length: Math.ceil(leaves.length / AT_ONCE) }, (_, file) => leaves.slice(file * AT_ONCE, (file + 1) * AT_ONCE));
}).flat();

const fields = rounds.map((places, file) => {
  const kinds = places.map((path) => [path, ...some(next, next() < 0.5 ? TEXTS : VALUES, 1)[0]]);
  const apply = (config, [path, , value]) => {
    try {
      return placed(config, path, value);
    } catch {
      return config; // what it was a part of is replaced already
    }
  };
  return { name: `file ${file}: ${kinds.map(([path, kind]) => `${path.join(".")}=${kind}`).join(" ")}`, values: kinds.length, config: write(kinds.reduce(apply, EXAMPLE)) };
});

const texts = Object.entries(TEXTS).map(([kind, text]) => ({ name: `every text: ${kind}`, values: paths(EXAMPLE).length, config: write(everyText(EXAMPLE, () => text)) }));

const shapes = Object.entries({
  "a thousand layers": { ...EXAMPLE, layers: Array.from({ length: 1_000 }, () => EXAMPLE.layers[0]) },
  "a thousand tiles": { ...EXAMPLE, tiles: Array.from({ length: 1_000 }, () => EXAMPLE.tiles[0]) },
  "a thousand states of the stand": { kiosk: { ...EXAMPLE.kiosk, states: Array.from({ length: 1_000 }, () => EXAMPLE.kiosk.states[0]) } },
  "a thousand languages": { languages: Array.from({ length: 1_000 }, (_, index) => `l${index}`) },
  "ten thousand keys": Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key-${index}`, TEXTS.image])),
}).map(([name, config]) => ({ name, values: 1, config: write(config) }));

export const settings = [...fields, ...texts, ...shapes];
