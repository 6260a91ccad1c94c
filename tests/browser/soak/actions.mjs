// What a visitor may do next, each with how often it is done beside the others. An action tells what it did in a few words,
// null where the page does not offer it, or nothing where it was missed.
import { clusters, languages, sourceCompanies } from "../source.mjs";
import { addressOf, settled } from "./look.mjs";
import { newerRelease } from "./newer.mjs";

const SIZES = [[320, 640], [390, 844], [768, 1024], [1280, 800], [1920, 1080]];
const WORDS = ["imagerie", "vaccin", "luxmbourg", "bio merieux", "<b>x</b>", "zzzzzz", "l’", "cancer  lyon", "\u202eabc", "é", "a"];
const KEYS = ["Tab", "Tab", "Shift+Tab", "ArrowDown", "ArrowRight", "ArrowLeft", "Home", "End", "Space", "Enter", "Escape", "?", "/"];
const VIEWS = ["", "/companies", "/clusters", "/compare", "/connect", "/share", "/studio", "/about", ...clusters.map((id) => `/clusters/${id}`)];
const companies = sourceCompanies().map((row) => row.id);
const sectors = [...new Set(sourceCompanies().map((row) => row.sector))];
/** Links within the site: a tab that opens elsewhere is no longer ours. */
const LINKS = 'a[href]:not([target]):not([download]):not([href^="http"]):not([href^="mailto:"])';

/** Values of the state string by their keys. */
const values = ({ one }) => ({
  cluster: one(clusters), sector: one(sectors), founded: `${one([1990, 2005])}-${one([2010, 2020, ""])}`, scope: "all", q: one(WORDS),
  map: one(["one", "places", "areas"]), measure: one(["count", "share"]), near: one(["6.130,49.610,25", "4.840,45.760,50"]),
  year: one([1995, 2012]), sort: one(["name", "-founded", "employees"]), layout: "cards", open: one(companies),
  compare: [one(companies), one(companies)].join(","), theme: one(["light", "dark"]), release: "2026-11", for: one(companies),
  profile: one(["counts", "grouped"]), scale: "same", tagmode: "all", parts: one(["map", "list,charts"]), size: one(["1-10", "unknown"]),
});

/** An address of the site. */
export function address(walk) {
  const all = Object.entries(values(walk));
  const state = new URLSearchParams(Array.from({ length: walk.below(4) }, () => walk.one(all)));
  const view = walk.one([...VIEWS, `/companies/${walk.one(companies)}`]);
  return `${walk.one(languages)}${view}?${state}`;
}

/** Clicks one of the visible elements that a selector finds. */
const clicks = (name, selector) => async (walk) => {
  const found = await walk.pick(selector);
  if (found === null) return null;
  const label = await found.evaluate((element) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40));
  await found.click({ timeout: 3_000 });
  return `${name}: ${label}`;
};

/** Presses the pointer within an element, moves it and lets go. */
const drags = (name, selector) => async ({ page, pick, next }) => {
  const found = await pick(selector);
  if (found === null) return null;
  await found.scrollIntoViewIfNeeded({ timeout: 3_000 });
  const box = await found.boundingBox();
  if (box === null) return null;
  const point = () => [box.x + box.width * next(), box.y + box.height * next()];
  const [from, to] = [point(), point()];
  // After a step back a page holds its place until there is an input, and no pointer gets outside of what is seen.
  const { width, height } = page.viewportSize();
  if (![from, to].every(([x, y]) => x >= 0 && x < width && y >= 0 && y < height)) return undefined;
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 5 });
  await page.mouse.up();
  return name;
};

async function types({ page, pick, one, chance }) {
  const field = await pick(".search input");
  if (field === null) return null;
  const word = one(WORDS);
  await field.click({ timeout: 3_000 });
  if (chance(0.5)) await field.fill("");
  await page.keyboard.type(word);
  if (chance(0.3)) await page.keyboard.press("ArrowDown");
  if (chance(0.3)) await page.keyboard.press("Enter");
  return `types ${word}`;
}

async function presses({ page, one, below }) {
  const keys = Array.from({ length: 1 + below(8) }, () => one(KEYS));
  for (const key of keys) {
    // Enter on a link to a source would leave the site.
    const isAway = key === "Enter" && (await page.evaluate(() => document.activeElement.matches("a")));
    if (!isAway) await page.keyboard.press(key);
  }
  return `keys ${keys.join(" ")}`;
}

