// The static pages: readable without JavaScript and without WebAssembly, in any folder, and replaced by the application.
import { languages, test, expect, sourceCompanies, ready, rich, sourceTable, sparse } from "./atlas.mjs";
import { host } from "./site.mjs";

const companies = sourceCompanies();
const core = companies.filter((row) => row.scope === "core");
const clusterName = (row, lang) => sourceTable("clusters.csv").find((one) => one.id === row.cluster)[`name_${lang}`];

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  // Over WebDriver BiDi Firefox keeps its scripts; the test below has it refuse them.
  test.skip(({ browserName }) => browserName === "firefox", "Firefox cannot be told to run no scripts");
  test.beforeEach(({ problems }) => void problems.allowed.push(/404/)); // the browser asks for /favicon.ico

  for (const lang of languages) {
    test(`the first view has its figures and links to every company, ${lang}`, async ({ page }) => {
      await page.goto(lang);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.locator("h1")).toContainText(String(core.length));
      await expect(page.locator(`a[href^="${lang}/companies/"]`)).toHaveCount(companies.length);
      await expect(page.locator("tbody tr").last()).toContainText(String(core.length));
      await expect(page.getByRole("status")).toBeHidden();
      // With its style, which the loader would have named.
      await expect(page.locator("th").first()).toHaveCSS("text-align", /left|start/);
      await expect(page.locator("body")).not.toHaveCSS("font-family", /^(serif|Times.*)$/);
      // What only the program can do does not look like a link.
      const idle = page.locator("span.link");
      for (const one of await idle.all()) await expect(one).toHaveCSS("text-decoration-line", "none");
      expect(await idle.count()).toBeGreaterThan(0);
    });
  }

  test("links lead from page to page", async ({ page }) => {
    await page.goto("fr");
    await page.locator(`a[href="fr/companies/${rich.id}"]`).click();
    await expect(page).toHaveURL(new RegExp(`/fr/companies/${rich.id}$`));
    await expect(page.locator("h1")).toHaveText(rich.name);
    await expect(page.locator("dl")).toContainText(rich.founded);
    for (const source of rich.sources.split(/[\s;]+/).filter(Boolean)) {
      await expect(page.locator(`a[href="${source}"]`).first()).toBeVisible();
    }
    await page.locator(`dl a[href="fr/clusters/${rich.cluster}"]`).click();
    await expect(page).toHaveURL(new RegExp(`/fr/clusters/${rich.cluster}$`));
    await expect(page.locator("h1")).toHaveText(clusterName(rich, "fr"));
    await page.getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL(new RegExp(`/en/clusters/${rich.cluster}$`));
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });

  test("the address without a language leads to each", async ({ page }) => {
    await page.goto("");
    await page.locator('a[hreflang="en"]').click();
    await expect(page.locator("h1")).toContainText(String(core.length));
  });
});

test("where a policy refuses every script the content stays", async ({ browser, policy }) => {
  policy.stops = true;
  const site = await host({ pages: true, headers: { "Content-Security-Policy": "script-src 'none'" } });
  const page = await browser.newPage();
  try {
    await page.goto(`${site.address}en`);
    await expect(page.locator("h1")).toContainText(String(core.length));
    await expect(page.locator('a[href^="en/companies/"]')).toHaveCount(companies.length);
    await page.locator(`a[href="en/companies/${sparse.id}"]`).click();
    await expect(page.locator("h1")).toHaveText(sparse.name);
  } finally {
    await page.close();
    await site.stop();
  }
});

test("without WebAssembly the page stays, says why, and its links work in a folder", async ({ browser }) => {
  const site = await host({ base: "/some/path/", pages: true });
  const page = await browser.newPage();
  await page.addInitScript(() => delete globalThis.WebAssembly);
  try {
    await page.goto(`${site.address}fr/companies/${sparse.id}`);
    await expect(page.getByRole("alert")).toContainText("WebAssembly");
    await expect(page.getByRole("status")).toHaveCount(0);
    await expect(page.locator("h1")).toHaveText(sparse.name);
    await page.locator(`a[href="fr/clusters/${sparse.cluster}"]`).first().click();
    await expect(page).toHaveURL(`${site.address}fr/clusters/${sparse.cluster}`);
    await expect(page.locator("h1")).toHaveText(clusterName(sparse, "fr"));
  } finally {
    await page.close();
    await site.stop();
  }
});

