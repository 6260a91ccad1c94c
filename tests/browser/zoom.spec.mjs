// Every view enlarged: at 320 px (WCAG 1.4.10) and as 200 % of a small desk shows it (1.4.4), nothing scrolls across or lies beside
// the screen, and every target is 24 px high and wide (2.5.8), links in running text and controls of drawings aside.
import { choose, expect, languages, oneEngine, open, quiet, rich, test } from "./atlas.mjs";

const VIEWS = ["", "/companies", `/companies/${rich.id}`, "/clusters", "/clusters/lyon", "/compare", "/connect", "/share", "/about", "/studio"];
/** What may be wider than the screen: it scrolls across by itself, or is the beginning of a text that its view has whole. */
const SCROLLED = "svg, .hidden, .table-scroll, .side-scroll, .region-panels, .dir-head, .dir-activity, .dir-title, .chips ul, .contents ul, .examples ul, .tabs ul, .milestone-kinds";
const LEAST = 24;
const SIZES = [{ width: 320, height: 640 }, { width: 720, height: 450 }];

/** What is lost or too small; each as it is named in a report. */
const found = (page) => page.evaluate(([scrolled, least]) => {
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const name = (element) => `${element.localName}.${element.getAttribute("class")} ${element.textContent.trim().slice(0, 30)}`;
  const root = document.documentElement;
  const targets = seen("a[href], button, input, select, summary").map((element) => [element, (element.closest("label") ?? element).getBoundingClientRect()]);
  return {
    excess: Math.max(0, root.scrollWidth - root.clientWidth),
    outside: seen("#content *").filter((element) => !element.closest(scrolled) && element.getBoundingClientRect().right > innerWidth + 1).map(name),
    small: targets
      .filter(([element, box]) => box.width > 1 && box.height > 1 && getComputedStyle(element).display !== "inline")
      .filter(([, box]) => box.width < least - 0.5 || box.height < least - 0.5)
      .map(([element]) => name(element)),
  };
}, [SCROLLED, LEAST]);

// A document is opened once: who enlarges a page makes its window narrower, and the header leads to the other languages.
for (const view of VIEWS) {
  test(`${view || "the first view"}: nothing is lost and every target is large enough in any language, at any width`, oneEngine, async ({ page }) => {
    await page.setViewportSize(SIZES[0]);
    await open(page, languages[0] + view);
    for (const lang of languages) {
      if (lang !== languages[0]) await choose(page, lang);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await quiet(page);
        await expect.poll(() => found(page), `${lang}${view} at ${size.width} px`).toEqual({ excess: 0, outside: [], small: [] });
      }
    }
  });
}
