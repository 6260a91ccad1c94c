// Nothing but data and base map knows how many clusters there are: generated atlases of one, four and twelve, none of them with
// a base map, at three widths.
import { expect, follow, oneEngine, open, openWhole, quiet, ready, test, unfold } from "./atlas.mjs";
import { generated, serve } from "./generated.mjs";

const WIDTHS = { 360: 740, 768: 1024, 1440: 900 };
/** How the button of the maps side by side names their number. */
const SAID = { 1: "One region", 4: "Four regions", 12: "12 regions" };
const VIEWS = ["en", "en?map=one", "en?map=places", "en/companies", "en/clusters/region-1", "en/compare", "en/connect", "en/about", "en/share"];

/** How far the page is wider than its window. */
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The boxes of all elements that a selector finds. */
const boxes = (page, selector) => page.locator(selector).evaluateAll((elements) => elements.map((element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}));

/** How many companies the marks of each panel stand for. */
const countsOf = (panels) => panels.evaluateAll((found) => found.map((panel) =>
  [...panel.querySelectorAll("[data-atlas-mark]")].reduce((sum, mark) => sum + Number(mark.dataset.count), 0)));

/** Shows another view in the same document. */
async function lead(page, view, baseURL) {
  await follow(page, `/${view}`);
  await expect(page).toHaveURL(new URL(view, baseURL).href);
  await ready(page);
}

function expectApart(boxes) {
  boxes.forEach((a, index) => boxes.slice(index + 1).forEach((b) => {
    const covers = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    expect(covers, `${JSON.stringify(a)} over ${JSON.stringify(b)}`).toBe(false);
  }));
}

for (const clusters of [1, 4, 12]) {
  const data = generated({ clusters, companies: 30 * clusters });

  test(`${clusters}: every view opens and fits at three widths`, oneEngine, async ({ page, baseURL }) => {
    test.setTimeout(240_000);
    await serve(page, data);
    await page.setViewportSize({ width: 360, height: WIDTHS[360] });
    await open(page, VIEWS[0]);
    for (const view of VIEWS) {
      await lead(page, view, baseURL);
      await expect(page.locator("#content h1, #content h2").first()).toBeVisible();
      for (const [width, height] of Object.entries(WIDTHS)) {
        await page.setViewportSize({ width: Number(width), height });
        await expect.poll(() => overflow(page), { message: `${view} at ${width}: pixels beyond the window` }).toBeLessThanOrEqual(0);
        const folder = process.env.ATLAS_SHOTS;
        if (folder) await page.screenshot({ path: `${folder}/${clusters}-${width}-${view.replace(/\W+/g, "-")}.png`, fullPage: true });
      }
    }
  });

  test(`${clusters}: a panel a cluster, apart at three widths, each with its marks`, clusters === 12 ? {} : oneEngine, async ({ page }) => {
    await serve(page, data);
    await open(page, "en");
    const panels = page.locator("[data-atlas-region]");
    await expect(panels).toHaveCount(clusters);
    await expect(page.locator('[data-atlas="map-modes"] button').first()).toHaveText(SAID[clusters]);
    await expect(page.locator('[data-atlas="same-scale"]')).toHaveCount(clusters > 1 ? 1 : 0);
    await expect(page.locator('[data-atlas="locator"]')).toHaveCount(clusters > 1 ? 1 : 0);
    await expect(page.locator(".graticule path").first()).toBeAttached();
    for (const [width, height] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width: Number(width), height });
      await expect(async () => expectApart(await boxes(page, "[data-atlas-region]"))).toPass();
      // Every tenth company is adjacent, and all are located.
      await expect.poll(() => countsOf(panels)).toEqual(Array.from({ length: clusters }, (_, index) => expectedIn(index, clusters)));
    }
  });

  test(`${clusters}: the comparison has a column and a page a cluster`, oneEngine, async ({ page }) => {
    await serve(page, data);
    await open(page, "en/compare");
    const table = page.locator('[data-atlas-table="compare-overview"]');
    await expect(table.locator("thead th")).toHaveCount(clusters + 1);
    await expect(table.locator('[data-atlas-measure="count"] td')).toHaveCount(clusters);
    await expect(page.locator('[data-atlas="similarity"] li')).toHaveCount((clusters * (clusters - 1)) / 2);
    await open(page, `en/clusters/region-${clusters}`);
    await expect(page.locator(".tabs a")).toHaveCount(clusters);
    await expect(page.locator('.tabs [aria-current="page"]')).toHaveText(`Region ${clusters}`);
  });

  test(`${clusters}: charts and their tables speak of every cluster`, oneEngine, async ({ page }) => {
    await serve(page, data);
    await open(page, "en");
    const chart = page.locator('[data-atlas-chart="cluster-sector"]');
    await chart.scrollIntoViewIfNeeded();
    const table = await unfold(chart, "cluster-sector");
    await expect(table.locator("tbody tr")).toHaveCount(clusters * 6);
    const names = await table.locator("tbody tr th:first-child").allInnerTexts();
    expect(new Set(names).size).toBe(clusters);
  });

  test(`${clusters}: prints on one page`, oneEngine, async ({ page, baseURL }) => {
    await serve(page, data);
    await openWhole(page, "en");
    for (const view of ["en", "en/compare", "en/clusters/region-1"]) {
      await lead(page, view, baseURL);
      await quiet(page);
      const file = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
      expect(file.match(/\/Type\s*\/Page\b/g), view).toHaveLength(1);
    }
  });
}

/** Core companies of a cluster: company `n` is in cluster `n` modulo their number, every tenth is adjacent. */
function expectedIn(cluster, clusters) {
  return Array.from({ length: 30 * clusters }, (_, index) => index).filter((index) => index % clusters === cluster && index % 10 !== 9).length;
}
