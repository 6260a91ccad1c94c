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

/** A test whose page fails on a console error, a page error, or a request to another host. */
export const test = base.extend({
  problems: async ({}, use) => use({ allowed: [], seen: [] }),
  page: async ({ page, baseURL, problems }, use) => {
    const host = new URL(baseURL).host;
    const foreign = [];
    page.on("console", (message) => message.type() === "error" && problems.seen.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => problems.seen.push(`page: ${error.message}`));
    page.on("request", (request) => {
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

/** Opens a view and waits until it is ready. */
export async function open(page, address) {
  await page.goto(address);
  await ready(page);
}

/** Waits for the list, or for the word that nothing is selected: they come after the first picture. */
export async function listed(page) {
  // On a phone it has a tab of its own.
  const tab = page.locator('[data-atlas-tab="list"]');
  if (await tab.isVisible()) await tab.dispatchEvent("click");
  await expect(page.locator('[data-atlas="results"] li, [data-atlas="empty"]').first()).toBeVisible();
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
