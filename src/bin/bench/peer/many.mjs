// Both sites with generated companies in place of their own: opening, a click, and what is held in memory.
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { clicks, sectorAt } from "./input.mjs";
import { noteMemory } from "./memory.mjs";
import { Table } from "./table.mjs";
import { Visit } from "./visit.mjs";

const SIZES = [10_000, 100_000];

/** The published data have compressed copies, generated ones none: on neither site. */
function replace(stages, release) {
  for (const stage of stages) {
    const data = join(stage, "data/atlas.json");
    for (const name of [data, `${data}.br`, `${data}.gz`]) rmSync(name, { force: true });
    copyFileSync(release, data);
  }
}

export async function many(options, sites, stages, folder, rounds, tell) {
  for (const size of SIZES) {
    replace(stages, join(folder, `atlas-${size}.json`));
    const table = new Table(`${size.toLocaleString("en")} companies, desk`);
    for (let round = 1; round <= rounds; round += 1) {
      tell(`${size} companies, ${round} of ${rounds}`);
      const answers = [];
      for (const site of sites) {
        const browser = await chromium.launch(options);
        const visit = await Visit.open(browser, site);
        await visit.opened();
        const { ready, painted } = await visit.page.evaluate(() => window.beside.notes);
        table.note("data painted, ms", site, ready);
        table.note("last change painted, ms", site, painted);
        table.note("main thread until then, CPU ms", site, await visit.cpu());
        noteMemory(table, site, "opened", await visit.memory());
        await clicks(visit, table, 6);
        const all = await visit.count();
        await visit.answer(["click"], await sectorAt(visit, 0));
        answers.push(`${await visit.count()} of ${all}`);
        await browser.close();
      }
      if (new Set(answers).size > 1) throw new Error(`${size} companies, of the first sector: ${answers.join(" and ")}`);
    }
    table.print();
  }
}
