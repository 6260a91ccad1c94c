// Opens the plain build of trunk at a few addresses: views below a language, data, maps and style are there, nothing fails.
import { chromium } from "@playwright/test";
import { chromiumOptions } from "./playwright.config.mjs";

const base = process.env.ATLAS_URL;
const browser = await chromium.launch(chromiumOptions);
const page = await browser.newPage();
const problems = [];
page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
page.on("console", (message) => message.type() === "error" && problems.push(`console: ${message.text()}`));
page.on("response", (response) => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`));

/** What has to be there at an address, beside a loaded release. */
const views = [
  ["en", "[data-atlas=map] svg"],
  ["fr/companies?sector=medtech", "[data-atlas=results] [data-atlas-company], [data-atlas-company]"],
  ["de/compare", "h1"],
  ["nl/about", "h1"],
];
try {
  for (const [path, selector] of views) {
    await page.goto(new URL(path, base).href);
    await page.locator("html[data-atlas-ready=true]").waitFor({ timeout: 120_000 });
    await page.locator(selector).first().waitFor({ timeout: 60_000 });
    const rules = await page.evaluate(() => [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0));
    if (rules === 0) problems.push(`${path}: the style is not here`);
    console.log(`ok ${path}`);
  }
} finally {
  await browser.close();
}
if (problems.length > 0) throw new Error(problems.join("\n"));
