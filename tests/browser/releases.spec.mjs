// Releases: details that come when they are asked for, former releases by their address, and what is new since the last one.
import { readFileSync } from "node:fs";
import { expect, expectCount, oneEngine, open, quiet, ready, release, sourceTable, test } from "./atlas.mjs";

const DATA = new URL("../../public/data/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, DATA), "utf8"));
const former = read("releases/index.json").releases.find((one) => one.id !== release.id);

test("the first view asks for no sources, and the panel does", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page, "en");
  expect(asked.filter((path) => path.endsWith("details.json"))).toEqual([]);
  const { id } = read("details.json").companies.find((one) => one.sources);
  await open(page, `en?scope=all&open=${id}`);
  await expect(page.locator('[data-atlas="detail"] .sources a').first()).toBeVisible();
  expect(asked.filter((path) => path.endsWith("details.json")).length).toBe(1);
});

test("details that cannot be had are said, and come with the button", async ({ page, problems }) => {
  problems.allowed.push(/Failed to load resource/);
  let fails = true;
  await page.route("**/data/details.json*", (route) => (fails ? route.fulfill({ status: 503, body: "" }) : route.continue()));
  const { id } = read("details.json").companies.find((one) => one.sources);
  await open(page, `en/companies/${id}`);
  const notice = page.locator('[data-atlas="no-details"]');
  await expect(notice).toBeVisible();
  fails = false;
  await notice.getByRole("button").click();
  await expect(page.locator(".company-main .sources a").first()).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test("a former release is opened by its address, says so, and leads back", async ({ page }) => {
  await open(page, `en?scope=all&release=${former.id}`);
  await expect(page.locator("html")).toHaveAttribute("data-atlas-release", former.id);
  await expectCount(page, former.companies);
  const notice = page.locator('[data-atlas="former-release"]');
  await expect(notice).toBeVisible();
  await notice.getByRole("link").click();
  await ready(page);
  await expect(page.locator("html")).toHaveAttribute("data-atlas-release", release.id);
  await expect(notice).toHaveCount(0);
});

test("the newest release has an address, too, and a release that nobody has is an error", oneEngine, async ({ page, problems }) => {
  problems.allowed.push(/Failed to load resource/);
  await open(page, `en?release=${release.id}`);
  await expect(page.locator("html")).toHaveAttribute("data-atlas-release", release.id);
  await expect(page.locator('[data-atlas="former-release"]')).toHaveCount(0);
  await page.goto("en?release=1999-01");
  await expect(page.locator('[data-atlas-error="other-release"]')).toBeVisible();
});

test("what is new is told on the first view, and of a company", async ({ page }) => {
  const { revision } = read("revision.json");
  expect(revision.since).toBe(former.id);
  await open(page, "en");
  await page.locator(".new-place").scrollIntoViewIfNeeded();
  const news = page.locator('[data-atlas="what-is-new"]');
  await expect(news).toHaveAttribute("data-count", String(revision.arrivals.length));
  await expect(news).toHaveAttribute("data-value", String(revision.changes.length));
  const { id, field } = revision.changes[0];
  await open(page, `en/companies/${id}`);
  await expect(page.locator(`[data-atlas="history"] [data-field="${field}"] ins`).first()).toBeVisible();
  await open(page, `en/companies/${revision.arrivals[0]}`);
  await expect(page.locator('[data-atlas="history"]')).toContainText(former.id);
});

test("each part of an address that changed is told under its own name", oneEngine, async ({ page }) => {
  const { revision } = read("revision.json");
  const fields = (id) => revision.changes.filter((change) => change.id === id).map(({ field }) => field);
  const { id } = revision.changes.find((change) => change.field === "postcode" && fields(change.id).includes("address"));
  for (const lang of ["fr", "en", "de", "nl"]) {
    await open(page, `${lang}/companies/${id}`);
    const history = page.locator('[data-atlas="history"]');
    await expect(history).toBeVisible();
    const names = await history.locator("dt").allTextContents();
    expect(new Set(names).size, `${lang}: ${names}`).toBe(names.length);
  }
});

test("the about page draws the course of the releases, with the figures of each, and a point opens its release", async ({ page }) => {
  await open(page, "en/about");
  const chart = page.locator('[data-atlas-chart="releases"]');
  await chart.scrollIntoViewIfNeeded();
  const listed = read("releases/index.json").releases;
  for (const { id, clusters } of listed) {
    const rows = chart.locator(`tr[data-release="${id}"]`);
    expect(await rows.evaluateAll((all) => all.map((row) => Number(row.querySelector('[data-figure="companies"]').dataset.value)))).toEqual(clusters.map((one) => one.companies));
  }
  await expect(chart.locator(".hint").first()).toContainText("A point opens its release.");
  await expect(chart.locator(`[data-atlas-datum="${former.id}"]`).first()).toHaveAttribute("data-count", String(former.companies));
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await chart.locator(`[data-atlas-datum="${former.id}"]`).first().press("Enter");
  // The document that is left is ready, too.
  await expect(page).toHaveURL(new RegExp(`release=${former.id}`));
  await ready(page);
  await expect(page.locator("html")).toHaveAttribute("data-atlas-release", former.id);
  await expect(page.locator('[data-atlas="about"]')).toBeVisible();
  // The list of releases is of the newest, and a former one asks for none.
  await quiet(page);
  expect(asked.filter((path) => path.endsWith("revision.json"))).toEqual([]);
  await expect(chart).toHaveCount(0);
});

test("a figure that a release did not count is no point, and not zero", oneEngine, async ({ page }) => {
  const points = page.locator(`[data-atlas-chart="releases"] [data-atlas-datum="${former.id}"]`);
  const figures = async () => {
    await open(page, "en/about");
    await page.locator('[data-atlas-chart="releases"]').scrollIntoViewIfNeeded();
    await expect(points.first()).toBeVisible();
    return points.count();
  };
  const before = await figures();
  await page.route("**/data/revision.json*", async (route) => {
    const response = await route.fetch();
    const text = await response.json();
    for (const cluster of text.revision.releases.find((one) => one.id === former.id).clusters) delete cluster.known.website;
    await route.fulfill({ response, json: text });
  });
  expect(await figures()).toBe(before - 1);
  const cells = page.locator(`[data-atlas-table="releases"] tr[data-release="${former.id}"] [data-figure="website"]`);
  expect(await cells.allTextContents()).toEqual(former.clusters.map(() => "not known"));
});

test("each language has its feeds of changes", oneEngine, async ({ page }) => {
  const changes = sourceTable("changes.csv");
  for (const lang of ["fr", "en", "de", "nl"]) {
    const feed = await (await page.request.get(`${lang}/feed.json`)).json();
    expect(feed.items.length).toBe(changes.length);
    expect(await (await page.request.get(`${lang}/feed.xml`)).text()).toContain("<feed");
  }
});