async function selects({ pick, below }) {
  const list = await pick("select");
  if (list === null) return null;
  const index = below(await list.locator("option").count());
  await list.selectOption({ index }, { timeout: 3_000 });
  return `option ${index}`;
}

async function goesBack(walk) {
  const { page, chance } = walk;
  const isForward = chance(0.35);
  const options = { waitUntil: "commit", timeout: 5_000 };
  await (isForward ? page.goForward(options) : page.goBack(options));
  // Before the first entry there is only the empty page of a new tab; Playwright may go on giving the address before it.
  if ((await addressOf(page)) === "about:blank") return opens(walk);
  return isForward ? "forward" : "back";
}

async function resizes({ page, one }) {
  const [width, height] = one(SIZES);
  await page.setViewportSize({ width, height });
  return `${width} by ${height}`;
}

async function scrolls({ page, next }) {
  const share = next();
  await page.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), share);
  return `scrolls to ${Math.round(share * 100)} %`;
}

async function opens(walk) {
  const to = address(walk);
  await walk.page.goto(walk.site.address + to);
  return to;
}

async function changesTab(walk) {
  if (walk.tabs.length === 1) await walk.openTab(walk.chance(0.5) ? await addressOf(walk.page) : walk.site.address + address(walk));
  else walk.page = walk.tabs.find((tab) => tab !== walk.page);
  await walk.page.bringToFront();
  return `tab ${walk.tabs.indexOf(walk.page) + 1}`;
}

/** The network breaks in the middle of an answer, is used, and comes back. */
async function losesNetwork(walk) {
  const { page, site } = walk;
  const answers = 1 + walk.below(6);
  walk.isCut = true;
  site.cut(answers);
  const how = walk.chance(0.4) ? "reload" : ((await clicks("link", LINKS)(walk)) ?? "nothing");
  // A reload that is not answered fails; the browser's own page is shown.
  if (how === "reload") await page.reload({ timeout: 5_000 }).catch(() => {});
  // What is asked for is asked for by now, or never answered.
  else await settled(page, 5_000).catch(() => {});
  site.mend();
  await page.goto(page.url().startsWith(site.address) ? page.url() : site.address);
  await settled(page);
  walk.isCut = false;
  return `network lost after ${answers} answers, ${how}`;
}

/** The site gets newer data, and the visitor takes them. */
async function takesNewer(walk) {
  const { page, site } = walk;
  walk.releases += 1;
  for (const [name, text] of newerRelease(walk.releases)) site.overlay.set(name, text);
  await page.evaluate((release) => {
    const worker = navigator.serviceWorker?.controller;
    if (worker) worker.postMessage("check");
    else dispatchEvent(new CustomEvent("atlas:newer", { detail: release }));
  }, `2031-${walk.releases}`);
  const button = page.locator('[data-atlas="newer-data"] button').filter({ visible: true });
  // What is offered to a view without a place for the offer, such as an embed, is taken when the view is opened again.
  const isOffered = await button.first().waitFor({ timeout: 5_000 }).then(() => true, () => false);
  if (isOffered) await button.first().click({ timeout: 3_000 });
  return `newer data ${walk.releases}${isOffered ? "" : ", not offered"}`;
}

export const actions = [
  { often: 14, run: clicks("facet", "[data-atlas-facet]") },
  { often: 8, run: clicks("datum", "[data-atlas-datum]:not([data-atlas-mark])") },
  { often: 8, run: clicks("mark", "[data-atlas-mark]") },
  { often: 6, run: drags("drags a map", ".map-svg") },
  { often: 5, run: drags("drags the years", '[data-atlas="brush"]') },
  { often: 8, run: types },
  { often: 6, run: presses },
  { often: 12, run: clicks("link", LINKS) },
  { often: 14, run: clicks("button", "button:not([disabled])") },
  { often: 4, run: clicks("summary", "summary") },
  { often: 5, run: clicks("row", '[data-atlas="results"] [data-atlas-company] a') },
  { often: 4, run: clicks("takes back", '[data-atlas="clear"], [data-atlas="undo"]') },
  { often: 5, run: selects },
  { often: 12, run: goesBack },
  { often: 4, run: resizes },
  { often: 5, run: scrolls },
  { often: 6, run: opens },
  { often: 4, run: changesTab },
  { often: 3, run: losesNetwork },
  { often: 2, run: takesNewer },
];
