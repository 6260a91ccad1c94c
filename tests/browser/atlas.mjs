// What the browser tests share: opening a view, reading the automation contract, watching console and requests.
import { expect } from "@playwright/test";
import { test as base } from "./page.mjs";

export * from "./source.mjs";
export { expectAccessible } from "./axe.mjs";

/**
 * For a test that asks what our program computes or writes, and nothing that engines do differently (layout, focus, keys,
 * pointers, history, storage, files, requests): Chromium alone runs it. Each view and each tool has a test without this.
 */
export const oneEngine = { tag: "@one-engine" };

/** Skips a test for which something is not here, with what that is; `cargo xtask test` gets all that tests need, so there it fails. */
export function needs(found, reason) {
  if (process.env.ATLAS_COMPLETE) expect(found, reason).toBeTruthy();
  test.skip(!found, reason);
}

/** What each page asked for: how much in all, and what has not come yet. */
const asked = new WeakMap();

/** A test whose page fails on a console error, a page error, or a request to another host. */
export const test = base.extend({
  problems: async ({}, use) => use({ allowed: [], seen: [] }),
  page: async ({ page, baseURL, problems }, use) => {
    const host = new URL(baseURL).host;
    const foreign = [];
    const requests = { count: 0, open: new Set() };
    asked.set(page, requests);
    for (const end of ["requestfinished", "requestfailed"]) page.on(end, (request) => requests.open.delete(request));
    page.on("console", (message) => message.type() === "error" && problems.seen.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => problems.seen.push(`page: ${error.message}`));
    page.on("request", (request) => {
      requests.count += 1;
      requests.open.add(request);
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.host !== host) foreign.push(request.url());
    });
    await use(page);
    expect(foreign, "requests to another host").toEqual([]);
    const unexpected = problems.seen.filter((line) => !problems.allowed.some((pattern) => pattern.test(line)));
    expect(unexpected, "console errors").toEqual([]);
  },
});

/** Waits until data are shown, with the parts near what is seen, which follow the first picture. */
export async function ready(page) {
  await page.waitForSelector('html[data-atlas-ready="true"]', { state: "attached" });
  // The browser tells which parts are near after a frame.
  await page.waitForFunction(() => new Promise((resolve) => {
    const look = () => setTimeout(() => resolve(document.querySelector("#content .loading") === null));
    requestAnimationFrame(() => requestAnimationFrame(look));
  }));
}

/** Waits until all has come that the page asked for, and nothing more was asked for then. */
export async function quiet(page) {
  const requests = asked.get(page);
  let before;
  do {
    before = requests.count;
    await ready(page);
    await expect.poll(() => [...requests.open].map((request) => request.url()), "still to come").toEqual([]);
  } while (requests.count > before);
}

/** Opens a view with the part that makes sheets for paper, which comes after the first picture, and all that they show. */
export async function openWhole(page, address) {
  await open(page, address);
  await quiet(page);
  await page.waitForFunction(() => document.adoptedStyleSheets.some((style) => style.atlas === "print"));
}

/** Opens a view and waits until it is ready. */
export async function open(page, address) {
  await page.goto(address);
  await ready(page);
}

/** Follows a link within the page. */
export const follow = (page, address) => page.evaluate((address) => {
  const link = Object.assign(document.createElement("a"), { href: address });
  document.body.append(link);
  link.click();
  link.remove();
}, address);

/** Shows the view in another language, by the link of the header, which is in a menu on a narrow screen. */
export async function choose(page, lang) {
  await page.locator(`.languages a[hreflang="${lang}"]`).evaluate((link) => link.click());
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
  await ready(page);
  // French and English are in the data; the others are fetched, and until then texts say that they are in one of these.
  if (!["fr", "en"].includes(lang)) await expect(page.locator('main [lang="fr"], main [lang="en"]')).toHaveCount(0);
}

/** Waits for the list, or for the word that nothing is selected or found: they come after the first picture. */
export async function listed(page) {
  // On a phone it has a tab of its own.
  const tab = page.locator('[data-atlas-tab="list"]');
  if (await tab.isVisible()) await tab.dispatchEvent("click");
  await expect(page.locator('[data-atlas="results"] li, [data-atlas="empty"], [data-atlas="nothing"]').filter({ visible: true }).first()).toBeVisible();
}

/** The counter. */
export const counter = (page) => page.locator('[data-atlas="result-count"]');
/** Expects the counter to show `value`. */
export const expectCount = (page, value) => expect(counter(page)).toHaveAttribute("data-value", String(value));
/** The control of a facet value. */
export const facet = (page, key, value) => page.locator(`[data-atlas-facet="${key}"][data-value="${value}"]`);
/** The query of the address bar. */
export const query = (page) => new URL(page.url()).searchParams;

export { expect };

/** Unfolds the table of a chart or a map, which is made when it is first wanted. */
export async function unfold(root, name) {
  await root.locator("summary").click();
  const table = root.locator(`table[data-atlas-table="${name}"]`);
  await expect(table.locator("tbody tr").first()).toBeVisible();
  return table;
}
