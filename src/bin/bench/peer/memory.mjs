// What both sites hold in memory: after opening, and what many changes of the filter add.
import { chromium } from "@playwright/test";
import { Table } from "./table.mjs";
import { Visit } from "./visit.mjs";

const CHANGES = 200;
const UNITS = { heap: "JS heap", wasm: "linear memory", both: "both" };

export function noteMemory(table, site, when, sizes) {
  for (const [kind, size] of Object.entries(sizes)) table.note(`${when}: ${UNITS[kind]}, MB`, site, size);
}

async function change(visit) {
  await visit.page.evaluate(async ([which, times]) => {
    for (let time = 0; time < times; time += 1) {
      document.querySelectorAll(which)[(time >> 1) % 6].click();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
  }, [visit.site.facet("sector"), CHANGES]);
  await visit.rest(1000);
}

export async function memory(options, sites, rounds, tell) {
  const table = new Table("Memory, desk");
  for (let round = 1; round <= rounds; round += 1) {
    tell(`memory, ${round} of ${rounds}`);
    for (const site of sites) {
      // A process of its own, so that nothing is left of the visit before.
      const browser = await chromium.launch(options);
      const visit = await Visit.open(browser, site);
      await visit.opened();
      noteMemory(table, site, "opened", await visit.memory());
      await change(visit);
      noteMemory(table, site, `after ${CHANGES} changes`, await visit.memory());
      await browser.close();
    }
  }
  table.print();
}
