// Types of the element <healthtech-atlas> that embed.js defines. Version 1; what is here stays.

/** A part of the first view, a page, or one record of the atlas. */
export type AtlasView =
  | "explore"
  | "map"
  | "charts"
  | "list"
  | "companies"
  | "clusters"
  | "compare"
  | "connect"
  | "about"
  | `companies/${string}`
  | `clusters/${string}`;

/** What is selected. */
export interface AtlasSelection {
  /** The state string, such as `v=1&sector=medtech`. */
  readonly state: string;
  /** How many companies are selected. */
  readonly count: number;
  /** Of how many. */
  readonly total: number;
}

/** The company that a visitor opened; both are null when it was closed. */
export interface AtlasChoice {
  readonly id: string | null;
  readonly name: string | null;
}

export interface HealthtechAtlasElementEventMap {
  /** Data are shown. */
  "atlas-ready": CustomEvent<Record<string, never>>;
  /** A company was opened or closed. */
  "atlas-select": CustomEvent<AtlasChoice>;
  /** The selection changed; also told once at the start. */
  "atlas-filter": CustomEvent<AtlasSelection>;
  /** The frame did not answer, or the script does not know where the atlas is; what stands inside the element is shown instead. */
  "atlas-error": CustomEvent<{ readonly reason: "silent" | "address" }>;
}

export interface HealthtechAtlasElement extends HTMLElement {
  /** What is shown; `explore` by default. */
  view: AtlasView | "";
  /** The state string of the atlas, at most 4000 characters. An object or URLSearchParams may be set, too. */
  get state(): string;
  set state(value: string | Record<string, string> | URLSearchParams | null);
  /** Colour scheme; `auto` follows the visitor, unless background or text decide it. */
  theme: "auto" | "light" | "dark" | "";
  /** `full` shows the header and footer of the atlas. */
  chrome: "none" | "full" | "";
  /** Accent colour, any opaque CSS colour; moved towards black or white where it could not be read. */
  accent: string;
  /** Colour of the page and its panels. */
  background: string;
  /** Colour of the text. */
  text: string;
  /** Names of installed fonts, or `inherit` for that of the element. */
  font: string;
  /** `auto` grows with the content; else pixels. */
  height: string;
  /** Pixels reserved until the content is known; 720 by default. Read when the element is connected. */
  reserve: string;
  /** `eager` does not wait until the element is near the viewport. Read when the element is connected. */
  loading: "lazy" | "eager" | "";
  /** Another atlas than the one that embed.js comes from. */
  src: string;
  /** `strict` keeps the frame out of its own origin as well; the atlas must then be served with CORS headers. */
  sandbox: "strict" | "";
  /** Whether data are shown. */
  readonly ready: boolean;
  /** What is selected now. */
  readonly selection: AtlasSelection;
  /** Opens the panel of a company, or closes it. */
  select(id: string | null): void;

  addEventListener<K extends keyof HealthtechAtlasElementEventMap>(
    type: K,
    listener: (this: HealthtechAtlasElement, event: HealthtechAtlasElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "healthtech-atlas": HealthtechAtlasElement;
  }
}
