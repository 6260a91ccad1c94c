// The pictures of the walk through the studio: public/guide/{lang}-{step}.png, one for each of its steps.
// Run by `cargo xtask guide`, which builds and serves the site and sets ATLAS_URL.
import { mkdirSync, readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { languages, open, ready, rich } from "./atlas.mjs";
import { chromiumOptions } from "./playwright.config.mjs";

const FOLDER = new URL("../../public/guide/", import.meta.url);
const TABLE = new URL("../../public/data/source/lyon/companies.csv", import.meta.url);
/** Wide enough for the studio's panels, and for a picture that is read beside its step. */
const VIEWPORT = { width: 960, height: 600 };

/** The companies of a cluster as an analyst might deliver them: one more, and a slip of the pen. */
function delivery() {
  const [head, ...rows] = readFileSync(TABLE, "utf8").split("\n");
  const more = rows[0].replace(/^[^,]*,[^,]*/, "example-company,Example Company");
  const slipped = rows.map((row) => (row.startsWith(`${rich.id},`) ? row.replace(`,${rich.sector},`, `,${rich.sector}h,`) : row));
  return { name: "companies.csv", mimeType: "text/csv", buffer: Buffer.from([head, more, ...slipped].join("\n")) };
}

async function walk(page, lang) {
  const at = (name) => page.locator(`[data-atlas="${name}"]`);
  const shoot = (step, subject) => subject.screenshot({ path: new URL(`${lang}-${step}.png`, FOLDER).pathname, animations: "disabled" });
  const idle = () => page.waitForFunction(() => document.querySelector(".studio-busy") === null);
  await open(page, `${lang}/studio`);
  // The pictures that stand there so far are none of the picture.
  await page.addStyleTag({ content: ".studio-steps { display: none !important; }" });
  await shoot(1, at("studio-drop"));
  await at("studio-files").setInputFiles(delivery());
  await at("studio-result").waitFor();
  await idle();
  await shoot(2, at("studio-messages"));
  await at("studio-preview").click();
  await at("preview-bar").waitFor();
  await page.locator("a.brand").click();
  await ready(page);
  await page.screenshot({ path: new URL(`${lang}-3.png`, FOLDER).pathname, animations: "disabled" });
  await at("preview-bar").getByRole("link").click();
  await shoot(4, at("studio-products"));
}

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch(chromiumOptions);
for (const lang of languages) {
  const context = await browser.newContext({ viewport: VIEWPORT, colorScheme: "light", locale: lang, reducedMotion: "reduce", bypassCSP: true, baseURL: process.env.ATLAS_URL });
  await walk(await context.newPage(), lang);
  await context.close();
  console.log(`public/guide/${lang}`);
}
await browser.close();
