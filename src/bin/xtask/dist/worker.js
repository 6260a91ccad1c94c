// The service worker: keeps the whole build, and the data by release, so that the site opens without a network.
//
// Two kinds of caches. One a build, filled at install and never changed: a page gets all its parts from one build. One a
// set of data, complete before it counts: a page that loaded a release gets the other files of the same release. The build
// replaces the three lists.
const BUILD = "@build";
const FILES = ["@files"];
const DATA = ["@data"];
const LANGUAGES = ["@languages"];

const MAIN = "data/atlas.json";
const SETTINGS = "config.json";
const PAGE = "./";
const scope = new URL(registration.scope);
const prefix = `atlas ${scope.pathname} `; // an origin may have several sites
const app = `${prefix}build ${BUILD}`;
const sets = `${prefix}data `;
const releases = `${prefix}former releases`;
const address = (name) => new URL(name, scope).href;
/** Whether a file is part of a release: of translations only those that it names, others are left over from a release before. */
const isOf = ({ languages = [] }, file) => [undefined, ...languages].includes(/\.(\w+)\.json$/.exec(file)?.[1]);
const isHashed = (name) => /-[0-9a-f]{16}\.\w+$/.test(name);

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

async function install() {
  const cache = await caches.open(app);
  const keep = async (name) => cache.put(address(name), await get(name));
  await Promise.all(FILES.map(keep));
  const page = await get(PAGE);
  const text = await page.clone().text();
  const glue = FILES.find((name) => /^app-\w+\.js$/.test(name));
  // While a build is being published, the page can be of another one than this worker.
  if (!text.includes(glue)) throw new Error("the page is of another build");
  await cache.put(address(PAGE), page);
  await keep(SETTINGS).catch(() => {}); // a site may have none
  await refresh();
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
    if (await cache.match(address(MAIN), { ignoreVary: true })) return { name, cache };
  }
  return null;
}

/** Keeps the data that the server has now; gives their release if they are not those that were kept last. */
async function refresh() {
  const answer = await get(MAIN);
  const bytes = await answer.clone().arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).slice(0, 8);
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const { release } = JSON.parse(new TextDecoder().decode(bytes));
  const name = `${sets}${release.id} ${hash}`;
  if ((await newest())?.name === name) return null;
  await caches.delete(name);
  const cache = await caches.open(name);
  try {
    for (const file of DATA.filter((file) => file !== MAIN && isOf(release, file))) {
      const other = await get(file);
      const of = (await other.clone().json()).release;
      // Two compilations may bear the same id.
      if (of && (of.id !== release.id || of.digest !== release.digest)) throw new Error(`${file} is of release ${of.id}`);
      await cache.put(address(file), other);
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
  } else if (FILES.includes(name) || isHashed(name)) {
    event.respondWith(file(name, request));
  }
});

async function file(name, request) {
  const cache = await caches.open(app);
  const kept = await cache.match(address(name), { ignoreVary: true });
  // A page of the build before asks for a part by its hash.
  const found = kept ?? (isHashed(name) ? await caches.match(address(name), { ignoreVary: true }) : null);
  if (found) return found;
  const answer = await fetch(request);
  // Programs that few visitors start are kept once they were.
  if (name.startsWith("workers/") && answer.ok) await cache.put(address(name), answer.clone());
  return answer;
}

/** A former release never changes: what was seen once is kept. */
async function former(name, request) {
  const cache = await caches.open(releases);
  const kept = await cache.match(address(name), { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  // A host may answer with a page where it has no file.
  if (answer.ok && answer.headers.get("content-type")?.includes("json")) await cache.put(address(name), answer.clone());
  return answer;
}

async function data(event, name, release) {
  const set = await newest(name === MAIN ? null : release);
  const kept = await set?.cache.match(address(name), { ignoreVary: true });
  if (!kept) return fetch(event.request);
  if (name === MAIN) event.waitUntil(check());
  return kept;
}

/** An operator's settings count at once; the kept ones are for when there is no network. */
async function settings(request) {
  const cache = await caches.open(app);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(address(SETTINGS), answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(address(SETTINGS), { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}
