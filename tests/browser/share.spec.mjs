// The share view: what is chosen is in the preview, in each code, in the link and in the QR code; the code works elsewhere.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import MarkdownIt from "markdown-it";
import sanitize from "sanitize-html";
import { expectCount, oneEngine, open, sourceCompanies, test } from "./atlas.mjs";
import { expect, expectHeard, test as hosted } from "./host.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");
const of = (sector) => core.filter((row) => row.sector === sector).length;
const code = (page, id) => page.locator(`[data-atlas-code="${id}"]`);
const choose = (page, id) => page.locator(`[data-atlas-choice="${id}"]`);
const box = (page, id) => page.locator(`[data-atlas-check="${id}"]`);
const preview = (page) => page.frameLocator('[data-atlas="preview"]');

/** The preview starts anew while its parts are on their way; the browser reports the fetches that this ends. */
const interrupted = (problems) => problems.allowed.push(/^console: Error$/, /abort/i, /Failed to fetch/);

test("what is chosen is in the preview and in every code", async ({ page, problems }) => {
  interrupted(problems);
  await open(page, "fr/share?sector=medtech");
  await expect(page.locator(".share-head")).toContainText(`${of("medtech")} entreprises sur ${core.length}`);
  await expect(preview(page).locator('[data-atlas="result-count"]')).toHaveAttribute("data-value", String(of("medtech")));
  await choose(page, "lang").selectOption("en");
  await choose(page, "theme").selectOption("dark");
  await box(page, "facets").uncheck();
  await box(page, "charts").uncheck();
  const name = await choose(page, "title").inputValue();
  expect(name).not.toBe("");
  await choose(page, "title").fill('Medtech "here" & there');
  await choose(page, "height").fill("900");
  await choose(page, "accent").fill("#ffcc00");
  const element = await code(page, "element").textContent();
  for (const part of ['lang="en"', 'theme="dark"', "parts=headline,search,map,list", 'height="900"', 'accent="#ffcc00"', "&quot;here&quot; &amp; there", "embed/v1/embed.js"]) {
    expect(element).toContain(part);
  }
  await choose(page, "title").fill("");
  await expect(code(page, "frame")).toContainText(`title="${name}"`);
  await expect(page.locator('[data-atlas="preview"]')).toHaveAttribute("title", name);
  await expect(code(page, "frame")).toContainText("chrome=none");
  await expect(code(page, "link")).toContainText("/en?v=1&sector=medtech");
  await expect(page.locator('[data-atlas="qr"]')).toHaveAttribute("data-address", await code(page, "link").textContent());
  await expect(preview(page).locator("html")).toHaveAttribute("lang", "en");
  await expect(preview(page).locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(preview(page).locator('[data-atlas="map"]')).toBeVisible();
  await expect(preview(page).locator(".facets")).toBeHidden();
  const accent = () => preview(page).locator("html").evaluate((root) => getComputedStyle(root).getPropertyValue("--accent").trim());
  await expect.poll(accent).toBe("#ffcc00");
  // Without a colour of its own the atlas has its own again, in the frame that is there.
  await page.locator(".share-colour").first().getByRole("checkbox").check();
  await expect.poll(accent).not.toBe("#ffcc00");
  await expect(code(page, "element")).not.toContainText("accent");
});

test("one cluster alone is a choice of the form, and a clause of the selection", async ({ page, problems }) => {
  interrupted(problems);
  await open(page, "de/share?sector=medtech");
  const options = await choose(page, "cluster").locator("option").evaluateAll((all) => all.map((one) => one.value));
  expect(options.length).toBeGreaterThan(2);
  await choose(page, "cluster").selectOption(options[1]);
  await expect(code(page, "link")).toContainText(`cluster=${options[1]}&sector=medtech`);
  await expect(preview(page).locator(`[data-atlas-region="${options[1]}"]`)).toHaveClass(/is-alone/);
  await choose(page, "cluster").selectOption("");
  await expect(code(page, "link")).not.toContainText("cluster=");
  await open(page, `de/share?cluster=${options[2]}`);
  await expect(choose(page, "cluster")).toHaveValue(options[2]);
  await open(page, `de/share?cluster=${options[1]},${options[2]}`);
  await expect(choose(page, "cluster")).toHaveValue([options[1], options[2]].sort().join(","));
  await choose(page, "cluster").selectOption("");
  await expect(code(page, "link")).not.toContainText("cluster=");
});

test("one part, another page, and sides that cannot be", oneEngine, async ({ page, problems }) => {
  interrupted(problems);
  await open(page, "en/share");
  await choose(page, "view").selectOption("map");
  await expect(code(page, "element")).toContainText('view="map"');
  await expect(page.locator(".share-parts")).toHaveCount(0);
  await choose(page, "view").selectOption("compare");
  await expect(code(page, "link")).toContainText("/en/compare");
  for (const side of ["5", "99999", "-3", "1e3"]) {
    await choose(page, "width").fill(side);
    await expect(code(page, "element"), side).not.toContainText("max-width");
  }
  await choose(page, "width").fill("640");
  await expect(code(page, "element")).toContainText("max-width:640px");
});

test("the public address of the operator goes before that of the page", oneEngine, async ({ page }) => {
  await page.route("**/config.json", (route) => route.fulfill({ json: { address: "https://atlas.example.org/sante" } }));
  await open(page, "fr/share?cluster=lyon");
  await expect(code(page, "link")).toHaveText("https://atlas.example.org/sante/fr?v=1&cluster=lyon");
  await expect(code(page, "element")).toContainText('src="https://atlas.example.org/sante/embed/v1/embed.js"');
  await expect(page.locator('[data-atlas="no-address"]')).toHaveCount(0);
});

test("a copy is said, and a refusal leaves the text selected", async ({ page }) => {
  await page.addInitScript(() => {
    window.copied = [];
    const clipboard = { writeText: (text) => (window.refuse ? Promise.reject(new Error("refused")) : (window.copied.push(text), Promise.resolve())) };
    Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
  });
  await open(page, "en/share");
  await page.locator('[data-atlas-copy="link"]').click();
  await expect(page.locator(".copyable").filter({ has: code(page, "link") }).getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => copied)).toEqual([await code(page, "link").textContent()]);
  await page.evaluate(() => (window.refuse = true));
  await page.locator('[data-atlas-copy="frame"]').click();
  await expect.poll(() => page.evaluate(() => getSelection().toString())).toContain("<iframe");
});

