// What a visitor does: presses a sector, types, drags the brush of the years, moves the map.
import { Table } from "./table.mjs";
import { Visit } from "./visit.mjs";

const SECTORS = 6;
/** How often each is done in a round. */
const [CLICKS, CLICKS_ONE_MAP, DRAGS, PANS] = [8, 4, 1, 15];
const MOVES = 30;

/** Notes what an answer took and cost. */
function note(table, what, site, { first, all, cpu }) {
  table.note(`${what}: first frame, ms`, site, first);
  table.note(`${what}: everything updated, ms`, site, all);
  table.note(`${what}: CPU ms`, site, cpu);
}

/** Where a sector is pressed; each is pressed in and out again. */
export async function sectorAt(visit, time) {
  const { x, y, width, height } = await visit.place(visit.site.facet("sector"), Math.floor(time / 2) % SECTORS);
  const [left, top] = [x + width / 3, y + height / 2];
  await visit.page.mouse.move(left, top);
  await visit.rest();
  return () => visit.page.mouse.click(left, top);
}

export async function clicks(visit, table, times, what = "sector click") {
  for (let time = 0; time < times; time += 1) note(table, what, visit.site, await visit.answer(["click"], await sectorAt(visit, time)));
}

export async function focusQuery(visit) {
  await visit.page.evaluate((which) => document.querySelector(which).scrollIntoView({ block: "center", behavior: "instant" }), visit.site.query);
  await visit.page.focus(visit.site.query);
  await visit.rest(500);
}

export async function letters(visit, table, word) {
  await focusQuery(visit);
  for (const letter of word) note(table, "letter typed", visit.site, await visit.answer(["input"], () => visit.page.keyboard.press(letter)));
}

/** Drags the brush as fast as the page takes the moves, and counts how often its counter of companies answered. */
export async function brush(visit, table) {
  const { site, page } = visit;
  const { x, y, width, height } = await visit.place(site.brush);
  await visit.rest(400);
  const [from, middle] = [x + width * 0.3, y + height / 2];
  await page.mouse.move(from, middle);
  await page.mouse.down();
  // A press becomes a drag with the first move.
  await page.mouse.move(from + 6, middle);
  await visit.rest();
  await page.evaluate((which) => {
    const counter = document.querySelector(which).parentElement;
    let known = counter.textContent;
    window.beside.answers = 0;
    window.beside.counting?.disconnect();
    window.beside.counting = new MutationObserver(() => {
      window.beside.answers += counter.textContent === known ? 0 : 1;
      known = counter.textContent;
    });
    window.beside.counting.observe(counter, { characterData: true, childList: true, subtree: true });
  }, site.count);
  const { all, cpu } = await visit.answer(["pointermove"], async () => {
    for (let move = 1; move <= MOVES; move += 1) await page.mouse.move(from + 6 + (move * width * 0.55) / MOVES, middle);
    visit.answers = await page.evaluate(() => window.beside.answers);
  });
  await page.mouse.up();
  table.note(`${MOVES} brush moves: everything updated, ms`, site, all);
  table.note(`${MOVES} brush moves: CPU ms`, site, cpu);
  table.note(`${MOVES} brush moves: answered meanwhile, times`, site, visit.answers);
  await visit.rest();
}

export async function pan(visit, table, moves) {
  const { x, y, width, height } = await visit.place(visit.site.map);
  await visit.rest(400);
  const [left, top] = [x + width / 2, y + height / 3];
  await visit.page.mouse.move(left, top);
  await visit.page.mouse.down();
  for (let move = 1; move <= moves; move += 1) {
    const to = [left + 40 * Math.sin(move / 5), top + 30 * Math.cos(move / 5)];
    const { first, cpu } = await visit.answer(["pointermove"], () => visit.page.mouse.move(...to));
    table.note("map pan: a frame, ms", visit.site, first);
    table.note("map pan: CPU ms", visit.site, cpu);
  }
  await visit.page.mouse.up();
}

export async function input(browser, sites, rounds, word, tell) {
  const table = new Table("Inputs, desk");
  for (let round = 1; round <= rounds; round += 1) {
    tell(`inputs, ${round} of ${rounds}`);
    for (const site of sites) {
      const visit = await Visit.open(browser, site);
      await visit.opened();
      await clicks(visit, table, CLICKS);
      await visit.clear();
      await letters(visit, table, word);
      await visit.clear();
      for (let time = 0; time < DRAGS; time += 1) {
        await brush(visit, table);
        await visit.clear();
      }
      await visit.close();
      const one = await Visit.open(browser, site, { address: site.oneMap });
      await one.opened();
      await clicks(one, table, CLICKS_ONE_MAP, "sector click, one map");
      await one.clear();
      await pan(one, table, PANS);
      await one.close();
    }
  }
  table.print();
}
