// Hosts that are not as the site wishes: wrong types, missing files, portals of a Wi-Fi, servers that know no settings.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "@playwright/test";
import { expect, expectCount, languages, oneEngine, ready, sourceCompanies } from "./atlas.mjs";
import { DIST, host } from "./site.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");
const LOGIN = { type: "text/html", body: "<!doctype html><title>Welcome to the Wi-Fi</title><form action=/login></form>" };
const SETTINGS = JSON.stringify({ contact: "mailto:desk@example.org" });

/** A site and a page of a visitor whose browser keeps what the service worker wants kept, while `run` has them. */
async function visit(browser, run, options = {}) {
  const site = await host(options);
  const context = await browser.newContext({ serviceWorkers: "allow" });
  try {
    await run(site, await context.newPage());
  } finally {
    await site.stop().catch(() => {});
    await context.close();
  }
}

/** Opens a view and waits until the worker has installed and answers for it. */
async function kept(page, address) {
  await page.goto(address);
  await ready(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
  });
}

/** Names below the site of everything that the browser keeps. */
const stored = (page) =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => url.slice(document.baseURI.length));
  });

for (const headers of [{}, { "X-Content-Type-Options": "nosniff" }]) {
  test(`programs of no type start, ${Object.keys(headers)[0] ?? "sniffed"}`, async ({ browser }) => {
    await visit(browser, async (site, page) => {
      site.instead = (name) => (name.endsWith(".wasm") ? { type: "application/octet-stream" } : undefined);
      await kept(page, `${site.address}en?cluster=lyon`);
      await expectCount(page, core.filter((row) => row.cluster === "lyon").length);
      await expect(page.getByRole("alert")).toHaveCount(0);
      await page.locator('.views a[href*="/companies"]').click();
      await expect(page.locator("[data-atlas-company]").first()).toBeVisible();
      await site.stop();
      await page.reload();
      await ready(page);
      await expect(page.locator("[data-atlas-company]").first()).toBeVisible();
    }, { headers });
  });
}

for (const missing of ["manifest.webmanifest", "icons/icon.svg", "map/locator.json", "data/context.json", "data/atlas.de.json", "chunks/about-"]) {
  test(`without ${missing} the rest opens without a network`, oneEngine, async ({ browser }) => {
    await visit(browser, async (site, page) => {
      site.instead = (name) => (name.startsWith(missing) ? { status: 404, type: "text/plain", body: "not found" } : undefined);
      await kept(page, `${site.address}en`);
      expect((await stored(page)).filter((name) => name.startsWith(missing))).toEqual([]);
      const told = page.evaluate(() => new Promise((done) => addEventListener("atlas:missing", ({ detail }) => done(detail), { once: true })));
      await page.evaluate(() => navigator.serviceWorker.controller.postMessage("check"));
      expect(await told).toMatch(new RegExp(`^${missing}[^,]*$`));
      await site.stop();
      await page.goto(`${site.address}en?cluster=lyon`);
      await ready(page);
      await expectCount(page, core.filter((row) => row.cluster === "lyon").length);
      await expect(page.locator('[data-atlas="offline"]')).toContainText(missing);
    });
  });
}

test("what was missing is kept once the host has it", oneEngine, async ({ browser }) => {
  await visit(browser, async (site, page) => {
    const late = ["map/locator.json", "data/details.json", "data/atlas.nl.json"];
    site.instead = (name) => (late.includes(name) ? { status: 503, type: "text/plain", body: "busy" } : undefined);
    await kept(page, `${site.address}en`);
    expect(await stored(page)).not.toEqual(expect.arrayContaining(["map/locator.json"]));
    site.instead = () => undefined;
    await page.reload();
    await ready(page);
    await expect.poll(() => stored(page)).toEqual(expect.arrayContaining(late));
  });
});

