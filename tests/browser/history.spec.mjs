// History as people expect it: what makes an entry, what back undoes, what happens when the browser refuses an address, and
// where addresses lead: below any folder, with .html, and in the fragment of the one-file edition.
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { test, expect, open, ready, facet, query, expectCount, sourceCompanies, oneEngine } from "./atlas.mjs";
import { DIST, host } from "./site.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");
const field = (page) => page.getByRole("combobox", { name: /^(Rechercher|Search)$/ });
const entries = (page) => page.evaluate(() => history.length);
const biotech = core.filter((row) => row.sector === "biotech").length;

test("a facet and then a word are two entries, and back undoes one at a time", async ({ page }) => {
  await open(page, "fr");
  const before = await entries(page);
  await facet(page, "sector", "biotech").check();
  // At once: on a busy machine letters can come more than a second apart, and would rightly be two words.
  await field(page).fill("vaccin");
  await expect.poll(() => query(page).get("q")).toBe("vaccin");
  expect(await entries(page)).toBe(before + 2);
  await page.goBack();
  await expect(field(page)).toHaveValue("");
  await expect(facet(page, "sector", "biotech")).toBeChecked();
  await expectCount(page, biotech);
  await page.goBack();
  await expectCount(page, core.length);
  await page.goForward();
  await page.goForward();
  await expect(field(page)).toHaveValue("vaccin");
});

test("a word is one entry, and after a rest the next letters are another", async ({ page }) => {
  await page.clock.install();
  await open(page, "fr");
  const before = await entries(page);
  await field(page).pressSequentially("ima");
  await page.clock.runFor(1500);
  await field(page).pressSequentially("gerie");
  await page.clock.runFor(1500);
  await expect.poll(() => query(page).get("q")).toBe("imagerie");
  expect(await entries(page)).toBe(before + 2);
  await page.goBack();
  await expect(field(page)).toHaveValue("ima");
  await page.goBack();
  await expect(field(page)).toHaveValue("");
});

test("typing after a step back makes an entry of its own", async ({ page }) => {
  await open(page, "fr?v=1&sector=biotech");
  await field(page).pressSequentially("vac");
  await page.goBack();
  await expect(field(page)).toHaveValue("");
  await field(page).pressSequentially("onc");
  await expect.poll(() => query(page).get("q")).toBe("onc");
  await page.goBack();
  await expect(field(page)).toHaveValue("");
  await expectCount(page, biotech);
});

test("undo takes back what the last control did, also after steps in the history", async ({ page }) => {
  await open(page, "fr");
  await facet(page, "sector", "biotech").check();
  await facet(page, "cluster", "lyon").check();
  await page.goBack();
  await expect(facet(page, "cluster", "lyon")).not.toBeChecked();
  await page.locator('[data-atlas="undo"]').click();
  await expectCount(page, core.length);
  await expect(facet(page, "sector", "biotech")).not.toBeChecked();
});

/** Lets the browser refuse every address while `window.refuses` is true. */
const refusing = (how) => `
  for (const name of ["pushState", "replaceState"]) {
    const own = history[name].bind(history);
    history[name] = (...all) => {
      window.written = (window.written ?? 0) + 1;
      if (!window.refuses) return own(...all);
      ${how === "throws" ? 'throw new DOMException("Too many calls", "SecurityError");' : ""}
    };
  }`;

for (const how of ["throws", "does nothing"]) {
  test(`an address that the browser ${how} on follows as soon as it may`, async ({ page }) => {
    await page.addInitScript(refusing(how));
    await open(page, "fr");
    await page.evaluate(() => (window.refuses = true));
    await facet(page, "sector", "biotech").check();
    await expectCount(page, biotech);
    // Another view is shown, too, and its links have the state.
    await page.locator('.views a[href*="/companies"]').click();
    await expect(page.locator('[data-atlas="directory"], main h1').first()).toBeVisible();
    await expectCount(page, biotech);
    expect(new URL(page.url()).pathname).toMatch(/fr$/);
    await page.evaluate(() => (window.refuses = false));
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/\/fr\/companies$/);
    expect(query(page).get("sector")).toBe("biotech");
  });
}

