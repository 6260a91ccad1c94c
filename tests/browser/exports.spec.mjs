// The selection as files, at the end of every view.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { test, expect, oneEngine, open, parseCsv, release, sourceCompanies } from "./atlas.mjs";
import { unzip } from "./archive.mjs";
import { saved } from "./downloads.mjs";
import { DIST } from "./site.mjs";

const lyon = sourceCompanies().filter((row) => row.cluster === "lyon" && row.scope === "core");

const file = (page, format) => saved(page, page.locator(`[data-atlas-takeaway="${format}"]`));

/** Comes near the end of the view, where the offer is fetched. */
async function toTheEnd(page) {
  await page.locator(".exports-place").last().scrollIntoViewIfNeeded();
  await expect(page.locator(".takeaway")).toBeVisible();
}

test("a selection is saved in four formats, each with release, licence and filters", async ({ page }) => {
  await open(page, "fr/companies?cluster=lyon");
  await toTheEnd(page);
  const csv = await file(page, "csv");
  expect(csv.name).toContain(release.id);
  const text = csv.bytes.toString("utf8");
  expect(text.startsWith("\ufeffid;name;cluster;")).toBe(true);
  expect(text.trim().split("\r\n")).toHaveLength(lyon.length + 1);
  expect(text.split("\r\n")[1]).toContain(release.licence);

  const json = JSON.parse((await file(page, "json")).bytes);
  expect(json.companies.map((company) => company.id).sort()).toEqual(lyon.map((row) => row.id).sort());
  expect(json.about.credit).toContain(release.id);
  const geojson = JSON.parse((await file(page, "geojson")).bytes);
  expect(geojson.features).toHaveLength(lyon.length);
  expect(geojson.about.filters).not.toBe("");

  const workers = [];
  page.on("request", (request) => workers.push(request.url()));
  const xlsx = unzip((await file(page, "xlsx")).bytes);
  expect([...xlsx.keys()]).toEqual(expect.arrayContaining(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]));
  expect(xlsx.get("xl/worksheets/sheet1.xml").toString().match(/<row /g)).toHaveLength(lyon.length + 1);
  // What writes is loaded, and nothing that reads.
  expect(workers.some((url) => /workers\/workbook-/.test(url))).toBe(true);
  expect(workers.filter((url) => /workers\/studio-/.test(url))).toEqual([]);
});

test("in English cells are separated by commas, and the offer is in no embed", oneEngine, async ({ page }) => {
  await open(page, "en/companies?cluster=lyon");
  await toTheEnd(page);
  const rows = parseCsv((await file(page, "csv")).bytes.toString("utf8").replace("\ufeff", ""));
  expect(rows.map((row) => row.id).sort()).toEqual(lyon.map((row) => row.id).sort());
  await open(page, "en/companies?cluster=lyon&chrome=none");
  await page.mouse.wheel(0, 100_000);
  await expect(page.locator(".takeaway")).toHaveCount(0);
});

// It takes the separator of a table from its first lines, and texts that look like numbers for numbers.
test("PapaParse finds the separator of every table, also of a few companies, and leaves identifiers texts", oneEngine, async ({ page }) => {
  const read = (text, name, separator) => {
    const { data, errors, meta } = Papa.parse(text, { header: true, skipEmptyLines: true, dynamicTyping: true });
    expect([meta.delimiter, errors], name).toEqual([separator, []]);
    for (const row of data) if ("id" in row) expect(typeof row.id, `${name}: ${row.id}`).toBe("string");
    return data;
  };
  const source = join(DIST, "data/source");
  for (const name of readdirSync(source, { recursive: true }).filter((name) => name.endsWith(".csv"))) {
    read(readFileSync(join(source, name), "utf8"), name, ",");
  }
  const few = lyon.slice(0, 2).map((row) => row.id).sort();
  for (const [lang, separator] of [["en", ","], ["fr", ";"]]) {
    await open(page, `${lang}/companies?cluster=lyon`);
    await toTheEnd(page);
    const [head, ...lines] = (await file(page, "csv")).bytes.toString("utf8").replace("\ufeff", "").split("\r\n");
    const short = [head, ...lines.filter((line) => few.some((id) => line.startsWith(id + separator)))].join("\r\n");
    expect(read(short, lang, separator).map((row) => row.id).sort()).toEqual(few);
  }
});
