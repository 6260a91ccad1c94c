// <healthtech-atlas>: the atlas inside another page, as a frame that keeps to itself.
//
//   <script async src="https://atlas.example.org/embed/v1/embed.js"><\/script>
//   <healthtech-atlas view="map" state="cluster=lyon" lang="fr">What is read without scripts</healthtech-atlas>
//
// The frame opens a channel of its own to this origin when it starts; nothing is ever posted to "*", and what comes is
// checked. Attributes, properties and events: embed/README.md and embed.d.ts beside this file.
(() => {
  "use strict";
  const NAME = "healthtech-atlas";
  if (customElements.get(NAME)) return;

  /** The folder of the atlas that this script comes from; null where it is inlined, or a part of a file of the host's. */
  const HOME = [document.currentScript, ...document.scripts]
    .map((script) => script?.src && URL.canParse(script.src) && new URL(script.src))
    .filter((url) => url && /\/embed\/v1\/embed(-[0-9a-f]+)?\.js$/.test(url.pathname))
    .map((url) => new URL("../../", url).href)[0] ?? null;
  const LANGUAGES = ["fr", "en", "de", "nl"];
  /** Views that are parts of the first one. */
  const PARTS = { explore: "", map: "map", charts: "charts", list: "list" };
  const PAGE = /^(companies|clusters|compare|connect|about|companies\/[a-z0-9-]{1,120}|clusters\/[a-z0-9-]{1,120})$/;
  const COLOURS = ["accent", "background", "text"];
  const ADDRESS = ["view", "state", "lang", "theme", "chrome", "src", "sandbox"];
  /** A view of the atlas, behind the path of its folder. */
  const BELOW = new RegExp(`^(.*?/)(?:${LANGUAGES.join("|")})(?=[/.]|$)`);
  /** By these the visitor of a page has begun to read. */
  const ACTS = ["wheel", "touchmove", "keydown", "pointerdown"];
  const MAX_STATE = 4000;
  const MAX_MESSAGE = 8192;
  const MAX_HEIGHT = 30000;
  const RESERVED = 720;
  /** How near the viewport the frame starts to load. */
  const NEAR = "600px 0px";
  const PATIENCE_MS = 20000;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ":host{display:block;contain:layout style}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}" +
      "slot{display:none}:host([data-silent]) slot{display:block}",
  );

  const warn = (text) => console.warn(`${NAME}: ${text}`);

  /** Any colour that the browser knows, as #rrggbb; nothing for one that lets what is behind it through. */
  let pen;
  function hex(text) {
    if (!text || text.length > 100 || !CSS.supports("color", text)) return null;
    pen ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = text;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
    return alpha === 255 ? "#" + [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("") : null;
  }

  function parsed(text) {
    if (typeof text !== "string" || text.length > MAX_MESSAGE) return null;
    try {
      const message = JSON.parse(text);
      return message !== null && typeof message === "object" && message.atlas === 1 ? message : null;
    } catch {
      return null;
    }
  }

  class HealthtechAtlas extends HTMLElement {
    static observedAttributes = [...ADDRESS, ...COLOURS, "font", "height", "title"];
    #frame = document.createElement("iframe");
    #port = null;
    #started = false;
    #ready = false;
    #selection = { state: "", count: 0, total: 0 };
    #wanted = 0;
    #seen = "";
    #asked = false;
    #acted = false;
    #cleanup = [];

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: "open" });
      shadow.adoptedStyleSheets = [sheet];
      this.#frame.allow = "clipboard-write; fullscreen";
      this.#frame.referrerPolicy = "strict-origin";
      shadow.append(this.#frame, document.createElement("slot"));
    }

    connectedCallback() {
      this.#name();
      this.#reserve();
      const on = (target, type, action, options) => {
        target.addEventListener(type, action, options);
        this.#cleanup.push(() => target.removeEventListener(type, action, options));
      };
      on(window, "message", (event) => this.#greet(event));
      const moved = () => this.#soon();
      on(window, "scroll", moved, { passive: true, capture: true });
      on(window, "resize", () => {
        // The page around is laid out anew, too.
        this.#acted = false;
        moved();
      }, { passive: true });
      for (const act of ACTS) on(window, act, () => (this.#acted = true), { passive: true, capture: true });
      if (this.getAttribute("loading") === "eager" || !("IntersectionObserver" in window)) {
        this.#start();
        return;
      }
      const near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#start(), { rootMargin: NEAR });
      near.observe(this);
      this.#cleanup.push(() => near.disconnect());
    }

    disconnectedCallback() {
      for (const undo of this.#cleanup.splice(0)) undo();
      this.#hangUp();
      this.#started = false;
      this.#frame.removeAttribute("src");
    }

    attributeChangedCallback(name, before, after) {
      // The same state once more brings it back after the visitor has gone elsewhere.
      if ((before === after && name !== "state") || !this.isConnected) return;
      if (name === "title" || name === "lang") this.#name();
      if (name === "height") this.#reserve();
      if (!this.#started) return;
      if (name === "src" || name === "sandbox") this.#load();
      else if (ADDRESS.includes(name)) this.#port ? this.#post("go", { path: this.#path(), state: this.#query() }) : this.#load();
      else if (name === "font" || COLOURS.includes(name)) this.#post("look", this.#look());
    }

    /** Whether the atlas shows data. */
    get ready() {
      return this.#ready;
    }

    /** What is selected now: the state string, and how many companies of how many. */
    get selection() {
      return { ...this.#selection };
    }

    /** Opens the panel of a company, or closes it. */
    select(id) {
      const state = new URLSearchParams(this.#selection.state);
      id ? state.set("open", id) : state.delete("open");
      this.state = state;
    }

    #start() {
      if (this.#started) return;
      if (!this.#home() && document.readyState === "loading") {
        // The link inside may say where the atlas is, and is not parsed yet.
        document.addEventListener("DOMContentLoaded", () => this.isConnected && this.#start(), { once: true });
        return;
      }
      this.#started = true;
      if (!this.#home()) {
        warn("the script does not know where it comes from: say so by src, or by a link to the atlas inside the element");
        this.toggleAttribute("data-silent", true);
        this.#tell("atlas-error", { reason: "address" });
        return;
      }
      this.#load();
      const silent = setTimeout(() => {
        if (this.#port || location.origin === "null") return;
        // What stands inside the element may lead to the atlas; the frame shows nothing.
        this.toggleAttribute("data-silent", true);
        this.#tell("atlas-error", { reason: "silent" });
      }, PATIENCE_MS);
      this.#cleanup.push(() => clearTimeout(silent));
    }

    #load() {
      this.#hangUp();
      const tokens = ["allow-scripts", "allow-popups", "allow-popups-to-escape-sandbox", "allow-downloads"];
      if (!this.#isStrict()) tokens.push("allow-same-origin");
      this.#frame.setAttribute("sandbox", tokens.join(" "));
      const fragment = new URLSearchParams({ embed: 1 });
      if (location.origin !== "null") {
        fragment.set("host", location.origin);
        // The frame is made as tall as its content: nothing scrolls in it, so that the wheel is always the page's.
        if (!this.#fixedHeight()) fragment.set("fit", 1);
      }
      for (const [name, value] of Object.entries(this.#look())) if (value) fragment.set(name, value);
      const address = new URL(this.#path().slice(1), this.#home());
      address.search = this.#query();
      address.hash = fragment;
      this.#frame.src = address;
    }

    #home() {
      const given = this.getAttribute("src");
      if (given) {
        const url = URL.canParse(given, document.baseURI) && new URL(given, document.baseURI);
        if (url && /^https?:$/.test(url.protocol)) return url.href.replace(/[?#].*$/, "").replace(/\/?$/, "/");
        warn(`src="${given}" is not an http(s) address`);
      }
      if (HOME) return HOME;
      for (const { protocol, origin, pathname } of this.querySelectorAll("a[href]")) {
        const folder = /^https?:$/.test(protocol) && BELOW.exec(pathname)?.[1];
        if (folder) return origin + folder;
      }
      return null;
    }

    #isStrict() {
      return this.getAttribute("sandbox") === "strict";
    }

    #language() {
      // As hosts spell it: de-LU, de_DE, DE.
      const known = (code) => LANGUAGES.find((one) => one === (code ?? "").toLowerCase().split(/[-_]/)[0]);
      const given = this.getAttribute("lang");
      if (given && !known(given)) warn(`lang="${given}" is not one of ${LANGUAGES.join(", ")}`);
      return known(given) ?? known(this.parentElement?.closest("[lang]")?.lang) ?? LANGUAGES[0];
    }

    /** Language and view, as the path below the atlas's folder. */
    #path() {
      const view = this.getAttribute("view") ?? "explore";
      if (PAGE.test(view)) return `/${this.#language()}/${view}`;
      if (!(view in PARTS)) warn(`view="${view}" is unknown`);
      return `/${this.#language()}`;
    }

    #query() {
      let given = (this.getAttribute("state") ?? "").replace(/^\?/, "");
      if (given.length > MAX_STATE) {
        warn(`the state has ${given.length} characters, at most ${MAX_STATE} are used`);
        given = "";
      }
      const state = new URLSearchParams(given);
      state.delete("kiosk");
      const parts = Object.hasOwn(PARTS, this.getAttribute("view") ?? "") && PARTS[this.getAttribute("view")];
      if (parts) state.set("parts", parts);
      const theme = this.getAttribute("theme");
      if (theme === "light" || theme === "dark") state.set("theme", theme);
      if (this.getAttribute("chrome") !== "full") state.set("chrome", "none");
      // Commas and dots stand as they are in the state string.
      return state.toString().replaceAll("%2C", ",");
    }

    #look() {
      const style = getComputedStyle(this);
      const given = (name) => this.getAttribute(name) || style.getPropertyValue(`--atlas-${name}`).trim();
      const look = {};
      for (const name of COLOURS) {
        const value = given(name);
        look[name] = hex(value);
        if (value && !look[name]) warn(`${name}="${value}" is not an opaque colour`);
      }
      const font = given("font");
      look.font = (font === "inherit" ? style.fontFamily : font).slice(0, 200) || null;
      return look;
    }

    #name() {
      this.#frame.title = this.getAttribute("title") || "Healthtech Atlas";
    }

    #fixedHeight() {
      const given = this.getAttribute("height") ?? "auto";
      const pixels = /^\d{2,5}(px)?$/.test(given) ? parseInt(given, 10) : 0;
      if (!pixels && given !== "auto") warn(`height="${given}" is neither auto nor a number of pixels`);
      return Math.min(pixels, MAX_HEIGHT);
    }

    #reserve() {
      const reserve = Number(this.getAttribute("reserve"));
      const auto = this.#wanted || (reserve >= 100 && reserve <= MAX_HEIGHT ? reserve : RESERVED);
      this.#frame.style.height = `${this.#fixedHeight() || auto}px`;
    }

    /** The frame says who it is and hands over its end of a channel. */
    #greet(event) {
      if (event.source === null || event.source !== this.#frame.contentWindow) return;
      const origin = this.#isStrict() ? "null" : new URL(this.#home()).origin;
      const message = event.origin === origin && parsed(event.data);
      if (!message || message.type !== "hello" || event.ports.length !== 1) return;
      this.#hangUp();
      this.toggleAttribute("data-silent", false);
      this.#port = event.ports[0];
      this.#port.onmessage = (event) => this.#receive(parsed(event.data));
    }

    #hangUp() {
      this.#port?.close();
      this.#port = null;
      this.#ready = false;
      this.#seen = "";
    }

    #receive(message) {
      const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
      switch (message?.type) {
        case "ready":
          this.#ready = true;
          this.#tell("atlas-ready", {});
          this.#soon();
          break;
        case "height":
          if (message.height > 0 && message.height <= MAX_HEIGHT) {
            this.#wanted = Math.ceil(message.height);
            this.#fit();
          }
          break;
        case "select":
          if (message.id === null) this.#tell("atlas-select", { id: null, name: null });
          else if (/^[a-z0-9-]{1,120}$/.test(message.id) && typeof message.name === "string")
            this.#tell("atlas-select", { id: message.id, name: message.name });
          break;
        case "filter":
          if (typeof message.state === "string" && isCount(message.count) && isCount(message.total)) {
            this.#selection = { state: message.state, count: message.count, total: message.total };
            this.#tell("atlas-filter", this.selection);
          }
          break;
      }
    }

    #tell(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }

    #post(type, message) {
      this.#port?.postMessage(JSON.stringify({ atlas: 1, type, ...message }));
    }

    /**
     * Takes the wanted height: at once while nobody has begun to read; then as soon as nothing that is read moves, which is when what
     * follows is out of sight, the visitor acted in the frame, or the page ends here and there is no other way to the rest.
     */
    #fit() {
      if (this.#fixedHeight()) return;
      const { top, bottom } = this.#frame.getBoundingClientRect();
      const next = top + this.#wanted;
      const isOut = Math.min(bottom, next) >= innerHeight || bottom <= 0;
      const page = document.scrollingElement ?? document.documentElement;
      const isAtEnd = page.scrollTop + innerHeight >= page.scrollHeight - 1;
      if (!this.#acted || isOut || isAtEnd || document.activeElement === this) this.#frame.style.height = `${this.#wanted}px`;
    }

    /** After a scroll, once a frame: a height that waits, and which part of the frame is in sight. */
    #soon() {
      if (this.#asked || !this.#port) return;
      this.#asked = true;
      requestAnimationFrame(() => {
        this.#asked = false;
        if (!this.#port) return;
        if (this.#wanted && this.#frame.style.height !== `${this.#wanted}px`) this.#fit();
        const { top, bottom } = this.#frame.getBoundingClientRect();
        const [from, to] = [Math.max(0, -top), Math.min(bottom, innerHeight) - top].map(Math.round);
        const seen = `${from} ${to}`;
        if (to <= from || seen === this.#seen) return;
        this.#seen = seen;
        this.#post("seen", { top: from, height: to - from });
      });
    }
  }

  for (const name of [...ADDRESS, ...COLOURS, "font", "height", "loading", "reserve"]) {
    if (name === "lang" || name === "title") continue; // every element has these
    Object.defineProperty(HealthtechAtlas.prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(name) ?? "";
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, name === "state" && typeof value === "object" ? new URLSearchParams(value) : value);
      },
    });
  }
  customElements.define(NAME, HealthtechAtlas);
})();
