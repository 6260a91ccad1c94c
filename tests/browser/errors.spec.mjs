// Data that cannot be used: each way has its own message in the page's language, a retry, and no panic.
import { test, expect, open, expectCount, ready, oneEngine, sourceCompanies } from "./atlas.mjs";

const broken = {
  "not-found": { status: 404, body: "not found" },
  status: { status: 503, body: "busy" },
  html: { status: 200, contentType: "text/html", body: "<!doctype html><title>x</title>" },
  truncated: { status: 200, body: '{"schema":1,"companies":[{"id":"a' },
  "not-json": { status: 200, body: '{"schema":1,,}' },
  schema: { status: 200, body: '{"schema":99,"companies":[]}' },
  empty: { status: 200, body: '{"schema":1,"companies":[]}' },
};
const titles = {
  fr: { "not-found": "introuvables", status: "serveur", html: "page web", truncated: "incomplètes", "not-json": "illisibles", schema: "autre version", empty: "aucune entreprise", network: "connexion" },
  en: { "not-found": "cannot be found", status: "server", html: "web page", truncated: "incomplete", "not-json": "cannot be read", schema: "another version", empty: "no company", network: "connection" },
};
// The browser itself logs a failed download; that is no error of ours.
const logged = [/Failed to load resource/, /preload/i];

for (const [lang, engines] of [["fr", {}], ["en", oneEngine]]) {
  test(`${lang}: each failure has its own words and a retry`, engines, async ({ page, problems, browserName }) => {
    problems.allowed.push(...logged);
    // What a text says the program finds out; that there is none, or no good one, a browser tells it.
    const failures = [...Object.entries(broken), ["network", null]].filter(([code]) => browserName === "chromium" || ["status", "network"].includes(code));
    let answer;
    await page.route("**/data/atlas.json", (route) => {
      if (answer === undefined) return route.continue();
      return answer ? route.fulfill(answer) : route.abort();
    });
    for (const [code, failure] of failures) {
      answer = failure;
      await page.goto(lang);
      const alert = page.locator(`[role="alert"][data-atlas-error="${code}"]`);
      await expect(alert).toContainText(titles[lang][code]);
      answer = undefined;
      await alert.getByRole("button").click();
      await ready(page);
      await expect(alert).toHaveCount(0);
    }
  });
}

test("a page is ready when its program is here, not when the data are", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/chunks/directory-*", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("fr/companies");
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName("atlas:data").length)).toBe(1);
  // Below the static page, which stands until there is as much to see.
  await expect(page.locator("#content .loading")).toBeAttached();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
  await expect(page.locator("html")).not.toHaveAttribute("data-atlas-ready");
  release();
  await ready(page);
  await expect(page.getByRole("combobox", { name: "Rechercher" })).toBeVisible();
});

test("a bad record is left out and named, the rest is shown", oneEngine, async ({ page }) => {
  await page.route("**/data/atlas.json", async (route) => {
    const data = await (await route.fetch()).json();
    const core = data.companies.filter((company) => company.scope === "core");
    core[0].founded = "soon";
    core[1].website = "javascript:alert(1)";
    data.companies.push({ ...core[2] });
    await route.fulfill({ json: data });
  });
  await open(page, "fr");
  await expectCount(page, sourceCompanies().filter((row) => row.scope === "core").length - 2);
  const notice = page.locator('[data-atlas="left-out"]');
  await expect(notice).toHaveAttribute("data-count", "3");
  await notice.locator("summary").click();
  await expect(notice.getByRole("listitem").first()).toContainText("« soon » n’est pas un nombre entier");
  await expect(notice.getByRole("listitem").nth(1)).toContainText("javascript:alert(1)");
});

test("text from data stays text", oneEngine, async ({ page }) => {
  const name = '<img src=x onerror="window.hacked=1">';
  await page.route("**/data/atlas.json", async (route) => {
    const data = await (await route.fetch()).json();
    data.companies[0] = { ...data.companies[0], name, scope: "core" };
    await route.fulfill({ json: data });
  });
  await open(page, `fr?q=onerror`);
  await expect(page.locator("[data-atlas-company] a").first()).toHaveText(name);
  expect(await page.evaluate(() => window.hacked)).toBeUndefined();
});

test("a map without its base map still has its marks", oneEngine, async ({ page, problems }) => {
  problems.allowed.push(...logged);
  await page.route("**/map/*.json", (route) => route.fulfill({ status: 404, body: "" }));
  await open(page, "fr");
  await expect(page.locator('[data-atlas="map"] [data-atlas-mark]').first()).toBeVisible();
  await expect(page.locator('[data-atlas-region="luxembourg"]')).toContainText("fond de carte");
});

