// What accessible.spec.mjs examines and keyboard.spec.mjs does: the statement on the about page tells it (`src/features/statement`).
import { languages, rich, sparse } from "./source.mjs";

/** Every view, below the language. */
export const VIEWS = ["", "/companies", `/companies/${rich.id}`, "/clusters", "/clusters/lyon", "/compare", "/connect", "/share", "/studio", "/about"];

/** States whose documents hold what no view has when it opens. */
export const STATES = [
  "fr?map=one", `de?open=${sparse.id}`, "en?q=onkology", "fr?q=zzzzzzzz", "en?cluster=lyon&sector=medtech&size=huge", "nl/companies?layout=cards",
  `fr/companies?compare=${sparse.id},${rich.id}`, `en/companies/${sparse.id}`, "fr/companies/gone", `de/connect?for=${rich.id}`,
  "fr?map=areas",
];

/** A path that leads to no view. */
export const NOWHERE = "nl/nowhere";

/** Views on a phone. */
export const ON_A_PHONE = ["de", "fr/companies", "nl/compare", `en?open=${rich.id}`, "en/clusters/luxembourg"];

/** What an embed can show. */
export const EMBEDDED = ["explore", "map", "charts", "list"];

/** What a visitor meets at a kiosk. */
export const AT_A_KIOSK = ["loop", "explorer", "code"];

/** Views that the one-file edition has. */
export const IN_ONE_FILE = VIEWS.filter((view) => view !== "/studio");

/** Both are examined in one document; only its colours differ. */
export const THEMES = ["light", "dark"];

/** What is done without a pointer, from the first key to the answer. */
export const TASKS = ["filter", "chart", "map", "company", "compare", "export", "studio", "share", "embed"];

/** The run as the statement tells it, with the rules of this version: pages are states in one theme. */
export const run = (rules) => ({
  rules,
  languages: languages.length,
  site: (VIEWS.length * languages.length + STATES.length + 1 + ON_A_PHONE.length) * THEMES.length,
  embed: EMBEDDED.length * THEMES.length,
  kiosk: AT_A_KIOSK.length * THEMES.length,
  file: IN_ONE_FILE.length * THEMES.length,
  tasks: TASKS,
});
