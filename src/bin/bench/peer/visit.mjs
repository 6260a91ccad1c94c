// One visit of one of the sites: a context of its own, what went over the wire, and the time of the page's thread.
import { setTimeout as wait } from "node:timers/promises";
import { observe } from "./observe.mjs";

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 740 };
/** A phone of the middle: a quarter of this machine's speed, 1.6 Mb/s and 150 ms away. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER = 4;
/** Without a request and a change for so long, ms, a page has finished opening. */
const OPENED = 500;
/** Without a change for so long, ms, everything has followed an input: longer than any delay on either side. */
const QUIET = 160;
/** How long a visit may take in all, ms: a hundred thousand companies on a busy machine take minutes. */
const PATIENCE = 600_000;

export class Visit {
  static async open(browser, site, { viewport = DESK, isSlow = false, address = site.first } = {}) {
    const visit = new Visit();
    const context = await browser.newContext({ viewport, serviceWorkers: "block" });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    Object.assign(visit, { site, context, page, devtools, wire: { bytes: 0, requests: 0, open: 0, last: Date.now() } });
    await visit.#watch(isSlow);
    page.setDefaultTimeout(PATIENCE);
    page.on("pageerror", ({ message }) => visit.#fault(message));
    await page.addInitScript(observe, { ready: site.ready, seen: site.seen });
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => window.beside.notes.ready > 0 && window.beside.notes.seen > 0, undefined, { polling: 100 });
    return visit;
  }

  /** A page that fails is not worth measuring. */
  #fault(message) {
    console.error(`${this.site.name}: ${message}`);
    process.exitCode = 1;
  }

  async #watch(isSlow) {
    const { devtools, wire } = this;
    const ended = ({ encodedDataLength = 0 }) => Object.assign(wire, { bytes: wire.bytes + encodedDataLength, open: Math.max(0, wire.open - 1), last: Date.now() });
    devtools.on("Network.requestWillBeSent", ({ request }) => {
      if (!request.url.startsWith("http")) return;
      wire.requests += 1;
      wire.open += 1;
    });
    devtools.on("Network.loadingFinished", ended);
    devtools.on("Network.loadingFailed", ended);
    await devtools.send("Network.enable");
    // The thread's own time, which other work on the machine changes little.
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    if (!isSlow) return;
    await devtools.send("Network.emulateNetworkConditions", SLOW);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  }

  /** Waits until the page has finished opening. */
  async opened() {
    const network = async () => {
      while (this.wire.open > 0 || Date.now() - this.wire.last < OPENED) await wait(50);
    };
    await network();
    await this.rest(OPENED);
    await network();
    let busy = await this.cpu();
    for (let known = -1; busy - known > 40; busy = await this.cpu()) {
      known = busy;
      await wait(OPENED);
    }
  }

  /** Waits until nothing has changed for a while. */
  rest(quiet = QUIET) {
    return this.page.evaluate((ms) => { window.beside.expect([]); return window.beside.rest(ms); }, quiet);
  }

  async metrics() {
    const { metrics } = await this.devtools.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  /** How long the page's thread has worked so far, ms. */
  async cpu() {
    return (await this.metrics()).TaskDuration * 1000;
  }

  /** Sends an input and gives when it was answered in the first frame, when in all, and what it cost, ms. */
  async answer(types, send) {
    const before = await this.cpu();
    await this.page.evaluate((which) => window.beside.expect(which), types);
    await send();
    const { first, all } = await this.page.evaluate((quiet) => window.beside.rest(quiet), QUIET);
    return { first, all, cpu: (await this.cpu()) - before };
  }

  /** Where the element lies that a visitor would point at; a box to tick is within its label. */
  place(selector, at = 0) {
    return this.page.evaluate(([which, index]) => {
      const found = document.querySelectorAll(which)[index];
      const shown = found.closest("label") ?? found;
      shown.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, width, height } = shown.getBoundingClientRect();
      return { x, y, width, height };
    }, [selector, at]);
  }

  count() {
    return this.page.evaluate((which) => Number(document.querySelector(which).textContent.replace(/\D/g, "")), this.site.count);
  }

  /** Takes back what was chosen. */
  async clear() {
    await this.page.evaluate((which) => document.querySelector(which)?.click(), this.site.clear);
    await this.rest(400);
  }

  /** JS heap after a collection and linear memory, MB. */
  async memory() {
    for (let time = 0; time < 3; time += 1) await this.devtools.send("HeapProfiler.collectGarbage");
    const heap = (await this.metrics()).JSHeapUsedSize / 1e6;
    const wasm = (await this.page.evaluate(() => window.beside.wasmBytes())) / 1e6;
    return { heap, wasm, both: heap + wasm };
  }

  close() {
    return this.context.close();
  }
}
