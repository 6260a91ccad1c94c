// What the browser tests share: opening a view, reading the automation contract, watching console and requests,
// and an independent count of the source tables.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test as base, expect } from "@playwright/test";

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

/** Every company of the source tables, one folder a cluster. */
export function sourceCompanies() {
  const tables = readdirSync(SOURCE).map((cluster) => new URL(`${cluster}/companies.csv`, SOURCE)).filter((table) => existsSync(table));
  return tables.flatMap((table) => parseCsv(readFileSync(table, "utf8")));
}

/** Accents, case and punctuation taken away, words joined by hyphens: the slug of a locality. */
export const slug = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).join("-");

/** The headcount band of a source row. */
export function band(row) {
  const count = Number(row.employees || 0);
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

/** A test whose page fails on a console error, a page error, or a request to another host. */
export const test = base.extend({
  problems: async ({}, use) => use({ allowed: [], seen: [] }),
  page: async ({ page, baseURL, problems }, use) => {
    const host = new URL(baseURL).host;
    const foreign = [];
    page.on("console", (message) => message.type() === "error" && problems.seen.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => problems.seen.push(`page: ${error.message}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.host !== host) foreign.push(request.url());
    });
    await use(page);
    expect(foreign, "requests to another host").toEqual([]);
    const unexpected = problems.seen.filter((line) => !problems.allowed.some((pattern) => pattern.test(line)));
    expect(unexpected, "console errors").toEqual([]);
  },
});

/** Waits until data are shown, with the parts near what is seen, which follow the first picture. */
export async function ready(page) {
  await page.waitForSelector('html[data-atlas-ready="true"]', { state: "attached" });
  // The browser tells which parts are near after a frame.
  await page.waitForFunction(() => new Promise((resolve) => {
    const look = () => setTimeout(() => resolve(document.querySelector("#content .loading") === null));
    requestAnimationFrame(() => requestAnimationFrame(look));
  }));
}

/** Opens a view and waits until it is ready. */
export async function open(page, address) {
  await page.goto(address);
  await ready(page);
}

/** Waits for the list, or for the word that nothing is selected: they come after the first picture. */
export async function listed(page) {
  await expect(page.locator('[data-atlas="results"] li, [data-atlas="empty"]').first()).toBeVisible();
}

/** The counter. */
export const counter = (page) => page.locator('[data-atlas="result-count"]');
/** Expects the counter to show `value`. */
export const expectCount = (page, value) => expect(counter(page)).toHaveAttribute("data-value", String(value));
/** The control of a facet value. */
export const facet = (page, key, value) => page.locator(`[data-atlas-facet="${key}"][data-value="${value}"]`);
/** The query of the address bar. */
export const query = (page) => new URL(page.url()).searchParams;

export { expect };

/** Unfolds the table of a chart or a map, which is made when it is first wanted. */
export async function unfold(root, name) {
  await root.locator("summary").click();
  const table = root.locator(`table[data-atlas-table="${name}"]`);
  await expect(table.locator("tbody tr").first()).toBeVisible();
  return table;
}
