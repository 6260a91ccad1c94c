// Starts the published site: finds the folder that it is served from, fetches its parts, and registers the service worker.
// Its text is the same in every build, so that a policy sent as a header stays right; what differs stands in the markup.
(() => {
  performance.mark("atlas:start");
  const base = document.querySelector("base");
  const { languages, views, glue, wasm } = base.dataset;
  // A static page knows where it lies, and its links lead on. The page that answers any other address has them in a template.
  const waiting = document.querySelector("template#atlas-links");
  // What the program is made of, fetched once the static page is seen: beside it, it would hold that up.
  const program = document.querySelector("template#atlas-program");

  // Markup comes from the program only, where it is fixed, and scripts only from our own origin.
  const strange = /<\/?(script|iframe|object|embed|link|meta|base|form)\b|\son\w+\s*=|\sstyle\s*=|javascript:/i;
  window.trustedTypes?.createPolicy?.("default", {
    createHTML: (text) => (strange.test(text) ? null : text),
    // Facts for machines (JSON-LD) are data, and nothing else may be a script.
    createScript: (text) => (JSON.parse(text) ? text : null),
    createScriptURL: (address) => (new URL(address, document.baseURI).origin === location.origin ? address : null),
  });

  // WordPress writes an ampersand by its number; escaped once too often, what follows it is a fragment.
  const written = location.search + location.hash;
  const meant = written.replace(/&(?:amp;)?#(?:0?38|x26);/gi, "&");
  // A frame without an origin of its own may not change its address.
  if (meant !== written && origin !== "null") history.replaceState(history.state, "", location.pathname + meant);

  // An address is folder + language + view. The folder may itself look like a language, so there can be several readings.
  const path = location.pathname;
  const exact = new RegExp(`^(.*?/)(?:(?:${languages})(?:/(?:${views}))?/?)?$`).exec(path.replace(/[^/]*\.html$/, ""));
  const loose = new RegExp(`^(.*?/)(?:${languages})(?:/|$)`).exec(path);
  const known = waiting ? undefined : new URL(document.baseURI).pathname;
  const folders = [known, exact?.[1], loose?.[1], path.replace(/[^/]*$/, ""), "/"];
  const readings = [...new Set(folders.filter(Boolean))];
  let links = [];

  function place(folder) {
    const isMoved = new URL(folder, location.href).href !== document.baseURI;
    base.href = folder;
    // Asked for anew where the page lies elsewhere than it was written for.
    const styles = program && isMoved ? document.querySelectorAll("head > link[rel=stylesheet]") : [];
    for (const link of styles) link.href = link.getAttribute("href");
    const [language, view] = path.slice(folder.length).replace(/\.html$/, "").split("/");
    const isWanted = ({ dataset }) => (dataset.language ?? language) === language && !(dataset.only && view);
    for (const link of links) link.remove();
    links = [...(waiting ?? program).content.children].filter(isWanted).map((link) => link.cloneNode());
    document.head.append(...links);
  }

  // In a partner's frame and on a stand the view is a part of the page, or another one: there only the program shows it.
  if (/[?&](chrome=none|kiosk=1)(&|$)/.test(location.search)) document.documentElement.dataset.atlasPart = "";

  // The theme is that of the address, else the one that was asked to be kept on this device (`state/appearance.rs`).
  let theme = /[?&]theme=(light|dark)(&|$)/.exec(location.search)?.[1];
  try {
    theme ??= "atlasPart" in document.documentElement.dataset ? null : localStorage.getItem("atlas.theme");
  } catch {} // refused
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

  // Until the program is there, and where it cannot come, this unfolds the menu of the page.
  addEventListener("click", ({ target }) => {
    const button = target.closest("#atlas-boot .menu-button");
    const isOpen = button?.parentElement.querySelector(".menu").classList.toggle("open");
    button?.setAttribute("aria-expanded", isOpen);
  });

  const parsed = () =>
    document.readyState === "loading" ? new Promise((done) => addEventListener("DOMContentLoaded", done)) : null;

  // A page in the background or out of sight is never painted.
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done));
      setTimeout(done, 500);
    });

  async function start() {
    const isSeen = program && !document.hidden && !("atlasPart" in document.documentElement.dataset);
    if (isSeen) await painted();
    let app;
    for (const folder of readings) {
      place(folder);
      try {
        app = await import(new URL(glue, document.baseURI).href);
        break;
      } catch (error) {
        if (folder !== readings.at(-1)) continue;
        place(readings[0]); // links of a page that stays lead on
        throw error;
      }
    }
    await parsed();
    await app.default({ module_or_path: new URL(wasm, document.baseURI).href });
  }

  // In the page whose style we place it would be seen until that is here; now that scripts run it has nothing to say.
  if (waiting) parsed()?.then(() => document.querySelectorAll(".boot-late").forEach((late) => late.remove()));

  start().catch(async (error) => {
    console.error(error);
    await parsed();
    const why = "WebAssembly" in globalThis ? "atlas-boot-failed" : "atlas-boot-unable";
    document.getElementById(why)?.removeAttribute("hidden");
    document.querySelector("#atlas-boot [role=status]")?.remove();
  });

  const listening = () =>
    new Promise((done) => {
      const observer = new PerformanceObserver((list) => {
        if (list.getEntriesByName("atlas:ready").length) {
          observer.disconnect();
          done();
        }
      });
      observer.observe({ type: "mark", buffered: true });
    });

  // Browsers go to the section that an address names, and back to where a page was left, before the program's view is there. Where
  // it was left stands in the entry of the history while the page is away.
  async function keepPlace(isListening) {
    const { y } = history.state ?? {};
    let frames;
    const act = () => {
      frames = 0;
      if (history.state?.y >= 0) history.replaceState(history.state.entry, "");
    };
    const leave = () => {
      const entry = history.state;
      if (Object(entry) !== entry) history.replaceState({ entry, y: scrollY }, "");
    };
    const hold = () => {
      if (frames-- <= 0) return;
      if (y > 0) scrollTo(0, y);
      else document.getElementById(location.hash.slice(1))?.scrollIntoView();
      requestAnimationFrame(hold);
    };
    act();
    await isListening;
    frames = 180; // what stands above may come later
    // A reload takes the state of the first, other ways to leave that of the second, and a link may start another program.
    for (const end of ["beforeunload", "pagehide"]) addEventListener(end, leave);
    for (const input of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(input, act, true);
    if (y > 0 || location.hash) hold();
  }

  // What the service worker and its updates have to say becomes an event that the program listens to.
  const say = (kind, detail) => dispatchEvent(new CustomEvent(`atlas:${kind}`, { detail }));

  async function offline(isListening) {
    const workers = navigator.serviceWorker;
    // The worker can be sooner than the program.
    workers.addEventListener("message", ({ data }) => isListening.then(() => say(data.kind, data.release ?? data.files)));
    workers.startMessages();
    let wanted = false;
    workers.addEventListener("controllerchange", () => wanted && location.reload());
    await isListening;
    const registration = await workers.register(new URL("sw.js", document.baseURI));
    const waiting = () => registration.waiting && workers.controller && say("version");
    const follow = () => registration.installing?.addEventListener("statechange", waiting);
    waiting();
    follow();
    registration.addEventListener("updatefound", follow);
    addEventListener("atlas:update", () => {
      wanted = true;
      registration.waiting?.postMessage("activate");
    });
  }

  // Not in a frame: what a partner's page embeds keeps nothing in the visitor's browser.
  if (self === top && /^https?:$/.test(location.protocol)) {
    const isListening = listening();
    keepPlace(isListening);
    offline(isListening).catch(() => {}); // refused, or not to be had: the site works without
  }
})();
