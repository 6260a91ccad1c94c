// The page stands still while it opens: no part moves another one, and nothing is painted before its style. Layout shifts are
// counted by the browser, over the whole opening, and summed up (CLS); a change that a visitor asked for is none.
import { clusters, expect, languages, listed, oneEngine, open, rich, test } from "./atlas.mjs";

const VIEWS = [
  "", "?sector=medtech", "?map=one", "?map=places", "companies", `companies/${rich.id}`, `clusters/${clusters[0]}`, "clusters", "compare", "connect", "share",
  "about", "companies/nobody",
];
const SCREENS = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const address = (lang, view) => (view.startsWith("?") || !view ? lang + view : `${lang}/${view}`);

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test.describe(screen, () => {
    test.use({ viewport });
    for (const view of VIEWS) {
      test(`nothing moves while /${view} opens`, oneEngine, async ({ page }) => {
        await page.addInitScript(() => {
          window.shifts = [];
          const where = ({ node, previousRect, currentRect }) => {
            const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
            const side = ({ y, height }) => `${Math.round(y)}+${Math.round(height)}`;
            return `${element?.localName}.${element?.className} ${side(previousRect)} → ${side(currentRect)}`;
          };
          new PerformanceObserver((list) => {
            for (const { value, hadRecentInput, sources } of list.getEntries()) {
              if (!hadRecentInput) window.shifts.push({ value, sources: sources.map(where) });
            }
          }).observe({ type: "layout-shift", buffered: true });
        });
        await open(page, address("fr", view));
        await expect(page.locator("#content h1").first()).toBeVisible();
        // What is below the first screen comes last.
        if (!view || view.startsWith("?")) await listed(page);
        const shifts = await page.evaluate(() => window.shifts);
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        expect(sum, JSON.stringify(shifts, null, 1)).toBeLessThanOrEqual(0.02);
      });
    }
  });
}

test("the first picture has its style", oneEngine, async ({ page }) => {
  // With a static page, and where the start script has to find the folder first.
  for (const view of ["fr", "fr/share"]) {
    await open(page, view);
    const { painted, styled } = await page.evaluate(() => ({
      painted: performance.getEntriesByName("first-paint")[0].startTime,
      styled: performance.getEntriesByType("resource").find(({ name }) => name.endsWith(".css")).responseEnd,
    }));
    expect(painted, `${view}: painted at ${painted}, style at ${styled}`).toBeGreaterThan(styled);
  }
});

for (const lang of languages) {
  test(`a visitor in ${lang} fetches the words of no other language`, oneEngine, async ({ page }) => {
    const words = [];
    page.on("request", (request) => words.push(...(/messages_([a-z]+)/.exec(request.url()) ?? []).slice(1)));
    for (const view of ["", "share", "companies"]) await open(page, address(lang, view));
    expect([...new Set(words)]).toEqual([lang]);
  });
}
