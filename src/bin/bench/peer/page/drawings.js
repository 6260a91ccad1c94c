// The charts of dc: rows that share the group of a checklist, sectors by cluster, founding years with a brush.
import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { BarChart } from "dc/src/charts/bar-chart.js";
import { HeatMap } from "dc/src/charts/heatmap.js";
import { RowChart } from "dc/src/charts/row-chart.js";
import "dc/src/compat/d3v6.js";

/** Years in a bar, and the first year that has a bar of its own; what is earlier shares one. */
const WIDTH = 5;
const POOLED = 1990;
const TEXTS = "http://www.w3.org/2000/svg";

const widthOf = (id) => document.getElementById(id).clientWidth;
const charts = new Map();
const place = (id, chart, height) => {
  charts.set(id, chart);
  return chart.width(widthOf(id)).height(height).transitionDuration(0);
};

export function rows(checklist, { height, most, colour }) {
  const { key, names, dimension, group, chosen } = checklist;
  const id = `chart-${key}`;
  const chart = place(id, new RowChart(`#${id}`), height).dimension(dimension).group(group).elasticX(true).gap(3);
  chart.margins({ top: 2, right: 10, bottom: 2, left: 2 }).label(({ key: value }) => names.get(value)).title(({ value }) => value);
  chart.renderTitleLabel(true).titleLabelOffsetX(6).colorAccessor(({ key: value }) => value).colors(colour);
  chart.xAxis().ticks(0);
  if (most) chart.cap(most).othersGrouper(false);
  else chart.ordering(({ value }) => -value);
  // What is chosen is the checklist's to know; the chart only shows it.
  chart.onClick = ({ key: value }) => checklist.toggle(value);
  chart.on("pretransition", () => chart.selectAll("g.row").classed("deselected", ({ key: value }) => chosen.size > 0 && !chosen.has(value)));
  return chart;
}

export function sectorsByCluster(cluster, sector) {
  const counted = sector.dimension.group().reduce(
    (sums, company) => Object.assign(sums, { [company.cluster]: (sums[company.cluster] ?? 0) + 1 }),
    (sums, company) => Object.assign(sums, { [company.cluster]: sums[company.cluster] - 1 }),
    () => ({}),
  );
  const clusters = [...cluster.names.keys()];
  const cells = () => counted.all().flatMap(({ key, value: sums }) => clusters.map((id) => ({ key: [id, key], value: sums[id] ?? 0 })));
  const shade = scaleLinear().range(["#eef4f2", "#11776c"]);
  const chart = place("chart-both", new HeatMap("#chart-both"), 190).dimension(sector.dimension).group({ all: cells });
  chart.margins({ top: 2, right: 2, bottom: 24, left: 124 }).colors(shade).colorAccessor(({ value }) => value).calculateColorDomain = () => chart;
  chart.keyAccessor(({ key: [id] }) => id).valueAccessor(({ key: [, id] }) => id).rowOrdering(null).colOrdering(null);
  chart.cols(clusters).colsLabel((id) => cluster.names.get(id).split(" ")[0]);
  chart.rows([...sector.names.keys()].reverse()).rowsLabel((id) => sector.names.get(id));
  chart.title(({ key: [one, other], value }) => `${cluster.names.get(one)}, ${sector.names.get(other)}: ${value}`);
  chart.boxOnClick(({ key: [one, other] }) => { cluster.toggle(one); sector.toggle(other); });
  chart.on("preRender", () => shade.domain([0, max(cells(), ({ value }) => value) || 1]));
  chart.on("preRedraw", () => shade.domain([0, max(cells(), ({ value }) => value) || 1]));
  chart.on("pretransition", () => chart.selectAll("g.box-group").each(number));
  return chart;
}

/** Writes the count into a cell of the heat map, which dc leaves empty. */
function number({ value }) {
  const cell = this.querySelector("rect");
  const text = this.querySelector("text") ?? this.appendChild(document.createElementNS(TEXTS, "text"));
  const middle = (from, length) => Number(cell.getAttribute(from)) + Number(cell.getAttribute(length)) / 2;
  text.textContent = value;
  text.setAttribute("x", middle("x", "width"));
  text.setAttribute("y", middle("y", "height"));
}

/** `tell` is called with the first and the last whole year of the brush, or with nothing. */
export function foundingYears(dimension, companies, tell) {
  const first = POOLED - WIDTH;
  const end = WIDTH * Math.ceil((1 + max(companies, ({ founded }) => founded)) / WIDTH);
  const counted = dimension.group((year) => (year < 0 ? year : Math.max(first, year - (year % WIDTH))));
  const chart = place("chart-founded", new BarChart("#chart-founded"), 170).dimension(dimension);
  chart.group({ all: () => counted.all().filter(({ key }) => key > 0) }).margins({ top: 6, right: 10, bottom: 24, left: 34 });
  chart.x(scaleLinear().domain([first, end])).xUnits(() => (end - first) / WIDTH).elasticY(true).round(Math.round).colors(() => "#5a9a91");
  chart.filterHandler((years, [range]) => {
    if (range) years.filterRange([range[0] === first ? 0 : range[0], range[1]]);
    else years.filterAll();
    return range ? [range] : [];
  });
  chart.xAxis().tickValues([first, 2000, 2010, 2020]).tickFormat((year) => (year === first ? `before ${POOLED}` : `${year}`));
  chart.yAxis().ticks(4);
  chart.on("filtered", () => tell(chart.filter() && [chart.filter()[0], chart.filter()[1] - 1]));
  return chart;
}

/** Whether each chart has drawn its figures. */
export const areDrawn = () => [...charts.values()].every((chart) => !chart.select("rect.bar, rect.heat-box, g.row rect").empty());

export function followWidths() {
  let known = window.innerWidth;
  window.addEventListener("resize", () => {
    if (window.innerWidth === known) return;
    known = window.innerWidth;
    charts.forEach((chart, id) => chart.width(widthOf(id)).render());
  });
}
