// Every view in every language and both themes, and what only some states and editions show, by the rules of axe-core. A document
// is opened once: the header leads to its other languages, and the theme follows the medium.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { choose, expect, languages, oneEngine, open, ready, test } from "./atlas.mjs";
import { RULES_VERSION, violations } from "./axe.mjs";
import { AT_A_KIOSK, EMBEDDED, IN_ONE_FILE, NOWHERE, ON_A_PHONE, run, STATES, THEMES, VIEWS } from "./examined.mjs";
import { article, test as hosted } from "./host.mjs";
import { DIST } from "./site.mjs";

/** High enough that every part of a view is near, so that it is there. */
const WHOLE = { width: 1280, height: 8000 };
const RECORD = new URL("../../src/features/statement/run.json", import.meta.url);

/** Expects that nothing is found in a page or one of its frames, light and dark. */
async function expectNothing(page, frame = page) {
  const grounds = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    // Of a theme only the colours differ: the second run asks only the rules that read them.
    expect(await violations(frame, { colours: colorScheme !== THEMES[0] }), `${frame.url()}, ${colorScheme}`).toEqual([]);
    grounds.push(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme + getComputedStyle(document.body).color));
  }
  expect(new Set(grounds).size, "both themes were shown").toBe(THEMES.length);
}

/** Unfolds everything, as what is folded is not examined. */
async function unfold(page) {
  await page.evaluate(() => document.querySelectorAll("#content details:not([open])").forEach((details) => (details.open = true)));
  await ready(page);
}

for (const view of VIEWS) {
  test(`nothing is found in ${view || "the first view"} in any language`, oneEngine, async ({ page }) => {
    await page.setViewportSize(WHOLE);
    await open(page, languages[0] + view);
    await unfold(page);
    await expectNothing(page);
    for (const lang of languages.slice(1)) {
      await choose(page, lang);
      await expectNothing(page);
    }
  });
}

for (const view of STATES) {
  test(`nothing is found in ${view}`, oneEngine, async ({ page }) => {
    await page.setViewportSize(WHOLE);
    await open(page, view);
    await expectNothing(page);
  });
}

// It shows no data, so it never says that they are shown.
test(`nothing is found in ${NOWHERE}`, oneEngine, async ({ page }) => {
  await page.goto(NOWHERE);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNothing(page);
});

// The rules are the same code in each browser; one view shows that they run there, where no medium can be emulated.
test("nothing is found in the first view of any browser", async ({ page }) => {
  await open(page, "fr?theme=dark");
  expect(await violations(page)).toEqual([]);
});

for (const view of ON_A_PHONE) {
  test(`nothing is found in ${view} on a phone`, oneEngine, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, view);
    await expectNothing(page);
  });
}

hosted.describe("embeds", () => {
  for (const view of EMBEDDED) {
    hosted(`nothing is found in an embed of the view ${view}, nor in the page around it`, oneEngine, async ({ page, host, baseURL }) => {
      await page.setViewportSize(WHOLE);
      const element = `<healthtech-atlas id="a" lang="fr" view="${view}" loading="eager" title="Atlas"></healthtech-atlas>`;
      await host.show(article(baseURL, `<main><h1>Article</h1>${element}</main>`, "<style>:root{color-scheme:light dark}</style>"));
      await expect.poll(() => page.frames().length).toBe(2);
      const frame = page.frames()[1];
      await ready(frame);
      await expectNothing(page, frame);
      expect(await violations(page)).toEqual([]);
    });
  }
});

/** Leads from the loop to what is examined. */
const atKiosk = {
  loop: async () => {},
  explorer: (page) => page.locator('[data-atlas="kiosk-cover"]').click(),
  code: async (page) => {
    await atKiosk.explorer(page);
    await page.locator('[data-atlas-kiosk="phone"]').click();
    await expect(page.locator('[data-atlas="kiosk-code"]')).toBeVisible();
  },
};

for (const state of AT_A_KIOSK) {
  test(`nothing is found at a kiosk: ${state}`, oneEngine, async ({ page }) => {
    // The clock stands still, so that neither the loop nor the wait for a touch moves on.
    await page.clock.install();
    // There is a code for a phone where the public address is known.
    await page.route("**/config.json", (route) => route.fulfill({ json: { address: "https://atlas.example.org/" } }));
    await open(page, "nl?kiosk=1");
    await expect(page.locator('[data-atlas="kiosk-cover"]')).toBeVisible();
    await atKiosk[state](page);
    await expectNothing(page);
  });
}

test("nothing is found in any view of the one-file edition", oneEngine, async ({ page }) => {
  const heading = page.locator("#content h1").first();
  await page.goto(`${pathToFileURL(`${DIST}/healthtech-atlas.html`).href}#/de`);
  for (const view of IN_ONE_FILE) {
    const before = await heading.textContent();
    await page.evaluate((hash) => (location.hash = hash), `#/de${view}`);
    if (view) await expect(heading).not.toHaveText(before);
    await ready(page);
    await expectNothing(page);
  }
});

test("the statement tells the rules, the pages and the tasks of these tests", oneEngine, async ({ page }) => {
  const told = run(RULES_VERSION);
  // The page tells the run of which it was built.
  if (process.env.BLESS) return writeFileSync(RECORD, `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), ...told }, null, 2)}\n`);
  const { date, ...kept } = JSON.parse(readFileSync(RECORD, "utf8"));
  expect(kept, "`cargo xtask test --bless` records the run anew").toEqual(told);
  await open(page, "en/about");
  const statement = page.locator("section").filter({ has: page.locator("#about-accessibility") });
  for (const word of [`axe-core ${told.rules}`, told.site, told.embed, told.kiosk, told.file]) await expect(statement).toContainText(String(word));
  expect(await statement.locator("[data-task]").evaluateAll((tasks) => tasks.map((task) => task.dataset.task))).toEqual(told.tasks);
  await expect(statement.locator('[data-atlas="statement"]')).toHaveAttribute("data-value", date);
});
