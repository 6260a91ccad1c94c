// What a visitor does with the charts: brush, compare, undo, sort, copy, download, play the years.
import { test, expect, open, counter, expectCount, facet, query, sourceCompanies, parseCsv, unfold, oneEngine, clusters } from "./atlas.mjs";
import { saved } from "./downloads.mjs";

const all = sourceCompanies();
const core = all.filter((row) => row.scope !== "adjacent");
const founded = (from, to) => core.filter((row) => row.founded && Number(row.founded) >= from && Number(row.founded) <= to).length;
const marks = (page, name) => chart(page, name).locator("[data-atlas-datum]");
const chart = (page, name) => page.locator(`[data-atlas-chart="${name}"]`);
const years = (page) => query(page).get("founded")?.split("-").map(Number);

/** Presses at a share of the width of the bars, moves to another one, and releases. */
async function drag(page, from, to) {
  const bars = chart(page, "founded").locator(".chart-svg");
  await bars.scrollIntoViewIfNeeded();
  // Waits until it stands still: what is above may still come.
  await chart(page, "founded").getByRole("heading").hover();
  const box = await bars.boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to, y, { steps: 8 });
  await page.mouse.up();
}

test("a drag over the bars chooses years and makes one entry in the history", async ({ page }) => {
  await open(page, "fr");
  await expect(chart(page, "founded").locator("[data-atlas-datum]").first()).toBeVisible();
  const before = await page.evaluate(() => history.length);
  await drag(page, 0.5, 0.8);
  // The handles show the state; the address that the browser reports can still be one from the midst of the drag.
  const end = (name) => chart(page, "founded").locator(`[data-atlas-handle="${name}"]`).getAttribute("aria-valuenow").then(Number);
  await expect(page.locator('[data-atlas="brush-clear"]')).toBeVisible();
  const [from, to] = [await end("from"), await end("to")];
  expect(from).toBeLessThan(to);
  await expectCount(page, founded(from, to));
  await expect.poll(() => years(page)).toEqual([from, to]);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expectCount(page, core.length);
  await expect.poll(() => years(page)).toBeUndefined();
  await page.goForward();
  await expectCount(page, founded(from, to));
});

test("the handles move by keys, and Escape clears", async ({ page }) => {
  await open(page, "fr?founded=2000-2010");
  const handle = page.locator('[data-atlas-handle="from"]');
  await handle.focus();
  await page.keyboard.press("ArrowRight");
  await expect(handle).toHaveAttribute("aria-valuenow", "2001");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(handle).toHaveAttribute("aria-valuenow", "2006");
  await page.keyboard.press("End");
  // An end stops at the other one.
  await expect(handle).toHaveAttribute("aria-valuenow", "2010");
  await expectCount(page, founded(2010, 2010));
  await page.keyboard.press("Home");
  await expect(handle).toHaveAttribute("aria-valuenow", await handle.getAttribute("aria-valuemin"));
  await page.keyboard.press("Escape");
  await expectCount(page, core.length);
});

test("the fields beside the bars take years, also upside down", oneEngine, async ({ page }) => {
  await open(page, "fr");
  const field = (end) => page.locator(`[data-atlas-years="brush"] [data-end="${end}"]`);
  await field("from").fill("2015");
  await field("from").press("Enter");
  await field("to").fill("2005");
  await field("to").press("Enter");
  await expect.poll(() => years(page)).toEqual([2005, 2015]);
  await expectCount(page, founded(2005, 2015));
});

