// The focus as somebody at the keyboard meets it: where it is, whether it can be seen, and how to come to a control.
import { expect, ready } from "./atlas.mjs";

/** What may be a stop of the Tab key, frames aside, which give the focus on to what is in them. */
const STOPS = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea, summary, [tabindex]";

/**
 * Makes `window.seen` in a page: what is to be told of an element that has the focus. Whether anything of it is seen (WCAG 2.4.11:
 * neither beyond the screen nor below what is in front), and whether something shows that it has the focus (2.4.7).
 */
export const watchFocus = (frame) => frame.evaluate(() => {
  const marks = (node) => {
    const style = getComputedStyle(node);
    const ink = getComputedStyle(document.body).color;
    const isDrawn = node instanceof SVGElement && (style.stroke !== "none" || (node.matches(".halo") && style.fill === ink));
    return isDrawn || style.boxShadow !== "none" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
  };
  window.seen = (element) => {
    // A box that is drawn by its label is seen as that.
    const label = element.closest("label");
    const shown = element.matches("input") && getComputedStyle(element).opacity === "0" && label ? label : element;
    const { left, top, width, height } = shown.getBoundingClientRect();
    const steps = [0.05, 0.275, 0.5, 0.725, 0.95];
    const isHit = (hit) => hit !== null && (shown.contains(hit) || (label !== null && hit.closest("label") === label));
    const isSeen = steps.some((x) => steps.some((y) => isHit(document.elementFromPoint(left + width * x, top + height * y))));
    // A field is marked by the frame around it, a mark of a drawing by a shape in it.
    const around = [element, shown, element.parentElement, element.nextElementSibling, ...element.querySelectorAll(".target, .halo")];
    // A heading to which the focus is led is no control.
    const isMarked = element.tabIndex < 0 || around.some((node) => node !== null && marks(node));
    const name = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
    return { name: `${element.localName}.${element.getAttribute("class") ?? ""} ${name.trim().slice(0, 40)}`, isSeen, isMarked };
  };
});

/** The stops of the Tab key that cannot be seen once they have the focus, there and back, and how many stops there are. */
export async function hiddenStops(page) {
  await watchFocus(page);
  // Only after a key does the browser mark what gets the focus.
  await page.keyboard.press("Tab");
  return page.evaluate(async (canFocus) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const isStop = (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && element.closest("[inert]") === null;
    const stops = [...document.querySelectorAll(canFocus)].filter(isStop);
    const weak = [];
    for (const stop of [...stops, ...stops.toReversed()]) {
      // What comes near is built, and what was far away may have gone.
      if (!stop.isConnected || !isStop(stop)) continue;
      stop.focus();
      let told = window.seen(stop);
      if (!told.isSeen || !told.isMarked) {
        await frame();
        if (document.activeElement !== stop) continue;
        told = window.seen(stop);
      }
      if (!told.isSeen || !told.isMarked) weak.push(told);
    }
    return { weak, count: stops.length };
  }, STOPS);
}

/** Expects that the focus is somewhere, and seen there. */
export async function expectSeen(page) {
  await watchFocus(page);
  const told = () => page.evaluate(() => (document.activeElement === document.body ? null : window.seen(document.activeElement)));
  await expect.poll(told).toMatchObject({ isSeen: true, isMarked: true });
}

/**
 * Goes to the first stop that `wanted` selects, from a few stops before it, or back from a few after it (every stop on the way costs
 * time, and `hiddenStops` tries each), and expects that it is seen.
 */
export async function tabTo(page, wanted, key = "Tab") {
  await expect(page.locator(wanted).first()).toBeVisible();
  // What is built only when it is near would stand between.
  await page.locator(wanted).first().scrollIntoViewIfNeeded();
  await ready(page);
  await page.evaluate(([stops, wanted, distance]) => {
    const all = [...document.querySelectorAll(stops)].filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }));
    const from = all.findIndex((element) => element.matches(wanted)) + distance;
    all[Math.min(Math.max(0, from), all.length - 1)].focus();
  }, [STOPS, wanted, key === "Tab" ? -3 : 3]);
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), wanted)) return expectSeen(page);
  }
  throw new Error(`${key} does not lead to ${wanted}`);
}
