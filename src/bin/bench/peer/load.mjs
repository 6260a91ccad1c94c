// How the first visit goes: bytes and requests, what is seen when, what the page's thread works, how far things move.
import { Table } from "./table.mjs";
import { DESK, PHONE, Visit } from "./visit.mjs";

const CASES = [
  ["Load, desk", { viewport: DESK }],
  ["Load, phone", { viewport: PHONE }],
  ["Load, phone, 4x slower, 1.6 Mb/s", { viewport: PHONE, isSlow: true }],
];
/** A task may take so long, ms, before it blocks. */
const SHORT = 50;

function inPage() {
  const { seen, ready, painted, shift, largest, long } = window.beside.notes;
  const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
  const fetched = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const early = fetched.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= ready);
  const elements = document.querySelectorAll("*").length;
  return { first, seen, ready, painted, shift, largest, long, elements, earlyBytes: early.reduce((sum, { transferSize }) => sum + transferSize, 0), early: early.length };
}

async function one(browser, site, options, table) {
  const visit = await Visit.open(browser, site, options);
  await visit.opened();
  const page = await visit.page.evaluate(inPage);
  const { TaskDuration, ScriptDuration, LayoutDuration, RecalcStyleDuration } = await visit.metrics();
  const blocking = page.long.filter(([at]) => at >= page.first).reduce((sum, [, length]) => sum + Math.max(0, length - SHORT), 0);
  const figures = {
    "kB until data are shown": page.earlyBytes / 1000,
    "requests until then": page.early,
    "kB until idle": visit.wire.bytes / 1000,
    "requests until idle": visit.wire.requests,
    "elements": page.elements,
    "first contentful paint, ms": page.first,
    "largest contentful paint, ms": page.largest,
    "real figures and map seen, ms": page.seen,
    "program ready, data painted, ms": page.ready,
    "last change painted, ms": page.painted,
    "blocking time, ms": blocking,
    "layout shift (CLS)": page.shift,
    "main thread, CPU ms": TaskDuration * 1000,
    "of it script": ScriptDuration * 1000,
    "of it style and layout": (LayoutDuration + RecalcStyleDuration) * 1000,
  };
  for (const [what, value] of Object.entries(figures)) table.note(what, site, value);
  await visit.close();
}

export async function load(browser, sites, rounds, tell) {
  for (const [title, options] of CASES) {
    const table = new Table(title);
    for (let round = 1; round <= rounds; round += 1) {
      tell(`${title}, ${round} of ${rounds}`);
      for (const site of sites) await one(browser, site, options, table);
    }
    table.print();
  }
}
