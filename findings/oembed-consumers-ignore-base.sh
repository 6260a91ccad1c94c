#!/usr/bin/env bash
# unfurl.js 6.4.0 and @extractus/oembed-extractor 6.0.0 resolve the address of an oEmbed link against the address of the page and
# never against its <base>, and of several links take the first, whatever its hreflang. A site that works below any folder, by a
# base and relative links, is asked for an answer where there is none, and a page in French that names the English answer first is
# embedded in English. Absolute addresses, the page's own language first, are understood.
# Seen: base /site/ and href oembed/fr.json on /fr/view/page: both ask /fr/view/oembed/fr.json | en before fr: both take en
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund unfurl.js@6.4.0 @extractus/oembed-extractor@6.0.0
cat > probe.mjs <<'JS'
import { createServer } from "node:http";
import { extract } from "@extractus/oembed-extractor";
import { unfurl } from "unfurl.js";
const consumers = { unfurl, extractor: extract };
const link = (href, lang) => `<link rel="alternate" type="application/json+oembed" hreflang="${lang}" href="${href}">`;
let head;
let asked;
const answer = (request, response) => {
  const isJson = request.url.endsWith(".json");
  if (isJson) asked.push(request.url);
  response.writeHead(200, { "content-type": isJson ? "application/json" : "text/html; charset=utf-8" });
  response.end(isJson
    ? JSON.stringify({ version: "1.0", type: "rich", title: "A view", html: "<p>A view</p>", width: 600, height: 400 })
    : `<!doctype html><html lang="fr"><head><title>A view</title>${head}</head><body><p>A view</p></body></html>`);
};
const server = createServer(answer).listen(0, "127.0.0.1", async () => {
  const site = `http://127.0.0.1:${server.address().port}`;
  const heads = {
    base: `<base href="/site/">${link("oembed/fr.json", "fr")}`,
    order: link(`${site}/oembed/en.json`, "en") + link(`${site}/oembed/fr.json`, "fr"),
  };
  for (const [name, links] of Object.entries(heads)) {
    for (const [consumer, ask] of Object.entries(consumers)) {
      [head, asked] = [links, []];
      await ask(`${site}/fr/view/page`);
      console.log(name, consumer, asked.join(" "));
    }
  }
  server.close();
});
JS
seen=$(node probe.mjs)
echo "$seen"
[ "$seen" = "base unfurl /fr/view/oembed/fr.json
base extractor /fr/view/oembed/fr.json
order unfurl /oembed/en.json
order extractor /oembed/en.json" ]
