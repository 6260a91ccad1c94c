// The service worker: keeps the whole build, and the data by release, so that the site opens without a network.
//
// Two kinds of caches. One a build, filled at install and never changed: a page gets all its parts from one build. One a
// set of data, complete before it counts: a page that loaded a release gets the other files of the same release. The build
// replaces the lists. A host may answer for another, with 200 and a page of its own: the portal of a Wi-Fi, or a host that
// has one page for all addresses. So a file is kept only if it is the one that was built, and data only of their release.
const BUILD = "@build";
/** What no page starts without, and what only some views ask for, with the first digits of the SHA-256 of each. */
const NEEDED = { "@needed": "" };
const OTHERS = { "@others": "" };
const DATA = ["@data"];
const LANGUAGES = ["@languages"];

const MAIN = "data/atlas.json";
const SETTINGS = "config.json";
const PAGE = "./";
const FILES = { ...NEEDED, ...OTHERS };
const TYPES = {
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
};
const scope = new URL(registration.scope);
const prefix = `atlas ${scope.pathname} `; // an origin may have several sites
const app = `${prefix}build ${BUILD}`;
const sets = `${prefix}data `;
const releases = `${prefix}former releases`;
const address = (name) => new URL(name, scope).href;
/** Whether a file is part of a release: of translations only those that it names, others are left over from a release before. */
const isOf = ({ languages = [] }, file) => [undefined, ...languages].includes(/\.(\w+)\.json$/.exec(file)?.[1]);
const isTranslation = (file) => /\.\w+\.json$/.test(file);
const hashIn = (name) => /-([0-9a-f]{16})\.\w+$/.exec(name)?.[1];
const isHashed = (name) => hashIn(name) !== undefined;
const same = { ignoreVary: true };

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  if (event.data === "activate") skipWaiting();
  if (event.data === "check") event.waitUntil(check());
});

async function get(name) {
  const answer = await fetch(address(name), { cache: isHashed(name) ? "default" : "no-cache" });
  if (!answer.ok) throw new TypeError(`${answer.status} for ${name}`);
  // A host may lead index.html elsewhere, and an answer that was led elsewhere may not be shown as a page.
  return answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer;
}

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).slice(0, 8);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** An answer for a file of a build, if it holds what was built; with the type of the file, whatever the host says. */
async function intact(name, answer) {
  const kept = answer.clone();
  const bytes = await answer.arrayBuffer();
  if ((await hashOf(bytes)) !== (FILES[name] ?? hashIn(name))) throw new Error(`${name} is not the file of this build`);
  const type = TYPES[name.split(".").pop()];
  const isTyped = kept.headers.get("content-type")?.startsWith(type);
  return isTyped ? kept : new Response(bytes, { headers: { "content-type": type } });
}

async function keepFile(cache, name) {
  await cache.put(address(name), await intact(name, await get(name)));
}

/** Keeps a file of a release, and of no other one. */
async function keepData(cache, file, release) {
  const answer = await get(file);
  const { id, digest } = (await answer.clone().json()).release ?? {};
  // Two compilations may bear the same id.
  if (id !== release.id || digest !== release.digest) throw new Error(`${file} is of release ${id}`);
  await cache.put(address(file), answer);
}

async function install() {
  const cache = await caches.open(app);
  await Promise.all(Object.keys(NEEDED).map((name) => keepFile(cache, name)));
  const page = await get(PAGE);
  const text = await page.clone().text();
  const glue = Object.keys(NEEDED).find((name) => /^app-\w+\.js$/.test(name));
  // While a build is being published, the page can be of another one than this worker.
  if (!text.includes(glue)) throw new Error("the page is of another build");
  await cache.put(address(PAGE), page);
  await settings(address(SETTINGS)).catch(() => {}); // a site may have none
  await refresh();
  await complete();
}

/** Asks again for what could not be kept, and names what is missing still. */
async function complete() {
  const [build, set] = [await caches.open(app), await newest()];
  if (!set) return "";
  const { release } = await (await set.cache.match(address(MAIN), same)).json();
  const wanted = [
    ...Object.keys(OTHERS).map((name) => [name, build, () => keepFile(build, name)]),
    ...DATA.filter((file) => isOf(release, file)).map((file) => [file, set.cache, () => keepData(set.cache, file, release)]),
  ];
  const keep = async ([name, cache, ask]) => (await cache.match(address(name), same)) ? null : ask().then(() => null, () => name);
  const missing = (await Promise.all(wanted.map(keep))).filter(Boolean).join(", ");
  if (missing) console.warn(`Not kept for use without a network: ${missing}`);
  return missing;
}

