// What the browser does for a click and for a letter, from Chromium's own trace: time of each kind of work on the page's thread and
// of the threads that draw, and how often there is layout, paint and commit.
import { focusQuery, sectorAt } from "./input.mjs";
import { Table } from "./table.mjs";
import { Visit } from "./visit.mjs";

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink", "cc", "v8", "toplevel"];
const KINDS = {
  script: ["EvaluateScript", "FunctionCall", "EventDispatch", "TimerFire", "FireAnimationFrame", "RunMicrotasks", "v8.callFunction"],
  style: ["UpdateLayoutTree", "Document::updateStyle"],
  layout: ["Layout", "LocalFrameView::layout"],
  "pre-paint": ["PrePaint"],
  paint: ["Paint"],
  layers: ["Layerize", "UpdateLayer", "UpdateLayerTree"],
  commit: ["Commit"],
  "garbage collection": ["MinorGC", "MajorGC", "V8.GCScavenger"],
};
const COUNTED = { layout: "layouts", paint: "paints", commit: "commits", style: "style passes" };
const kindOf = new Map(Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind])));

/** Time by kind of work: what lies within another event is its own if its kind is known, or else the outer one's. */
function summed(events, thread) {
  const times = {};
  const counts = {};
  const open = [];
  for (const event of events.filter(({ ph, tid, pid, tdur }) => ph === "X" && `${pid} ${tid}` === thread && tdur !== undefined).sort((one, other) => one.ts - other.ts || other.dur - one.dur)) {
    while (open.length > 0 && open.at(-1).end <= event.ts) open.pop();
    const outer = open.at(-1);
    const known = kindOf.get(event.name);
    const kind = known ?? outer?.kind;
    if (outer?.kind) times[outer.kind] -= event.tdur / 1000;
    if (kind) times[kind] = (times[kind] ?? 0) + event.tdur / 1000;
    if (known && COUNTED[known] && known !== outer?.kind) counts[COUNTED[known]] = (counts[COUNTED[known]] ?? 0) + 1;
    open.push({ end: event.ts + event.dur, kind });
  }
  return { times, counts };
}

async function traced(browser, visit, send) {
  await browser.startTracing(visit.page, { categories: CATEGORIES });
  await send();
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const names = traceEvents.filter(({ name }) => name === "thread_name");
  const of = (what) => names.filter(({ args }) => args.name === what).map(({ pid, tid }) => `${pid} ${tid}`);
  const busiest = of("CrRendererMain").map((thread) => summed(traceEvents, thread)).sort((one, other) => total(other) - total(one))[0];
  const raster = traceEvents.filter(({ name, tdur }) => name === "RasterTask" && tdur).reduce((sum, { tdur }) => sum + tdur / 1000, 0);
  return { ...busiest, raster };
}

const total = ({ times }) => Object.values(times).reduce((sum, time) => sum + time, 0);

export async function trace(browser, sites, word, tell) {
  const table = new Table("Traces, a change");
  const note = (what, site, { times: spent, counts, raster }) => {
    for (const kind of Object.keys(KINDS)) table.note(`${what}: ${kind}, CPU ms`, site, spent[kind] ?? 0);
    table.note(`${what}: raster threads, CPU ms`, site, raster);
    for (const name of Object.values(COUNTED)) table.note(`${what}: ${name}`, site, counts[name] ?? 0);
  };
  tell("traces");
  for (const site of sites) {
    const visit = await Visit.open(browser, site);
    await visit.opened();
    for (let time = 0; time < 12; time += 1) {
      const press = await sectorAt(visit, time);
      note("click", site, await traced(browser, visit, () => visit.answer(["click"], press)));
    }
    await visit.clear();
    await focusQuery(visit);
    for (const letter of word) note("letter", site, await traced(browser, visit, () => visit.answer(["input"], () => visit.page.keyboard.press(letter))));
    await visit.close();
  }
  table.print();
}