test("the last filter is undone by a button and by Ctrl+Z, not while a text is written", async ({ page }) => {
  await open(page, "fr");
  await facet(page, "cluster", "lyon").check();
  await facet(page, "sector", "biotech").check();
  await page.locator('[data-atlas="undo"]').click();
  await expect(facet(page, "sector", "biotech")).not.toBeChecked();
  await expect(facet(page, "cluster", "lyon")).toBeChecked();
  await page.getByRole("combobox", { name: /^(Rechercher|Search)$/ }).focus();
  await page.keyboard.press("Control+z");
  await expect(facet(page, "cluster", "lyon")).toBeChecked();
  await facet(page, "cluster", "lyon").focus();
  await page.keyboard.press("Control+z");
  await expectCount(page, core.length);
  await expect(page.locator('[data-atlas="undo"]')).toHaveCount(0);
});

test("the table of a chart is sorted by its heads", oneEngine, async ({ page }) => {
  await open(page, "fr");
  const table = await unfold(chart(page, "sector"), "sector");
  const figures = () => table.locator("tbody td:nth-of-type(1)").evaluateAll((cells) => cells.map((cell) => Number(cell.innerText)));
  const head = table.locator('th[data-key="companies"]');
  const before = await figures();
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect(await figures()).toEqual([...before].sort((a, b) => b - a));
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  expect(await figures()).toEqual([...before].sort((a, b) => a - b));
  await head.getByRole("button").click();
  expect(await figures()).toEqual(before);
});

test("compare with all draws the unfiltered figures behind, and the table states them", oneEngine, async ({ page }) => {
  await open(page, "fr?cluster=lyon");
  await page.locator('[data-atlas="compare-with-all"]').click();
  await expect(chart(page, "sector").locator(".ghost")).toHaveCount(6);
  const table = await unfold(chart(page, "sector"), "sector");
  const counts = await table.locator("tbody tr td:last-child").allInnerTexts();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(core.length);
  await expect(chart(page, "founded").locator(".ghost").first()).toBeVisible();
  await page.locator('[data-atlas="compare-with-all"]').click();
  await expect(page.locator(".ghost")).toHaveCount(0);
});

test("a sector under the pointer lights up in charts, facets and list", async ({ page }) => {
  await open(page, "fr");
  await chart(page, "sector").locator('[data-atlas-datum="biotech"]').hover();
  await expect(chart(page, "cluster-sector").locator('.is-highlighted[data-atlas-datum$=":biotech"]')).toHaveCount(clusters.length);
  await expect(page.locator('.choice.is-highlighted [data-value="biotech"]')).toHaveCount(1);
  const biotech = new Set(core.filter((row) => row.sector === "biotech").map((row) => row.id));
  await expect(page.locator(".row.is-highlighted")).not.toHaveCount(0);
  const highlighted = await page.locator(".row.is-highlighted").evaluateAll((rows) => rows.map((row) => row.dataset.atlasCompany));
  expect(highlighted.every((id) => biotech.has(id))).toBe(true);
  await page.locator("h1").hover();
  await expect(page.locator(".is-highlighted")).toHaveCount(0);
});

const download = (page, name, format) => saved(page, chart(page, name).locator(`[data-atlas-download="${format}"]`));