async function activate() {
  const builds = (await caches.keys()).filter((name) => name.startsWith(`${prefix}build `) && name !== app);
  // Pages of the build before may still be open and ask for their parts.
  await Promise.all(builds.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

/** The newest complete set of data, of a release if one is asked for. */
async function newest(release) {
  const wanted = release ? `${sets}${release} ` : sets;
  const names = (await caches.keys()).filter((name) => name.startsWith(wanted)).reverse();
  for (const name of names) {
    const cache = await caches.open(name);
    if (await cache.match(address(MAIN), same)) return { name, cache };
  }
  return null;
}

/** Keeps the data that the server has now; gives their release if they are not those that were kept last. */
async function refresh() {
  const answer = await get(MAIN);
  const bytes = await answer.clone().arrayBuffer();
  const hash = await hashOf(bytes);
  const { release } = JSON.parse(new TextDecoder().decode(bytes));
  const name = `${sets}${release.id} ${hash}`;
  const before = await newest();
  if (before?.name === name) return null;
  await caches.delete(name);
  const cache = await caches.open(name);
  try {
    for (const file of DATA.filter((file) => file !== MAIN && isOf(release, file))) {
      await keepData(cache, file, release).catch((error) => {
        // Without a translation the texts stand in English; and where nothing is kept yet, a part is better than nothing.
        if (before && !isTranslation(file)) throw error;
      });
    }
    // Last: with it the set is complete.
    await cache.put(address(MAIN), answer);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  const old = (await caches.keys()).filter((other) => other.startsWith(sets));
  // Pages that loaded the set before may still ask for its other files.
  await Promise.all(old.slice(0, -2).map((other) => caches.delete(other)));
  return release.id;
}

let checking = null;

/** Looks for newer data, once at a time, and tells every page what became of it. */
function check() {
  checking ??= refresh()
    .then((release) => release && tell({ kind: "newer", release }))
    // What the server has now cannot be used or had: the kept data stay.
    .catch((error) => tell({ kind: error instanceof TypeError ? "unreachable" : "unusable" }))
    .then(complete)
    .then((missing) => tell({ kind: "missing", files: missing }))
    .finally(() => {
      checking = null;
    });
  return checking;
}

async function tell(message) {
  for (const client of await clients.matchAll({ type: "window" })) client.postMessage(message);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const name = url.pathname.slice(scope.pathname.length);
  if (request.mode === "navigate") {
    // Other pages of the host are not ours to answer.
    const first = name.split("/")[0];
    if (name === "" || name === "index.html" || LANGUAGES.includes(first)) event.respondWith(file(PAGE, request));
  } else if (DATA.includes(name)) {
    event.respondWith(data(event, name, url.searchParams.get("release")));
  } else if (/^data\/releases\/[^/]+\/[\w.]+\.json$/.test(name)) {
    event.respondWith(former(name, request));
  } else if (name === SETTINGS) {
    event.respondWith(settings(request));
  } else if (name in FILES || isHashed(name)) {
    event.respondWith(file(name, request));
  }
});

async function file(name, request) {
  const cache = await caches.open(app);
  const kept = await cache.match(address(name), same);
  // A page of the build before asks for a part by its hash.
  const found = kept ?? (isHashed(name) ? await caches.match(address(name), same) : null);
  if (found) return found;
  const answer = await fetch(request);
  // Programs that few visitors start are kept once they were.
  if (name.startsWith("workers/") && answer.ok) {
    const right = await intact(name, answer.clone()).catch(() => null);
    if (right) await cache.put(address(name), right);
  }
  return answer;
}

/** A former release never changes: what was seen once is kept. */
async function former(name, request) {
  const cache = await caches.open(releases);
  const kept = await cache.match(address(name), same);
  if (kept) return kept;
  const answer = await fetch(request);
  const of = answer.ok ? await answer.clone().json().catch(() => null) : null;
  if (of?.release?.id === name.split("/")[2]) await cache.put(address(name), answer.clone());
  return answer;
}

async function data(event, name, release) {
  const set = await newest(name === MAIN ? null : release);
  const kept = await set?.cache.match(address(name), same);
  if (!kept) return fetch(event.request);
  if (name === MAIN) event.waitUntil(check());
  return kept;
}

/** An operator's settings count at once; the kept ones are for when there is no network, or somebody else answers for the site. */
async function settings(request) {
  const cache = await caches.open(app);
  const kept = await cache.match(address(SETTINGS), same);
  let answer;
  try {
    answer = await fetch(request);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
  const text = await answer.clone().text();
  // Where a host answers with the page of the site, there are no settings; any other page is not of the site.
  const isPage = answer.status !== 404 && answer.headers.get("content-type")?.includes("html");
  const isForeign = isPage && !text.includes("atlas-boot");
  if (kept && isForeign) return kept;
  if (answer.ok && isSettings(text)) await cache.put(address(SETTINGS), answer.clone());
  return answer;
}

function isSettings(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
