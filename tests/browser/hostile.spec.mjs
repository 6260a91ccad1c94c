// Hostile data, settings, addresses, deliveries and messages in a real page: no script runs, no markup comes out of a text, nothing
// panics, no page is blank, and what is shown has an end. `tests/bad_input.rs` and `tests/fuzz` read the like without a browser.
import { expect, test as plain } from "@playwright/test";
import { oneEngine, ready } from "./atlas.mjs";
import { PAGE } from "./changes.mjs";
import { trouble, tried, watch } from "./hostile/checks.mjs";
import { datasets, large, sound } from "./hostile/datasets.mjs";
import { hostPage, messages } from "./hostile/messages.mjs";
import { settings } from "./hostile/settings.mjs";
import { states } from "./hostile/states.mjs";
import { deliveries } from "./hostile/workbooks.mjs";
import { host } from "./site.mjs";

const VIEWS = ["en?open=company-0", "en/companies?layout=cards", "en/companies/company-0", "en/clusters/region-1", "en/compare?compare=company-0,company-1",
  "en/connect?for=company-0", "en/companies"];
/** Those that draw what records have to do with one another. */
const SHAPED = ["en?open=company-0", "en/connect?for=company-0", "en/companies"];

/** A page on a host of its own, below which files can be laid over, and what goes on in it. */
const test = plain.extend({
  site: async ({}, use) => {
    const site = await host({ overlay: new Map([["data/atlas.json", sound.atlas("2026-11")], ["data/context.json", sound.context("2026-11")]]) });
    await use(site);
    await site.stop();
  },
  opened: async ({ page, site }, use) => {
    const told = await watch(page);
    await use({ page, site, told });
  },
});

/** Counts cases in the report. */
function report(what, cases, { found, pages = 0 }) {
  const memory = pages > 0 ? `, at most ${Math.round((pages * PAGE) / 1024 / 1024)} MB of the program's memory` : "";
  const description = `${cases} cases, ${found.length} with harm${memory}`;
  plain.info().annotations.push({ type: `hostile ${what}`, description });
  console.log([`hostile ${what}: ${description}`, ...found].join("\n  "));
  expect(found).toEqual([]);
}

/** Follows a link within the page, and waits until its view is here. */
const follow = (page, address) =>
  page.evaluate(async (address) => {
    const link = Object.assign(document.createElement("a"), { href: address });
    document.body.append(link);
    link.click();
    link.remove();
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    do await frame(); while (!document.querySelector("#content h1, #content h2, [role=alert]") || document.querySelector("#content .loading"));
    await frame();
  }, address);

/** Offers a release in place of the one that is shown, takes it, and waits until it is shown or refused. */
const take = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    dispatchEvent(new CustomEvent("atlas:newer", { detail: "newer" }));
    let button;
    while (!(button = document.querySelector('[data-atlas="newer-data"] button'))) await frame();
    button.click();
    do await frame(); while (button.isConnected && !document.querySelector(".news [role=alert]"));
    await frame();
  });

test.describe.configure({ timeout: 360_000 }); // hundreds of cases each

test("releases", oneEngine, async ({ opened: { page, site, told } }) => {
  const reopen = async () => {
    site.overlay.set("data/atlas.json", sound.atlas("2026-11")).set("data/context.json", sound.context("2026-11"));
    await page.goto(`${site.address}en/companies`);
    await ready(page);
  };
  const perform = async ({ atlas = sound.atlas, context, everywhere, isShaped, isShown }, number) => {
    const id = `2027-${number}`;
    site.overlay.set("data/atlas.json", atlas(id)).set("data/context.json", (context ?? sound.context)(id));
    await take(page);
    // What is refused could do no harm, and would show nothing.
    if (isShown && (await page.locator("html").getAttribute("data-atlas-release")) !== id) return "not taken";
    // What surrounds the companies is read where it is shown.
    for (const view of everywhere ? VIEWS : isShaped ? SHAPED : context ? ["en/clusters/region-1", "en/companies"] : []) {
      await follow(page, view);
      const harm = await trouble(page);
      if (harm) return `${view}: ${harm}`;
    }
    return null;
  };
  await reopen();
  report("releases", datasets.length, await tried(datasets, { page, told, perform, reopen }));
});

