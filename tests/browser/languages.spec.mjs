// German and Dutch: every view in its language, at the width of a phone, and texts of the data marked as English where their
// translation cannot be had.
// French and English are what the other specs read.
import { test, expect, open, rich, sparse } from "./atlas.mjs";

test.skip(({ browserName }) => browserName === "firefox", "texts are the same in each browser, and widths are tested there in French");

/** The heading of each view. */
const headings = {
  de: {
    "": "Unternehmen, drei Cluster",
    "/companies": "Unternehmensverzeichnis",
    [`/companies/${sparse.id}`]: sparse.name,
    "/clusters": "Die drei Cluster",
    "/clusters/lyon": "Lyonbiopôle",
    "/compare": "Die Cluster nebeneinander",
    [`/connect?for=${sparse.id}`]: "Vernetzen",
    "/share": "Teilen und einbetten",
    "/about": "Über den Atlas",
  },
  nl: {
    "": "bedrijven, drie clusters",
    "/companies": "Bedrijvengids",
    [`/companies/${sparse.id}`]: sparse.name,
    "/clusters": "De drie clusters",
    "/clusters/lyon": "Lyonbiopôle",
    "/compare": "De clusters naast elkaar",
    [`/connect?for=${sparse.id}`]: "Verbinden",
    "/share": "Delen en insluiten",
    "/about": "Over de atlas",
  },
};
/** What a topic is called. */
const topics = { de: "Augenheilkunde", nl: "Oogheelkunde" };
const nowhere = { de: "Seite nicht gefunden", nl: "Pagina niet gevonden" };
const errors = {
  de: { 404: "nicht auffindbar", 503: "Server", "<!doctype html>": "Webseite", "{": "unvollständig", '{"schema":99}': "andere Version" },
  nl: { 404: "niet te vinden", 503: "server", "<!doctype html>": "webpagina", "{": "onvolledig", '{"schema":99}': "andere versie" },
};
// Words of the interface that stand in no name and in no other language.
const foreign = ["Companies", "Filters clear", "Show ", "Search", "Headcount", "not known", "Topics", "Entreprises", "Rechercher", "Effectif", "inconnu", "Afficher", "Thèmes"];

/** What is written in the language of the page: without texts that say they are in another one. */
const ownText = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const parts = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent.closest("[lang]") === document.documentElement && !parent.closest("script,noscript,style")) parts.push(node.data);
    }
    const named = document.querySelectorAll("[aria-label],[title],[placeholder]");
    const names = [...named].flatMap((node) => ["aria-label", "placeholder"].map((name) => node.getAttribute(name) ?? ""));
    return [...parts, ...names].join("\n");
  });