test("a long drag replaces its entry less often than browsers refuse, and its end is in the address", async ({ page }) => {
  await page.addInitScript(refusing("throws"));
  await open(page, "fr");
  const handle = page.locator('[data-atlas-handle="from"]').first();
  await handle.focus();
  const before = await entries(page);
  const written = await page.evaluate(() => window.written ?? 0);
  // A key a frame, from within the page: keys that come more than a second apart on a busy machine are two entries.
  await handle.evaluate(async (handle) => {
    for (let step = 0; step < 60; step += 1) {
      handle.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }));
      await new Promise(requestAnimationFrame);
    }
  });
  const year = await handle.getAttribute("aria-valuenow");
  await expect.poll(() => query(page).get("founded")).toMatch(new RegExp(`^${year}-`));
  expect(await entries(page)).toBe(before + 1);
  expect((await page.evaluate(() => window.written)) - written).toBeLessThan(60);
  await page.goBack();
  await expect.poll(() => query(page).get("founded")).toBeNull();
});

test("values that the data do not know are said and stay in the address", oneEngine, async ({ page }) => {
  await open(page, "fr?v=1&sector=biotech&tag=not-yet-known");
  await expect(page.locator('[data-atlas="bad-value"]')).toContainText("not-yet-known");
  await facet(page, "cluster", "lyon").check();
  await expect.poll(() => query(page).get("tag")).toBe("not-yet-known");
  await expect(page.locator('[data-atlas="bad-value"]')).toContainText("not-yet-known");
  await page.locator('.views a[href*="/companies"]').click();
  await expect.poll(() => query(page).get("tag")).toBe("not-yet-known");
});

test("a link to a view begins at its top, and back returns to where one was", async ({ page }) => {
  await open(page, "fr/about");
  await page.evaluate(() => scrollTo(0, 900));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
  await page.locator('.header .views a[href*="/compare"]').evaluate((link) => link.click());
  await expect(page).toHaveURL(/\/fr\/compare/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/fr\/about/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
});

test("paths that lead nowhere say so, and the way back works", async ({ page }) => {
  await page.goto("de/nowhere");
  await expect(page.locator('[data-atlas="not-found"]')).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.locator('[data-atlas="not-found"] a').click();
  await ready(page);
  await expectCount(page, core.length);
  await page.goBack();
  await expect(page.locator('[data-atlas="not-found"]')).toBeVisible();
});

test("below any folder, with and without .html, every address is its view", async ({ browser }) => {
  // A site of its own has an origin of its own, so the page is not the one that may ask the tested site only.
  const site = await host({ base: "/some/app/", pages: true });
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  try {
    for (const address of ["fr/companies/luxai.html", "fr/companies/luxai"]) {
      await page.goto(site.address + address);
      await ready(page);
      await expect(page.locator('[data-atlas="company"]')).toHaveAttribute("data-company", "luxai");
      await page.locator('.header .views a[href*="/about"]').click();
      await expect(page).toHaveURL(`${site.address}fr/about`);
      await page.goBack();
      await expect(page.locator('[data-atlas="company"]')).toHaveAttribute("data-company", "luxai");
    }
    await page.goto(`${site.address}index.html`);
    await ready(page);
    await expect(page).toHaveURL(new RegExp(`^${site.address}(fr|en|de|nl)$`));
    await page.goto(`${site.address}fr.html?v=1&sector=biotech`);
    await ready(page);
    await expectCount(page, biotech);
    // Two companies after each other are one route with another parameter.
    await page.goto(`${site.address}fr/companies/luxai`);
    await ready(page);
    await page.evaluate(() => {
      // Relative to the folder of the site, which is the base of its pages.
      history.pushState(null, "", "fr/companies/maat-pharma");
      dispatchEvent(new PopStateEvent("popstate"));
    });
    await expect(page.locator('[data-atlas="company"]')).toHaveAttribute("data-company", "maat-pharma");
    expect(errors).toEqual([]);
  } finally {
    await page.close();
    await site.stop();
  }
});

test("in one file, a burst is one entry of the fragment, and an address typed by hand is followed", async ({ page }) => {
  const file = `${DIST}/healthtech-atlas.html`;
  test.skip(!existsSync(file), "cargo xtask single");
  await page.goto(`${pathToFileURL(file).href}#/en?v=1&sector=biotech`);
  await ready(page);
  await field(page).pressSequentially("vacc");
  await expect.poll(() => page.url()).toMatch(/#\/en\?v=1&sector=biotech&q=vacc$/);
  await page.goBack();
  await expect(field(page)).toHaveValue("");
  await expectCount(page, biotech);
  await page.evaluate(() => (location.hash = "#/de/companies/luxai"));
  await expect(page.locator('[data-atlas="company"]')).toHaveAttribute("data-company", "luxai");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.evaluate(() => (location.hash = "#/en/nowhere"));
  await expect(page.locator('[data-atlas="not-found"]')).toBeVisible();
});
