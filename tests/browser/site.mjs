// A static host for the tests that need one of their own: below any path, with other files laid over, and stoppable.
import { createServer } from "node:http";
import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

/** The built site. */
export const DIST = process.env.ATLAS_DIST ?? new URL("../../dist", import.meta.url).pathname;

const types = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
  ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json",
};

/**
 * Serves the site below `base` (with slashes); `overlay` maps names to other texts, `headers` go with every answer, `pages`
 * answers views by their static pages where they have one, and `folders` looks for files and folders only, as servers without settings do. What `site.instead(name)` gives (`{ status, type, body }`, each
 * with a default) takes the place of an answer. `cut(n)` breaks off the nth answer from then on in its middle, and every later one
 * at its beginning, until `mend()`.
 */
export async function host({ base = "/", overlay = new Map(), headers = {}, pages = false, folders = false } = {}) {
  const asked = [];
  const site = { asked, overlay, instead: () => undefined };
  let untilCut = Infinity;
  const answer = async (request, response) => {
    untilCut -= 1;
    if (untilCut < 0) return request.socket.destroy();
    const isLast = untilCut === 0;
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    asked.push(path);
    const outside = !path.startsWith(base);
    const name = path.slice(base.length) || "index.html";
    const isFile = folders || /\.\w+$/.test(name);
    const isFolder = folders && existsSync(join(DIST, normalize(name))) && statSync(join(DIST, normalize(name))).isDirectory();
    try {
      if (outside) throw new Error("outside");
      if (isFolder && !name.endsWith("/")) return response.writeHead(301, { Location: request.url.replace(/[^?]*/, "$&/") }).end();
      const page = `${name}.html`;
      const file = isFolder ? `${name}index.html` : isFile ? name : pages && existsSync(join(DIST, normalize(page))) ? page : "index.html";
      const other = site.instead(file) ?? {};
      const body = other.body ?? overlay.get(file) ?? (await readFile(join(DIST, normalize(file))));
      const type = other.type ?? types[extname(file)] ?? "application/octet-stream";
      response.writeHead(other.status ?? 200, { "Content-Type": type, "Cache-Control": "no-cache", ...headers });
      if (isLast) return response.write(body.slice(0, body.length / 2), () => request.socket.destroy());
      response.end(body);
    } catch {
      response.writeHead(404, { "Content-Type": "text/plain" });
      response.end("not found");
    }
  };
  const server = createServer(answer);
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  const stop = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  const cut = (answers) => (untilCut = answers);
  const mend = () => (untilCut = Infinity);
  return Object.assign(site, { address: `http://127.0.0.1:${port}${base}`, port, stop, cut, mend });
}
