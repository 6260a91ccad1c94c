// The companies of a release as flat records, the names of what they refer to, and a crossfilter dimension for each field.
import crossfilter from "crossfilter2";

const UNKNOWN = "unknown";

/** Values that are not lists of the release, in the order in which they are offered. */
const CLOSED = {
  size: { "1-10": "1–10", "11-50": "11–50", "51-250": "51–250", "251-": "251 or more", [UNKNOWN]: "Unknown" },
  status: { active: "Active", acquired: "Acquired", moved: "Moved away", closed: "Closed", [UNKNOWN]: "Unknown" },
  member: { yes: "Member", no: "No member" },
};
/** Facets with many values, of which only the most frequent are shown at first. */
export const OPEN = ["place", "tag", "programme"];
export const FACETS = ["cluster", "sector", "size", "place", "tag", "programme", "status", "member"];

const inEnglish = (text) => (typeof text === "object" ? (text.en ?? Object.values(text)[0]) : text);
const list = (records) => new Map(records.map(({ id, region, name }) => [id, inEnglish(region ?? name)]));

/** A number that counts a whole group or country says nothing of the company. */
const headsOf = ({ employees }) => (["group", "country"].includes(employees?.scope) ? 0 : (employees?.count ?? 0));

function sizeOf(heads) {
  if (!heads) return UNKNOWN;
  const [least] = [251, 51, 11, 1].filter((from) => heads >= from);
  return { 1: "1-10", 11: "11-50", 51: "51-250", 251: "251-" }[least];
}

export function read(release) {
  const names = {
    cluster: list(release.clusters),
    sector: list(release.sectors),
    place: list(release.places).set(UNKNOWN, "Unknown"),
    tag: list(release.tags),
    programme: list(release.programmes),
  };
  for (const [facet, values] of Object.entries(CLOSED)) names[facet] = new Map(Object.entries(values));
  // Companies may name a topic as it was called before it was merged into another one.
  const merged = new Map(release.tags.flatMap(({ id, aliases }) => (aliases ?? []).map((alias) => [alias, id])));
  const companies = release.companies.map((source) => ({
    name: source.name,
    activity: source.activity,
    isCore: source.scope === "core",
    heads: headsOf(source),
    founded: source.founded ?? -1,
    lat: source.location.lat,
    lon: source.location.lon,
    cluster: source.cluster,
    sector: source.sector,
    size: sizeOf(headsOf(source)),
    place: source.location.place ?? UNKNOWN,
    tag: [...new Set((source.tags ?? []).map((tag) => merged.get(tag) ?? tag))],
    programme: source.programmes ?? [],
    status: source.status ?? UNKNOWN,
    member: source.member ?? "",
  }));
  const { compare } = new Intl.Collator("en");
  companies.sort((one, other) => compare(one.name, other.name));
  // Sorting and searching then speak of whole numbers only.
  companies.forEach((company, at) => { company.at = at; });
  return { companies, names };
}

export function filtered(companies) {
  const all = crossfilter(companies);
  const by = {
    founded: all.dimension(({ founded }) => founded),
    heads: all.dimension(({ heads }) => heads),
    isCore: all.dimension(({ isCore }) => isCore),
    at: all.dimension(({ at }) => at),
  };
  for (const facet of FACETS) by[facet] = all.dimension((company) => company[facet], facet === "tag" || facet === "programme");
  by.isCore.filterExact(true);
  return { all, by };
}
