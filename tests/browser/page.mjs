// The page that tests are given: one for many tests of a worker. A page that has shown the atlas opens it again in half the
// time of a new context, which must fetch, compile and cache everything anew. Between two tests everything that a test can
// change is put back; what stays with a page (a script at the start of each document) costs the page, but not the files
// that its context has kept, and what stays with a context (a clock) costs the context.
import { test as base } from "./policy.mjs";

/** A page's history holds 50 entries at most, and tests count them: this many tests, of a few entries each, stay below. */
const TESTS_A_PAGE = 8;
/** What stays with a page after `page.unrouteAll()` and the like, and what stays with its context. */
const LASTING = ["addInitScript", "addScriptTag", "exposeFunction", "exposeBinding"];
const OF_CLOCK = ["install", "setFixedTime", "setSystemTime", "pauseAt"];
const OF_CONTEXT = ["addInitScript", "grantPermissions", "setGeolocation", "setOffline", "addCookies", "route"];

/** The medium that a context begins with. */
const MEDIUM = { media: null, colorScheme: "light", reducedMotion: "no-preference", forcedColors: "none", contrast: "no-preference" };

/** The page that is kept; a worker is a process of its own. */
let kept = null;

/** Notes the use of any of these functions. */
function note(owner, names, used) {
  for (const name of names) {
    const own = owner[name].bind(owner);
    owner[name] = (...given) => {
      used();
      return own(...given);
    };
  }
}

/** A context, and whether something stays with it. */
async function begin(browser) {
  const context = await browser.newContext();
  const made = { context, isSpoilt: false };
  const spoil = () => (made.isSpoilt = true);
  note(context.clock, OF_CLOCK, spoil);
  note(context, OF_CONTEXT, spoil);
  return made;
}

/** A page of its own history. */
async function create(shared) {
  const page = await shared.context.newPage();
  const made = { shared, page, size: page.viewportSize(), tests: 0, isWorn: false, isEmulated: false };
  note(page, LASTING, () => (made.isWorn = true));
  note(page, ["emulateMedia"], () => (made.isEmulated = true));
  return made;
}

/** Puts back what a test may have changed, and gives the page for the next one; an address of no site ends what still runs. */
async function restore(mine) {
  const { shared, page, size } = mine;
  page.removeAllListeners();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  for (const other of shared.context.pages()) if (other !== page) await other.close();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  if (mine.isWorn || mine.tests >= TESTS_A_PAGE) {
    const next = await create(shared);
    await page.close();
    return next;
  }
  await page.goto("about:blank");
  await page.mouse.move(0, 0);
  if (mine.isEmulated) await page.emulateMedia(MEDIUM);
  const now = page.viewportSize();
  if (now.width !== size.width || now.height !== size.height) await page.setViewportSize(size);
  return mine;
}

export const test = base.extend({
  page: async ({ browser, javaScriptEnabled }, use, testInfo) => {
    // Pages without scripts are few, and nothing in them can be put back.
    if (kept === null || !javaScriptEnabled) kept = await create(await begin(browser));
    const mine = kept;
    mine.tests += 1;
    await use(mine.page);
    const isGood = testInfo.status === testInfo.expectedStatus && javaScriptEnabled && !mine.shared.isSpoilt;
    kept = isGood ? await restore(mine).catch(() => null) : null;
    if (kept === null) await mine.shared.context.close();
  },
});
