// The pages of clusters as they are read: how long they are, the contents that stay in sight, and what is folded in them.
import { clusters, expect, languages, oneEngine, open, ready, sourceTable, test } from "./atlas.mjs";

/** Width of a screen, and the most that a page may be high on it, in pixels. */
const MOST = [[1440, 4500], [360, 9000]];

for (const lang of languages) {
  test(`no page of a cluster is longer than a reader scrolls, ${lang}`, oneEngine, async ({ page }) => {
    await page.setViewportSize({ width: MOST[0][0], height: 800 });
    await open(page, `${lang}/clusters/${clusters[0]}`);
    for (const cluster of clusters) {
      await page.locator(`.tabs a[href*="/clusters/${cluster}"]`).click();
      await expect(page.locator(`[data-cluster="${cluster}"] [data-atlas="cluster-coverage"]`)).toBeVisible();
      for (const [width, most] of MOST) {
        await page.setViewportSize({ width, height: 800 });
        // Charts follow the width in the next frames.
        await ready(page);
        const { height, wide } = await page.evaluate(() => ({
          height: document.documentElement.scrollHeight,
          wide: document.documentElement.scrollWidth,
        }));
        expect(height, `${cluster} at ${width}`).toBeLessThanOrEqual(most);
        expect(wide, `${cluster} at ${width}`).toBeLessThanOrEqual(width);
      }
    }
  });
}

test("the contents stay in sight and lead to each section", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, `en/clusters/${clusters[0]}`);
  const contents = page.locator('[data-atlas="contents"]');
  for (const button of await contents.getByRole("button").all()) {
    const id = await button.getAttribute("data-atlas-section");
    await button.click();
    const heading = page.locator(`#${id}`);
    await expect(heading).toBeFocused();
    await expect(contents).toBeInViewport({ ratio: 1 });
    // What it leads to is not covered by the contents themselves.
    const [top, bottom] = [await heading.boundingBox(), await contents.boundingBox()].map((box, at) => box.y + at * box.height);
    expect(top, id).toBeGreaterThanOrEqual(bottom);
  }
});

test("the head tells four figures with their years, and what is folded opens", oneEngine, async ({ page }) => {
  for (const cluster of clusters) {
    await open(page, `en/clusters/${cluster}`);
    const figures = page.locator('[data-atlas="cluster-profile"] .key-figures > div');
    await expect(figures).toHaveCount(4);
    for (const figure of await figures.all()) expect(await figure.innerText()).toMatch(/\b(19|20)\d\d\b/);
    await expect(page.locator('[data-atlas="cluster-profile"] .dots circle').first()).toBeVisible();
  }
  const cluster = clusters[0];
  await open(page, `en/clusters/${cluster}`);
  const kinds = new Set(sourceTable(`${cluster}/programmes.csv`).map((row) => row.kind));
  const folded = page.locator('[data-atlas="programmes"] .kinds > .kind > details');
  await expect(folded).toHaveCount(kinds.size - 1);
  const row = folded.first().locator("[data-programme]").first();
  await expect(row).toBeHidden();
  await folded.first().locator("> summary").click();
  await expect(row).toBeVisible();
});

test("the title of a chart is its finding where figures of one scope are known, and its name alone elsewhere", oneEngine, async ({ page }) => {
  for (const cluster of clusters) {
    await open(page, `en/clusters/${cluster}`);
    const figures = sourceTable(`${cluster}/indicators.csv`);
    for (const chart of await page.locator('[data-atlas-chart^="indicator-"]').all()) {
      const name = (await chart.getAttribute("data-atlas-chart")).replace("indicator-", "");
      const own = figures.filter((row) => row.indicator === name && row.series);
      const series = [...new Set(own.map((row) => row.series))].map((one) => own.filter((row) => row.series === one));
      const grown = series.filter((list) => list.length > 1);
      const title = await chart.locator("h3").innerText();
      if (grown.length === 0) {
        expect(title).not.toContain("%");
      } else {
        const last = (list) => Math.max(...list.map((row) => Number(row.year)));
        const told = grown.reduce((best, list) => (last(list) > last(best) ? list : best));
        const byYear = [...told].sort((a, b) => a.year - b.year);
        const change = Math.round((byYear.at(-1).value / byYear[0].value - 1) * 100);
        const [, sign, percent] = title.match(/([+−-]?)([\d,]+)\s?%/);
        expect([Number(percent.replace(",", "")), sign === "+"], title).toEqual([Math.abs(change), change > 0]);
        expect(title).toContain(byYear[0].year);
      }
    }
  }
});

