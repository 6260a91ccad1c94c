// Runs in the page of `cargo xtask bench search`: types each query letter by letter, several times, and times each part.
import init, { SearchBench } from "./bench.js";

const ROUNDS = 5;

function timed(work) {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Types a query several times, and gives the times of the parts of each letter. The first round warms the code up. */
function typed(bench, kind, query) {
  const letters = [];
  let found = "";
  for (let round = 0; round <= ROUNDS; round += 1) {
    bench.filter("");
    for (let end = 1; end <= query.length; end += 1) {
      const text = query.slice(0, end).trim();
      const part = (name) => timed(() => bench[name](text))[0];
      const [filter, count] = timed(() => bench.filter(text));
      const letter = { filter, rank: part("rank"), suggest: part("suggest"), mark: part("mark"), find: part("find") };
      if (round > 0) letters.push(letter);
      found = `${count} found${bench.is_fuzzy() ? ", with one edit" : ""}`;
    }
  }
  return { kind, query, found, letters };
}

await init();
window.run = (rows) => {
  const bench = new SearchBench(rows, 20261122);
  const index = median(Array.from({ length: 3 }, () => timed(() => bench.index())[0]));
  const names = median(Array.from({ length: 3 }, () => timed(() => bench.names())[0]));
  const listed = bench.queries();
  const queries = [];
  for (let at = 0; at < listed.length; at += 2) queries.push(typed(bench, listed[at], listed[at + 1]));
  return { index, names, queries, isolated: window.crossOriginIsolated };
};
