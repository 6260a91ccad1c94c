// One visit: a fresh browser context on a site of its own, so many steps, and a look after each.
import { random } from "../random.mjs";
import { host } from "../site.mjs";
import { actions, address } from "./actions.mjs";
import { addressOf, asks, differences, fault, settled, snapshot } from "./look.mjs";

const STEPS = 40;
/** After how many steps the address is opened anew in another tab. */
const COMPARED = 5;
/** How long a view may take to follow its address. */
const PATIENCE_MS = 20_000;
/** What a browser writes by itself when an answer does not come. */
const NETWORK = /^Error$|Failed to (load|fetch)|net::ERR|NetworkError|Loading failed|dynamically imported|Load failed|network error|incorrect MIME|aborted|ERR_/i;

/** A step that failed, with what was done before. */
export class Failure extends Error {
  constructor(message, steps, shot) {
    super(message);
    Object.assign(this, { steps, shot });
  }
}

/** Random choices of a walk. */
function choices(seed) {
  const next = random(seed);
  // Seeds that are neighbours begin alike.
  for (let skipped = 0; skipped < 8; skipped += 1) next();
  const below = (count) => Math.floor(next() * count);
  return { next, below, one: (list) => list[below(list.length)], chance: (share) => next() < share };
}

function chosen(walk) {
  let rest = walk.next() * actions.reduce((sum, { often }) => sum + often, 0);
  return actions.find(({ often }) => (rest -= often) < 0) ?? actions[0];
}

/** Expects that a tab which opens the address of this one shows the same. */
async function compare(walk) {
  const { page, context } = walk;
  const opened = await context.newPage();
  try {
    walk.watch(opened);
    let [url, lines] = ["", []];
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
      // The address follows a gesture a moment later.
      const now = await addressOf(page);
      if (now !== url) {
        url = now;
        await opened.setViewportSize(page.viewportSize());
        await opened.goto(url);
        await settled(opened);
      }
      const [walked, anew] = [await snapshot(page), await snapshot(opened)];
      // A tab keeps the release that it was opened with.
      if (walked.release !== anew.release) return "another release";
      lines = differences(walked, anew);
      if (lines.length === 0 && (await addressOf(page)) === url) return "compared";
      await asks(page, () => new Promise(requestAnimationFrame));
    }
    throw new Error(`the state differs from its address reopened: ${url}\n  ${lines.join("\n  ")}`);
  } finally {
    await opened.close();
    await page.bringToFront();
  }
}

/** What the button that plays the years says while they do not. */
const PLAY = ["Lire année par année", "Play year by year", "Jahr für Jahr abspielen", "Jaar voor jaar afspelen"];

/** Whether the state stands still: no year plays, and no loop of a stand. */
async function stands(page) {
  if (new URL(await addressOf(page)).searchParams.get("kiosk") === "1") return false;
  const says = await asks(page, () => [...document.querySelectorAll('[data-atlas-time="play"]')].map((one) => one.ariaLabel));
  return says.every((words) => PLAY.includes(words));
}

/** Walks; gives what was done. Throws a `Failure` at the first fault. */
export async function visit({ browser, seed, isOver, shots }) {
  const walk = { ...choices(seed), tabs: [], steps: [], isCut: false, releases: 0 };
  const problems = [];
  const site = await host({ pages: walk.chance(0.5) });
  const hasWorker = walk.chance(0.5);
  const context = await browser.newContext({ serviceWorkers: hasWorker ? "allow" : "block", viewport: { width: 1280, height: 800 } });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => console.error(`security policy: ${violatedDirective} ${blockedURI}`));
  });
  walk.watch = (page) => {
    const tell = (text, where) => (walk.isCut && NETWORK.test(text)) || problems.push(`${where}: ${text}`);
    page.on("console", (message) => message.type() === "error" && tell(message.text(), `console, ${message.location().url}`));
    page.on("pageerror", (error) => tell(error.message, "error"));
    page.on("crash", () => problems.push("the page crashed"));
    page.on("popup", (other) => other.close());
    // Who listens gets the question instead of a window of the system, which would stay.
    page.on("filechooser", () => {});
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.host !== new URL(site.address).host) problems.push(`asks ${url.host}`);
    });
  };
  walk.openTab = async (to) => {
    const page = await context.newPage();
    walk.watch(page);
    walk.tabs.push(page);
    walk.page = page;
    await page.goto(to);
  };
  walk.pick = async (selector) => {
    const found = walk.page.locator(selector).filter({ visible: true });
    const count = await found.count();
    return count === 0 ? null : found.nth(walk.below(count));
  };
  Object.assign(walk, { site, context });
  const counts = { steps: 0, missed: 0, compared: 0 };
  const check = async () => {
    await settled(walk.page);
    const seen = await fault(walk.page);
    if (seen) throw new Error(seen);
    if (problems.length > 0) throw new Error(problems.join("\n  "));
  };
  try {
    const first = address(walk);
    walk.steps.push(`opens ${first}, ${hasWorker ? "with" : "without"} a worker`);
    await walk.openTab(site.address + first);
    await check();
    while (counts.steps < STEPS && !isOver()) {
      counts.steps += 1;
      const { run } = chosen(walk);
      // A control that another one covers, or that goes away, cannot be clicked; Firefox does not tell every step back.
      const done = await run(walk).catch((error) => {
        if (error.name === "TimeoutError" && /locator\.|page\.go(Back|Forward)/.test(error.message)) return undefined;
        throw error;
      });
      if (done === null) continue;
      if (done === undefined) counts.missed += 1;
      walk.steps.push(`${done ?? "missed"} at ${(await addressOf(walk.page)).slice(site.address.length)}`);
      await check();
      if (counts.steps % COMPARED > 0 || !(await stands(walk.page))) continue;
      const how = await compare(walk);
      walk.steps.push(how);
      counts.compared += how === "compared" ? 1 : 0;
      await check();
    }
    return counts;
  } catch (error) {
    const shot = await walk.page?.screenshot({ path: `${shots}/${seed}.png` }).then(() => `${shots}/${seed}.png`, () => "none");
    throw new Failure(error.message, walk.steps, shot);
  } finally {
    await context.close();
    await site.stop();
  }
}
