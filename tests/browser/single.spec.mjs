// The one-file edition, opened from disk: every view, no request, the state in the fragment, small enough.
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { test as plain } from "./page.mjs";
import { expect, expectCount, facet, sourceCompanies, ready, oneEngine, rich, sparse } from "./atlas.mjs";
import { DIST } from "./site.mjs";

const FILE = `${DIST}/healthtech-atlas.html`;
const core = sourceCompanies().filter((row) => row.scope === "core");

/** A page that records what it asks for and what goes wrong. */
const test = plain.extend({
  seen: async ({ page }, use) => {
    const seen = { requests: [], errors: [] };
    page.on("request", (request) => seen.requests.push(request.url()));
    page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
    page.on("pageerror", (error) => seen.errors.push(error.message));
    await use(seen);
  },
});

async function open(page, fragment) {
  // A new address with another fragment only would not load the page again.
  await page.goto("about:blank");
  await page.goto(pathToFileURL(FILE).href + fragment);
  await ready(page);
}

/** Leads to another view of the open file. */
async function lead(page, fragment) {
  const path = (hash) => hash.split("?")[0];
  const isAnother = path(new URL(page.url()).hash) !== path(fragment);
  const heading = page.locator("main h1").first();
  const before = await heading.textContent();
  await page.evaluate((fragment) => (location.hash = fragment), fragment);
  if (isAnother) await expect(heading).not.toHaveText(before);
  await ready(page);
}

test("is within its size", oneEngine, () => {
  expect(existsSync(FILE), "cargo xtask single").toBe(true);
  expect(statSync(FILE).size).toBeLessThanOrEqual(2_500_000);
  expect(readFileSync(FILE, "utf8")).not.toMatch(/<link[^>]+href="(?!data:)|<script[^>]+src=/);
});

test("the studio, which needs files of the site, is neither offered nor there", oneEngine, async ({ page }) => {
  await open(page, "#/en/studio");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
  await expect(page.locator('.views a[href*="studio"]')).toHaveCount(0);
});

test("every view opens from disk and asks for nothing", async ({ page, seen, browserName }) => {
  await open(page, "");
  const menu = await page.locator(".views a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(menu.length).toBeGreaterThan(1);
  expect(menu.every((address) => address.startsWith("#/"))).toBe(true);
  for (const view of [...menu, "#/en?v=1&sector=biotech", `#/fr?open=${sparse.id}`, `#/en/companies/${rich.id}`, "#/fr/clusters/lyon"]) {
    // The file is the same for each; one engine opens it anew, the other is led through it.
    if (browserName === "chromium") await open(page, view);
    else await lead(page, view);
    await expect(page.locator("main h1").first()).toBeVisible();
    await expect(page.locator('[data-atlas="not-found"]')).toHaveCount(0);
  }
  const foreign = seen.requests.filter((url) => !/^(file:\/\/\/.*healthtech-atlas\.html|about:|data:|blob:)/.test(url));
  expect(foreign).toEqual([]);
  expect(seen.errors).toEqual([]);
});

test("a release is not said to open, as the file holds one", oneEngine, async ({ page, seen }) => {
  await open(page, "#/en/about");
  await page.locator('[data-atlas-chart="releases"]').scrollIntoViewIfNeeded();
  await expect(page.locator("main")).not.toContainText("opens its release");
  await expect(page.locator('[data-atlas="open-release"]')).toHaveCount(0);
  expect(seen.errors).toEqual([]);
});

test("the state may also stand behind the name of the file", async ({ page, seen }) => {
  await open(page, "?kiosk=1");
  await expect(page.locator('[data-atlas="kiosk-cover"]')).toBeVisible();
  await expect(page).toHaveURL(/healthtech-atlas\.html\?kiosk=1#\/\w\w\?v=1&kiosk=1$/);
  await open(page, "?sector=biotech#/en?v=1&cluster=lyon");
  await expectCount(page, core.filter((row) => row.cluster === "lyon").length);
  expect(seen.errors).toEqual([]);
});

test("a file may not read its neighbours in these tests, as it may not on a visitor's machine", async ({ page, policy, browserName }) => {
  // In Chromium it is the policy of the page that refuses, in Firefox the rule for files, which comes first.
  policy.stops = browserName === "chromium";
  await open(page, "");
  const read = (address) => page.evaluate((address) => fetch(address).then(() => "read", () => "refused"), address);
  expect(await read("404.html")).toBe("refused");
});

test("the state is in the fragment, back and forward work, the maps are there", async ({ page, seen }) => {
  await open(page, "#/en?v=1&cluster=lyon");
  const lyon = core.filter((row) => row.cluster === "lyon");
  await expectCount(page, lyon.length);
  await facet(page, "sector", "biotech").check();
  await expectCount(page, lyon.filter((row) => row.sector === "biotech").length);
  expect(page.url()).toContain("#/en?v=1&cluster=lyon&sector=biotech");
  await page.goBack();
  await expectCount(page, lyon.length);
  await page.goForward();
  await expectCount(page, lyon.filter((row) => row.sector === "biotech").length);
  await page.getByRole("link", { name: "Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expectCount(page, lyon.filter((row) => row.sector === "biotech").length);
  await expect(page.locator('[data-atlas="map"] [data-atlas-mark]').first()).toBeVisible();
  await expect(page.locator('[data-atlas="map"]')).not.toContainText("n’a pas pu être chargé");
  expect(seen.errors).toEqual([]);
});

test("without a public address nothing offers one that leads nowhere", async ({ page, seen }) => {
  await open(page, "#/en?v=1&sector=biotech");
  await expect(page.locator(".header .share")).toBeHidden();
  await open(page, "#/en/share?v=1&sector=biotech");
  await expect(page.locator('[data-atlas="no-address"]')).toBeVisible();
  await expect(page.locator(".share-results")).toBeHidden();
  expect(seen.errors).toEqual([]);
});

test("links leave the file with the public address", async ({ page, seen }) => {
  // The settings stand in the file as they stand beside the site.
  const whole = readFileSync(FILE, "utf8");
  const block = /(<script type="application\/json" id="file:config\.json">)([^<]*)/;
  expect(whole).toMatch(block);
  const settings = (_, head, text) => head + JSON.stringify({ ...JSON.parse(text), address: "https://atlas.example/healthtech/" });
  const path = test.info().outputPath("healthtech-atlas.html");
  writeFileSync(path, whole.replace(block, settings));
  await page.addInitScript(() => {
    window.prompt = (_, address) => ((window.offered = address), null);
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.goto(`${pathToFileURL(path).href}#/en?v=1&sector=biotech`);
  await ready(page);
  const share = page.locator(".header .share");
  await share.click();
  expect(await page.evaluate(() => window.offered)).toBe("https://atlas.example/healthtech/en?v=1&sector=biotech");
  await page.locator('.views a[href*="/share"]').click();
  await expect(page.locator("[data-atlas=qr]")).toHaveAttribute("data-address", /^https:\/\/atlas\.example\/healthtech\/en\?.*sector=biotech/);
  for (const code of await page.locator(".share-code code").allInnerTexts()) expect(code).toContain("https://atlas.example/healthtech/");
  expect(seen.errors).toEqual([]);
});
