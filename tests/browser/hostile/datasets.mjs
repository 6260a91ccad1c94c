// Hostile releases: every field of every kind of record with values that it should not have, and whole files that are none.
import { generated } from "../generated.mjs";
import { random } from "../random.mjs";
import { TEXTS, VALUES, everyText, paths, placed, some, write } from "./values.mjs";

const made = generated({ clusters: 2, companies: 12, links: 6 });
const [ATLAS, CONTEXT] = [JSON.parse(made.atlas), JSON.parse(made.context)];
/** Fields in which a text can be anything; the others are ids, codes and addresses. */
const FREE = /^(name|region|note|title|licence|operator|en|fr|de|nl)$/;
/** Texts with which a whole release is refused: no company has a name, or the file is no JSON of Unicode. */
const REFUSED = ["spaces", "surrogate"];

/** The release under an id of its own, by which the page tells that it is shown. */
const named = (id, { release, ...rest }) => ({ ...rest, release: typeof release === "object" ? { ...release, id } : release });

/** A text and another value, by chance, for each field. */
function spoilt(what, data) {
  const next = random(what.length);
  return paths(data).flatMap((path) => [...some(next, TEXTS, 1), ...some(next, VALUES, 1)].map(([kind, value]) => ({ path, kind, value })));
}

const fields = spoilt("atlas", ATLAS).map(({ path, kind, value }) => ({
  name: `${path.join(".")}: ${kind}`, atlas: (id) => write(placed(named(id, ATLAS), path, value)),
}));

/** Each list of what surrounds the companies, with all of its spoilt fields in copies of its first record. */
const lists = Object.keys(CONTEXT).filter((key) => CONTEXT[key].length > 0).flatMap((key) => {
  const all = spoilt(key, CONTEXT[key][0]);
  const half = (part) => all.filter((_, index) => index % 2 === part).map(({ path, value }) => placed(CONTEXT[key][0], path, value));
  return [0, 1].map((part) => ({ name: `${key}, ${half(part).length} fields`, context: (id) => write(named(id, { ...CONTEXT, [key]: [...half(part), ...CONTEXT[key]] })) }));
});

/** One text in every field that may hold any; these are looked at in every view. */
const texts = Object.entries(TEXTS).map(([kind, text]) => {
  const spoil = (before, path) => (FREE.test(path.at(-1)) ? text.slice(0, 300) : before);
  const all = (data) => (id) => write(named(id, everyText(data, spoil)));
  return { name: `every text: ${kind}`, atlas: all(ATLAS), context: all(CONTEXT), everywhere: true, isShown: !REFUSED.includes(kind) };
});

const company = (change) => (id) => write(named(id, { ...ATLAS, companies: ATLAS.companies.map((one, index) => ({ ...one, ...change(one, index) })) }));
const links = (make) => (id) => write(named(id, { ...ATLAS, links: ATLAS.companies.flatMap(make) }));
const relation = (from, to) => ({ from, to, kind: "partnership", year: 2020, summary: { en: "x" }, source: "https://example.org/" });
const last = ATLAS.companies.length - 1;
const tags = (count) => Array.from({ length: count }, (_, index) => ({ id: `topic-${index}`, name: { en: `Topic ${index}`, fr: `Thème ${index}` } }));

const shapes = Object.entries({
  "links in a ring": links(({ id }, index) => [relation(id, ATLAS.companies[(index + 1) % (last + 1)].id)]),
  "links to itself": links(({ id }) => [relation(id, id)]),
  "each link a hundred times": links(({ id }) => Array.from({ length: 100 }, () => relation(id, ATLAS.companies[0].id))),
  "all linked with all": links(({ id }) => ATLAS.companies.map((other) => relation(id, other.id))),
  "one id for all": company(() => ({ id: "company-0" })),
  "one point for all": company(({ location }) => ({ location: { ...location, lon: 0, lat: 0 } })),
  "points at the ends of the map": company(({ location }, index) => ({ location: { ...location, lon: index % 2 ? 180 : -180, lat: index % 3 ? 85 : -85 } })),
  "no points": company(() => ({ location: undefined })),
  "years at the ends": company((_, index) => ({ founded: index % 2 ? 1500 : 2100 })),
  "no years": company(() => ({ founded: undefined })),
  "the largest headcounts": company(() => ({ employees: { count: 10_000_000, year: 2100 } })),
  "nothing in the core": company(() => ({ scope: "adjacent" })),
  "a thousand sources": company(() => ({ sources: Array.from({ length: 1_000 }, (_, index) => `https://example.org/${index}`) })),
  "keys in any number": company(() => Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`key-${index}`, index]))),
  "two thousand topics on each": (id) => write(named(id, { ...ATLAS, tags: tags(2_000), companies: ATLAS.companies.map((one) => ({ ...one, tags: tags(2_000).map((tag) => tag.id) })) })),
  "a thousand clusters": (id) => write(named(id, { ...ATLAS, clusters: [...ATLAS.clusters, ...Array.from({ length: 1_000 }, (_, index) => ({ ...ATLAS.clusters[0], id: `more-${index}` }))] })),
  "a thousand sectors": (id) => write(named(id, { ...ATLAS, sectors: [...ATLAS.sectors, ...Array.from({ length: 1_000 }, (_, index) => ({ ...ATLAS.sectors[0], id: `more-${index}` }))] })),
  "languages that are paths": (id) => write(named(id, { ...ATLAS, release: { ...ATLAS.release, languages: ["../x", "", "de/../..", "<b>", "de"] } })),
  "every key twice": (id) => write(named(id, ATLAS)).replace(/("name":)/g, '"name":1,$1'),
}).map(([name, atlas]) => ({ name, atlas, isShaped: true }));

const files = Object.entries({
  "an empty file": "", "a word": "x", "null": "null", "a list": "[]", "a number": "1e999", "a mark alone": "\ufeff", "zeros": "\0".repeat(1_000),
  "lists without end": "[".repeat(1_000_000), "objects without end": '{"schema":'.repeat(100_000), "half a character": Buffer.from([0x7b, 0x22, 0xc3, 0x28]),
  "UTF-16": Buffer.from(made.atlas, "utf16le"), "markup": TEXTS.image, "a file after the file": made.atlas + made.atlas,
}).map(([name, text]) => ({ name: `the whole file: ${name}`, atlas: () => text }));

export const datasets = [...fields, ...lists, ...texts, ...shapes, ...files];

/** Releases so large that the page is opened for each; `tests/browser/many.spec.mjs` has the many companies. */
export const large = Object.entries({
  "50,000 topics": () => write({ ...ATLAS, tags: [...ATLAS.tags, ...tags(50_000)], companies: ATLAS.companies.map((one, index) => ({ ...one, tags: [`topic-${index}`, `topic-${49_999 - index}`] })) }),
  "100,000 links among a few": () => write({ ...ATLAS, links: Array.from({ length: 100_000 }, (_, index) => relation(ATLAS.companies[index % ATLAS.companies.length].id, ATLAS.companies[(index * 7 + 1) % ATLAS.companies.length].id)) }),
  "50 MB of texts": () => write({ ...ATLAS, companies: Array.from({ length: 26_000 }, (_, index) => ({ ...ATLAS.companies[index % ATLAS.companies.length], id: `company-${index}`, activity: { en: "word ".repeat(199), fr: "mot ".repeat(199) } })) }),
});

/** The release that all of them are made of. */
export const sound = { atlas: (id) => write(named(id, ATLAS)), context: (id) => write(named(id, CONTEXT)) };
