// How editors of other sites find what to show for a link to the atlas, tried with two programs that do it: each page leads them to
// the answer for itself in its own language. The built site does not know its address, without which there are no answers, so
// `cargo xtask test` writes pages that do; here they are served, under the address of this test. Neither program asks anyone
// but the page and its answer: the list of known providers is a part of the one, and no loopback address is in it.
import { createServer } from "node:http";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extract } from "@extractus/oembed-extractor";
import { unfurl } from "unfurl.js";
import { test, expect, languages, needs, oneEngine } from "./atlas.mjs";

const FOLDER = process.env.ATLAS_ADDRESSED ?? "";
/** The address that stands in the pages. */
const WRITTEN = /https:\/\/atlas\.example\.org\//g;

/** What each program finds for an address; nothing where the page has no answer. */
const consumers = {
  "unfurl.js": async (address) => (await unfurl(address)).oEmbed,
  "oembed-extractor": (address) => extract(address).catch(() => undefined),
};

/** The address of the frame in an answer; unfurl.js has read its entities already. */
const frame = ({ html }) => /^<iframe src="([^"]*)"/.exec(html)?.[1].replaceAll("&amp;", "&");

/** Serves the pages while `run` has their address and the list of answers that were asked for. */
async function serve(run) {
  const asked = [];
  let origin;
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname.slice(1);
    const isAnswer = path.endsWith(".json");
    if (isAnswer) asked.push(path);
    const file = [path, `${path}.html`, "index.html"].map((name) => join(FOLDER, name)).find((name) => /\.\w+$/.test(name) && existsSync(name));
    response.writeHead(200, { "content-type": isAnswer ? "application/json" : "text/html; charset=utf-8" });
    response.end(readFileSync(file, "utf8").replace(WRITTEN, `${origin}/`));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${server.address().port}`;
  try {
    await run(origin, asked);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

for (const [name, consume] of Object.entries(consumers)) {
  test(`${name} finds the answer for each kind of page in its own language`, oneEngine, async () => {
    needs(FOLDER, "`cargo xtask test` writes the pages that know their address");
    const pages = readdirSync(FOLDER, { recursive: true }).filter((file) => file.endsWith(".html") && file !== "index.html").map((file) => file.slice(0, -5));
    // The first view, seven others, a cluster and a company.
    expect(pages.length).toBeGreaterThanOrEqual(languages.length * 9);
    await serve(async (origin, asked) => {
      for (const page of pages) {
        asked.length = 0;
        const [lang, ...view] = page.split("/");
        const found = await consume(`${origin}/${page}?cluster=lyon`);
        // The studio is of no use in another page.
        if (view[0] === "studio") {
          expect(asked, page).toEqual([]);
          continue;
        }
        expect(asked, page).toEqual([`oembed/${lang}-${view.join("-") || "explore"}.json`]);
        expect(found, page).toMatchObject({ type: "rich", title: expect.stringMatching(/ – /) });
        expect(frame(found), page).toBe(`${origin}/${page}?v=1&chrome=none`);
      }
    });
  });

  test(`${name} finds the first view where an address has no page of its own`, oneEngine, async () => {
    needs(FOLDER, "`cargo xtask test` writes the pages that know their address");
    await serve(async (origin, asked) => {
      const found = await consume(`${origin}/`);
      expect(asked).toEqual([`oembed/${languages[0]}-explore.json`]);
      expect(frame(found)).toBe(`${origin}/${languages[0]}?v=1&chrome=none`);
    });
  });
}
