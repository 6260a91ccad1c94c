// Runs in the page of `cargo xtask bench engine`: the same generated companies and the same steps on both sides, timed.
// Both sides change one dimension and then write every count and sum into one array of numbers, in one order.
import init, { Bench } from "./bench.js";

const VALUES = [3, 6, 8, 360, 74, 5, 90, 3];
const SUMMED = [0, 1];
const [FIRST, LAST] = [1900, 2025];
const LISTS = [3, 4];

/** crossfilter2 as its manual says: one dimension a field, a group on each, array dimensions for lists. */
class Theirs {
  constructor(records) {
    this.records = records;
  }

  build() {
    const cross = window.crossfilter(this.records);
    this.dimensions = VALUES.map((_, facet) => cross.dimension((record) => record.values[facet], LISTS.includes(facet)));
    this.dimensions.push(cross.dimension((record) => record.founded));
    this.groups = this.dimensions.map((dimension) => dimension.group().reduceCount());
    this.sums = SUMMED.map((facet) => this.dimensions[facet].group().reduceSum((record) => record.employees));
  }

  values(facet, chosen) {
    const dimension = this.dimensions[facet];
    if (chosen.length === 0) dimension.filterAll();
    else if (chosen.length === 1) dimension.filterExact(chosen[0]);
    else {
      const wanted = new Set(chosen);
      dimension.filterFunction((value) => wanted.has(value));
    }
    return this.read();
  }

  years(first, last) {
    const founded = this.dimensions[VALUES.length];
    if (first > 0) founded.filterRange([first, last + 1]);
    else founded.filterAll();
    return this.read();
  }

  read() {
    const spans = [...VALUES, LAST - FIRST + 1, ...SUMMED.map((facet) => VALUES[facet])];
    const tables = new Float64Array(spans.reduce((sum, span) => sum + span, 0));
    let start = 0;
    [...this.groups, ...this.sums].forEach((group, at) => {
      const offset = start - (at === VALUES.length ? FIRST : 0);
      for (const { key, value } of group.all()) {
        // Year 0 stands for an unknown one and has no place in the table.
        if (offset + key >= start) tables[offset + key] = value;
      }
      start += spans[at];
    });
    return tables;
  }
}

/** Ours, in the shape of the other side. */
class Ours {
  constructor(bench) {
    this.bench = bench;
  }

  build() {
    this.bench.build();
  }

  values(facet, chosen) {
    return this.bench.values(facet, Uint32Array.from(chosen));
  }

  years(first, last) {
    return this.bench.years(first, last);
  }
}

function records(bench, rows) {
  const single = VALUES.map((_, facet) => (LISTS.includes(facet) ? null : bench.single(facet)));
  const ends = VALUES.map((_, facet) => (LISTS.includes(facet) ? bench.ends(facet) : null));
  const lists = VALUES.map((_, facet) => (LISTS.includes(facet) ? bench.lists(facet) : null));
  const [founded, employees] = [bench.founded(), bench.employees()];
  const value = (facet, row) =>
    single[facet] ? single[facet][row] : Array.from(lists[facet].subarray(row === 0 ? 0 : ends[facet][row - 1], ends[facet][row]));
  return Array.from({ length: rows }, (_, row) => ({
    values: VALUES.map((_, facet) => value(facet, row)),
    founded: founded[row],
    employees: employees[row],
  }));
}

/** A fixed sequence of numbers below `limit`. */
function sequence(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** The scenarios: each a list of steps `side => tables`, run in this order; the first steps of a scenario are not timed. */
function scenarios(scale) {
  const next = sequence(9);
  const years = (first, last) => (side) => side.years(first, last);
  const values = (facet, ...chosen) => (side) => side.values(facet, chosen);
  const range = () => {
    const [a, b] = [FIRST + next(126), FIRST + next(126)];
    return years(Math.min(a, b), Math.max(a, b));
  };
  const several = (count, make) => Array.from({ length: Math.max(6, Math.round(count * scale)) }, (_, at) => make(at));
  const drag = Array.from({ length: 60 }, (_, at) => years(1940 + at, 1964 + at));
  const some = (facet, count) => Array.from({ length: count }, () => next(VALUES[facet]));
  const clear = VALUES.map((_, facet) => values(facet));
  return {
    drag: { before: [years(1939, 1963)], steps: drag },
    jump: { before: [], steps: several(40, range) },
    "jump, one value": { before: [years(0, 0)], steps: several(30, (at) => values(1, at % 6)) },
    "jump, set of four": { before: [values(1)], steps: several(12, () => values(2, ...some(2, 4))) },
    "jump, one tag": { before: [values(2)], steps: several(16, () => values(3, next(60))) },
    "jump, three places": { before: [values(3)], steps: several(12, () => values(6, ...some(6, 3))) },
    "all held, changed in turn": {
      before: [values(6), values(0, 0, 1), values(1, 0, 1, 2), values(2, 1, 2, 3, 4), values(5, 0, 1, 2), values(7, 0, 1)],
      steps: several(24, (at) => [range, () => values(1, at % 6, 0), () => values(3, next(20), next(20)), () => values(0, at % 3)][at % 4]()),
    },
    "drag, all held": { before: [values(3), years(1939, 1963)], steps: drag },
    clear: { before: [years(0, 0)], steps: clear },
  };
}

function quantile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function timed(work) {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

/** Runs both sides at one size; gives the table's lines as values. */
window.run = async (rows, scale) => {
  await init();
  const bench = new Bench(rows, 20261122);
  const sides = [new Ours(bench), new Theirs(records(bench, rows))];
  const builds = sides.map((side) => timed(() => side.build())[0]);
  // A first build warms the code up; ours is short enough to be built again, as a release that is loaded later is.
  builds[0] = quantile(Array.from({ length: 3 }, () => timed(() => sides[0].build())[0]), 0.5);
  const lines = [];
  for (const [name, { before, steps }] of Object.entries(scenarios(scale))) {
    const times = [[], []];
    let different = 0;
    for (const [at, step] of [...before, ...steps].entries()) {
      const results = sides.map((side, which) => {
        const [time, tables] = timed(() => step(side));
        if (at >= before.length) times[which].push(time);
        return tables;
      });
      different += results[0].length !== results[1].length || results[0].some((value, index) => value !== results[1][index]);
    }
    const figures = times.map((side) => ({ median: quantile(side, 0.5), p95: quantile(side, 0.95), most: Math.max(...side) }));
    lines.push({ name, steps: steps.length, ours: figures[0], theirs: figures[1], different });
  }
  return { rows, builds, lines, isolated: window.crossOriginIsolated };
};
