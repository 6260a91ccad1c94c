// A page that the browser has translated: it replaces every text node by font elements, also of what comes later.
import { test, expect, open, facet, listed, oneEngine, quiet } from "./atlas.mjs";

/** Translates as Chromium does, in its own scripts and not in the page's: words in two font elements, and whatever changes anew. */
async function translate(page) {
  await page.evaluate(() => {
    const font = () => document.createElement("font");
    const replace = (text) => {
      const [outer, inner] = [font(), font()];
      inner.append(`«${text.data}»`);
      outer.append(inner);
      text.replaceWith(outer);
    };
    const all = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      const isForeign = ({ data, parentElement }) => data.trim() && !parentElement?.closest("font, script, style, noscript, svg, option");
      texts.filter((text) => text.isConnected && isForeign(text)).forEach(replace);
    };
    all(document.body);
    const observer = new MutationObserver((records) => {
      const changed = records.flatMap(({ type, target, addedNodes }) => (type === "characterData" ? [target] : [...addedNodes]));
      for (const node of changed) if (node.isConnected) all(node instanceof Text ? node.parentNode : node);
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** The words of the view, text by text, without the marks of the translation. */
const words = (page) =>
  page.locator("#content").evaluate((content) => content.innerText.replaceAll(/[«»]/g, "").split(/\s*\n\s*/).filter(Boolean));

/** What a visitor does, from one view to the next. */
const WAYS = {
  "filters of the explore view": ["en", async (page) => {
    await facet(page, "sector", "biotech").check();
    await expect(page.locator('[data-atlas="result-count"]')).toContainText(/\d/);
    await facet(page, "cluster", "lyon").check();
    await facet(page, "sector", "biotech").uncheck();
    await facet(page, "sector", "pharma").check();
    await listed(page);
  }],
  "a search without a result, then another": ["en", async (page) => {
    await page.getByRole("combobox").first().fill("zzzzzzzz");
    await expect(page.locator(".ways li").first()).toBeVisible();
    await page.getByRole("combobox").first().fill("lyon");
    await expect(page.locator(".ways")).toHaveCount(0);
    await listed(page);
  }],
  "the directory": ["en/companies?sector=pharma", async (page) => {
    await page.locator('[data-atlas="chips"] .chip button').first().click();
    await facet(page, "cluster", "brussels").check();
    await expect(page).toHaveURL(/cluster=brussels/);
  }],
};

for (const [name, [address, walk]] of Object.entries(WAYS)) {
  test(`translated by the browser, the page goes on saying what holds: ${name}`, oneEngine, async ({ page }) => {
    const settled = () => quiet(page);
    await open(page, address);
    await settled();
    await walk(page);
    await settled();
    const original = await words(page);
    await open(page, address);
    await settled();
    await translate(page);
    await walk(page);
    await settled();
    await expect.poll(() => words(page)).toEqual(original);
    expect(await page.locator("#content h1 font").count(), "it is translated").toBeGreaterThan(0);
  });
}

test("the original words are there again when the translation is ended", oneEngine, async ({ page }) => {
  await open(page, "en/about");
  const before = await words(page);
  await page.evaluate(() => {
    // Chromium keeps the nodes that it replaced.
    const walker = document.createTreeWalker(document.querySelector("#content"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    window.replaced = texts.map((text) => {
      const font = document.createElement("font");
      font.append("x");
      text.replaceWith(font);
      return [font, text];
    });
  });
  expect(await words(page)).not.toEqual(before);
  await page.evaluate(() => window.replaced.forEach(([font, text]) => font.replaceWith(text)));
  await expect.poll(() => words(page)).toEqual(before);
});
