// How a static page opens: it is seen first, then what the program is made of is fetched, and the view is built part by part.
import { expect, oneEngine, ready, rich, sparse, test } from "./atlas.mjs";
import { host } from "./site.mjs";

/** What the program is made of. */
const PROGRAM = /\/(app-|chunks\/|data\/)/;

/** A page on a host with static pages, and `act` with both. */
async function opening(browser, act) {
  const site = await host({ pages: true });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, serviceWorkers: "block" });
  try {
    await act(page, site.address);
  } finally {
    await page.close();
    await site.stop();
  }
}

for (const path of ["en", `fr/companies/${sparse.id}`]) {
  test(`nothing of the program is fetched before a frame of /${path} is made`, async ({ browser }) => {
    await opening(browser, async (page, address) => {
      // Registered before the scripts of the page: called first in that frame.
      await page.addInitScript(() => requestAnimationFrame(() => (window.framed = performance.now())));
      await page.goto(address + path);
      await ready(page);
      const [framed, fetched] = await page.evaluate(() => [
        window.framed, performance.getEntriesByType("resource").map(({ name, startTime }) => [new URL(name).pathname, startTime]),
      ]);
      const program = fetched.filter(([name]) => PROGRAM.test(name));
      expect(program.length).toBeGreaterThan(3);
      expect(program.filter(([, start]) => start < framed)).toEqual([]);
    });
  });
}

test("a page that is never painted starts all the same, and a partner's frame without waiting", async ({ browser }) => {
  await opening(browser, async (page, address) => {
    await page.addInitScript(() => {
      const { requestAnimationFrame: frame, setTimeout: later } = window;
      const isFrame = location.search.includes("chrome=none");
      window.requestAnimationFrame = (act) => (document.querySelector("main#content") ? frame(act) : 0);
      if (isFrame) window.setTimeout = (act, wait, ...rest) => (document.querySelector("main#content") ? later(act, wait, ...rest) : 0);
    });
    for (const search of ["", "?chrome=none"]) {
      await page.goto(`${address}fr${search}`);
      await ready(page);
    }
  });
});

test("a view below its static page is built in several tasks, and is whole when it is seen; a later one in one", oneEngine, async ({ browser }) => {
  await opening(browser, async (page, address) => {
    await page.addInitScript(() => {
      // Each message is a task of its own.
      const { port1, port2 } = new MessageChannel();
      let task = 0;
      port1.onmessage = () => {
        task += 1;
        port2.postMessage(0);
      };
      port2.postMessage(0);
      window.built = {};
      const parts = [".headline", ".toolbar", "#facets", '[data-atlas="map"]', ".charts-place", "[data-atlas-finding]", ".page-head"];
      new MutationObserver(() => {
        for (const part of parts) if (document.querySelector(`#content ${part}`)) window.built[part] ??= task;
      }).observe(document, { childList: true, subtree: true });
    });
    const tasks = (...parts) => page.evaluate((parts) => parts.map((part) => window.built[part]), parts);
    await page.goto(`${address}en`);
    await page.waitForSelector('html[data-atlas-ready="true"]', { state: "attached" });
    const first = await tasks(".headline", ".toolbar", "#facets", '[data-atlas="map"]', ".charts-place");
    expect(new Set(first).size, `${first}`).toBe(first.length);
    expect(first, "from the top to the end").toEqual([...first].sort((a, b) => a - b));
    await page.evaluate(() => (window.built = {}));
    await page.locator('nav a[href$="/compare"]').first().evaluate((link) => link.click());
    await expect(page.locator("[data-atlas-finding]").first()).toBeVisible();
    const [head, tools, facets] = await tasks(".page-head", ".toolbar", "#facets");
    expect([tools, facets]).toEqual([head, head]);
  });
});

/** Opens `path` with a part of the program held back, so that the static page stays, and `act` meanwhile. */
async function covered(browser, path, part, act) {
  await opening(browser, async (page, address) => {
    let letGo;
    const held = new Promise((done) => (letGo = done));
    await page.route(part, (route) => held.then(() => route.continue()));
    await page.goto(address + path);
    await expect(page.locator("main#content")).toBeAttached();
    await expect(page.locator("#atlas-boot main")).toBeVisible();
    await act(page, letGo);
  });
}

test("a defect is said above the static page, too", async ({ browser }) => {
  await covered(browser, "en/companies", /chunks\/directory-/, async (page) => {
    await page.evaluate(() => window.dispatchEvent(new Event("atlas:defect")));
    await expect(page.locator('[role="alert"][data-atlas-error="defect"]')).toBeVisible();
  });
});

test("who presses a link of the static page leaves that page", oneEngine, async ({ browser }) => {
  await covered(browser, "en/companies", /chunks\/(directory|compare)-/, async (page, letGo) => {
    await page.locator('#atlas-boot nav a[href$="/compare"]').first().evaluate((link) => link.click());
    await expect(page.locator("#atlas-boot")).toHaveCount(0);
    letGo();
    await expect(page.locator("#content h1")).toBeVisible();
  });
});

test("the panel of a company that the address opens has the focus when it is seen", async ({ browser }) => {
  await opening(browser, async (page, address) => {
    await page.goto(`${address}en?open=${rich.id}`);
    await ready(page);
    await expect(page.locator("#detail-title")).toBeFocused();
  });
});

test("nothing is below a static page that nobody reads: a frame of a partner shows its parts as they come", oneEngine, async ({ browser }) => {
  await opening(browser, async (page, address) => {
    await page.route(/details\.json/, () => undefined);
    await page.goto(`${address}en/companies?chrome=none`);
    await expect(page.locator("#content h1")).toBeVisible();
    await expect(page.locator("#atlas-boot")).toHaveCount(0);
  });
});
