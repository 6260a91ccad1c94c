// One A4 page of any view, and all rows of the directory: how many pages the browser makes of it, and what is on them. Each
// language and font is in paper.spec.mjs.
import { inflateSync } from "node:zlib";
import { clusters, expect, facet, oneEngine, openWhole, sourceCompanies, sparse, test } from "./atlas.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");
const VIEWS = {
  explore: "fr",
  "explore, filtered": "en?sector=medtech,biotech&cluster=lyon&theme=dark",
  "explore, one map": "de?map=one",
  "explore, localities": "nl?map=places",
  "explore, nothing left": "fr?founded=1800-1801",
  "directory, table": "fr/companies?founded=2015-2016",
  "directory, cards": "en/companies?layout=cards&theme=dark&founded=2016-2016",
  "a company": "fr/companies/biomerieux",
  "a company without a place": `en/companies/${sparse.id}`,
  "cluster luxembourg": "nl/clusters/luxembourg",
  "cluster brussels": "de/clusters/brussels",
  "cluster lyon": "fr/clusters/lyon",
  compare: "fr/compare",
  connect: "fr/connect",
  "connect, partners of one": `en/connect?for=${sparse.id}`,
  about: "fr/about",
  "about in English": "en/about",
  share: "de/share",
};
const sheet = (page) => page.locator('[data-atlas="sheet"]');

/** The pages of a PDF, each with its width and height in points. Firefox keeps its objects in compressed streams. */
function pagesOf(file) {
  let text = file.toString("latin1");
  for (const { index, 0: head } of text.matchAll(/\/Type\s*\/ObjStm[^]*?stream\r?\n/g)) {
    text += inflateSync(file.subarray(index + head.length), { finishFlush: 2 }).toString("latin1");
  }
  const count = text.match(/\/Type\s*\/Page\b/g).length;
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, ...sides]) => sides.map(Number));
  return Array.from({ length: count }, (_, index) => boxes[index] ?? boxes[0]);
}

/** Shows the page as print, with the sheet there. The system's Firefox shows no page as print; it is told that it will. */
async function asPrint(page, browserName) {
  if (browserName === "chromium") await page.emulateMedia({ media: "print" });
  else await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("html[data-sheet]")).toBeAttached();
}

// The other sheets are made of the same parts.
const IN_BOTH = ["explore", "explore, one map", "directory, table", "a company", "cluster lyon", "compare", "about"];

