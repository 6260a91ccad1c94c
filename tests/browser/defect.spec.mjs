// A defect is never silent: after a panic or an error of our own scripts the page says so, wherever it is shown.
import { pathToFileURL } from "node:url";
import { test as plain } from "./policy.mjs";
import { expect, facet, oneEngine, open, query, ready, test } from "./atlas.mjs";
import { article, test as inHost } from "./host.mjs";
import { DIST } from "./site.mjs";

const notice = (page) => page.locator('[role="alert"][data-atlas-error="defect"]');
const part = (page, name) => notice(page).locator(`[data-defect="${name}"]`);
const RESTART_AFTER_MS = 10_000;
const DEFECT = /a deliberate defect/;

/** Makes the next measurement fail that the app takes, and lets it take one. */
const provoke = (page) =>
  page.evaluate(() => {
    const real = Element.prototype.getBoundingClientRect;
    Element.prototype.getBoundingClientRect = function () {
      Element.prototype.getBoundingClientRect = real;
      throw new Error("a deliberate defect");
    };
    document.querySelector(".skip").click();
  });

const titles = {
  fr: "Une erreur est survenue dans l’atlas",
  en: "The atlas ran into an error",
  de: "Im Atlas ist ein Fehler aufgetreten",
  nl: "Er is een fout opgetreden in de atlas",
};

for (const [lang, title] of Object.entries(titles)) {
  test(`${lang}: an error of our own is said, with the address of the state and whom to write to`, lang === "fr" ? {} : oneEngine, async ({ page, problems }) => {
    problems.allowed.push(DEFECT);
    await page.route("**/config.json", (route) => route.fulfill({ json: { contact: "mailto:atlas@example.org" } }));
    await open(page, `${lang}?sector=medtech`);
    await expect(notice(page)).toHaveCount(0);
    await provoke(page);
    await expect(notice(page)).toContainText(title);
    await expect(part(page, "address")).toHaveValue(page.url());
    expect(page.url()).toContain("sector=medtech");
    await expect(part(page, "contact").getByRole("link")).toHaveAttribute("href", "mailto:atlas@example.org");
    await expect(part(page, "restarting")).toBeHidden();
    await part(page, "close").click();
    await expect(notice(page)).toHaveCount(0);
    await provoke(page);
    await expect(notice(page), "each defect is said").toHaveCount(1);
    await Promise.all([page.waitForEvent("load"), part(page, "reload").click()]);
    await ready(page);
    await expect(notice(page)).toHaveCount(0);
    await expect(facet(page, "sector", "medtech")).toBeChecked();
  });
}

test("a panic is said", async ({ page, problems }) => {
  problems.allowed.push(/unreachable|panicked|this is a bug|Failed to load resource/);
  await page.route("**/map/lyon.json", (route) => route.abort());
  await open(page, "en?sector=medtech");
  // What answers a request with something else than an answer breaks a promise that the program is built on.
  await page.evaluate(() => (window.fetch = async () => "no answer"));
  await page.locator('[data-atlas-region="lyon"] [data-atlas="retry"]').click();
  await expect(notice(page)).toContainText(titles.en);
  await expect(part(page, "address")).toHaveValue(page.url());
});

test("what is not ours, or no defect, is not said", async ({ page, problems }) => {
  problems.allowed.push(DEFECT);
  await open(page, "en");
  await page.evaluate(() => {
    const foreign = Object.assign(new Error("of an extension"), { stack: "Error: of an extension\n at f (chrome-extension://abc/x.js:1:1)" });
    const aborted = new DOMException("given up", "AbortError");
    const rejected = (reason) => new PromiseRejectionEvent("unhandledrejection", { promise: Promise.resolve(), reason });
    dispatchEvent(new ErrorEvent("error", { message: "ResizeObserver loop completed with undelivered notifications." }));
    dispatchEvent(new ErrorEvent("error", { message: "Script error." }));
    dispatchEvent(new ErrorEvent("error", { error: foreign, filename: "chrome-extension://abc/x.js" }));
    for (const reason of [foreign, aborted, undefined, "a text"]) dispatchEvent(rejected(reason));
  });
  await expect(notice(page)).toHaveCount(0);
  await page.evaluate(() => {
    const own = Object.assign(new Error("ours"), { stack: `Error: ours\n at f (${location.origin}/app.js:1:1)` });
    dispatchEvent(new PromiseRejectionEvent("unhandledrejection", { promise: Promise.resolve(), reason: own }));
  });
  await expect(notice(page)).toHaveCount(1);
});

inHost("in a frame of another page", async ({ page, host, baseURL }) => {
  await host.show(article(baseURL, '<healthtech-atlas id="a" lang="nl" loading="eager" state="sector=medtech"></healthtech-atlas>'));
  const inside = page.locator("#a iframe").contentFrame();
  await expect(inside.locator('[data-atlas="result-count"]')).toBeVisible();
  await provoke(page.frames().find((frame) => frame !== page.mainFrame()));
  const said = inside.locator('[role="alert"][data-atlas-error="defect"]');
  await expect(said).toContainText(titles.nl);
  await expect(said.locator('[data-defect="reload"]')).toBeInViewport();
  await expect(said.locator('[data-defect="address"]')).toHaveValue(/sector=medtech/);
});

plain("in the one-file edition", async ({ page }) => {
  await page.goto(`${pathToFileURL(`${DIST}/healthtech-atlas.html`).href}#/de?v=1&sector=medtech`);
  await ready(page);
  await provoke(page);
  await expect(notice(page)).toContainText(titles.de);
  await expect(part(page, "address")).toHaveValue(/#\/de\?v=1&sector=medtech$/);
  await Promise.all([page.waitForEvent("load"), part(page, "reload").click()]);
  await ready(page);
  await expect(facet(page, "sector", "medtech")).toBeChecked();
});

test("a kiosk starts again by itself, but not for ever", async ({ page, problems }) => {
  problems.allowed.push(DEFECT);
  // The wait before the restart ends when the test says so.
  await page.addInitScript((wait) => {
    const real = window.setTimeout;
    window.setTimeout = (action, ms, ...rest) => (ms === wait ? ((window.restart = action), 0) : real(action, ms, ...rest));
  }, RESTART_AFTER_MS);
  await page.route("**/config.json", (route) => route.fulfill({ json: { contact: "mailto:atlas@example.org" } }));
  await open(page, "fr?kiosk=1&step=300&sector=medtech");
  await page.evaluate(() => (window.before = true));
  await provoke(page);
  await expect(notice(page)).toContainText(titles.fr);
  await expect(part(page, "restarting")).toBeVisible();
  await expect(part(page, "contact"), "no way out of a kiosk").toHaveCount(0);
  const restarted = page.waitForEvent("load");
  await page.evaluate(() => setTimeout(window.restart));
  await restarted;
  await ready(page);
  expect(await page.evaluate(() => window.before)).toBeUndefined();
  expect(query(page).get("kiosk")).toBe("1");
  expect(query(page).get("step")).toBe("300");
  expect(query(page).has("sector"), "it begins at its beginning").toBe(false);
  await expect(notice(page)).toHaveCount(0);
  // As after the fifth restart.
  await page.evaluate(() => history.replaceState({ "atlas:restarts": 5 }, ""));
  await page.reload();
  await ready(page);
  await provoke(page);
  await expect(notice(page)).toContainText(titles.fr);
  await expect(part(page, "restarting")).toBeHidden();
});
