// Hostile addresses: every key of the state string and every part of the path with values that they should not have.
import { random } from "../random.mjs";
import { TEXTS, some } from "./values.mjs";

const KEYS = ["v", "cluster", "sector", "size", "tag", "programme", "status", "place", "member", "founded", "sizes", "tagmode", "scope", "q", "area", "near", "at",
  "views", "map", "measure", "scale", "year", "profile", "indicator", "sort", "layout", "open", "compare", "theme", "chrome", "parts", "idle", "for", "seek",
  "across", "utm_source", "__proto__", "constructor"];
const PATHS = ["en/companies/@", "en/clusters/@", "en/@", "en/companies/a/@", "en/connect/@"];
const EACH = 3;
/** Values that are nearly right, already encoded. */
const NEARLY = {
  many: Array.from({ length: 5_000 }, (_, index) => `x-${index}`).join(","), commas: ",".repeat(5_000), number: "9".repeat(400), exponent: "1e999,1e999,1e999,-1e999",
  nan: "NaN,NaN,NaN,NaN", zeros: "-0,-0,-0,-0", range: "9999-1000", minus: "-".repeat(100), path: "../../x", slashes: "%2F%2F..%5C", half: "%E0%A4%A", percent: "%", bytes: "%FF%FE%00",
  twice: "%2525%26amp%3B", plus: "+++", brackets: "[]=1&x[]=2", semicolon: "a;b;c", fragment: "%23%2Fen%3Fq%3D1", known: "region-1,region-1,REGION-1",
};

const next = random(3);
const encoded = Object.fromEntries(Object.entries(TEXTS).map(([kind, text]) => [kind, encodeURIComponent(text.slice(0, 5_000).toWellFormed?.() ?? text.replace(/\p{Surrogate}/gu, ""))]));
const keys = KEYS.flatMap((key) =>
  [...some(next, encoded, EACH), ...some(next, NEARLY, EACH)].map(([kind, value]) => ({ name: `${key}: ${kind}`, address: `en${key === "for" || key === "seek" ? "/connect" : ""}?${key}=${value}` })),
);
const parts = PATHS.flatMap((path) => some(next, encoded, 6).map(([kind, value]) => ({ name: `${path}: ${kind}`, address: path.replace("@", value.slice(0, 2_000)) })));
const whole = Object.entries({
  "the same key 5,000 times": `en?${"sector=biotech&".repeat(5_000)}`,
  "5,000 keys": `en?${Array.from({ length: 5_000 }, (_, index) => `k${index}=${index}`).join("&")}`,
  "entities": "en?cluster=region-1&amp;sector=biotech&amp;amp;q=x",
  "questions": "en?????&&&===&=&?",
  "a fragment of markup": `en#${encoded.image}`,
  "a fragment of a selector": "en#*,[x],:has(a)",
  "an embed": "en#embed=1&host=javascript:alert(1)&accent=url(x)&font=%22%3B%7D*%7Bcolor%3Ared",
  "an address after a slash": "en//example.org",
}).map(([name, address]) => ({ name, address }));

export const states = [...keys, ...parts, ...whole];
