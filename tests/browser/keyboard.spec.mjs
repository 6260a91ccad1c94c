// By keyboard alone: every stop of every view can be seen, and each task is done from its first key to its answer, with the focus
// kept or led on.
import { expect, expectCount, languages, oneEngine, open, ready, rich, sourceCompanies, sparse, test } from "./atlas.mjs";
import { saved } from "./downloads.mjs";
import { TASKS, VIEWS } from "./examined.mjs";
import { expectSeen, hiddenStops, tabTo } from "./focus.mjs";
import { article, test as hosted } from "./host.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");
const of = (sector) => core.filter((row) => row.sector === sector).length;

/** A view with a bar at its lower edge. What lies below an open panel is not hidden: Escape reveals it where the focus is. */
const IN_FRONT = [`/companies?compare=${rich.id},${sparse.id}`];

for (const [index, view] of [...VIEWS, ...IN_FRONT].entries()) {
  test(`no stop of the Tab key is hidden in ${view || "the first view"}`, oneEngine, async ({ page }) => {
    await open(page, languages[index % languages.length] + view);
    for (const [width, height] of [[1280, 720], [360, 740], [640, 360]]) {
      await page.setViewportSize({ width, height });
      const { weak, count } = await hiddenStops(page);
      expect(count).toBeGreaterThan(10);
      expect(weak, `at ${width} px`).toEqual([]);
    }
  });
}