test("nothing of a portal that answers for the site is kept", oneEngine, async ({ browser }) => {
  await visit(browser, async (site, page) => {
    // At first only the parts of the program are the site's own, then nothing is.
    site.instead = (name) => (/^(map|icons|data\/context)/.test(name) ? LOGIN : undefined);
    await kept(page, `${site.address}en`);
    expect((await stored(page)).filter((name) => /^(map|icons|data\/context)/.test(name))).toEqual([]);
    site.overlay.set("config.json", SETTINGS);
    site.instead = () => undefined;
    await page.reload();
    await ready(page);
    await expect.poll(() => stored(page)).toEqual(expect.arrayContaining(["map/locator.json", "data/context.json", "config.json"]));
    const before = (await stored(page)).sort();
    site.instead = () => LOGIN;
    const contact = page.getByRole("link", { name: "Contact" });
    for (const address of ["en/about", "en?cluster=lyon"]) {
      await page.goto(site.address + address);
      await ready(page);
      await expect(contact).toHaveAttribute("href", "mailto:desk@example.org");
    }
    await site.stop();
    await page.reload();
    await ready(page);
    await expectCount(page, core.filter((row) => row.cluster === "lyon").length);
    await expect(contact).toHaveAttribute("href", "mailto:desk@example.org");
    expect((await stored(page)).sort()).toEqual(before);
    const pages = await page.evaluate(async () => {
      const texts = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) texts.push(await (await cache.match(request)).text());
      }
      return texts.filter((text) => text.includes("Wi-Fi")).length;
    });
    expect(pages).toBe(0);
  });
});

test("a host that has one page for every address has no settings, and an operator's new ones count at once", oneEngine, async ({ browser }) => {
  await visit(browser, async (site, page) => {
    site.overlay.set("config.json", SETTINGS);
    await kept(page, `${site.address}en`);
    const contact = page.getByRole("link", { name: "Contact" });
    await expect(contact).toHaveCount(1);
    const index = await (await page.request.get(site.address)).text();
    for (const gone of [{ type: "text/html", body: index }, { status: 404, type: "text/html", body: "<title>404</title>" }]) {
      site.instead = (name) => (name === "config.json" ? gone : undefined);
      await page.reload();
      await ready(page);
      await expect(contact).toHaveCount(0);
    }
  });
});

/** Scrolls by hand, as far as `y`, and waits until the page is there. */
async function scrollTo(page, y) {
  await expect.poll(() => page.evaluate((y) => (scrollTo(0, y), scrollY), y)).toBeCloseTo(y, -1);
}

/** Goes back. Over WebDriver BiDi Firefox does not tell when it shows a page that it kept whole, and `page.goBack()` waits for that. */
async function back(page) {
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => document.documentElement.dataset.atlasReady === "true");
}

for (const pages of [true, false]) {
  for (const [view, y] of [["en", 1500], ["en/companies", 5600], ["en/about", 1500]]) {
    test(`${view} returns after a reload and from another page to where it was left, ${pages ? "from its own page" : "from the one page"}`, oneEngine, async ({ browser }) => {
      await visit(browser, async (site, page) => {
        site.overlay.set("other.html", "<title>Another page of the host</title>");
        const isThere = () => expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(y, -1);
        await page.goto(site.address + view);
        await ready(page);
        await scrollTo(page, y);
        await page.reload();
        await ready(page);
        await isThere();
        await page.goto(`${site.address}other.html`);
        await back(page);
        await ready(page);
        await isThere();
        // The visitor goes on from there, and the entry of the history is what the program wrote.
        await page.mouse.wheel(0, -400);
        await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(y - 200);
        expect(await page.evaluate(() => history.state?.y ?? null)).toBeNull();
      }, { pages });
    });
  }
}

