// Colours that the system forces, light and dark, over both themes of the site: words of drawings can be read, and what colour
// tells is told.
import { expect, open, test } from "./atlas.mjs";

test.skip(({ browserName }) => browserName === "firefox", "emulateMedia does nothing there");

/** The contrast of two colours as computed styles write them (WCAG 2.2, relative luminance). */
function contrast(first, second) {
  const luminance = (colour) => {
    const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

for (const colorScheme of ["light", "dark"]) {
  for (const theme of ["light", "dark"]) {
    test(`forced colours, ${colorScheme}, over the ${theme} theme`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await open(page, `en?theme=${theme}&sector=biotech`);
      await expect(page.locator(".chart-svg .tick").first()).toBeAttached();
      const seen = await page.evaluate(() => {
        const all = (selector, property, pseudo) => {
          const found = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
          return [...new Set(found.map((element) => getComputedStyle(element, pseudo)[property]))].map((colour) => [selector, colour]);
        };
        return {
          canvas: getComputedStyle(document.body).backgroundColor,
          words: [
            ...all(".chart-svg text:not(.on-mark)", "fill"), ...all(".map-svg .place-label", "fill"), ...all(".map-svg .town-label", "fill"),
            ...all(".scale text", "fill"), ...all(".map-svg .count", "fill"),
          ],
          shapes: [
            ...all(".choice:not(.is-empty)", "backgroundColor", "::after"), ...all(".mini-histogram i", "backgroundColor"),
            ...all(".chart-svg .mark", "stroke"), ...all('.segmented [aria-pressed="true"]', "backgroundColor"),
          ],
        };
      });
      expect(seen.words.length).toBeGreaterThan(3);
      expect(seen.shapes.length).toBeGreaterThan(3);
      const weak = (colours, least) => colours.filter(([, colour]) => contrast(colour, seen.canvas) < least);
      expect(weak(seen.words, 4.5), "words").toEqual([]);
      expect(weak(seen.shapes, 3), "shapes").toEqual([]);
    });
  }
}
