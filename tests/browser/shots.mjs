// Screenshots of the main views: shots/{view}-{width}-{light|dark}-{lang}.png, and the whole page with the suffix -full.
// Run by `cargo xtask shots [part of a name]`, which builds and serves the site and sets ATLAS_URL.
import { mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { ready } from "./atlas.mjs";
import { chromiumOptions } from "./playwright.config.mjs";

/** Name and address of each view, below the language. */
const views = [
  ["explore", ""],
  ["filtered", "?cluster=luxembourg&sector=medtech"],
  ["company-open", "?open=luxai"],
  ["one-map", "?map=one"],
  ["places", "?map=places"],
  ["one-scale", "?scale=same"],
  ["search", "?q=imagerie"],
  ["empty", "?q=zzzzzzzz"],
  ["kiosk", "?kiosk=1"],
  ["directory", "/companies"],
  ["cards", "/companies?layout=cards"],
  ["company-page", "/companies/maat-pharma"],
  ["cluster", "/clusters/lyon"],
  ["compare", "/compare"],
  ["connect", "/connect?for=maat-pharma"],
  ["share", "/share"],
  ["about", "/about"],
];
const PHONE = [360, 740];
const DESK = [1440, 900];
const sizes = [PHONE, [768, 1024], DESK];
const themes = ["light", "dark"];
/** French and English at every width; German, with the longest words, on a phone, and Dutch on a desk. */
const languages = { fr: sizes, en: sizes, de: [PHONE], nl: [DESK] };

const folder = "shots";
const part = process.argv[2] ?? "";
const base = process.env.ATLAS_URL ?? "http://127.0.0.1:8080/";

const tasks = views.flatMap(([view, query]) =>
  Object.entries(languages).flatMap(([lang, sizes]) =>
    sizes.flatMap(([width, height]) =>
      themes.map((theme) => ({ name: `${view}-${width}-${theme}-${lang}`, url: base + lang + query, width, height, theme, lang })),
    ),
  ),
);

async function shoot(browser, { name, url, width, height, theme, lang }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: lang,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(url);
  await ready(page);
  await page.evaluate(() => document.fonts.ready);
  for (const [suffix, fullPage] of [["", false], ["-full", true]]) {
    if (fullPage) {
      // As on paper, the parts far below are wanted too.
      await page.evaluate(() => window.dispatchEvent(new Event("atlas:print")));
      await ready(page);
    }
    const path = `${folder}/${name}${suffix}.png`;
    await page.screenshot({ path, fullPage, animations: "disabled" });
    console.log(path);
  }
  await context.close();
}

mkdirSync(folder, { recursive: true });
const wanted = tasks.filter(({ name }) => name.includes(part));
if (wanted.length === 0) {
  throw new Error(`no view has "${part}" in its name; there are: ${tasks.map(({ name }) => name).join(" ")}`);
}
const browser = await chromium.launch(chromiumOptions);
async function lane() {
  for (let task = wanted.shift(); task; task = wanted.shift()) {
    await shoot(browser, task);
  }
}
await Promise.all([lane(), lane()]);
await browser.close();
