// What search engines, portals and other sites read of a page, and what the browser says while it loads one. Needs the
// finished site with its static pages.
import { test, expect, languages, open, ready, oneEngine, rich, sparse } from "./atlas.mjs";
import { host } from "./site.mjs";

/** Every address and fact of the head that must be of the view that is shown. */
const head = (page) =>
  page.evaluate(() => {
    const link = (selector) => document.querySelector(selector)?.href;
    const meta = (name) => document.querySelector(`meta[property="og:${name}"]`)?.content;
    const alternates = [...document.querySelectorAll("link[rel=alternate][hreflang]:not([type])")];
    return {
      canonical: link("link[rel=canonical]"),
      alternates: Object.fromEntries(alternates.map((one) => [one.hreflang, one.href])),
      url: new URL(meta("url"), document.baseURI).href,
      title: meta("title") === document.title && meta("description") === document.querySelector("meta[name=description]").content,
      locale: meta("locale"),
    };
  });

test("the head follows from view to view and from language to language", async ({ browser }) => {
  const site = await host({ base: "/some/path/", pages: true });
  const page = await browser.newPage();
  const expected = (lang, path) => ({
    canonical: site.address + lang + path,
    alternates: {
      ...Object.fromEntries(languages.map((code) => [code, site.address + code + path])),
      "x-default": path ? site.address + languages[0] + path : site.address,
    },
    url: site.address + lang + path,
    title: true,
    locale: lang,
  });
  try {
    // As the build wrote it, then as each step leaves it.
    await page.goto(`${site.address}en/companies/${sparse.id}`);
    await ready(page);
    await expect.poll(() => head(page)).toEqual(expected("en", `/companies/${sparse.id}`));
    const first = await page.title();
    await page.locator('header a[href$="/en/compare"]').first().click();
    await expect.poll(() => head(page)).toEqual(expected("en", "/compare"));
    await page.locator('main a[href*="/en/clusters/luxembourg"]').first().click();
    await expect.poll(() => head(page)).toEqual(expected("en", "/clusters/luxembourg"));
    expect(await page.title()).not.toBe(first);
    await page.locator('header a[href$="/en/about"]').first().click();
    await expect.poll(() => head(page)).toEqual(expected("en", "/about"));
    await page.getByRole("link", { name: "Deutsch" }).click();
    await expect.poll(() => head(page)).toEqual(expected("de", "/about"));
    await page.goBack();
    await page.goBack();
    await expect.poll(() => head(page)).toEqual(expected("en", "/clusters/luxembourg"));
    // The first view, where filters and an open panel are states of one page.
    await page.goto(`${site.address}en?sector=${sparse.sector}&open=${sparse.id}`);
    await ready(page);
    await expect.poll(() => head(page)).toEqual(expected("en", ""));
    await expect.poll(() => page.title()).toMatch(new RegExp(`^${sparse.name}`));
    await page.keyboard.press("Escape");
    await expect.poll(() => page.title()).toMatch(/companies/);
  } finally {
    await page.close();
    await site.stop();
  }
});

test("each view has a title and a description of its own", oneEngine, async ({ browser }) => {
  const site = await host({ pages: true });
  const page = await browser.newPage();
  const titles = new Set();
  const descriptions = new Set();
  const views = ["", "/companies", `/companies/${sparse.id}`, "/clusters", "/clusters/lyon", "/clusters/brussels", "/compare", "/connect", "/share", "/about"];
  try {
    await page.goto(`${site.address}fr/companies/${rich.id}`);
    await ready(page);
    for (const view of views) {
      // Without loading the page anew, as a link inside does.
      const before = await page.title();
      await page.evaluate((path) => {
        history.pushState(null, "", path);
        dispatchEvent(new PopStateEvent("popstate"));
      }, `/fr${view}`);
      await expect.poll(() => page.title()).not.toBe(before);
      titles.add(await page.title());
      descriptions.add(await page.locator("meta[name=description]").getAttribute("content"));
    }
    expect([titles.size, descriptions.size]).toEqual([views.length, views.length]);
  } finally {
    await page.close();
    await site.stop();
  }
});

for (const [width, height] of [[360, 740], [1440, 900]]) {
  test(`nothing is fetched in advance that the view does not use, and the console is silent, at ${width} px`, async ({ browser, browserName }) => {
    test.skip(browserName === "firefox", "it says nothing of preloads");
    const site = await host({ pages: true });
    try {
      for (const path of ["fr", "en/companies", `fr/companies/${sparse.id}`, "de/clusters/lyon", "nl/about", "en/nowhere", ""]) {
        const page = await browser.newPage({ viewport: { width, height } });
        const said = [];
        page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
        await page.addInitScript(() => {
          window.fetched = new Set();
          const { fetch } = window;
          window.fetch = (what, ...rest) => {
            window.fetched.add(new URL(what.url ?? what, document.baseURI).href);
            return fetch(what, ...rest);
          };
        });
        await page.goto(site.address + path);
        const allowed = [/Service Worker registration blocked/, ...(path === "en/nowhere" || path === "" ? [/404/] : [])];
        if (path !== "en/nowhere") await ready(page);
        else if (await page.locator("html[data-atlas-ready]").count() === 0) await page.waitForLoadState("load");
        const wasted = () =>
          page.evaluate(() => {
            const hints = [...document.querySelectorAll('link[rel=preload][as="fetch"]')].filter((link) => link.href);
            return hints.filter((link) => (!link.media || matchMedia(link.media).matches) && !window.fetched.has(link.href)).map((link) => link.href);
          });
        await expect.poll(wasted, path).toEqual([]);
        expect(said.filter((line) => !allowed.some((pattern) => pattern.test(line))), path).toEqual([]);
        await page.close();
      }
    } finally {
      await site.stop();
    }
  });
}

test("data are asked for by the address of their release, and nothing else stands in it", oneEngine, async ({ page }) => {
  const asked = [];
  await page.route(/context\.json/, (route) => {
    asked.push(new URL(route.request().url()).search);
    return route.continue();
  });
  await open(page, "fr/clusters/lyon");
  const release = await page.locator("html").getAttribute("data-atlas-release");
  await expect.poll(() => asked).toEqual([`?release=${release}`]);
});
