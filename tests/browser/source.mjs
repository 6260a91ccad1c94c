// An independent count of the source tables: what the browser tests expect, whatever drives the browser.
import { readFileSync } from "node:fs";

const SOURCE = new URL("../../public/data/source/", import.meta.url);

/** Rows of a CSV text as objects; written for the tests, it shares nothing with the data tool. */
export function parseCsv(text) {
  const rows = [[]];
  let cell = "";
  let quoted = false;
  const push = () => {
    rows.at(-1).push(cell);
    cell = "";
  };
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ",") push();
    else if (c === "\n") {
      push();
      rows.push([]);
    } else if (c !== "\r") cell += c;
  }
  push();
  const [head, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
}

/** Every company of the source tables, with the single facts that stand in a table of their own. */
export function sourceCompanies() {
  // Topics that were merged into another one are counted with it.
  const merged = new Map(sourceTable("tags.csv").flatMap(({ id, aliases }) => aliases.split(";").filter(Boolean).map((alias) => [alias, id])));
  const topics = (tags) => [...new Set(tags.split(";").filter(Boolean).map((tag) => merged.get(tag) ?? tag))].join(";");
  return clusters.flatMap((cluster) => {
    const rows = sourceTable(`${cluster}/companies.csv`);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { id, field, value, year, scope } of sourceTable(`${cluster}/facts.csv`)) {
      const row = byId.get(id);
      const isList = field === "programmes" || field === "tags";
      row[field] = isList ? [...new Set([...row[field].split(";").filter(Boolean), ...value.split(";")])].join(";") : value;
      if (field === "employees") Object.assign(row, { employees_year: year, employees_scope: scope });
    }
    return rows.map((row) => ({ ...row, tags: topics(row.tags) }));
  });
}

/** Every single fact of the source tables. */
export const sourceFacts = () => clusters.flatMap((cluster) => sourceTable(`${cluster}/facts.csv`));

/** Every other table of the source, by its name below `data/source`. */
export const sourceTable = (name) => parseCsv(readFileSync(new URL(name, SOURCE), "utf8"));

/** The release as its table states it: id and date. */
export const release = sourceTable("release.csv")[0];

/** The codes of the languages, the default first; `tests/languages.rs` keeps the example of settings equal to the texts. */
export const languages = JSON.parse(readFileSync(new URL("../../public/config.example.json", import.meta.url), "utf8")).languages;

/** The clusters, in the order of the release. */
export const clusters = sourceTable("clusters.csv").map((row) => row.id);

/** A company of the release that has what tests ask of it, so that none of them must stay for ever. */
function sample(what, fits) {
  const found = sourceCompanies().find((row) => row.scope === "core" && fits(row));
  if (!found) throw new Error(`the release has no company ${what}: choose another condition in atlas.mjs`);
  return found;
}

/** A company of which neither place nor year nor headcount is known, with topics and sources. */
export const sparse = sample("without a place and a year", (row) =>
  !row.city && !row.founded && !row.employees && row.tags.split(";").length > 3 && row.programmes && row.sources.split(" ").length > 2);

/** A company of which nearly all is known, with a name of two words. */
export const rich = sample("with a place, a year and a headcount", (row) =>
  row.city && Number(row.founded) >= 2000 && row.employees && row.cluster === "lyon" && row.sector === "biotech" && row.member &&
  row.tags.split(";").includes("oncology") && /therap/i.test(row.activity_en) && row.name.split(" ").length === 2);

/** Accents, case and punctuation taken away, words joined by hyphens: the slug of a locality. */
export const slug = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).join("-");

/** The headcount band of a source row; what counts a whole group or country is not the size of the company. */
export function band(row) {
  const count = /^(country|group)$/.test(row.employees_scope) ? 0 : Number(row.employees || 0);
  if (count === 0) return "unknown";
  if (count <= 10) return "1-10";
  if (count <= 50) return "11-50";
  return count <= 250 ? "51-250" : "251-";
}

/** The values of a source row in a facet. */
export const valuesOf = {
  cluster: (row) => [row.cluster],
  sector: (row) => [row.sector],
  size: (row) => [band(row)],
  tag: (row) => row.tags.split(";").filter(Boolean),
  programme: (row) => row.programmes.split(";").filter(Boolean),
  status: (row) => [row.status || "unknown"],
  place: (row) => [slug(row.city) || "unknown"],
  member: (row) => (row.member ? [row.member] : []),
};

const points = new Set(sourceTable("places.csv").filter((row) => row.lat).map((row) => `${row.cluster} ${slug(row.name)}`));
/** True if a row has a point on the map: a locality that the gazetteer lacks is known by its name alone. */
export const isLocated = (row) => points.has(`${row.cluster} ${slug(row.city)}`);
/** Towns of Wallonia, beyond the frame of the map of Brussels. */
export const isOutside = (row) => ["Gosselies", "Waterloo"].includes(row.city);
