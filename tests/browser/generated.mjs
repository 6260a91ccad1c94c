// A generated atlas of any number of clusters and companies, in the form of `data/atlas.json` and `data/context.json`. Equal
// arguments give equal data. No cluster has a base map.

import { clusters as siteClusters, rich } from "./atlas.mjs";
import { random } from "./random.mjs";

const SECTORS = ["biotech", "pharma", "medtech", "diagnostics", "digital-health", "services"];
const SYLLABLES = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "zu", "ly"];
const LINKS = ["partnership", "acquisition", "investment"];
const RELEASE = { id: "2026-11", date: "2026-11-22", licence: "CC BY 4.0" };
const SOURCE = "https://example.org/";
/** Towns of a cluster, topics of all. */
const TOWNS = 8;
const TAGS = 40;

const both = (text) => ({ en: text, fr: text, de: text, nl: text });

/** Where cluster `index` lies: on a grid over Europe, far apart. */
const centre = (index) => ({ lon: -8 + (index % 4) * 9.5, lat: 38 + Math.floor(index / 4) * 7 });

/**
 * An atlas of `clusters` clusters and `companies` companies; `crowd` is the share of all companies that are in the first town.
 * Returns the texts of both files.
 */
export function generated({ clusters, companies, crowd = 0, links = 60, seed = 7 }) {
  const next = random(seed);
  const below = (count) => Math.floor(next() * count);
  const near = (degrees, spread) => Number((degrees + (next() + next() - 1) * spread).toFixed(4));
  const word = () => Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]).join("");
  const list = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  const clusterId = (index) => `region-${index + 1}`;
  const places = list(clusters * TOWNS, (index) => {
    const cluster = Math.floor(index / TOWNS);
    const { lon, lat } = centre(cluster);
    return { id: `town-${index}`, name: `Town ${index}`, cluster: clusterId(cluster), lon: near(lon, 0.6), lat: near(lat, 0.4) };
  });
  const company = (index) => {
    const inCrowd = index < companies * crowd;
    const cluster = inCrowd ? 0 : index % clusters;
    // A company stands at the point of its town, as it does where no address is published.
    const { id: place, lon, lat } = places[cluster * TOWNS + (inCrowd ? 0 : below(TOWNS))];
    return {
      id: `company-${index}`, name: `${word()} ${word()}`, cluster: clusterId(cluster), country: "XX", status: "active",
      sector: SECTORS[below(SECTORS.length)], scope: index % 10 === 9 ? "adjacent" : "core",
      activity: both(`${word()} ${word()} for ${word()}`), tags: [`tag-${below(TAGS)}`],
      programmes: index % 7 === 0 ? [`programme-${cluster}`] : [], founded: 1985 + below(40),
      employees: { count: 1 + below(300), year: 2024 }, location: { place, lon, lat, precision: "place" }, sources: [SOURCE],
    };
  };
  const relation = (index) => ({
    from: `company-${index}`, to: index % 3 ? `company-${index + 1}` : `organisation-${index % clusters}`,
    kind: LINKS[index % LINKS.length], year: 2020, summary: both("A generated relation"), source: SOURCE,
  });
  const atlas = {
    schema: 1,
    release: RELEASE,
    clusters: list(clusters, (index) => ({
      id: clusterId(index), name: both(`Health cluster ${index + 1}`), region: both(`Region ${index + 1}`), country: "XX",
      website: SOURCE, official: { count: 40 + index, year: 2025, unit: both("companies"), note: both("Generated"), source: SOURCE },
    })),
    sectors: SECTORS.map((id) => ({ id, name: both(`${id[0].toUpperCase()}${id.slice(1)}`) })),
    tags: list(TAGS, (index) => ({ id: `tag-${index}`, name: both(`Topic ${index}`) })),
    places,
    programmes: list(clusters, (index) => ({
      id: `programme-${index}`, name: `Programme ${index + 1}`, cluster: clusterId(index), kind: "grant", since: 2015,
      source: SOURCE, summary: both("A generated programme"),
    })),
    companies: list(companies, company),
    organisations: list(clusters, (index) => ({
      id: `organisation-${index}`, name: `Institute ${index + 1}`, cluster: clusterId(index), kind: "research", source: SOURCE,
    })),
    links: list(Math.min(links, companies - 1), relation),
  };
  const each = (make) => atlas.clusters.flatMap((cluster, index) => make(cluster.id, index));
  const figure = (cluster, indicator, unit, year, value) =>
    ({ cluster, indicator, unit, year, value, note: both("Generated"), series: "one", source: SOURCE });
  const context = {
    schema: 1,
    release: RELEASE,
    indicators: each((id, index) => [
      figure(id, "population", "inhabitants", 2024, 500000 * (index + 1)),
      ...[2019, 2021, 2023].map((year) => figure(id, "companies", "companies", year, 30 + index + (year - 2019))),
      ...[2019, 2023].map((year) => figure(id, "employees", "people", year, 900 + 10 * index + year - 2019)),
    ]),
    milestones: each((id) => [2012, 2018].map((year) =>
      ({ cluster: id, date: String(year), title: both("A generated event"), source: SOURCE }))),
    phases: each((id) =>
      [{ cluster: id, name: both("Phase I"), note: both("Generated"), since: 2010, until: 2020, source: SOURCE }]),
    networks: [],
    profiles: each((id) => [{ cluster: id, operator: "Operator", summary: both("A generated cluster"), sources: [SOURCE] }]),
    changes: [],
  };
  return { atlas: JSON.stringify(atlas), context: JSON.stringify(context) };
}

/** Has the page load generated data instead of the site's. */
export async function serve(page, { atlas, context }) {
  await page.route("**/data/atlas.json*", (route) => route.fulfill({ contentType: "application/json", body: atlas }));
  await page.route("**/data/context.json*", (route) => route.fulfill({ contentType: "application/json", body: context }));
  // The site has no page for a generated record: it gets that of one that the site knows, and the program does the rest.
  const known = (address) => address.replace(/clusters\/region-\d+/, `clusters/${siteClusters[0]}`).replace(/companies\/company-\d+/, `companies/${rich.id}`);
  await page.route(/\/(clusters\/region|companies\/company)-\d+(\?.*)?$/, async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    // By text and type alone: Firefox waits for ever for a document that is answered with the headers of another one.
    const page = await route.fetch({ url: known(route.request().url()) });
    return route.fulfill({ contentType: "text/html", body: await page.text() });
  });
}