/** What live regions said since it was asked for, each text once for each time that it changed. */
async function listenToRegions(page) {
  await page.evaluate(() => {
    window.said = [];
    const live = "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]";
    const regionOf = (node) => (node instanceof Element ? node : node.parentElement)?.closest(live);
    const hear = (records) => {
      const regions = new Set(records.map(({ target }) => regionOf(target)).filter((region) => region?.checkVisibility()));
      for (const region of regions) window.said.push(region.textContent.trim());
    };
    new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

const said = (page) => page.evaluate(() => window.said.filter((text) => text !== ""));
const focusIsOn = (page, wanted) => expect(page.locator(wanted).first()).toBeFocused();

/** Each task, from the top of a view to its answer. */
const tasks = {
  async filter(page) {
    await open(page, "en");
    const biotech = '[data-atlas-facet="sector"][data-value="biotech"]';
    await tabTo(page, biotech);
    await listenToRegions(page);
    await page.keyboard.press("Space");
    await expectCount(page, of("biotech"));
    // The number is said once, and nothing else talks.
    await expect.poll(() => said(page)).toEqual([expect.stringContaining(String(of("biotech")))]);
    await focusIsOn(page, biotech);
    await tabTo(page, '[data-atlas="clear"]');
    await page.keyboard.press("Enter");
    await expectCount(page, core.length);
    await expectSeen(page);
  },
  async chart(page) {
    await open(page, "en");
    const bar = '[data-atlas-chart="sector"] [data-atlas-datum="biotech"]';
    await tabTo(page, bar);
    await page.keyboard.press("Enter");
    await expectCount(page, of("biotech"));
    await focusIsOn(page, bar);
    await expect(page.locator(bar)).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("Space");
    await expectCount(page, core.length);
    await focusIsOn(page, bar);
  },
  async map(page) {
    await open(page, "en?map=one&place=esch-sur-alzette");
    await tabTo(page, '[data-atlas="map"] [data-atlas-mark]');
    await page.keyboard.press("Enter");
    await expect(page.locator('[data-atlas="spiderfy"] [data-atlas-datum]').first()).toBeVisible();
    await tabTo(page, '[data-atlas="spiderfy"] [data-atlas-datum], [data-atlas="spiderfy"] a, [data-atlas="spiderfy"] button');
    await page.keyboard.press("Escape");
    await expectSeen(page);
  },
  async company(page) {
    await open(page, `en?q=${encodeURIComponent(rich.name)}`);
    const link = `[data-atlas="results"] [data-atlas-company="${rich.id}"] a`;
    await tabTo(page, link);
    await page.keyboard.press("Enter");
    await expect(page.locator('[data-atlas="detail"]')).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.activeElement.closest('[data-atlas="detail"]') !== null)).toBe(true);
    await page.keyboard.press("Escape");
    await expect(page.locator('[data-atlas="detail"]')).toHaveCount(0);
    await focusIsOn(page, link);
  },
  async compare(page) {
    await open(page, `en/companies?place=esch-sur-alzette`);
    for (const row of [0, 1]) {
      const box = `[data-atlas="results"] [data-index="${row}"] input`;
      await tabTo(page, box);
      await page.keyboard.press("Space");
      await expect(page.locator('[data-atlas="compare-bar"]')).toBeVisible();
      await focusIsOn(page, box);
    }
    await tabTo(page, '[data-atlas="compare-bar"] button');
    await page.keyboard.press("Enter");
    await focusIsOn(page, "#side-title");
    await expectSeen(page);
    await expect(page.locator('[data-atlas="side-by-side"] th')).not.toHaveCount(0);
  },
  async export(page) {
    await open(page, "en/companies?place=esch-sur-alzette");
    // The offer is fetched when somebody comes near. Before it is a list whose rows come and go, after it the foot of the page.
    await page.keyboard.press("End");
    await tabTo(page, '[data-atlas-takeaway="csv"]', "Shift+Tab");
    const { name } = await saved(page, page.locator(":focus"), () => page.keyboard.press("Enter"));
    expect(name).toMatch(/\.csv$/);
    await focusIsOn(page, '[data-atlas-takeaway="csv"]');
  },
  async studio(page) {
    await open(page, "en/studio");
    const chosen = page.waitForEvent("filechooser");
    await tabTo(page, ".studio-ways button.primary");
    await page.keyboard.press("Enter");
    await (await chosen).setFiles({ name: "companies.csv", mimeType: "text/csv", buffer: Buffer.from("id;name\n1;2\n") });
    await expect(page.locator('[data-atlas="studio-result"]')).toBeVisible();
    await expectSeen(page);
    await tabTo(page, '[data-atlas="studio-close"]');
  },
  async share(page) {
    await open(page, "en/share");
    await tabTo(page, '[data-atlas-choice="theme"]');
    await page.keyboard.press("d");
    await expect(page.locator('[data-atlas-code="element"]')).toContainText('theme="dark"');
    await focusIsOn(page, '[data-atlas-choice="theme"]');
    // Before the codes is a frame with the whole atlas in it.
    await tabTo(page, '[data-atlas-copy="element"]', "Shift+Tab");
    await page.keyboard.press("Enter");
    await focusIsOn(page, '[data-atlas-copy="element"]');
  },
  async embed(page, host, baseURL) {
    const element = '<healthtech-atlas id="a" lang="en" view="list" loading="eager" title="Atlas"></healthtech-atlas>';
    await host.show(article(baseURL, `<button id="before">Before</button>${element}<button id="after">After</button>`));
    await expect.poll(() => page.frames().length).toBe(2);
    const frame = page.frames()[1];
    await ready(frame);
    await page.locator("#before").focus();
    await page.keyboard.press("Tab");
    const inside = () => frame.evaluate(() => document.hasFocus() && document.activeElement !== document.body);
    await expect.poll(inside).toBe(true);
    // Out again at its end, and back into it.
    const isOut = () => page.evaluate(() => document.activeElement.id === "after");
    for (let stop = 0; stop < 500 && !(await isOut()); stop += 1) await page.keyboard.press("Tab");
    await focusIsOn(page, "#after");
    await page.keyboard.press("Shift+Tab");
    await expect.poll(inside).toBe(true);
  },
};

for (const task of TASKS) {
  hosted(`${task}: by keyboard alone`, async ({ page, host, baseURL }) => {
    await tasks[task](page, host, baseURL);
  });
}