test("the application starts from a static page in a folder, takes its place, and the page is described", async ({ browser }) => {
  const site = await host({ base: "/some/path/", pages: true });
  const page = await browser.newPage();
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  try {
    for (const path of [`en/companies/${sparse.id}`, "en/clusters/lyon", "en", "en/about"]) {
      await page.goto(site.address + path);
      await ready(page);
      await expect(page.locator("#atlas-boot")).toHaveCount(0);
      await expect(page.locator("main h1, main h2").first()).toBeVisible();
      const canonical = await page.locator("link[rel=canonical]").evaluate((link) => link.href);
      expect(canonical).toBe(site.address + path);
      await expect(page.locator('meta[property="og:image"]')).toHaveAttribute("content", /preview\.png$/);
    }
    const image = await page.request.get(`${site.address}icons/preview.png`);
    expect(image.status()).toBe(200);
    expect((await image.body()).subarray(16, 24).toString("hex")).toBe("000004b000000276"); // 1200 by 630
    expect(errors).toEqual([]);
  } finally {
    await page.close();
    await site.stop();
  }
});

test("what is written in the search before the program is there is searched for by it", async ({ browser }) => {
  const site = await host({ pages: true });
  const page = await browser.newPage();
  let letGo;
  const held = new Promise((done) => (letGo = done));
  await page.route(/\.wasm$/, (route) => held.then(() => route.continue()));
  try {
    await page.goto(`${site.address}en`);
    await page.getByRole("searchbox").fill(rich.name);
    await page.getByRole("searchbox").focus();
    letGo();
    await ready(page);
    await expect(page.locator("#atlas-boot")).toHaveCount(0);
    const field = page.locator("#content .search input");
    await expect(field).toHaveValue(rich.name);
    await expect(field).toBeFocused();
    expect(new URL(page.url()).searchParams.get("q")).toBe(rich.name);
    await expect(page.locator(`[data-atlas="results"] [data-atlas-company="${rich.id}"]`)).toBeVisible();
  } finally {
    await page.close();
    await site.stop();
  }
});

test("the menu of a phone unfolds before the program is there, and its links lead on", async ({ browser }) => {
  const site = await host({ pages: true });
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.route(/\.wasm$/, () => {}); // never answered
  try {
    await page.goto(`${site.address}fr`);
    const menu = page.locator(".menu-button");
    const link = page.locator('nav a[href="fr/compare"]');
    await expect(link).toBeHidden();
    await menu.click();
    await expect(menu).toHaveAttribute("aria-expanded", "true");
    await link.click();
    await expect(page).toHaveURL(`${site.address}fr/compare`);
  } finally {
    await page.close();
    await site.stop();
  }
});

test("a frame of a partner shows no page before the view, but where that cannot come", async ({ browser }) => {
  const site = await host({ pages: true });
  const page = await browser.newPage();
  await page.route(/\.wasm$/, () => {}); // never answered
  try {
    await page.goto(`${site.address}fr?chrome=none&sector=medtech`);
    await expect(page.locator("#atlas-boot [role=status]")).toBeVisible();
    await expect(page.locator("#atlas-boot h1")).toBeHidden();
    await page.unroute(/\.wasm$/);
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.reload();
    await expect(page.locator("#atlas-boot h1")).toBeVisible();
    await expect(page.getByRole("alert")).toBeVisible();
  } finally {
    await page.close();
    await site.stop();
  }
});

for (const width of [360, 1440]) {
  test(`the program takes over the first screen without moving it, ${width} px`, async ({ browser }) => {
    const site = await host({ pages: true });
    const page = await browser.newPage({ viewport: { width, height: width === 360 ? 740 : 900 } });
    let letGo;
    const held = new Promise((done) => (letGo = done));
    await page.route(/\.wasm$/, (route) => held.then(() => route.continue()));
    const parts = [".brand", "h1", ".cluster-card", ".card-value", ".search input", ".notices li"];
    const places = (root) => page.locator(root).evaluate((root, parts) => Object.fromEntries(parts.map((part) => {
      const boxes = [...root.querySelectorAll(part)].map((element) => element.getBoundingClientRect());
      return [part, boxes.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round))];
    })), parts);
    try {
      await page.goto(`${site.address}fr`);
      await expect(page.locator("#atlas-boot .cluster-card").first()).toBeVisible();
      const before = await places("#atlas-boot");
      expect(before[".cluster-card"].length).toBeGreaterThan(1);
      letGo();
      await ready(page);
      expect(await places("body")).toEqual(before);
    } finally {
      await page.close();
      await site.stop();
    }
  });
}