test("a chart is downloaded as SVG, PNG and CSV", async ({ page }) => {
  await open(page, "fr?cluster=lyon&theme=dark");
  await expect(chart(page, "sector").locator("[data-atlas-datum]").first()).toBeVisible();
  const svg = await download(page, "sector", "svg");
  expect(svg.name).toMatch(/^atlas-sector-\d{4}-\d{2}-cluster-lyon\.svg$/);
  expect(svg.bytes.toString(), "a style of the page").not.toMatch(/ style=/);
  const seen = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    return { tag: root.tagName, words: root.textContent, classes: root.querySelectorAll("[class]").length, width: Number(root.getAttribute("width")),
      fills: [...root.querySelectorAll("rect")].map((rect) => rect.getAttribute("fill")) };
  }, svg.bytes.toString());
  expect([seen.tag, seen.classes]).toEqual(["svg", 0]);
  for (const word of ["Par secteur", "Filtres", "Lyon", "Source", "CC BY"]) expect(seen.words).toContain(word);
  // Light, although the page is dark: white paper, and the colours of the sectors.
  expect(seen.fills[0]).toBe("#fff");
  expect(new Set(seen.fills).size).toBeGreaterThan(5);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const png = await download(page, "sector", "png");
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect([png.bytes.readUInt32BE(16), seen.width]).toEqual([1200, 1200]);
  const csv = await download(page, "sector", "csv");
  const text = csv.bytes.toString();
  expect(text.codePointAt(0)).toBe(0xfeff);
  const table = await unfold(chart(page, "sector"), "sector");
  const shown = await table.locator("tbody td:nth-of-type(1)").allInnerTexts();
  // As spreadsheets of the reader's language have it.
  const [head, ...lines] = text.slice(1).trimEnd().split("\r\n").map((line) => line.split(";"));
  expect(head.slice(0, 3)).toEqual(["Secteur", "Entreprises", "Part"]);
  expect(lines.map((cells) => cells[1])).toEqual(shown);
  expect(lines.some((cells) => /^0,\d+$/.test(cells[2]))).toBe(true);
  await open(page, "en?cluster=lyon");
  await expect(chart(page, "sector").locator("[data-atlas-datum]").first()).toBeVisible();
  const english = (await download(page, "sector", "csv")).bytes.toString().slice(1);
  expect(parseCsv(english).map((row) => row.Companies)).toEqual(shown);
});

test("the slider shows the atlas as of a year, plays, and stops", async ({ page }) => {
  await open(page, "fr");
  const time = (part) => page.locator(`[data-atlas-time="${part}"]`);
  // The bar is built once somebody comes near it.
  await page.locator(".time-place").scrollIntoViewIfNeeded();
  await time("slider").fill("2015");
  await expectCount(page, core.filter((row) => row.founded && Number(row.founded) <= 2015).length);
  await expect(page.locator('[data-atlas="undated"]')).toContainText(String(core.filter((row) => !row.founded).length));
  await time("forward").click();
  await expect.poll(() => query(page).get("year")).toBe("2016");
  const before = await page.evaluate(() => history.length);
  await time("play").click();
  await expect.poll(() => Number(query(page).get("year"))).toBeGreaterThan(2017);
  await time("play").click();
  // All of a play is one entry.
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(before + 1);
  await time("all").click();
  await expectCount(page, core.length);
  await expect(counter(page)).toHaveAttribute("data-total", String(core.length));
});

test("under reduced motion nothing plays, and it is said", async ({ page, browserName }) => {
  test.skip(browserName === "firefox", "emulateMedia does nothing in Firefox over WebDriver BiDi");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "fr");
  await page.locator(".time-place").scrollIntoViewIfNeeded();
  await expect(page.locator('[data-atlas-time="play"]')).toBeDisabled();
  await expect(page.locator('[data-atlas="time"]')).toContainText("moins d’animations");
  await page.locator('[data-atlas-time="back"]').click();
  await expect.poll(() => query(page).get("year")).not.toBe(null);
});

test("the ranking of topics shows more and fewer", oneEngine, async ({ page }) => {
  await open(page, "fr");
  await expect(marks(page, "tag")).toHaveCount(8);
  const longer = page.locator('[data-atlas-longer="tag"]');
  await longer.click();
  await expect(marks(page, "tag")).toHaveCount(25);
  await expect((await unfold(chart(page, "tag"), "tag")).locator("tbody tr")).toHaveCount(25);
  const counts = await marks(page, "tag").evaluateAll((all) => all.map((one) => Number(one.dataset.count)));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  const most = new Map();
  for (const row of core) for (const tag of new Set(row.tags.split(";").filter(Boolean))) most.set(tag, (most.get(tag) ?? 0) + 1);
  expect(counts).toEqual([...most.values()].sort((a, b) => b - a).slice(0, 25));
  await longer.click();
  await expect(marks(page, "tag")).toHaveCount(8);
});
