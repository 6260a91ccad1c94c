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
  test(`${lang}: each failure has its own words and a retry`, engines, async ({ page, problems }) => {
    problems.allowed.push(...logged);
    let answer;
    await page.route("**/data/atlas.json", (route) => {
      if (answer === undefined) return route.continue();
      return answer ? route.fulfill(answer) : route.abort();
    });
    for (const [code, failure] of [...Object.entries(broken), ["network", null]]) {
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
  await expect(page.locator("#content .loading")).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
  await expect(page.locator("html")).not.toHaveAttribute("data-atlas-ready");
  release();
  await ready(page);
  await expect(page.getByRole("combobox", { name: "Rechercher" })).toBeVisible();
});

test("a bad record is left out and named, the rest is shown", oneEngine, async ({ page }) => {
  await page.route("**/data/atlas.json", async (route) => {
    const data = await (await route.fetch()).json();
    // Companies without relations: a relation to a company that is left out is left out with it.
    const linked = new Set(data.links.flatMap((link) => [link.from, link.to]));
    const core = data.companies.filter((company) => company.scope === "core" && !linked.has(company.id));
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
