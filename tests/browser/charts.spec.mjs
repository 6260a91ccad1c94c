// The charts on real data: the three pictures of the profile, and the further charts with what their marks do.
import { test, expect, open, expectCount, query, sourceCompanies, parseCsv } from "./atlas.mjs";
import { readFileSync } from "node:fs";

const core = sourceCompanies().filter((row) => row.scope === "core");
const chart = (page, name) => page.locator(`[data-atlas-chart="${name}"]`);
const marks = (page, name) => chart(page, name).locator("[data-atlas-datum]");

/** Comes near the further charts, which are built only then. */
async function further(page) {
  await page.locator('[data-atlas="further"]').scrollIntoViewIfNeeded();
  await expect(marks(page, "growth").first()).toBeVisible();
}

test("the profile has three pictures of the same figures, and the link says which", async ({ page }) => {
  await open(page, "fr");
  await expect(marks(page, "cluster-sector").first()).toBeVisible();
  const figures = () => marks(page, "cluster-sector").evaluateAll((all) =>
    Object.fromEntries(all.filter((one) => one.dataset.count !== "0").map((one) => [one.dataset.atlasDatum, one.dataset.count])),
  );
  const shares = await figures();
  expect(Object.values(shares).reduce((sum, count) => sum + Number(count), 0)).toBe(core.length);
  for (const mode of ["counts", "grouped"]) {
    await page.locator(`[data-atlas-profile="${mode}"]`).click();
    await expect(page.locator(`[data-atlas-profile="${mode}"]`)).toHaveAttribute("aria-pressed", "true");
    expect(query(page).get("profile")).toBe(mode);
    await expect.poll(figures).toEqual(shares);
  }
  await page.goBack();
  await expect(page.locator('[data-atlas-profile="counts"]')).toHaveAttribute("aria-pressed", "true");
});

test("a year of the growth chart shows the companies founded by then, and takes it back", async ({ page }) => {
  await open(page, "en");
  await further(page);
  const year = 2010;
  const founded = core.filter((row) => row.founded && Number(row.founded) <= year).length;
  const mark = chart(page, "growth").locator(`[data-atlas-datum="${year}"]`);
  await expect(mark).toHaveAttribute("data-count", String(founded));
  await mark.focus();
  await page.keyboard.press("Enter");
  await expectCount(page, founded);
  expect(query(page).get("year")).toBe(String(year));
  await expect(page.locator('[data-atlas-sentence="growth"]')).toContainText(String(year));
  await page.keyboard.press("Enter");
  await expectCount(page, core.length);
});

test("a cell of the topics filters by cluster and topic, and its table says the same", async ({ page }) => {
  await open(page, "en");
  await further(page);
  const cell = marks(page, "cluster-tag").first();
  const [key, count] = [await cell.getAttribute("data-atlas-datum"), Number(await cell.getAttribute("data-count"))];
  const [cluster, tag] = key.split(":");
  const naive = core.filter((row) => row.cluster === cluster && row.tags.split(";").includes(tag)).length;
  expect(count).toBe(naive);
  const full = chart(page, "cluster-tag").locator(`[data-atlas-datum]:not([data-count="0"])`).first();
  const expected = Number(await full.getAttribute("data-count"));
  await full.click();
  await expectCount(page, expected);
  await chart(page, "cluster-tag").locator("summary").click();
  const cells = await marks(page, "cluster-tag").count();
  await expect(page.locator('[data-atlas-table="cluster-tag"] tbody tr')).toHaveCount(cells);
});

test("each company with a headcount is a dot; one Tab stop, arrows between dots, Enter opens", async ({ page }) => {
  await open(page, "fr");
  await further(page);
  const known = core.filter((row) => Number(row.employees) > 0);
  await expect(marks(page, "headcount")).toHaveCount(known.length);
  await expect(chart(page, "headcount").locator('[data-atlas-datum][tabindex="0"]')).toHaveCount(1);
  const people = new Map(known.map((row) => [row.id, Number(row.employees)]));
  const order = await marks(page, "headcount").evaluateAll((all) => all.map((one) => one.dataset.atlasDatum));
  expect(order.map((id) => people.get(id))).toEqual([...people.values()].sort((a, b) => a - b));
  await marks(page, "headcount").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect(marks(page, "headcount").nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(marks(page, "headcount").last()).toBeFocused();
  await page.keyboard.press("Enter");
  expect(query(page).get("open")).toBe(order.at(-1));
});

test("official figures are fetched on demand, keep to their source and have their table", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => request.url().includes("context.json") && asked.push(request.url()));
  await open(page, "fr");
  expect(asked).toEqual([]);
  await further(page);
  const rows = ["luxembourg", "brussels", "lyon"].flatMap((cluster) =>
    parseCsv(readFileSync(new URL(`../../public/data/source/${cluster}/indicators.csv`, import.meta.url), "utf8")),
  );
  const figures = (kind) => rows.filter((row) => row.indicator === kind).length;
  await expect(marks(page, "indicators")).toHaveCount(figures("companies"));
  expect(asked.length).toBe(1);
  await page.locator("[data-atlas-indicator]").selectOption("members");
  await expect(marks(page, "indicators")).toHaveCount(figures("members"));
  expect(query(page).get("indicator")).toBe("members");
  await expect(page.locator('[data-atlas-table="indicators"] tbody tr')).toHaveCount(figures("members"));
  // A filter on companies does not change what others published.
  await page.goto(`${page.url()}&sector=medtech`);
  await further(page);
  await expect(marks(page, "indicators")).toHaveCount(figures("members"));
});

test("an empty selection has a picture and a sentence of its own in every chart", async ({ page }) => {
  await open(page, "en?q=zzzzqqqqxxxx");
  await expectCount(page, 0);
  await page.locator('[data-atlas="further"]').scrollIntoViewIfNeeded();
  for (const name of ["cluster-sector", "founded", "sector", "growth", "cluster-tag", "headcount"]) {
    await expect(chart(page, name).locator(".nothing"), name).toHaveCount(1);
    await expect(page.locator(`[data-atlas-sentence="${name}"]`)).toHaveText("Nothing to show for this selection.");
  }
});

test("the ranking of topics shows more and fewer", async ({ page }) => {
  await open(page, "fr");
  await expect(marks(page, "tag")).toHaveCount(8);
  const longer = page.locator('[data-atlas-longer="tag"]');
  await longer.click();
  await expect(marks(page, "tag")).toHaveCount(25);
  await expect(page.locator('[data-atlas-table="tag"] tbody tr')).toHaveCount(25);
  const counts = await marks(page, "tag").evaluateAll((all) => all.map((one) => Number(one.dataset.count)));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  const most = new Map();
  for (const row of core) for (const tag of new Set(row.tags.split(";").filter(Boolean))) most.set(tag, (most.get(tag) ?? 0) + 1);
  expect(counts).toEqual([...most.values()].sort((a, b) => b - a).slice(0, 25));
  await longer.click();
  await expect(marks(page, "tag")).toHaveCount(8);
});
