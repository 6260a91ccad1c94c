// Before anything is measured: both sites answer the same choices with the same figures, or the measurement would be of
// different work.
import { Visit } from "./visit.mjs";

const CLOSED = ["cluster", "sector", "size", "status", "member"];
const CHOICES = [["sector", "medtech"], ["cluster", "lyon"], ["size", "11-50"]];

async function figures(visit) {
  const counts = await visit.page.evaluate((facets) => facets.flatMap(([key, which]) => [...document.querySelectorAll(which)].map((box) => `${key} ${box.dataset.value}: ${box.dataset.count}`)), CLOSED.map((key) => [key, visit.site.facet(key)]));
  // A value that nobody has may be left out.
  return { companies: await visit.count(), counts: counts.filter((one) => !one.endsWith(": 0")) };
}

/** Types a query, gives how many companies it finds, and takes it back. */
export async function found(visit, query) {
  await visit.page.fill(visit.site.query, query);
  await visit.rest(600);
  const companies = await visit.count();
  await visit.page.fill(visit.site.query, "");
  await visit.rest(400);
  return companies;
}

export async function agree(browser, sites, queries) {
  const visits = [];
  for (const site of sites) visits.push(await Visit.open(browser, site));
  for (const visit of visits) await visit.opened();
  const compare = async (what) => {
    const [ours, theirs] = [await figures(visits[0]), await figures(visits[1])];
    const other = new Set(theirs.counts);
    const differing = ours.counts.filter((one) => !other.has(one));
    if (ours.companies !== theirs.companies || differing.length > 0 || ours.counts.length !== theirs.counts.length) {
      throw new Error(`${what}: ${ours.companies} and ${theirs.companies} companies, counts that differ: ${differing.join("; ")}`);
    }
    console.log(`${what}: ${ours.companies} companies and ${ours.counts.length} counts of facets, equal on both sites`);
  };
  await compare("nothing chosen");
  for (const [key, value] of CHOICES) {
    for (const visit of visits) {
      await visit.page.evaluate((which) => document.querySelector(which).click(), `${visit.site.facet(key)}[data-value="${value}"]`);
      await visit.rest(400);
    }
    await compare(`and ${key} ${value}`);
  }
  for (const visit of visits) await visit.clear();
  // The atlas knows words of the same meaning, so that it may find more.
  for (const query of queries) console.log(`“${query}”: ${await found(visits[0], query)} and ${await found(visits[1], query)} companies`);
  for (const visit of visits) await visit.close();
}
