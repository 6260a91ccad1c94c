// Memory: what a change makes is freed by the next one. The linear memory of WebAssembly never shrinks, so its pages after many
// changes tell what of them was kept. The reactive graph forgets nothing by itself, see src/state/subscription.rs.
import { clusters, counter, expect, facet, listed, oneEngine, open, rich, test } from "./atlas.mjs";

/** Keeps the memory of the program within reach of a test, and says how many pages of 64 KiB it has. */
async function watchMemory(page) {
  await page.addInitScript(() => {
    for (const name of ["instantiate", "instantiateStreaming"]) {
      const own = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await own.apply(WebAssembly, given);
        const { memory } = (made.instance ?? made).exports;
        if (memory) window.programMemory = memory;
        return made;
      };
    }
    window.nextFrame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });
  return () => page.evaluate(() => window.programMemory.buffer.byteLength / 65_536);
}

/** Expects that `change(many)` after `change(few)` takes next to no further memory; `change` says how often it was answered. */
async function expectSteady(pages, change, few, many) {
  expect(await change(few)).toBe(few);
  const before = await pages();
  expect(await change(many)).toBe(many);
  const after = await pages();
  expect(after, `${before} pages after ${few}, ${after} after ${many} more`).toBeLessThanOrEqual(before * 1.05);
}

test.describe.configure({ mode: "default" }); // one after the other: each keeps a core busy

test("the filters take no more memory after six hundred changes than after a hundred", oneEngine, async ({ page }) => {
  test.slow();
  const pages = await watchMemory(page);
  await open(page, "fr");
  await expect(facet(page, "sector", "medtech")).toBeVisible();
  await listed(page);
  const change = (times) => page.evaluate(async (times) => {
    const shown = () => document.querySelector('[data-atlas="result-count"]').dataset.value;
    const values = ["medtech", "biotech", "services"].map((id) => document.querySelector(`[data-atlas-facet="sector"][data-value="${id}"]`));
    let answered = 0;
    for (let time = 0; time < times; time += 1) {
      const before = shown();
      // On and off again, each in turn.
      values[(time >> 1) % values.length].click();
      await window.nextFrame();
      // Now and then all that is out of sight has the time to follow.
      for (let frame = 0; time % 10 === 0 && frame < 8; frame += 1) await window.nextFrame();
      answered += shown() === before ? 0 : 1;
    }
    return answered;
  }, times);
  await expectSteady(pages, change, 100, 500);
});

test("the views take no more memory after three hundred changes than after a hundred", oneEngine, async ({ page }) => {
  test.slow();
  const pages = await watchMemory(page);
  await open(page, "fr");
  const links = ["companies", `companies/${rich.id}`, `clusters/${clusters[0]}`, "compare", "connect", "share", "about", ""];
  const change = (times) => page.evaluate(async ([times, links]) => {
    let answered = 0;
    for (let time = 0; time < times; time += 1) {
      const path = links[time % links.length];
      const link = document.createElement("a");
      link.href = ["fr", path].filter(Boolean).join("/");
      document.body.append(link);
      link.click();
      link.remove();
      // The first time each view is fetched.
      const waits = () => !document.querySelector("#content h1") || document.querySelector("#content > .loading");
      do await window.nextFrame(); while (waits());
      answered += location.pathname.endsWith(`/${path || "fr"}`) ? 1 : 0;
    }
    return answered;
  }, [times, links]);
  await expectSteady(pages, change, 100, 200);
});

test("the panel takes no more memory after two hundred companies than after fifty", oneEngine, async ({ page }) => {
  test.slow();
  const pages = await watchMemory(page);
  await open(page, "fr");
  await page.locator("#list-title").scrollIntoViewIfNeeded();
  await listed(page);
  const change = (times) => page.evaluate(async (times) => {
    const rows = document.querySelectorAll('[data-atlas="results"] [data-atlas-company]');
    let answered = 0;
    for (let time = 0; time < times; time += 1) {
      const row = rows[time % rows.length];
      const panel = () => document.querySelector(`[data-atlas="detail"][data-company="${row.dataset.atlasCompany}"]`);
      row.querySelector("h3 a").click();
      do await window.nextFrame(); while (!panel());
      panel().querySelector(".detail-head button").click();
      await window.nextFrame();
      answered += panel() ? 0 : 1;
    }
    return answered;
  }, times);
  await expectSteady(pages, change, 50, 150);
});

test("a kiosk takes no more memory after an hour of its loop than after ten minutes", oneEngine, async ({ page }) => {
  test.slow();
  const pages = await watchMemory(page);
  await page.clock.install();
  await open(page, "fr?kiosk=1&step=3"); // the shortest; the usual twelve seconds make 300 states an hour
  await expect(page.locator('[data-atlas="kiosk-cover"]')).toBeVisible();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
  const change = async (times) => {
    let answered = 0;
    for (let time = 0; time < times; time += 1) {
      const before = await counter(page).getAttribute("data-value");
      // Second by second: a longer step would run its timer once only.
      for (let second = 0; second < 3; second += 1) await page.clock.fastForward(1000);
      answered += (await counter(page).getAttribute("data-value")) === before ? 0 : 1;
    }
    return answered;
  };
  await expectSteady(pages, change, 50, 250);
});