test("a page that the browser kept whole is shown where it was left", async ({ browser }) => {
  await visit(browser, async (site, page) => {
    site.overlay.set("other.html", "<title>Another page of the host</title>");
    await page.goto(`${site.address}en/about`);
    await ready(page);
    await scrollTo(page, 1500);
    await page.goto(`${site.address}other.html`);
    await back(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(1500, -1);
  });
});

test("an address with a section leads there", async ({ browser }) => {
  await visit(browser, async (site, page) => {
    for (const [view, section] of [["en/about", "about-accessibility"], ["fr/clusters/lyon", "covid-title"]]) {
      await page.goto(`${site.address}${view}#${section}`);
      await ready(page);
      await expect(page.locator(`#${section}`)).toBeInViewport();
    }
  });
});

test("links that an editor of pages rewrote select what they say", oneEngine, async ({ browser }) => {
  await visit(browser, async (site, page) => {
    const of = (...clusters) => core.filter((row) => clusters.includes(row.cluster));
    const medtech = of("lyon").filter((row) => row.sector === "medtech").length;
    for (const [query, count] of [
      ["cluster=lyon&amp;sector=medtech", medtech],
      ["cluster=lyon&#038;sector=medtech", medtech],
      ["cluster=lyon&amp;#038;scope=core&#38;sector=medtech#content", medtech],
      ["cluster=lyon&cluster=brussels", of("lyon", "brussels").length],
      ["cluster[]=lyon", of("lyon").length],
    ]) {
      await page.goto(`${site.address}en?${query}`);
      await ready(page);
      await expectCount(page, count);
    }
  });
});

/** What a CDN puts into pages to start their scripts later: it makes each anew that it had taken the type of. */
const LATER = `addEventListener("load", () => {
  for (const old of document.querySelectorAll("script[type=later]")) {
    const made = document.createElement("script");
    for (const { name, value } of old.attributes) if (name !== "type") made.setAttribute(name, value);
    made.text = old.text;
    old.replaceWith(made);
  }
})`;

/** Such a CDN in front of a site; \`leaves\` tells it which scripts it must leave alone. */
function deferScripts(site, leaves) {
  site.overlay.set("later.js", LATER);
  site.instead = (name) => {
    if (!name.endsWith(".html")) return undefined;
    const page = readFileSync(join(DIST, name), "utf8");
    const taken = page.replace(/<script(?![^>]*ld\+json)[^>]*/g, (tag) => (leaves.test(tag) ? tag : `${tag} type="later"`));
    return { body: taken.replace("</head>", '<script src="/later.js" defer></script></head>') };
  };
}

for (const [view, pages] of [["en?cluster=lyon", true], ["en/share?cluster=lyon", false]]) {
  test(`a CDN that starts scripts later leaves those of ${view} alone`, oneEngine, async ({ browser }) => {
    await visit(browser, async (site, page) => {
      // By this mark Rocket Loader knows them.
      deferScripts(site, / data-cfasync="false"/);
      await page.goto(site.address + view);
      await ready(page);
      await expect(page.locator("#atlas-boot")).toHaveCount(0);
    }, { pages });
  });
}

test("a page whose scripts a host keeps from running says so after a while, and stays readable", oneEngine, async ({ browser }) => {
  const site = await host({ pages: true });
  // The message is shown by an animation, which must not depend on whether motion is wanted.
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  try {
    deferScripts(site, /never/);
    const late = page.locator(".boot-late");
    const open = async (view) => {
      const stopped = page.waitForEvent("pageerror");
      await page.goto(site.address + view);
      expect((await stopped).message).toContain("TrustedScript");
    };
    await open("fr");
    await expect(late).toHaveText(/une extension retient le programme/);
    await expect(late).toBeHidden();
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await expect(late).toBeInViewport();
    await expect(page.locator("h1")).toContainText(String(core.length));
    // Where the scripts place the style, there is none to wait for.
    await open("fr/share");
    await expect(late).toHaveCount(languages.length);
    await expect(late.first()).toBeInViewport();
  } finally {
    await context.close();
    await site.stop();
  }
});

test("a host that looks into a folder before the page of its name has the page there", oneEngine, async ({ browser }) => {
  await visit(browser, async (site, page) => {
    for (const [view, title] of [["fr", /trois clusters/], ["fr/companies", /^Annuaire/], ["fr/clusters", /^Les trois clusters/]]) {
      await page.goto(`${site.address}${view}?cluster=lyon`);
      await ready(page);
      // With the slash of the folder or, once a view has written its address, without it.
      expect(page.url().replace("/?", "?")).toBe(`${site.address}${view}?cluster=lyon`);
      await expect(page).toHaveTitle(title);
      await page.locator('.views a[href*="/companies"]').first().click();
      await expect(page).toHaveURL(`${site.address}fr/companies?cluster=lyon`);
    }
    await page.reload();
    await ready(page);
    await expectCount(page, core.filter((row) => row.cluster === "lyon").length);
  }, { base: "/some/path/", folders: true });
});
