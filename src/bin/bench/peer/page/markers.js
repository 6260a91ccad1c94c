// The map: outlines instead of tiles, a mark for each company in the colour and shape of its sector, and a ring of sectors
// where marks would lie on one another.
import { arc, pie } from "d3-shape";
import { registerChart } from "dc/src/core/chart-registry.js";
import * as module from "leaflet";
import "leaflet.markercluster";
import outlines from "outlines";

const leaflet = module.default ?? module;
const STYLES = { next: { color: "#a5afad", weight: 1, fillColor: "#f2f2ee" }, land: { color: "#7f8d8b", weight: 1, fillColor: "#fffffc" } };
const slices = pie().sort(null).value(({ number }) => number);

export const drawn = (path, colour, size) =>
  `<svg viewBox="-8 -8 16 16" width="${size}" height="${size}"><path d="${path}" fill="${colour}" stroke="white"/></svg>`;

function ring(companies, sectors) {
  const radius = 10 + 3 * Math.log2(companies.length);
  const numbers = new Map([...sectors.keys()].map((id) => [id, 0]));
  for (const { sector } of companies) numbers.set(sector, numbers.get(sector) + 1);
  const present = [...numbers].filter(([, number]) => number > 0).map(([id, number]) => ({ id, number }));
  const outline = arc().innerRadius(0.66 * radius).outerRadius(radius);
  const parts = slices(present).map((slice) => `<path d="${outline(slice)}" fill="${sectors.get(slice.data.id).colour}"/>`).join("");
  const side = 2 * Math.ceil(radius);
  const box = `viewBox="${-side / 2} ${-side / 2} ${side} ${side}" width="${side}" height="${side}"`;
  return { side, html: `<svg ${box}><circle r="${radius}" fill="white"/>${parts}<text>${companies.length}</text></svg>` };
}

/** `sectors` gives the colour and the path of each sector; `tell` is called with the companies of each selection. */
export function createMap(id, all, sectors, tell) {
  const map = leaflet.map(id, { minZoom: 4, maxZoom: 15, zoomSnap: 0.5 }).fitBounds([[44.2, 2.3], [50.9, 6.9]]);
  map.attributionControl.setPrefix(false).addAttribution("Natural Earth");
  leaflet.geoJSON(outlines, { interactive: false, style: ({ properties }) => ({ fillOpacity: 1, ...STYLES[properties.kind] }) }).addTo(map);
  const icons = new Map([...sectors].map(([sector, { path, colour }]) => [sector, leaflet.divIcon({ className: "mark", iconSize: [14, 14], html: drawn(path, colour, 14) })]));
  const marks = new Map();
  const markOf = (company) => {
    if (!marks.has(company)) {
      const mark = leaflet.marker([company.lat, company.lon], { icon: icons.get(company.sector), title: company.name, company });
      marks.set(company, mark);
    }
    return marks.get(company);
  };
  const state = { isBusy: false, waits: false, shown: [] };
  const finished = () => {
    state.isBusy = false;
    if (!state.waits) return;
    state.waits = false;
    setTimeout(redraw);
  };
  const clusters = leaflet.markerClusterGroup({
    animate: false,
    maxClusterRadius: 40,
    showCoverageOnHover: false,
    chunkedLoading: true,
    chunkProgress: (done, total) => done === total && finished(),
    iconCreateFunction: (cluster) => {
      const { html, side } = ring(cluster.getAllChildMarkers().map(({ options }) => options.company), sectors);
      return leaflet.divIcon({ className: "ring", iconSize: [side, side], html });
    },
  });
  clusters.on("click", ({ layer }) => {
    const { name, activity } = layer.options.company;
    const text = document.createElement("p");
    text.append(name, document.createElement("br"), activity.en ?? "");
    layer.bindPopup(text).openPopup();
  });
  map.addLayer(clusters);

  function redraw() {
    if (state.isBusy) {
      state.waits = true;
      return;
    }
    const selected = all.allFiltered();
    const placed = selected.filter(({ lat }) => lat !== undefined);
    tell(placed.length, selected.length);
    if (placed.length === state.shown.length && placed.every((company, at) => company === state.shown[at])) return;
    state.shown = placed;
    clusters.clearLayers();
    state.isBusy = placed.length > 0;
    clusters.addLayers(placed.map(markOf));
  }
  registerChart({ render: redraw, redraw, filterAll() {}, focus() {} });
  return { isSettled: () => !state.isBusy && !state.waits && state.shown.length > 0 };
}
