// What must work in every engine, tried in WebKit: data, facets, charts, map, search, history, links, embed, offline, the one file,
// kiosk and studio. The details are tested in the other two engines (`tests/browser`); its driver knows no printing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import { DIST, host } from "../browser/site.mjs";
import { clusters, sourceCompanies, valuesOf } from "../browser/source.mjs";
import { Browser, Key } from "./browser.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");
const of = (facet, value) => core.filter((row) => valuesOf[facet](row).includes(value)).length;

let browser;
let site;

before(async () => {
  site = await host({ pages: true });
  browser = await Browser.start();
  await browser.size(1440, 900);
});

after(async () => {
  await browser?.stop();
  await site?.stop();
});

test("every view opens on the real data", async () => {
  for (const view of ["fr", "en/companies", `de/clusters/${clusters[0]}`, "nl/compare", "fr/connect", "en/share", "de/about", `fr/companies/${core[0].id}`]) {
    await browser.open(site.address + view);
    assert.equal(await browser.run("return document.documentElement.lang"), view.slice(0, 2));
    assert.ok(await browser.run("return document.querySelector('#content h1')?.textContent"), view);
    await browser.sound();
  }
});

test("a value of each facet filters, and back takes it away", async () => {
  await browser.open(`${site.address}fr`);
  await browser.count(core.length);
  for (const [facet, value] of [["cluster", clusters[1]], ["sector", "biotech"], ["size", "11-50"], ["status", "active"]]) {
    await browser.click(`[data-atlas-facet="${facet}"][data-value="${value}"]`);
    await browser.count(of(facet, value));
    await browser.driver.navigate().back();
    await browser.count(core.length);
  }
  await browser.sound();
});

test("a chart filters by key, and says what it shows", async () => {
  await browser.open(`${site.address}fr`);
  const datum = '[data-atlas-chart="sector"] [data-atlas-datum]';
  await browser.find(datum);
  const count = await browser.run("return document.querySelector(arguments[0]).dataset.count", datum);
  await browser.type(datum, Key.ENTER);
  await browser.count(count);
  await browser.sound();
});

test("a mark of the map opens its company", async () => {
  await browser.open(`${site.address}en`);
  const single = '[data-atlas="map"] [data-atlas-mark][data-count="1"]';
  await browser.type(single, Key.ENTER);
  await browser.eventually("return document.querySelector('[data-atlas=\"detail\"]:not([hidden])')?.textContent.length > 0");
  await browser.sound();
});

test("the search finds, and a deep link restores", async () => {
  await browser.open(`${site.address}en`);
  await browser.type('input[type="search"]', "vaccine");
  await browser.eventually("return new URL(location).searchParams.get('q') === 'vaccine'");
  const found = await browser.eventually(`const shown = document.querySelector('[data-atlas="result-count"]').dataset.value;
    return Number(shown) > 0 && Number(shown) < arguments[0] && shown`, core.length);
  await browser.open(await browser.run("return location.href"));
  await browser.count(found);
  await browser.open(`${site.address}fr?v=1&cluster=${clusters[2]}&sector=biotech`);
  await browser.count(core.filter((row) => row.cluster === clusters[2] && row.sector === "biotech").length);
  await browser.sound();
});

test("a page of another origin shows one view with its own filter", async () => {
  const page = `<!doctype html><title>Partner</title><script src="${site.address}embed/v1/embed.js"></script>
    <healthtech-atlas id="a" lang="de" state="sector=medtech"></healthtech-atlas>`;
  const partner = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(page)).listen(0, "127.0.0.1");
  try {
    await new Promise((done) => partner.once("listening", done));
    // By name, so that the origin is another one.
    await browser.driver.get(`http://localhost:${partner.address().port}/`);
    await browser.eventually("return document.querySelector('#a')?.selection?.count === arguments[0]", of("sector", "medtech"));
    await browser.run("document.querySelector('#a').state = 'sector=biotech'");
    await browser.eventually("return document.querySelector('#a').selection.count === arguments[0]", of("sector", "biotech"));
  } finally {
    partner.close();
    partner.closeAllConnections();
  }
});

test("after one visit the site works without its server", async () => {
  const own = await host({ pages: true });
  try {
    await browser.open(`${own.address}fr`);
    await browser.driver.executeAsyncScript("const done = arguments[0]; navigator.serviceWorker.ready.then(() => done(true))");
    await browser.eventually("return navigator.serviceWorker.controller !== null || (location.reload(), false)");
    await browser.ready();
    // All files are kept before the worker is active.
    await own.stop();
    await browser.open(`${own.address}en?sector=biotech`);
    await browser.count(of("sector", "biotech"));
    await browser.sound();
  } finally {
    await own.stop().catch(() => {});
  }
});

test("the one file opens from disk and filters", async () => {
  await browser.open(`${pathToFileURL(`${DIST}/healthtech-atlas.html`).href}#/fr?v=1&sector=medtech`);
  await browser.count(of("sector", "medtech"));
  await browser.click('[data-atlas-facet="sector"][data-value="medtech"]');
  await browser.count(core.length);
  await browser.sound();
});

test("the kiosk plays its loop until it is touched", async () => {
  await browser.open(`${site.address}fr?kiosk=1`);
  await browser.eventually("return document.querySelector('[data-atlas=\"kiosk-caption\"]')?.textContent.length > 0");
  await browser.click('[data-atlas="kiosk-cover"]');
  await browser.eventually("return document.querySelector('[data-atlas=\"kiosk-cover\"]') === null");
  await browser.sound();
});

test("the studio reads files of LibreOffice and openpyxl, and previews the atlas on them", async () => {
  await browser.open(`${site.address}en/studio`);
  const arrivals = `return document.querySelector('[data-atlas-change="arrivals"]')?.dataset.count === "2"`;
  for (const name of ["whole.xlsx", "libreoffice.ods", "libreoffice.xlsx"]) {
    await browser.find('[data-atlas="studio-files"]');
    const bytes = readFileSync(new URL(`../fixture/import/${name}`, import.meta.url)).toString("base64");
    // Its driver hands no file over.
    await browser.run(`const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(arguments[1]), (sign) => sign.charCodeAt(0))], arguments[0]));
      const input = document.querySelector('[data-atlas="studio-files"]');
      input.files = data.files;
      input.dispatchEvent(new Event("change", { bubbles: true }))`, name, bytes);
    await browser.eventually(arrivals);
    if (name !== "libreoffice.xlsx") await browser.click('[data-atlas="studio-close"]');
    await browser.eventually("return document.querySelector('[data-atlas=\"studio-result\"]') === null || arguments[0]", name === "libreoffice.xlsx");
  }
  await browser.click('[data-atlas="studio-preview"]');
  await browser.find('[data-atlas="preview-bar"]');
  await browser.click("a.brand");
  await browser.count(2);
  await browser.sound();
});