test("the milestones of one kind are told alone, by touch and by key, and the address keeps the kind", async ({ page }) => {
  const cluster = clusters[0];
  const rows = sourceTable(`${cluster}/milestones.csv`);
  const kinds = [...new Set(rows.map((row) => row.kind))];
  const of = (kind) => rows.filter((row) => row.kind === kind).length;
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, `en/clusters/${cluster}`);
  const panel = page.locator('[data-atlas-chart="milestones"]');
  const [lines, dots] = [panel.locator('[data-atlas="events"] > li'), panel.locator("svg .mark.event")];
  const button = (kind) => panel.locator(`[data-atlas-milestones="${kind}"]`);
  await expect(panel.locator("[data-atlas-milestones]")).toHaveCount(kinds.length + 1);
  await expect(button("all")).toHaveAttribute("aria-pressed", "true");
  await expect(button("all")).toHaveAttribute("data-count", String(rows.length));
  const [sentence, spoken] = [panel.locator('[data-atlas-sentence="milestones"]'), panel.locator('[data-atlas="milestones-told"]')];
  const whole = await sentence.innerText();
  expect(whole).toMatch(new RegExp(`^${rows.length} `));
  // What the page begins with is not announced.
  await expect(spoken).toHaveText("");
  const told = await lines.filter({ visible: true }).count();
  expect(told).toBeLessThan(rows.length);
  for (const kind of kinds) {
    expect((await button(kind).boundingBox()).height, kind).toBeGreaterThanOrEqual(24);
    await expect(button(kind)).toHaveAttribute("data-count", String(of(kind)));
    await button(kind).focus();
    await page.keyboard.press("Enter");
    await expect(button(kind)).toHaveAttribute("aria-pressed", "true");
    await expect(button("all")).toHaveAttribute("aria-pressed", "false");
    await expect(lines).toHaveCount(of(kind));
    await expect(lines.filter({ visible: true })).toHaveCount(of(kind));
    await expect(dots).toHaveCount(of(kind));
    await expect(page).toHaveURL(new RegExp(`[?&]kind=${kind}(&|$)`));
    await expect(button(kind)).toBeFocused();
    await expect(sentence).toHaveText(new RegExp(`^${of(kind)} `));
    await expect(spoken).toHaveText(await sentence.innerText());
  }
  await button("all").click();
  await expect(lines.filter({ visible: true })).toHaveCount(told);
  await expect(sentence).toHaveText(whole);
  await expect(spoken).toHaveText(whole);
  await page.goBack();
  await expect(lines).toHaveCount(of(kinds.at(-1)));
  await open(page, `en/clusters/${cluster}?v=1&kind=${kinds[0]}`);
  await expect(button(kinds[0])).toHaveAttribute("aria-pressed", "true");
  await expect(lines).toHaveCount(of(kinds[0]));
  await expect(spoken).toHaveText("");
});

test("a kind that only some milestones have leaves a way to all of them", oneEngine, async ({ page }) => {
  const cluster = clusters[0];
  // As in a table that tells the kind of its newest rows alone, opened by a link from a cluster with that kind.
  let all = 0;
  let kept = 0;
  await page.route("**/data/context.json*", async (route) => {
    const response = await route.fetch();
    const context = await response.json();
    const own = (context.milestones ?? []).filter((one) => one.cluster === cluster);
    for (const one of own) if (one.kind !== "research") delete one.kind;
    if (own.length > 0) [all, kept] = [own.length, own.filter((one) => one.kind).length];
    await route.fulfill({ response, json: context });
  });
  await open(page, `en/clusters/${cluster}?v=1&kind=research`);
  const panel = page.locator('[data-atlas-chart="milestones"]');
  await expect(panel.locator("[data-atlas-milestones]")).toHaveCount(2);
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(all);
  await expect(panel.locator('[data-atlas="events"] > li')).toHaveCount(kept);
  await panel.locator('[data-atlas-milestones="all"]').click();
  await expect(panel.locator('[data-atlas="events"] > li')).toHaveCount(all);
});

/** Where what an element says begins and ends, in whole pixels. */
const written = (locator) => locator.evaluate((element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const { left, right } = range.getBoundingClientRect();
  return { left: Math.round(left), right: Math.round(right) };
});

for (const lang of languages) {
  test(`unfolded figures are read without scrolling across, each below its head, ${lang}`, oneEngine, async ({ page }) => {
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, `${lang}/clusters/${clusters[0]}`);
      await page.locator('[data-atlas="other-figures"]').scrollIntoViewIfNeeded();
      await page.locator("#content details.data-table, #content details.fold").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
      const cut = await page.locator("#content .table-frame, #content .fold").evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
      expect(cut, `at ${width}`).toBe(0);
      if (width < 721) continue;
      const table = page.locator('[data-atlas-table="other-figures"]');
      const cell = (row, at) => table.locator(`${row} > :nth-child(${at})`).first();
      const [heads, cells] = await Promise.all(["thead tr", "tbody tr"].map((row) => Promise.all([1, 2, 3].map((at) => written(cell(row, at))))));
      expect(cells[0].left, "years begin below their head").toBe(heads[0].left);
      expect(cells[1].right, "figures end below their head").toBe(heads[1].right);
      expect(cells[2].left, "words begin below their head").toBe(heads[2].left);
    }
  });
}

test("what is unfolded stands below its name and has the whole width", oneEngine, async ({ page }) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `fr/clusters/${clusters[0]}`);
    const fold = page.locator('[data-atlas="programmes"] .kinds > .kind > .fold').first();
    await fold.locator("> summary").click();
    const [outer, name, table] = await Promise.all([fold, fold.locator("> summary"), fold.locator("> .records")].map((part) => part.boundingBox()));
    expect(table.y, `at ${width}`).toBeGreaterThanOrEqual(name.y + name.height - 1);
    expect(Math.round(table.width), `at ${width}`).toBe(Math.round(outer.width));
  }
});
