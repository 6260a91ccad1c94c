// Pages of somebody else on another loopback port, which show the atlas inside.
import { createServer } from "node:http";
import { expect } from "@playwright/test";
import { test as base } from "./page.mjs";

/** A page around the element; what the frame tells is kept in `window.heard`. */
export const article = (atlas, body, head = "") => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Article</title>
<meta name="viewport" content="width=device-width"><style>body{margin:16px auto;max-width:900px;font:16px/1.5 Georgia,serif}</style>
<script>
  window.heard = [];
  for (const type of ["atlas-ready", "atlas-filter", "atlas-select", "atlas-error"])
    addEventListener(type, (event) => heard.push({ type, from: event.target.id, ...event.detail }));
  window.shifts = [];
  window.tasks = [];
  const watch = (type, list) => PerformanceObserver.supportedEntryTypes?.includes(type) &&
    new PerformanceObserver((entries) => list.push(...entries.getEntries().map((entry) => entry.value ?? entry.duration))).observe({ type, buffered: true });
  watch("layout-shift", shifts);
  watch("longtask", tasks);
</script>
<script async src="${atlas}embed/v1/embed.js"></script>${head}</head><body>${body}</body></html>`;

/** Serves `pages` by path while a test runs; a page is a text or a function of the atlas's address. */
export const test = base.extend({
  host: async ({ page }, use) => {
    const pages = new Map();
    const server = createServer((request, response) => {
      const body = pages.get(new URL(request.url, "http://host").pathname);
      response.writeHead(body === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" }).end(body ?? "");
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${server.address().port}`;
    await use({
      origin,
      /** Opens a page with that body. */
      show: async (html, path = "/") => {
        pages.set(path, html);
        await page.goto(origin + path);
      },
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

/** Events of one type that the page heard. */
export const heard = (page, type) => page.evaluate((type) => window.heard.filter((event) => event.type === type), type);
/** Waits until the last event of a type has these properties. */
export const expectHeard = (page, type, detail) =>
  expect.poll(async () => (await heard(page, type)).at(-1)).toMatchObject({ type, ...detail });

export { expect };
