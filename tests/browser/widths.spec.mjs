// What each width of a window has room for: words that stay whole, columns that are left out in time, and nothing beneath a bar.
import { clusters, expect, languages, oneEngine, open, test } from "./atlas.mjs";

const WIDTHS = [360, 768, 900, 1024, 1280, 1440, 2560];

/** The words of the elements that are broken within, on two lines or beyond the edge of their element. */
const broken = (locator) =>
  locator.evaluateAll((all) =>
    all.flatMap((element) => {
      const words = [];
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const word of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = document.createRange();
          range.setStart(text, word.index);
          range.setEnd(text, word.index + word[0].length);
          if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) words.push(word[0]);
        }
      }
      return words;
    }),
  );

for (const lang of languages) {
  test(`no word of a sector, cluster or place is broken in the directory, ${lang}`, oneEngine, async ({ page }) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, `${lang}/companies`);
      const rows = page.locator('[data-atlas="results"] [data-atlas-company]');
      await expect(rows.first()).toBeVisible();
      expect(await broken(rows.locator(".dir-sector, .dir-region, .dir-place")), `at ${width}`).toEqual([]);
      // Rows are placed one by one: none reaches into the next one, and none is cut.
      const beyond = await rows.evaluateAll((all) => all.filter((row) => row.scrollHeight > row.clientHeight + 1).map((row) => row.dataset.atlasCompany));
      expect(beyond, `at ${width}`).toEqual([]);
      const boxes = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]).sort(([a], [b]) => a - b));
      for (const [index, [top]] of boxes.entries()) if (index) expect(top, `at ${width}`).toBeGreaterThanOrEqual(boxes[index - 1][1] - 1);
    }
  });
}

test("what a programme offers has a line to be read in", oneEngine, async ({ page }) => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `fr/clusters/${clusters[0]}`);
    const offers = page.locator("[data-programme] td:nth-child(2)").filter({ visible: true });
    await expect(offers.first()).toBeVisible();
    for (const offer of await offers.all()) expect((await offer.boundingBox()).width, `at ${width}`).toBeGreaterThan(250);
  }
});

test("the page about the atlas stands in the middle, its contents in the margin, and a value beside its name", oneEngine, async ({ page }) => {
  await page.setViewportSize({ width: 2560, height: 1300 });
  await open(page, "de/about");
  const about = await page.locator('[data-atlas="about"]').boundingBox();
  expect(Math.abs(about.x + about.width / 2 - 1280)).toBeLessThan(12);
  const contents = page.locator(".about-contents");
  const section = page.locator("section.panel").first();
  expect((await contents.boundingBox()).x).toBeLessThan((await section.boundingBox()).x);
  await contents.getByRole("button").last().click();
  await expect(page.locator("#about-accessibility")).toBeInViewport();
  await expect(contents).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 360, height: 740 });
  for (const name of ["coverage", "completeness"]) {
    const table = page.locator(`[data-atlas-table="${name}"]`);
    const heads = (await table.locator("thead th").allTextContents()).slice(1);
    for (const row of await table.locator("tbody tr").all()) {
      for (const [index, cell] of (await row.locator("td").all()).entries()) await expect(cell).toContainText(heads[index]);
      for (const key of await row.locator(".cell-key").all()) await expect(key).toBeVisible();
    }
  }
});

for (const lang of languages) {
  test(`on a phone the way to the filters is above the tabs, ${lang}`, oneEngine, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, lang);
    const tabs = await page.locator('[data-atlas="tabs"]').boundingBox();
    const filters = await page.locator(".open-facets").boundingBox();
    expect(filters.y + filters.height).toBeLessThan(tabs.y);
  });
}

test("the facets stay beside a long list, and the focus is always in sight", oneEngine, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await open(page, "fr");
  await page.mouse.wheel(0, 1600);
  const facets = page.locator("#facets");
  await expect.poll(async () => (await facets.boundingBox()).y).toBeCloseTo(16, 0);
  const { y, height } = await facets.boundingBox();
  expect(y + height).toBeLessThanOrEqual(700);
  await facets.locator("input").first().focus();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element.closest("#facets")) return true;
      const [box, around] = [element, element.closest("#facets")].map((one) => one.getBoundingClientRect());
      return box.top >= around.top && box.bottom <= around.bottom;
    });
    expect(seen, `after ${step + 1} steps`).toBe(true);
  }
});

test("an empty box is as empty in the dark, and a chosen one has the accent", oneEngine, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "fr?theme=dark&cluster=lyon");
  const look = (value) =>
    page.locator(`[data-atlas-facet="cluster"][data-value="${value}"]`).evaluate((box) => getComputedStyle(box).backgroundColor);
  const around = await page.locator("#facets").evaluate((panel) => getComputedStyle(panel).backgroundColor);
  expect(await look("brussels")).toBe(around);
  expect(await look("lyon")).not.toBe(around);
});

for (const lang of ["fr", "de"]) {
  test(`the map of all clusters names each region, ${lang}`, oneEngine, async ({ page }) => {
    for (const width of [360, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, `${lang}/clusters`);
      const picture = page.locator(".clusters-whole .map-svg");
      const names = picture.locator(".region-label");
      await expect(names).toHaveCount(clusters.length);
      const frame = await picture.boundingBox();
      if (width === 360) expect(frame.width).toBeGreaterThan(300);
      for (const name of await names.all()) {
        const box = await name.boundingBox();
        expect(box.x, `at ${width}`).toBeGreaterThanOrEqual(frame.x);
        expect(box.x + box.width, `at ${width}`).toBeLessThanOrEqual(frame.x + frame.width);
      }
    }
  });
}

test("in a frame the line about the whole is the last, and one region alone is called one", oneEngine, async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 1400 });
  await open(page, "de?chrome=none&cluster=lyon");
  const line = page.locator('[data-atlas="embed-line"]');
  await line.scrollIntoViewIfNeeded();
  const bottoms = await page.locator('[data-atlas-card], .coverage').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
  expect((await line.boundingBox()).y).toBeGreaterThanOrEqual(Math.max(...bottoms));
  await expect(page.locator('[data-atlas="map-modes"] [aria-pressed="true"]')).toHaveText("Eine Region");
  // A plain frame of the map is as high as the code of it says: nothing is below its lower edge.
  await open(page, "de?chrome=none&parts=map");
  await expect(line).toBeInViewport({ ratio: 1 });
});
