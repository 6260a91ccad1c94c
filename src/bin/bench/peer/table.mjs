// Figures of both sites under one name, and their table: medians and what the atlas takes of what the peer takes.

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

export class Table {
  #figures = new Map();

  constructor(title) {
    this.title = title;
  }

  note(what, site, value) {
    const figure = this.#figures.get(what) ?? { atlas: [], peer: [] };
    this.#figures.set(what, figure);
    figure[site.name].push(value);
  }

  print() {
    const wide = Math.max(...[...this.#figures.keys()].map((what) => what.length), this.title.length);
    console.log(`\n${this.title.padEnd(wide)} |     atlas |      peer | ratio | of each`);
    for (const [what, { atlas, peer }] of this.#figures) {
      const [ours, theirs] = [median(atlas), median(peer)];
      const shown = (value) => (value === undefined ? "–" : value.toFixed(Math.abs(value) < 1 ? 3 : Math.abs(value) < 100 ? 1 : 0));
      const ratio = theirs > 0 && ours !== undefined ? (ours / theirs).toFixed(2) : "–";
      const taken = `${atlas.length}${atlas.length === peer.length ? "" : `, ${peer.length}`}`;
      console.log(`${what.padEnd(wide)} | ${shown(ours).padStart(9)} | ${shown(theirs).padStart(9)} | ${ratio.padStart(5)} | ${taken}`);
    }
  }
}