test("a base map that failed is loaded again by its button, and for the next map", oneEngine, async ({ page, problems }) => {
  problems.allowed.push(...logged);
  let fails = 1;
  const asked = [];
  await page.route("**/map/lyon.json", (route) => {
    asked.push(route.request().url());
    fails -= 1;
    return fails >= 0 ? route.abort() : route.continue();
  });
  await open(page, "fr");
  const region = page.locator('[data-atlas-region="lyon"]');
  const notice = region.locator('[data-atlas="no-basemap"]');
  await expect(notice).toContainText("fond de carte");
  await expect(notice.getByRole("button")).toHaveText("Réessayer");
  await expect(page.locator('[data-atlas-region="brussels"] [data-atlas="no-basemap"]')).toHaveCount(0);
  expect(await region.locator(".base path").count()).toBe(0);
  expect(asked, "a failure asks for nothing by itself").toHaveLength(1);
  const modes = page.locator('[data-atlas="map-modes"] button');
  await modes.nth(1).click();
  await expect(page.locator(".one-map")).toBeVisible();
  await modes.nth(0).click();
  await expect(region.locator(".base path").first()).toBeAttached();
  await expect(notice).toHaveCount(0);
  expect(asked).toHaveLength(2);
  fails = 1;
  await page.reload();
  await ready(page);
  await notice.getByRole("button").click();
  await expect(region.locator(".base path").first()).toBeAttached();
  await expect(notice).toHaveCount(0);
});

test("figures that failed are loaded again by a button, and for the next view", async ({ page, problems }) => {
  problems.allowed.push(...logged);
  let fail = true;
  const asked = [];
  await page.route("**/data/context.json*", (route) => {
    asked.push(route.request().url());
    return fail ? route.abort() : route.continue();
  });
  await open(page, "en/clusters/lyon");
  const alert = page.locator('[data-atlas="cluster"] [role="alert"]');
  await expect(alert).toBeVisible();
  expect(asked, "a failure asks for nothing by itself").toHaveLength(1);
  expect(asked[0], "of the release that is shown").toMatch(/\?release=[^&]+$/);
  await page.locator('.views a[href*="/compare"]').click();
  await expect(page.locator(".findings [role=alert]")).toBeVisible();
  expect(asked, "the next view asks again").toHaveLength(2);
  fail = false;
  await page.locator(".findings [role=alert]").getByRole("button").click();
  await expect(page.locator(".findings [role=alert]")).toHaveCount(0);
  await page.locator('[data-atlas="compare"], #content').first().waitFor();
  expect(asked).toHaveLength(3);
});

/** Says, as the service worker would, that a newer release can be had. */
const offer = (page) => page.evaluate(() => dispatchEvent(new CustomEvent("atlas:newer", { detail: "2031-01" })));

test("newer data that cannot be loaded say so, and can be asked for again", async ({ page, problems }) => {
  problems.allowed.push(...logged);
  await open(page, "en");
  const release = await page.locator("html").getAttribute("data-atlas-release");
  let fail = true;
  await page.route("**/data/atlas.json", (route) => (fail ? route.abort() : renamed(route, "2031-01")));
  await offer(page);
  const button = page.locator('[data-atlas="newer-data"]').getByRole("button");
  await button.click();
  const alert = page.locator('[role="alert"][data-atlas-error="network"]');
  await expect(alert).toContainText(titles.en.network);
  await expect(page.locator("html")).toHaveAttribute("data-atlas-release", release);
  fail = false;
  await button.click();
  await expect(page.locator("html")).toHaveAttribute("data-atlas-release", "2031-01");
  await expect(alert).toHaveCount(0);
  await expect(button).toHaveCount(0);
});

/** Answers with the published data as another release. */
async function renamed(route, id) {
  const data = await (await route.fetch()).json();
  data.release.id = id;
  await route.fulfill({ json: data });
}

test("of two loads the later one counts, whichever answers first", async ({ page }) => {
  await open(page, "en");
  const answers = [];
  await page.route("**/data/atlas.json", (route) => {
    answers.push((id) => renamed(route, id));
  });
  await offer(page);
  const button = page.locator('[data-atlas="newer-data"]').getByRole("button");
  await button.click();
  await button.click();
  await expect.poll(() => answers.length).toBe(2);
  await answers[1]("2031-02");
  await expect(page.locator("html")).toHaveAttribute("data-atlas-release", "2031-02");
  const older = page.waitForResponse("**/data/atlas.json");
  await answers[0]("2031-01");
  await (await older).finished();
  // A later input is answered after whatever the older answer could have done.
  await offer(page);
  await expect(button).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-atlas-release", "2031-02");
});

test("settings that failed are loaded again by a button", oneEngine, async ({ page, problems }) => {
  problems.allowed.push(...logged);
  let fail = true;
  await page.route("**/config.json", (route) => (fail ? route.abort() : route.fulfill({ json: { contact: "mailto:a@example.org" } })));
  await open(page, "en");
  const issues = page.locator('[data-atlas="config-issues"]');
  await issues.locator("summary").click();
  fail = false;
  await issues.getByRole("button").click();
  await expect(page.getByRole("link", { name: "Contact" })).toHaveAttribute("href", "mailto:a@example.org");
  await expect(issues).toHaveCount(0);
});

test("what the page preloads is what the program takes", async ({ page }) => {
  const warnings = [];
  page.on("console", (message) => /preload/i.test(message.text()) && warnings.push(message.text()));
  const asked = [];
  page.on("request", (request) => /data\/atlas\.json/.test(request.url()) && asked.push(request.url()));
  await open(page, "en");
  expect(asked, "one request for the data").toHaveLength(1);
  expect(warnings).toEqual([]);
});
