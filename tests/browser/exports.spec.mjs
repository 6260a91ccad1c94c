// The selection as files, at the end of every view.
import { test, expect, oneEngine, open, parseCsv, release, sourceCompanies } from "./atlas.mjs";
import { unzip } from "./archive.mjs";
import { saved } from "./downloads.mjs";

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
