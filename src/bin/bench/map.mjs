// Asks the index of the map and npm supercluster the same questions and prints the table of `cargo xtask bench map`.
// Arguments: the folder of bench.js and bench_bg.wasm, then the numbers of points.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Supercluster from "supercluster";

const [folder, ...sizes] = process.argv.slice(2);
const { default: init, MapBench } = await import(pathToFileURL(join(folder, "bench.js")));
await init({ module_or_path: readFileSync(join(folder, "bench_bg.wasm")) });

const ZOOMS = 17;
const WORLD = [-180, -85, 180, 85];
const QUERIES = 300;
// Every third row, as a filter may leave them.
const STEP = 3;

/** Numbers from a seed (mulberry32), so that each run asks the same. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TOWNS = [[6.13, 49.61], [5.98, 49.5], [4.35, 50.85], [4.84, 45.76], [5.72, 45.19], [4.39, 45.44], [3.09, 45.78]];

/** Points around the towns of the three regions, a tenth of them at one of their centres. */
function drawn(count) {
  const random = randomFrom(count);
  return Array.from({ length: count }, () => {
    const [lon, lat] = TOWNS[Math.floor(random() ** 2 * TOWNS.length)];
    if (random() < 0.1) return [lon, lat];
    const away = 0.6 * random() ** 3;
    const turn = 2 * Math.PI * random();
    return [lon + away * Math.cos(turn), lat + 0.7 * away * Math.sin(turn)];
  });
}

/** Viewports of a screen of 700 by 450 pixels at zooms 4 to 14. */
function viewports() {
  const random = randomFrom(7);
  return Array.from({ length: QUERIES }, () => {
    const zoom = 4 + Math.floor(random() * 11);
    const [lon, lat] = TOWNS[Math.floor(random() * TOWNS.length)];
    const half = (180 / 256) * (350 / 2 ** (zoom - 1));
    return [[lon - half, lat - half * 0.45, lon + half, lat + half * 0.45], zoom];
  });
}

function time(work) {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const best = (work) => Math.min(...Array.from({ length: 5 }, () => time(work)[0]));
const feature = ([lon, lat]) => ({ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [lon, lat] } });
const size = (found) => found.properties.point_count ?? 1;
const load = (features) => new Supercluster({ radius: 40, extent: 512, maxZoom: 16 }).load(features);
const sorted = (numbers) => numbers.toSorted((a, b) => a - b);

let wrong = 0;
const line = (name, ours, theirs) => console.log(`${name.padEnd(34)}${ours.toFixed(4).padStart(10)}${theirs.toFixed(4).padStart(10)}${(theirs / ours).toFixed(1).padStart(8)}`);
for (const count of sizes.map(Number)) {
  const points = drawn(count);
  const flat = Float64Array.from(points.flat());
  const features = points.map(feature);
  const ours = new MapBench(flat);
  const theirs = load(features);
  let equal = 0;
  for (let zoom = 0; zoom < ZOOMS; zoom += 1) {
    const mine = Array.from(ours.marks(...WORLD, zoom)).filter((_, at) => at % 3 === 2);
    const others = theirs.getClusters(WORLD, zoom).map(size);
    const total = (counts) => counts.reduce((sum, one) => sum + one, 0);
    if (total(mine) !== count || total(others) !== count) wrong += 1;
    // Not only the totals: the same marks with the same counts.
    if (JSON.stringify(sorted(mine)) === JSON.stringify(sorted(others))) equal += 1;
  }
  console.log(`\n${count} points; ms of ours, of supercluster 8.0.1, ratio`);
  line("build", best(() => new MapBench(flat).free()), best(() => load(features)));
  const kept = features.filter((_, row) => row % STEP === 0);
  line("another filter", best(() => ours.keep(STEP)), best(() => load(kept)));
  ours.keep(1);
  const views = viewports();
  const ask = (query) => median(views.map(([box, zoom]) => best(() => query(box, zoom))));
  line(`marks of a viewport (${QUERIES})`, ask((box, zoom) => ours.marks(...box, zoom)), ask((box, zoom) => theirs.getClusters(box, zoom)));
  console.log(`zooms with equal totals: ${ZOOMS - wrong} of ${ZOOMS}; with equal marks and counts: ${equal} of ${ZOOMS}`);
}
process.exitCode = wrong === 0 ? 0 : 1;
