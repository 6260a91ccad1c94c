// Many changes of one kind, as a visitor makes them in hours, and the memory that they leave. Shared by memory.spec.mjs, which
// holds that it does not grow, and `cargo xtask bench memory`, which prints what it is. The linear memory of WebAssembly never
// shrinks, so its pages after many changes tell what of them was kept.
import { listed, open, clusters, counter, rich } from "./atlas.mjs";

/** Bytes in a page of linear memory. */
export const PAGE = 65_536;

/** Keeps the memory of the program within reach, and gives what says how many pages it has. */
export async function watchMemory(page) {
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
  return () => page.evaluate((bytes) => window.programMemory.buffer.byteLength / bytes, PAGE);
}

/** Each opens its page and gives a function that makes so many changes and says how many of them were answered. */
export const changes = {
  async filters(page) {
    await open(page, "fr");
    await page.locator('[data-atlas-facet="sector"][data-value="medtech"]').waitFor();
    await listed(page);
    return (times) => page.evaluate(async (times) => {
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
  },

  async views(page) {
    await open(page, "fr");
    const links = ["companies", `companies/${rich.id}`, `clusters/${clusters[0]}`, "compare", "connect", "share", "about", ""];
    return (times) => page.evaluate(async ([times, links]) => {
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
  },

  async panels(page) {
    await open(page, "fr");
    await page.locator("#list-title").scrollIntoViewIfNeeded();
    await listed(page);
    return (times) => page.evaluate(async (times) => {
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
  },

  /** Of the shortest step: the usual twelve seconds make 300 states an hour. */
  async kiosk(page) {
    await page.clock.install();
    await open(page, "fr?kiosk=1&step=3");
    await page.locator('[data-atlas="kiosk-cover"]').waitFor();
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
    return async (times) => {
      const value = () => counter(page).getAttribute("data-value");
      let answered = 0;
      let before = await value();
      for (let time = 0; time < times; time += 1) {
        // Second by second: a longer step would run its timer once only.
        for (let second = 0; second < 3; second += 1) await page.clock.fastForward(1000);
        const after = await value();
        answered += after === before ? 0 : 1;
        before = after;
      }
      return answered;
    };
  },
};
