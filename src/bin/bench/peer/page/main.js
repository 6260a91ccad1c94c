// The peer page: facets, charts, map and list over one crossfilter. dc redraws all of them after each change.
import "./main.css";
import { ascending, descending } from "d3-array";
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from "d3-shape";
import { DataTable } from "dc/src/charts/data-table.js";
import { redrawAll, registerChart, renderAll } from "dc/src/core/chart-registry.js";
import { config } from "dc/src/core/config.js";
import { filters } from "dc/src/core/filters.js";
import { Checklist } from "./checklist.js";
import { FACETS, OPEN, filtered, read } from "./companies.js";
import { areDrawn, followWidths, foundingYears, rows, sectorsByCluster } from "./drawings.js";
import { createMap, drawn } from "./markers.js";
import { Words } from "./words.js";

const COLOURS = ["#11776c", "#6a54c8", "#2372b0", "#cf7500", "#68747b", "#bd3674"];
const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolWye];
const PAGE = 25;
const element = (id) => document.getElementById(id);
const safe = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);

config.defaultColors(COLOURS);
const answer = await fetch("data/atlas.json");
const { companies, names } = read(await answer.json());
const { all, by } = filtered(companies);
const look = (at) => ({ colour: COLOURS[at % COLOURS.length], path: symbol(SHAPES[at % SHAPES.length], 88)() });
const sectors = new Map([...names.sector.keys()].map((id, at) => [id, look(at)]));

const facets = Object.fromEntries(FACETS.map((key) => [key, new Checklist(key, names[key], by[key], OPEN.includes(key))]));
const grey = () => "#93c3bb";
sectorsByCluster(facets.cluster, facets.sector);
rows(facets.sector, { height: 160, colour: (id) => sectors.get(id).colour });
rows(facets.size, { height: 140, colour: grey });
rows(facets.place, { height: 210, most: 8, colour: grey });
rows(facets.tag, { height: 210, most: 8, colour: grey });
const years = foundingYears(by.founded, companies, (range) => {
  [element("from").value, element("until").value] = range ?? ["", ""];
});
for (const id of ["from", "until"]) element(id).addEventListener("change", chooseYears);
function chooseYears() {
  const [start, end] = years.x().domain();
  const typed = (id, other) => Number.parseInt(element(id).value, 10) || other;
  const range = [typed("from", start), typed("until", end - 1) + 1];
  years.replaceFilter(range[0] === start && range[1] === end ? null : filters.RangedFilter(...range));
  redrawAll();
}

const table = new DataTable("#table").dimension(by.at).sortBy(({ at }) => at).order(ascending).size(PAGE).showSections(false);
table.columns([
  { label: "Name", format: ({ name, sector }) => `${drawn(sectors.get(sector).path, sectors.get(sector).colour, 12)} ${safe(name)}` },
  { label: "What it does", format: ({ activity }) => safe(activity.en ?? "") },
  { label: "Town", format: ({ place }) => safe(names.place.get(place)) },
  { label: "Founded", format: ({ founded }) => (founded < 0 ? "" : founded) },
  { label: "People", format: ({ heads }) => heads || "" },
]);
const orders = { at: ascending, founded: descending, heads: descending };
element("order").addEventListener("change", ({ target: { value } }) => {
  table.dimension(by[value]).sortBy((company) => company[value]).order(orders[value]).size(PAGE).redraw();
});
element("longer").addEventListener("click", () => table.size(table.size() + PAGE).redraw());

const map = createMap("map", all, sectors, (placed, selected) => { element("placed").textContent = `${placed} of ${selected} on the map`; });
element("signs").innerHTML = [...sectors].map(([id, { path, colour }]) => `<li>${drawn(path, colour, 14)} ${safe(names.sector.get(id))}</li>`).join("");

const selected = all.groupAll();
const core = companies.filter(({ isCore }) => isCore).length;
function summarise() {
  const number = selected.value();
  element("count").innerHTML = `<b>${number}</b> of ${element("adjacent").checked ? companies.length : core} companies`;
  const chosen = Object.values(facets).filter(({ chosen: { size } }) => size > 0).map(({ key, chosen: values }) => [key, [...values].join(",")]);
  const range = years.filter();
  if (range) chosen.push(["founded", `${range[0]}-${range[1] - 1}`]);
  if (element("query").value) chosen.push(["q", element("query").value]);
  if (element("adjacent").checked) chosen.push(["scope", "all"]);
  const address = `${location.pathname}${chosen.length ? `?${new URLSearchParams(chosen)}` : ""}`;
  if (address !== location.pathname + location.search) history.replaceState(null, "", address);
}
registerChart({ render: summarise, redraw: summarise, filterAll() {}, focus() {} });

let words;
const wordsOnce = () => (words ??= new Words(companies, names));
async function search() {
  const fits = await wordsOnce().matching(element("query").value);
  if (fits) by.at.filterFunction(fits);
  else by.at.filterAll();
  redrawAll();
}
element("query").addEventListener("input", search);
function followScope() {
  if (element("adjacent").checked) by.isCore.filterAll();
  else by.isCore.filterExact(true);
}
element("adjacent").addEventListener("change", () => { followScope(); redrawAll(); });
element("reset").addEventListener("click", () => {
  Object.values(facets).forEach((facet) => facet.filterAll());
  years.filterAll();
  by.at.filterAll();
  element("query").value = "";
  redrawAll();
});

const asked = new URLSearchParams(location.search);
for (const facet of Object.values(facets)) {
  if (!asked.has(facet.key)) continue;
  facet.chosen = new Set(asked.get(facet.key).split(","));
  facet.apply();
}
element("adjacent").checked = asked.get("scope") === "all";
followScope();
element("query").value = asked.get("q") ?? "";
element("core").textContent = core;
renderAll();
if (asked.has("founded")) {
  [element("from").value, element("until").value] = asked.get("founded").split("-");
  chooseYears();
}
if (asked.has("q")) await search();
followWidths();

// The page is ready once everything has been painted; what searches is made afterwards.
function announce() {
  const isShown = map.isSettled() && areDrawn() && element("table").rows.length > 1;
  requestAnimationFrame(() => requestAnimationFrame(() => {
    if (!isShown) return announce();
    document.documentElement.dataset.peerReady = "true";
    wordsOnce();
  }));
}
announce();
