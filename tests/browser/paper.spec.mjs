// What a PDF of each view says: no row is lost, whatever the language, the font and the paper, and no word stands there twice.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { choose, expect, languages, oneEngine, openWhole, quiet, rich, sourceCompanies, test } from "./atlas.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");
/** A narrow, a wide and a serif font of every Linux system; each browser falls back to its own where one is missing. */
const FONTS = ["Liberation Sans", "DejaVu Sans", "Liberation Serif"];
const PAPERS = { A4: { preferCSSPageSize: true }, Letter: { format: "Letter" } };
const VIEWS = ["", "?map=one", `companies/${rich.id}`, "clusters", "clusters/luxembourg", "clusters/brussels", "clusters/lyon", "compare", "connect", "about", "share"];

const squeezed = (text) => text.replaceAll(/[\s\u00ad]/gu, "");
const address = (lang, view) => `${lang}${view && !view.startsWith("?") ? "/" : ""}${view}`;

/** Prints, and gives the number of pages and the text without spaces, in the order of the page. */
async function print(page, paper, testInfo) {
  const file = testInfo.outputPath("printed.pdf");
  writeFileSync(file, await page.pdf({ printBackground: true, ...PAPERS[paper] }));
  const text = execFileSync("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"]).toString();
  // A form feed ends each page.
  return { pages: text.split("\f").length - 1, text: squeezed(text) };
}

const setFont = (page, font) => page.evaluate((font) => document.documentElement.style.setProperty("--atlas-font", `"${font}"`), font);

for (const layout of ["", "?layout=cards"]) {
  for (const lang of languages) {
    test(`${lang}/companies${layout}: every company is on paper`, oneEngine, async ({ page }, testInfo) => {
      await openWhole(page, `${lang}/companies${layout}`);
      for (const font of FONTS) {
        await setFont(page, font);
        for (const paper of Object.keys(PAPERS)) {
          const { pages, text } = await print(page, paper, testInfo);
          const lost = core.filter(({ name }) => !text.includes(squeezed(name))).map(({ name }) => name);
          expect(lost, `${font}, ${paper}`).toEqual([]);
          expect(pages, `${font}, ${paper}`).toBeLessThan(core.length / 20);
        }
      }
    });
  }
}

for (const [column, view] of VIEWS.entries()) {
  test(`/${view}: one page in every language`, oneEngine, async ({ page }, testInfo) => {
    await openWhole(page, address(languages[0], view));
    for (const [row, lang] of languages.entries()) {
      if (lang !== languages[0]) await choose(page, lang);
      await quiet(page);
      const heading = squeezed(await page.locator("#content h1").first().innerText());
      // The whole product takes minutes a view: over the views each language meets each font and both papers.
      const font = FONTS[(row + column) % FONTS.length];
      const paper = Object.keys(PAPERS)[(row + column) % 2];
      await setFont(page, font);
      const { pages, text } = await print(page, paper, testInfo);
      const where = `${lang}, ${font}, ${paper}`;
      expect(pages, where).toBe(1);
      expect(text, where).toContain(heading);
      expect(text.length, where).toBeGreaterThan(300);
    }
  });
}

test("a name on the map stands in the text once", oneEngine, async ({ page }, testInfo) => {
  await openWhole(page, "fr?cluster=luxembourg&sector=digital-health");
  const { text } = await print(page, "A4", testInfo);
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator('[data-atlas="sheet"]');
  const said = squeezed(await sheet.evaluate((sheet) => sheet.textContent));
  const names = (await sheet.locator(".map-svg text").allTextContents()).filter((name) => name.length > 4);
  expect(names.length).toBeGreaterThan(2);
  const times = (whole, name) => whole.split(squeezed(name)).length - 1;
  for (const name of names) expect(times(text, name), name).toBeLessThanOrEqual(times(said, name));
});
