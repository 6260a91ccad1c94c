// The page that tests are given: one for many tests of a worker. A page that has shown the atlas opens it again in half the
// time of a new context, which must fetch, compile and cache everything anew. Between two tests everything that a test can
// change is put back; what cannot be put back (a script at the start of each document, a clock, a medium) costs the page.
import { test as base } from "./policy.mjs";

/** A page's history holds 50 entries at most, and tests count them: this many tests, of a few entries each, stay below. */
const TESTS_A_PAGE = 8;
/** What stays with a page after `page.unrouteAll()` and the like. */
const lasting = [
  [(page) => page, ["addInitScript", "addScriptTag", "emulateMedia", "exposeFunction", "exposeBinding"]],
  [(page) => page.clock, ["install", "setFixedTime", "setSystemTime", "pauseAt"]],
];

/** The page that is kept; a worker is a process of its own. */
let kept = null;

async function create(browser, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const made = { context, page, size: page.viewportSize(), tests: 0, isSpoilt: false };
  for (const [owner, names] of lasting) {
    for (const name of names) {
      const own = owner(page)[name].bind(owner(page));
      owner(page)[name] = (...given) => {
        made.isSpoilt = true;
        return own(...given);
      };
    }
  }
  return made;
}

/** Puts back what a test may have changed; an address of no site ends what still runs. */
async function restore({ context, page, size }) {
  page.removeAllListeners();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto("about:blank");
  await page.mouse.move(0, 0);
  const now = page.viewportSize();
  if (now.width !== size.width || now.height !== size.height) await page.setViewportSize(size);
}

export const test = base.extend({
  page: async ({ browser, javaScriptEnabled }, use, testInfo) => {
    // Pages without scripts are few, and nothing in them can be put back.
    if (kept === null || !javaScriptEnabled) kept = await create(browser);
    const mine = kept;
    mine.tests += 1;
    await use(mine.page);
    const isGood = testInfo.status === testInfo.expectedStatus && javaScriptEnabled && !mine.isSpoilt && mine.tests < TESTS_A_PAGE;
    if (isGood && (await restore(mine).then(() => true, () => false))) return;
    kept = null;
    await mine.context.close();
  },
});