for (const [name, address] of Object.entries(VIEWS)) {
  test(`${name}: one page, whole, without controls`, IN_BOTH.includes(name) ? {} : oneEngine, async ({ page, browserName }) => {
    await openWhole(page, address);
    const heading = await page.locator("#content h1").first().innerText();
    const release = await page.locator("html").getAttribute("data-atlas-release");
    const pages = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages, "pages").toHaveLength(1);
    const [width, height] = pages[0];
    expect(Math.hypot(width - 595.3, height - 841.9), `A4 in points, not ${pages[0]}`).toBeLessThan(2);
    await expect(sheet(page), "the screen is as it was").toHaveCount(0);
    await asPrint(page, browserName);
    await expect(sheet(page).locator("h1")).toHaveText(heading.trim());
    await expect(sheet(page)).toContainText(release);
    await expect(sheet(page)).toContainText(new URL(page.url()).pathname);
    const found = await sheet(page).evaluate((sheet) => {
      const paper = sheet.getBoundingClientRect();
      const seen = (element) => element.checkVisibility();
      const name = (element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`;
      const all = [...sheet.querySelectorAll("*")].filter(seen);
      const outside = all.filter((element) => {
        const box = element.getBoundingClientRect();
        const clip = element.closest("svg") && element.closest("svg") !== element;
        return !clip && box.width > 0 && (box.right > paper.right + 1 || box.left < paper.left - 1 || box.bottom > paper.bottom + 1);
      });
      const words = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      const small = [];
      while (words.nextNode()) {
        const holder = words.currentNode.parentElement;
        if (!words.currentNode.textContent.trim() || !seen(holder)) continue;
        const svg = holder.closest("svg");
        const scale = svg ? svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || 1) : 1;
        if (parseFloat(getComputedStyle(holder).fontSize) * scale * 0.75 < 6.95) small.push(name(holder));
      }
      const blocks = [...sheet.querySelectorAll(".sheet-body, .sheet-list, .sheet-table, .sheet-filters")];
      return {
        controls: [...document.querySelectorAll("button, input, select, nav, summary")].filter(seen).map(name),
        onSheet: sheet.querySelectorAll("button, input, select, textarea, iframe, nav, summary").length,
        others: [...document.body.children].filter((child) => child !== sheet && seen(child)).map(name),
        outside: outside.map(name),
        cut: blocks.filter((block) => seen(block) && (block.scrollWidth > block.clientWidth + 1 || block.scrollHeight > block.clientHeight + 1)).map((block) => block.className),
        small,
        size: [paper.width, paper.height],
        empty: sheet.querySelector(".sheet-body").textContent.trim().length,
        scheme: getComputedStyle(document.documentElement).getPropertyValue("--surface").trim(),
      };
    });
    if (browserName === "chromium") expect([...found.controls, ...found.others], "beside the sheet").toEqual([]);
    expect(found.onSheet, "controls").toBe(0);
    expect(found.outside, "wider or longer than the paper").toEqual([]);
    expect(found.cut, "more than there is room for").toEqual([]);
    expect(found.small, "type under 7 points").toEqual([]);
    expect(found.size[0]).toBeLessThanOrEqual((186 / 25.4) * 96 + 1);
    expect(found.size[1]).toBeLessThanOrEqual((273 / 25.4) * 96 + 1);
    expect(found.empty).toBeGreaterThan(100);
    if (browserName === "chromium") expect(found.scheme, "light colours").toBe("#fff");
  });
}

test("the sheet names the filters, and says how many of the companies it lists", async ({ page, browserName }) => {
  await openWhole(page, "en?sector=medtech");
  await asPrint(page, browserName);
  const count = core.filter((row) => row.sector === "medtech").length;
  const filters = page.locator('[data-atlas="sheet-filters"]');
  await expect(filters).toContainText("Sector: Medical devices");
  await expect(filters).toContainText(`${count} of ${core.length}`);
  const shown = await sheet(page).locator(".sheet-list li:not([hidden])").count();
  expect(shown).toBeGreaterThan(5);
  await expect(sheet(page).locator(".sheet-note")).toHaveText(`${shown} of ${count}; the rest is at ${page.url()}`);
});

test("drawings that were far below, or in another tab of a phone, are on the page", async ({ page, browserName }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openWhole(page, "fr?tab=list");
  expect(await page.locator("[data-atlas-chart=founded]").count(), "not drawn for the screen yet").toBe(0);
  await asPrint(page, browserName);
  for (const region of await sheet(page).locator(".sheet-map svg").all()) {
    expect((await region.boundingBox()).width).toBeGreaterThan(200);
  }
  await expect(sheet(page).locator(".sheet-map svg")).toHaveCount(clusters.length);
  await expect(sheet(page).locator(".sheet-charts svg:not(.swatch)")).toHaveCount(3);
});

test("after printing the view goes on as it was", async ({ page, browserName }) => {
  await openWhole(page, "fr");
  const chart = page.locator('[data-atlas-chart="sector"] .chart-svg');
  const before = await chart.getAttribute("viewBox");
  await asPrint(page, browserName);
  if (browserName === "chromium") await page.emulateMedia({ media: "screen" });
  else await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(sheet(page)).toHaveCount(0);
  await expect(chart).toHaveAttribute("viewBox", before);
  await facet(page, "sector", "pharma").check();
  await asPrint(page, browserName);
  await expect(page.locator('[data-atlas="sheet-filters"]')).toContainText("Pharmacie");
});
