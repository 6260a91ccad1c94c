// A facet: a box to tick for each value, with its live count. Shares its dimension and its group with a chart of the same field.
import { select } from "d3-selection";
import { redrawAll, registerChart } from "dc/src/core/chart-registry.js";

const AT_FIRST = 6;
const FURTHER = 40;

export class Checklist {
  constructor(key, names, dimension, isOpen) {
    Object.assign(this, { key, names, dimension, isOpen });
    this.group = dimension.group();
    this.chosen = new Set();
    this.most = isOpen ? AT_FIRST : names.size;
    this.typed = "";
    this.root = select(`#facet-${key}`);
    registerChart(this);
  }

  /** The values that the companies have, with their counts; of an open list the chosen and the most frequent ones. */
  values() {
    const counted = this.group.all().filter(({ key }) => this.names.has(key));
    if (!this.isOpen) {
      const counts = new Map(counted.map(({ key, value }) => [key, value]));
      return [...this.names.keys()].filter((key) => counts.has(key)).map((key) => ({ key, value: counts.get(key) }));
    }
    const wanted = counted.filter(({ key }) => !this.typed || this.names.get(key).toLowerCase().includes(this.typed));
    this.further.property("hidden", wanted.length <= this.most);
    const rank = ({ key, value }) => (this.chosen.has(key) ? 1e9 : 0) + value;
    return wanted.sort((one, other) => rank(other) - rank(one)).slice(0, this.most);
  }

  render() {
    if (this.isOpen) {
      const field = this.root.append("input").attr("type", "search").attr("aria-label", "Narrow the list").attr("placeholder", "Narrow the list");
      field.on("input", ({ target }) => { this.typed = target.value.trim().toLowerCase(); this.redraw(); });
    }
    this.list = this.root.append("ul");
    if (this.isOpen) {
      this.further = this.root.append("button").attr("type", "button").text("More values");
      this.further.on("click", () => { this.most += FURTHER; this.redraw(); });
    }
    this.redraw();
  }

  redraw() {
    const values = this.values();
    const highest = Math.max(1, ...values.map(({ value }) => value));
    const items = this.list.selectAll("li").data(values, ({ key }) => key).join((entering) => this.added(entering)).order();
    items.classed("none", ({ value }) => value === 0);
    items.select("input").property("checked", ({ key }) => this.chosen.has(key)).attr("data-count", ({ value }) => value);
    items.select("b").text(({ value }) => value);
    items.select("i").style("width", ({ value }) => `${Math.round((100 * value) / highest)}%`);
  }

  added(entering) {
    const item = entering.append("li");
    const label = item.append("label");
    const box = label.append("input").attr("type", "checkbox").attr("data-facet", this.key).attr("data-value", ({ key }) => key);
    box.on("change", (_, { key }) => this.toggle(key));
    label.append("span").text(({ key }) => this.names.get(key));
    label.append("b");
    label.append("i");
    return item;
  }

  toggle(key) {
    if (!this.chosen.delete(key)) this.chosen.add(key);
    this.apply();
    redrawAll();
  }

  apply() {
    if (this.chosen.size === 0) this.dimension.filterAll();
    else this.dimension.filterFunction((key) => this.chosen.has(key));
  }

  // What dc asks of everything that it redraws.
  filterAll() {
    this.chosen.clear();
    this.dimension.filterAll();
  }

  focus() {}
}
