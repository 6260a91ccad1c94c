// Offline: the site after its server is gone, newer data, a refused service worker, any folder, the policy.
import { readFileSync } from "node:fs";
import { test as plain } from "./policy.mjs";
import { test, expect, open, counter, expectCount, facet, sourceCompanies, ready, oneEngine, release } from "./atlas.mjs";
import { DIST, host } from "./site.mjs";

/** The day of the release as a language writes it. */
const day = (locale) => new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(release.date));
const core = sourceCompanies().filter((row) => row.scope === "core");

/** Waits until the service worker answers for the page, which it does only when it has kept everything. */
const kept = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
    }
  });

/** A release with another id and one company less. */
function newer() {
  const release = { id: "2031-01", date: "2031-01-01", licence: "CC BY 4.0" };
  const read = (name) => ({ ...JSON.parse(readFileSync(`${DIST}/data/${name}`, "utf8")), release });
  const data = { ...read("atlas.json"), release: { ...release, split: true } };
  const linked = new Set(read("details.json").links.flatMap((link) => [link.from, link.to]));
  const dropped = data.companies.findIndex((company) => company.scope === "core" && !linked.has(company.id));
  data.companies.splice(dropped, 1);
  const others = ["context.json", "details.json", "revision.json"].map((name) => [`data/${name}`, JSON.stringify(read(name))]);
  return new Map([["data/atlas.json", JSON.stringify(data)], ...others]);
}

for (const base of ["/", "/some/path/"]) {
  plain(`below ${base} every address works, with the server and without it`, base === "/" ? oneEngine : {}, async ({ browser }) => {
    const site = await host({ base });
    const context = await browser.newContext({ serviceWorkers: "allow" });
    const page = await context.newPage();
    const errors = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    try {
      // Each as a first address: nothing may depend on where the visit begins.
      for (const address of ["fr/compare", "en/companies?sector=medtech", "fr/nowhere", "", "fr"]) {
        await page.goto(site.address + address);
        if (address === "fr/nowhere") await page.waitForSelector('[data-atlas="not-found"]');
        else await ready(page);
      }
      expect(site.asked.filter((path) => !path.startsWith(base)).filter((path) => path !== "/favicon.ico")).toEqual([]);
      expect(errors).toEqual([]);
      await kept(page);
      await site.stop();
      for (const address of ["fr", "en?cluster=lyon", "fr/compare", "en/companies", "fr/about", ""]) {
        await page.goto(site.address + address);
        await ready(page);
      }
      await page.goto(`${site.address}en?cluster=lyon`);
      await expectCount(page, core.filter((row) => row.cluster === "lyon").length);
      await expect(page.locator('[data-atlas="offline"]')).toContainText(day("en-GB"));
      await page.goto(`${site.address}fr`);
      await facet(page, "sector", "biotech").check();
      await expectCount(page, core.filter((row) => row.sector === "biotech").length);
      await expect(page.locator('[data-atlas="offline"]')).toContainText(day("fr-FR"));
      // Nothing else is stored.
      const stored = await page.evaluate(async () => [localStorage.length + sessionStorage.length, document.cookie, (await caches.keys()).length]);
      expect(stored).toEqual([0, "", 2]);
    } finally {
      await site.stop().catch(() => {});
      await context.close();
    }
  });
}