for (const [lang, views] of Object.entries(headings)) {
  test(`${lang}: every view at 360 px, nothing cut off and nothing in another language`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const [view, heading] of Object.entries(views)) {
      await open(page, lang + view);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
      const excess = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(excess, lang + view).toBeLessThanOrEqual(0);
      const text = await ownText(page);
      for (const word of foreign) expect(text, `${lang}${view}: ${word}`).not.toContain(word);
      // What the data say is in the language of the page, too: nothing has to be marked as being in another one.
      await expect(page.locator('main [lang="en"], main [lang="fr"]'), lang + view).toHaveCount(0);
    }
    await page.goto(`${lang}/nirgends`);
    await expect(page.locator('[data-atlas="not-found"]')).toContainText(nowhere[lang]);
  });

  test(`${lang}: data that cannot be used are explained`, async ({ page, problems }) => {
    problems.allowed.push(/Failed to load resource/, /preload/i);
    for (const [answer, title] of Object.entries(errors[lang])) {
      const answered = Number(answer) ? { status: Number(answer), body: "" } : { status: 200, body: answer };
      await page.route("**/data/atlas.json", (route) => route.fulfill(answered));
      await page.goto(lang);
      await expect(page.locator('[role="alert"][data-atlas-error]')).toContainText(title);
      await page.unroute("**/data/atlas.json");
    }
  });

  test(`${lang}: topics whose translation cannot be had say that they are English, wherever they stand`, async ({ page, problems }) => {
    problems.allowed.push(/Failed to load resource/, /preload/i);
    await page.route(`**/data/*.${lang}.json*`, (route) => route.fulfill({ status: 404, body: "" }));
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, `${lang}?tag=oncology`);
    const english = (place) => page.locator(place).locator('[lang="en"]', { hasText: "Oncology" });
    await expect(english('[data-atlas="chips"] .chip')).toHaveCount(1);
    await expect(page.locator("label", { has: page.locator('[data-atlas-facet="tag"][data-value="oncology"]') }).locator('.name[lang="en"]')).toHaveText("Oncology");
    await expect(page.locator('table[data-atlas-table="tag"] th[lang="en"]', { hasText: "Oncology" })).toHaveCount(1);
    await page.getByRole("combobox").first().pressSequentially("onco");
    await expect(page.locator('[role="option"] bdi[lang="en"]').getByText("Oncology", { exact: true })).toHaveCount(1);
    await open(page, `${lang}/companies/${rich.id}`);
    await expect(english(".topics")).toHaveCount(1);
    await expect(page.locator(".lead")).toHaveAttribute("lang", "en");
    await open(page, `${lang}/companies?compare=${sparse.id},${rich.id}`);
    await expect(english(".side-scroll td")).not.toHaveCount(0);
    await open(page, `${lang}/connect?seek=tag.oncology`);
    await expect(english(".chosen .chip")).toHaveCount(1);
  });

  test(`${lang}: a translation of another compilation of the release is not joined`, async ({ page }) => {
    await page.route(`**/data/atlas.${lang}.json*`, async (route) => {
      const response = await route.fetch();
      const file = await response.json();
      await route.fulfill({ response, json: { ...file, release: { ...file.release, digest: "0123456789abcdef" } } });
    });
    await open(page, `${lang}/companies/${rich.id}`);
    await expect(page.locator(".lead")).toHaveAttribute("lang", "en");
  });

  test(`${lang}: a translation that failed comes when the network is back, and newer data do not come with it`, async ({ page, problems }) => {
    problems.allowed.push(/Failed to load resource/, /preload/i);
    const translations = `**/data/*.${lang}.json*`;
    await page.route(translations, (route) => route.abort());
    await open(page, `${lang}/companies/${rich.id}`);
    await expect(page.locator(".lead")).toHaveAttribute("lang", "en");
    await page.unroute(translations);
    let digest = "0123456789abcdef";
    await page.route("**/data/atlas.json*", async (route) => {
      const response = await route.fetch();
      const file = await response.json();
      if (digest) file.release = { ...file.release, digest };
      await route.fulfill({ response, json: file });
    });
    const again = page.waitForResponse("**/data/atlas.json*");
    await page.evaluate(() => window.dispatchEvent(new Event("offline")));
    await again;
    await expect(page.locator(".lead")).toHaveAttribute("lang", "en");
    digest = null;
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(page.locator(".lead")).toHaveAttribute("lang", lang);
    await expect(page.locator("h1")).toBeVisible();
  });

  test(`${lang}: the data change their language with the page, without loading it again`, async ({ page }) => {
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await open(page, "fr?tag=ophthalmology");
    await expect(page.locator('[data-atlas="chips"] .chip')).toContainText("Ophtalmologie");
    expect(asked.filter((path) => path.endsWith(`.${lang}.json`))).toEqual([]);
    await page.evaluate(() => (window.sameDocument = true));
    await page.locator(`.languages a[lang="${lang}"]`).click();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator('[data-atlas="chips"] .chip')).toContainText(topics[lang]);
    await expect(page.locator('main [lang="fr"], main [lang="en"]')).toHaveCount(0);
    expect(asked.filter((path) => path.endsWith(`/data/atlas.${lang}.json`)).length).toBe(1);
    // Its own words are searched, too.
    await page.getByRole("combobox").first().pressSequentially(topics[lang].slice(0, 5));
    await expect(page.locator('[role="option"]', { hasText: topics[lang] }).first()).toBeVisible();
    expect(await page.evaluate(() => window.sameDocument)).toBe(true);
  });
}

for (const [width, place] of [[1280, ".languages [aria-current]"], [360, ".menu-button"]]) {
  test(`the focus stays where the language was chosen, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await open(page, "fr/about");
    if (width < 720) await page.locator(".menu-button").click();
    await page.locator('.languages a[lang="de"]').focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(page.locator(place)).toBeFocused();
  });
}
