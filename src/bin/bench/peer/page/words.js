// Full text in MiniSearch: beginnings of words in every field and language; one wrong letter is forgiven if nothing fits.
import MiniSearch from "minisearch";

const CHUNK = 100;
const LONG = 5;
const plain = (word) => word.toLowerCase().normalize("NFD").replace(/\p{Mark}/gu, "");

export class Words {
  constructor(companies, names) {
    const named = (facet, ids) => [ids].flat().map((id) => names[facet].get(id) ?? "").join(" ");
    const fields = {
      name: ({ name }) => name,
      activity: ({ activity }) => Object.values(activity).join(" "),
      tag: ({ tag }) => named("tag", tag),
      place: ({ place }) => named("place", place),
      programme: ({ programme }) => named("programme", programme),
      sector: ({ sector }) => named("sector", sector),
      cluster: ({ cluster }) => named("cluster", cluster),
    };
    this.count = companies.length;
    this.index = new MiniSearch({
      idField: "at",
      fields: Object.keys(fields),
      extractField: (company, field) => fields[field]?.(company) ?? company[field],
      processTerm: plain,
      searchOptions: { prefix: true, combineWith: "AND", boost: { name: 3 } },
    });
    // Between chunks the page can answer.
    this.ready = this.index.addAllAsync(companies, { chunkSize: CHUNK });
  }

  /** A test for the position of a company, or nothing for an empty query. */
  async matching(query) {
    await this.ready;
    if (query.trim() === "") return null;
    const exact = this.index.search(query);
    const found = exact.length > 0 ? exact : this.index.search(query, { fuzzy: (word) => word.length >= LONG && 1 });
    const marks = new Uint8Array(this.count);
    for (const { id } of found) marks[id] = 1;
    return (at) => marks[at] === 1;
  }
}