plain("newer data are offered, shown with the state kept, and never mixed", async ({ browser }) => {
  const site = await host();
  const context = await browser.newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  try {
    await page.goto(`${site.address}en?sector=biotech&sort=-founded`);
    await ready(page);
    await kept(page);
    const now = newer();
    // A publication under way: the files are of two releases, and nothing is offered.
    site.overlay.set("data/atlas.json", now.get("data/atlas.json"));
    await page.reload();
    await ready(page);
    await expect.poll(() => site.asked.filter((path) => path.endsWith("context.json")).length).toBeGreaterThan(1);
    await expect(page.locator("html")).toHaveAttribute("data-atlas-release", release.id);
    for (const [name, text] of now) site.overlay.set(name, text);
    await page.reload();
    await ready(page);
    const offer = page.locator('[data-atlas="newer-data"]');
    await expect(offer).toContainText("2031-01");
    await expect(page.locator("html")).toHaveAttribute("data-atlas-release", release.id);
    const address = page.url();
    await offer.getByRole("button").click();
    await expect(page.locator("html")).toHaveAttribute("data-atlas-release", "2031-01");
    await expect(counter(page)).toHaveAttribute("data-total", String(core.length - 1));
    expect(page.url()).toBe(address);
    await expect(facet(page, "sector", "biotech")).toBeChecked();
    await expect(offer).toHaveCount(0);
    // The context that a view asks for is that of the same release.
    const of = (release) => page.evaluate(async (id) => (await (await fetch(`data/context.json?release=${id}`)).json()).release.id, release);
    expect(await of("2031-01")).toBe("2031-01");
    expect(await of(release.id)).toBe(release.id);
  } finally {
    await site.stop();
    await context.close();
  }
});

plain("a newer build waits until it is wanted, and comes whole", async ({ browser }) => {
  const site = await host();
  const context = await browser.newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  try {
    await page.goto(`${site.address}en?sector=biotech`);
    await ready(page);
    await kept(page);
    const page2 = readFileSync(`${DIST}/index.html`, "utf8").replace("<title>", '<meta name="build" content="2"><title>');
    site.overlay.set("index.html", page2);
    site.overlay.set("sw.js", readFileSync(`${DIST}/sw.js`, "utf8").replace(/"([0-9a-f]{16})"/, '"0000000000000002"'));
    await page.reload();
    await ready(page);
    await expect(page.locator('meta[name="build"]')).toHaveCount(0);
    const offer = page.locator('[data-atlas="newer-version"]');
    await offer.getByRole("button").click();
    await expect(page.locator('meta[name="build"]')).toHaveCount(1);
    await ready(page);
    expect(page.url()).toContain("sector=biotech");
  } finally {
    await site.stop();
    await context.close();
  }
});

test("without a service worker and without storage the site works", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException("refused", "SecurityError"));
    if (navigator.serviceWorker) navigator.serviceWorker.register = refuse; // about:blank has none
    for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"]) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException("refused", "SecurityError"); } });
    }
  });
  await open(page, "fr?cluster=lyon");
  await expectCount(page, core.filter((row) => row.cluster === "lyon").length);
});

test("the worker can be taken out again", async ({ browser }) => {
  const site = await host();
  const context = await browser.newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  try {
    await page.goto(`${site.address}fr`);
    await ready(page);
    await kept(page);
    site.overlay.set("sw.js", readFileSync(`${DIST}/hosting/sw-remove.js`, "utf8"));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  } finally {
    await site.stop();
    await context.close();
  }
});

test("the policy stops what is not ours", async ({ page, policy, problems }) => {
  policy.stops = true;
  problems.allowed.push(/Content.Security.Policy|violates|blocked|TrustedHTML|Trusted/i);
  await open(page, "fr");
  const rules = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(rules).toMatch(/^default-src 'none';/);
  expect(rules).not.toContain("unsafe-inline");
  expect(rules).toContain("require-trusted-types-for 'script'");
  const stopped = await page.evaluate(async () => {
    const script = document.createElement("script");
    try {
      script.textContent = "window.hacked = 1";
      document.head.append(script);
    } catch {
      // Trusted Types refuse it before the policy for scripts could.
    }
    const node = document.createElement("i");
    node.setAttribute("style", "color: red");
    let html = "set";
    try {
      node.innerHTML = "<img src=x onerror='window.hacked = 2'>";
    } catch {
      html = "refused";
    }
    if (!window.trustedTypes) html = "refused"; // a browser without them has the script policy alone
    let foreign = "fetched";
    await fetch("https://elsewhere.example.org/").catch(() => { foreign = "refused"; });
    return { html, foreign, hacked: window.hacked ?? null, style: node.style.color };
  });
  expect(stopped).toEqual({ html: "refused", foreign: "refused", hacked: null, style: "" });
});
