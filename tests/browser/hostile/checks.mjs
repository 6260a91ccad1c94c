// What no data may do to a page, and how a page is watched.
import { PAGE, watchMemory } from "../changes.mjs";
import { MARK } from "./values.mjs";

/** More than any view has, whatever the data: what is longer must end and say so. */
const MOST_NODES = 30_000;
/** More than twice what the largest of the data need that are taken (100,000 companies), in pages of WebAssembly. */
const MOST_PAGES = (512 * 1024 * 1024) / PAGE;

/** What data did to a page, as a sentence; null if nothing. */
export const trouble = (page) =>
  page.evaluate(([mark, most]) => {
    if (window.ran !== undefined) return "a script ran";
    if (document.querySelector(`[${mark}]`)) return "markup came out of a text";
    const addresses = ["href", "xlink:href", "src", "action", "formaction"];
    const leads = [...document.querySelectorAll("[href], [src], [action], [formaction]")].flatMap((element) => [...element.attributes]);
    const lead = leads.find(({ name, value }) => addresses.includes(name) && /^\s*(javascript|vbscript|data:text)/i.test(value));
    if (lead) return `an address that runs: ${lead.name}=${lead.value.slice(0, 60)}`;
    if (document.querySelector('[data-atlas-error="defect"]')) return "a defect is said";
    const seen = [...document.querySelectorAll("h1, h2, [role=alert]")].some((element) => element.checkVisibility() && element.textContent.trim());
    if (!seen) return "a blank page";
    const nodes = document.querySelectorAll("*").length;
    return nodes > most ? `${nodes} elements` : null;
  }, [MARK, MOST_NODES]);

/** What the browser tells of a page since it was asked last: errors, and what the policy had to stop. */
export async function watch(page) {
  const told = [];
  const pages = await watchMemory(page);
  // The browser itself logs a file that a hostile release or address makes the page ask for in vain.
  page.on("console", (message) => message.type() === "error" && !/Failed to load resource/.test(message.text()) && told.push(message.text()));
  page.on("pageerror", (error) => told.push(error.message));
  page.on("dialog", (dialog) => told.push(`dialog ${dialog.message()}`) && dialog.dismiss());
  page.on("popup", (other) => told.push(`a window opened: ${other.url()}`) && other.close());
  return Object.assign(() => told.splice(0).map((line) => line.slice(0, 300)), { pages });
}

/**
 * Tries cases one after the other; after one that does harm the page is opened anew. Gives the harm by the names of the cases, and the
 * most pages of memory that the program had.
 */
export async function tried(cases, { page, told, perform, reopen }) {
  const found = [];
  let most = 0;
  for (const [number, one] of cases.entries()) {
    const failed = await perform(one, number).catch((error) => error.message.split("\n")[0]);
    const pages = await told.pages().catch(() => 0);
    most = Math.max(most, pages);
    const large = pages > MOST_PAGES ? `${pages} pages of memory` : null;
    const harm = [failed, large, await trouble(page).catch((error) => error.message.split("\n")[0]), ...told()].filter(Boolean);
    if (harm.length === 0) continue;
    found.push(`${one.name}: ${harm.join("; ")}`);
    await reopen();
    told();
  }
  return { found, pages: most };
}