test("a link that no code holds says so", oneEngine, async ({ page }) => {
  const many = Array.from({ length: 700 }, (_, index) => `tag.t${index}`).join(",");
  await open(page, `en/share?seek=${many}`);
  await expect(page.locator('[data-atlas="qr-too-long"]')).toBeVisible();
});

test("the view is found in the menu", oneEngine, async ({ page }) => {
  await open(page, "fr?sector=biotech");
  const menu = page.locator(".menu-button");
  if (await menu.isVisible()) await menu.click();
  await page.locator('.views a[href*="/fr/share"]').click();
  await expect(page.locator('[data-atlas="share"]')).toBeVisible();
  await page.getByRole("link", { name: "Changer la sélection" }).click();
  await expectCount(page, of("biotech"));
});

hosted("the code works in the page of somebody else", async ({ page, host }) => {
  await page.goto("en/share?sector=pharma");
  await page.waitForSelector("[data-atlas-code=element]");
  const element = await code(page, "element").textContent();
  await host.show(`<!doctype html><title>x</title><script>window.heard=[];addEventListener("atlas-filter",(event)=>heard.push({type:event.type,...event.detail}))</script>${element}`);
  await expectHeard(page, "atlas-filter", { count: of("pharma"), total: core.length });
});

/** DOMPurify as a script of a page; it cleans what the page's own parser has read. */
const PURIFY = readFileSync(createRequire(import.meta.url).resolve("dompurify/purify.min.js"), "utf8");

hosted("a link stays of each code where an editor takes scripts, frames and unknown elements out", oneEngine, async ({ page, host }) => {
  await page.goto("fr/share?sector=medtech");
  await choose(page, "title").fill('Medtech "ici" & là');
  const [element, frame, link] = await Promise.all(["element", "frame", "link"].map((id) => code(page, id).textContent()));
  await host.show("<!doctype html><title>An editor</title>");
  await page.evaluate(PURIFY);
  const purify = (html) => page.evaluate((html) => DOMPurify.sanitize(html), html);
  for (const [name, given] of Object.entries({ element, frame })) {
    const cleaned = {
      DOMPurify: await purify(given),
      "sanitize-html": sanitize(given),
      "Markdown with HTML": await purify(new MarkdownIt({ html: true }).render(given)),
    };
    for (const [cleaner, html] of Object.entries(cleaned)) {
      const left = await page.evaluate((html) => {
        const { content } = Object.assign(document.createElement("template"), { innerHTML: html });
        return [...content.querySelectorAll("a, iframe, script, healthtech-atlas")].map((one) => [one.localName, one.getAttribute("href"), one.textContent]);
      }, html);
      expect(left, `${name}, ${cleaner}`).toEqual([["a", link, 'Medtech "ici" & là']]);
    }
    // Markdown alone shows the code as text, in which addresses become links whose ampersands are escaped twice: the atlas reads them.
    const shown = new MarkdownIt({ linkify: true }).render(given);
    expect(shown).not.toMatch(/<(?!\/?(p|a)\b)/);
    expect(shown).toContain(`href="${link.replace("&", "&amp;amp;")}"`);
  }
});