test("large releases", oneEngine, async ({ opened: { page, site, told } }) => {
  const perform = async ({ make }) => {
    site.overlay.set("data/atlas.json", make());
    await page.goto(`${site.address}en`);
    await ready(page);
    const harm = [];
    for (const view of SHAPED) {
      await follow(page, view);
      const one = await trouble(page);
      if (one) harm.push(`${view}: ${one}`);
    }
    return harm.join("; ");
  };
  const cases = large.map(([name, make]) => ({ name, make }));
  report("large releases", cases.length, await tried(cases, { page, told, perform, reopen: async () => {} }));
});

test("addresses", oneEngine, async ({ opened: { page, site, told } }) => {
  const reopen = async () => {
    await page.goto(`${site.address}en`);
    await ready(page);
  };
  const perform = ({ address }) => follow(page, address);
  await reopen();
  report("addresses", states.length, await tried(states, { page, told, perform, reopen }));
});

test("settings", oneEngine, async ({ opened: { page, site, told } }) => {
  const perform = async ({ config }) => {
    site.overlay.set("config.json", config);
    await page.goto(site.address);
    await ready(page);
    // Problems are listed where they are unfolded.
    const summary = page.locator('[data-atlas="config-issues"] summary');
    if (await summary.count()) await summary.evaluate((element) => element.click());
  };
  report("settings", settings.length, await tried(settings, { page, told, perform, reopen: async () => {} }));
});

test("deliveries to the studio", oneEngine, async ({ opened: { page, site, told } }) => {
  const reopen = async () => {
    await page.goto(`${site.address}en/studio`);
    await ready(page);
  };
  const at = (name) => page.locator(`[data-atlas="${name}"]`);
  const perform = async ({ files }) => {
    await at("studio-files").setInputFiles(await files());
    await at("studio-result").waitFor();
    await expect(page.locator(".studio-busy")).toHaveCount(0);
    const harm = await trouble(page);
    await at("studio-close").click();
    await expect(at("studio-result")).toHaveCount(0);
    return harm;
  };
  await reopen();
  report("deliveries", deliveries.length, await tried(deliveries, { page, told, perform, reopen }));
});

test("messages of a host page", oneEngine, async ({ opened: { page, site, told } }) => {
  const other = await host({ overlay: new Map() });
  try {
    other.overlay.set("host.html", hostPage(`${site.address}en?chrome=none#embed=1&host=${encodeURIComponent(other.address.slice(0, -1))}`));
    let frame;
    const reopen = async () => {
      await page.goto(`${other.address}host.html`);
      await expect.poll(() => page.evaluate(() => window.heard.some(({ type }) => type === "ready"))).toBe(true);
      frame = page.frames()[1];
    };
    const perform = async ({ text, expression }, number) => {
      await page.evaluate(([text, expression, number]) => answered(text ?? (0, eval)(`(${expression})`), number), [text, expression, number]);
      return trouble(frame);
    };
    await reopen();
    // The host page itself is blank but for the frame.
    const harm = await tried(messages, { page: { evaluate: (...given) => frame.evaluate(...given) }, told, perform, reopen });
    report("messages", messages.length, harm);
  } finally {
    await other.stop();
  }
});

// Without a policy, and with the texts of the list read as markup, the same cases must be found: else the checks see nothing.
test("a page that takes texts for markup is found out", oneEngine, async ({ browser, site }) => {
  const context = await browser.newContext({ bypassCSP: true });
  await context.addInitScript(() => {
    const spoil = () => {
      const list = document.querySelector('[data-atlas="results"]');
      const walker = list && document.createTreeWalker(list, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker?.nextNode()) if (walker.currentNode.data.includes("<")) texts.push(walker.currentNode);
      for (const text of texts) text.replaceWith(document.createRange().createContextualFragment(text.data));
    };
    new MutationObserver(spoil).observe(document, { childList: true, subtree: true, characterData: true });
  });
  const page = await context.newPage();
  const found = [];
  const kinds = ["image", "script", "drawing", "frame"];
  for (const kind of kinds) {
    site.overlay.set("data/atlas.json", datasets.find(({ name }) => name === `every text: ${kind}`).atlas("2026-11"));
    await page.goto(`${site.address}en/companies`);
    await page.waitForSelector('[data-atlas="results"]');
    await expect.poll(async () => String(await trouble(page)), kind).toMatch(/^(a script ran|markup came out)/);
    found.push(kind);
  }
  expect(found).toEqual(kinds);
  await context.close();
});
