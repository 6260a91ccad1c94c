// The pages of clusters, the comparison and the page about the atlas, in each language. Every figure
// is counted from the source tables here, by code that shares nothing with the program.
import { band, expect, expectCount, facet, oneEngine, open, query, sourceCompanies, sourceTable, test, clusters as CLUSTERS } from "./atlas.mjs";

const SECTORS = ["medtech", "digital-health", "biotech", "pharma", "services", "diagnostics"];
const LANGUAGES = ["fr", "en"];
const table = sourceTable;
const ofCluster = (cluster, name) => table(`${cluster}/${name}.csv`);
const companies = sourceCompanies();
const core = companies.filter((row) => row.scope !== "adjacent");
const release = Number(table("release.csv")[0].date.slice(0, 4));
const official = table("clusters.csv");
const population = (cluster) => ofCluster(cluster, "indicators").find((row) => row.indicator === "population");

const measure = (page, name) => page.locator(`tr[data-atlas-measure="${name}"] td`);
const values = (cells) => cells.evaluateAll((cells) => cells.map((cell) => cell.dataset.value));
const median = (years) => years.sort((a, b) => a - b)[Math.floor((years.length - 1) / 2)];

/** The figures that the comparison shows for these companies. */
function expected(rows) {
  return CLUSTERS.map((cluster) => {
    const own = rows.filter((row) => row.cluster === cluster);
    const years = own.filter((row) => row.founded).map((row) => Number(row.founded));
    const sectors = SECTORS.map((sector) => own.filter((row) => row.sector === sector).length);
    const quotients = SECTORS.map((sector, index) => {
      const all = rows.filter((row) => row.sector === sector).length;
      return own.length && all ? (sectors[index] / own.length / (all / rows.length)).toFixed(3) : "";
    });
    const density = ((own.length * 100000) / Number(population(cluster).value)).toFixed(3);
    const ages = [0, 0, 0, 0];
    for (const year of years) ages[[4, 9, 19, Infinity].findIndex((last) => release - year <= last)] += 1;
    const bands = ["1-10", "11-50", "51-250", "251-"].map((name) => own.filter((row) => band(row) === name).length);
    return { count: own.length, sectors, quotients, density, ages, bands, median: String(median(years) ?? "") };
  });
}

async function expectComparison(page, rows) {
  const clusters = expected(rows);
  const each = (key) => clusters.map((cluster) => String(cluster[key]));
  await expect.poll(() => values(measure(page, "count"))).toEqual(each("count"));
  await expect.poll(() => values(measure(page, "density"))).toEqual(each("density"));
  expect(await values(measure(page, "median"))).toEqual(each("median"));
  for (const [index, sector] of SECTORS.entries()) {
    const row = page.locator(`[data-atlas-table="compare-sectors"] tr[data-atlas-row="${sector}"]`);
    expect(await values(row.locator("td"))).toEqual(clusters.map((cluster) => String(cluster.sectors[index])));
    const quotients = row.locator("[data-quotient]");
    expect(await quotients.evaluateAll((all) => all.map((one) => one.dataset.quotient))).toEqual(
      clusters.map((cluster) => cluster.quotients[index]),
    );
    const small = clusters.filter((cluster) => cluster.sectors[index] > 0 && cluster.sectors[index] < 5).length;
    await expect(row.locator(".small-number")).toHaveCount(small);
  }
  for (const [name, key] of [["compare-ages", "ages"], ["compare-sizes", "bands"]]) {
    for (let index = 0; index < 4; index += 1) {
      const cells = page.locator(`[data-atlas-table="${name}"] tr[data-atlas-row="${index}"] td`);
      expect(await values(cells)).toEqual(clusters.map((cluster) => String(cluster[key][index])));
    }
  }
  const similarity = [[0, 1], [0, 2], [1, 2]].map(([a, b]) =>
    clusters[a].sectors.reduce((sum, count, index) => {
      return sum + Math.min(count / clusters[a].count, clusters[b].sectors[index] / clusters[b].count);
    }, 0),
  );
  const shown = await values(page.locator('[data-atlas="similarity"] li'));
  for (const [index, value] of similarity.entries()) expect(Number(shown[index])).toBeCloseTo(value, 3);
}

/** What differs from language to language are words: the first one is looked at in both engines. */
const engines = (lang) => (lang === LANGUAGES[0] ? {} : oneEngine);

for (const lang of LANGUAGES) {
  test(`compare, ${lang}: every figure equals the tables, and follows the filters`, oneEngine, async ({ page }) => {
    await open(page, `${lang}/compare`);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expectComparison(page, core);
    expect(await values(measure(page, "coverage"))).toEqual(CLUSTERS.map((id) => official.find((row) => row.id === id).official_companies));
    expect(await values(measure(page, "inhabitants"))).toEqual(CLUSTERS.map((id) => population(id).value));
    await expect(page.locator('[data-atlas-finding="densest"] .caveat')).toBeVisible();
    await expect(page.locator('[data-atlas-finding="most-alike"]')).toBeVisible();
    await facet(page, "status", "active").check();
    await expectComparison(page, core.filter((row) => row.status === "active"));
    // The facet of the clusters themselves has no say here.
    await facet(page, "cluster", "lyon").check();
    await expectCount(page, core.filter((row) => row.status === "active" && row.cluster === "lyon").length);
    await expectComparison(page, core.filter((row) => row.status === "active"));
  });
}

test("compare on narrow screens: cells stand under their clusters, and the tables stay tables", async ({ page }) => {
  await open(page, "fr/compare");
  for (const width of [320, 360, 430, 600, 768]) {
    await page.setViewportSize({ width, height: 740 });
    for (const name of ["compare-overview", "compare-sectors", "compare-ages", "compare-sizes"]) {
      const table = page.locator(`[data-atlas-table="${name}"]`);
      const places = await table.evaluate((one) => {
        const lefts = (cells) => [...cells].map((cell) => Math.round(cell.getBoundingClientRect().left));
        const rows = one.querySelectorAll("tbody tr:not(.is-wordy)");
        return {
          excess: one.scrollWidth - one.parentElement.clientWidth,
          heads: lefts(one.querySelectorAll("thead th:not(.corner)")),
          cells: [...rows].map((row) => lefts(row.querySelectorAll("td:not(.corner)"))),
        };
      });
      expect(places.excess, `${name} ${width}`).toBeLessThanOrEqual(0);
      expect(places.heads).toHaveLength(CLUSTERS.length);
      for (const cells of places.cells) expect(cells, `${name} ${width}`).toEqual(places.heads);
      await expect(page.getByRole("table").and(table).getByRole("columnheader").filter({ hasNotText: /^(Mesure|Secteur)$/ })).toHaveCount(CLUSTERS.length);
      expect(await table.getByRole("rowheader").count()).toBeGreaterThan(3);
    }
  }
});

test("compare: what is too small says nothing", oneEngine, async ({ page }) => {
  await open(page, "en/compare?founded=2023-2024");
  await expect(page.locator("[data-atlas-finding]")).toHaveCount(0);
  await expect(page.locator(".findings .unknown")).toBeVisible();
});

for (const lang of LANGUAGES) {
  for (const cluster of CLUSTERS) {
    test(`the page of ${cluster}, ${lang}: figures, objectives, milestones, programmes and responses`, oneEngine, async ({ page }) => {
      await open(page, `${lang}/clusters/${cluster}`);
      await expect(page.locator(".tabs [aria-current]")).toHaveCount(1);
      const events = page.locator('[data-atlas="events"] > li');
      const milestones = ofCluster(cluster, "milestones");
      await expect(events).toHaveCount(milestones.length);
      const dates = await events.evaluateAll((items) => items.map((item) => item.dataset.date));
      expect([...dates].sort()).toEqual(milestones.map((row) => row.date).sort());
      // French texts get their spaces and apostrophes when the data are compiled.
      const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("’", "'");
      expect((await events.locator("span:first-of-type").allTextContents()).map(plain)).toEqual(
        expect.arrayContaining(milestones.map((row) => plain(row[`title_${lang}`]))),
      );
      await expect(page.locator('[data-atlas="phases"] > li')).toHaveCount(ofCluster(cluster, "phases").length);

      // Every published figure is there once, charted or listed, with its scope; objectives stand apart.
      const indicators = ofCluster(cluster, "indicators");
      const figures = indicators.filter((row) => !/-(target|outcome)$/.test(row.indicator));
      const shown = await page.locator("tr[data-indicator]").evaluateAll((rows) =>
        rows.map((row) => `${row.dataset.indicator} ${row.dataset.year} ${row.dataset.value}`),
      );
      expect(shown.sort()).toEqual(figures.map((row) => `${row.indicator} ${row.year} ${Number(row.value)}`).sort());
      const charts = page.locator('[data-atlas-chart^="indicator-"]');
      for (const chart of await charts.all()) {
        const name = (await chart.getAttribute("data-atlas-chart")).replace("indicator-", "");
        const own = figures.filter((row) => row.indicator === name);
        await expect(chart.locator("[data-atlas-datum]")).toHaveCount(own.length);
        // A line joins the figures of one scope and no others.
        const inSeries = own.filter((row) => row.series);
        const joined = inSeries.length - new Set(inSeries.map((row) => `${row.series} ${row.unit}`)).size;
        await expect(chart.locator(".trend")).toHaveCount(joined);
      }
      const targets = indicators.filter((row) => row.indicator.endsWith("-target"));
      const objectives = page.locator("[data-objective]");
      await expect(objectives).toHaveCount(targets.length);
      for (const target of targets) {
        const row = page.locator(`[data-objective="${target.indicator}"]`);
        await expect(row).toHaveAttribute("data-value", target.value);
        const outcome = indicators.some((one) => one.indicator === target.indicator.replace("-target", "-outcome"));
        await expect(row).toHaveAttribute("data-published", String(outcome));
        await expect(row.locator(".no-outcome")).toHaveCount(outcome ? 0 : 1);
      }

      const own = companies.filter((row) => row.cluster === cluster);
      const programmes = ofCluster(cluster, "programmes");
      await expect(page.locator('[data-atlas="programmes"]')).toHaveAttribute("data-count", String(programmes.length));
      for (const programme of programmes) {
        const users = companies.filter((row) => row.programmes.split(";").includes(programme.id)).length;
        const card = page.locator(`[data-programme="${programme.id}"]`);
        await expect(card).toHaveAttribute("data-users", String(users));
        await expect(card).toContainText(programme[`summary_${lang}`]);
      }
      const members = ofCluster(cluster, "networks");
      await expect(page.locator('[data-atlas="networks"] .member')).toHaveCount(members.length);
      await expect(page.locator('[data-atlas="covid"]')).toHaveAttribute("data-count", String(own.filter((row) => row.covid_response).length));
      await expect(page.locator('[data-atlas="cluster-coverage"]')).toHaveAttribute("data-value", String(own.length));
      const profile = ofCluster(cluster, "profiles")[0];
      await expect(page.locator('[data-atlas="cluster-profile"]')).toContainText(profile[`summary_${lang}`]);
      await expect(page.locator('[data-atlas="cluster-profile"]')).toContainText(profile.operator);
      await expect(page).toHaveTitle(new RegExp(official.find((row) => row.id === cluster)[`name_${lang}`].slice(0, 8)));
    });
  }
}

test("a milestone's mark leads to its line, and a company opens its panel", async ({ page }) => {
  await open(page, "en/clusters/luxembourg");
  await page.locator('[data-atlas-datum="event-3"]').focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#event-3")).toBeFocused();
  const programme = page.locator("[data-programme]:has([data-atlas-company])").first();
  await programme.locator("summary").click();
  const user = programme.locator("[data-atlas-company]").first();
  const id = await user.getAttribute("data-atlas-company");
  await user.click();
  await expect(page.locator('[data-atlas="detail"]')).toHaveAttribute("data-company", id);
  expect(query(page).get("open")).toBe(id);
});

test("an unknown cluster says so and leads to those that there are", oneEngine, async ({ page }) => {
  await open(page, "fr/clusters/atlantis");
  await expect(page.locator("h1")).toContainText("atlantis");
  await page.locator(".tabs a").first().click();
  await expect(page.locator('[data-atlas="cluster"]')).toHaveAttribute("data-cluster", "luxembourg");
});

test("figures that cannot be loaded are missing aloud, and the rest is shown", oneEngine, async ({ page, problems }) => {
  problems.allowed.push(/404/);
  await page.route("**/data/context.json*", (route) => route.fulfill({ status: 404, body: "" }));
  await open(page, "fr/clusters/lyon");
  await expect(page.locator('[data-atlas="cluster"] [role="alert"]')).toBeVisible();
  await expect(page.locator('[data-atlas="programmes"]')).toBeVisible();
  await open(page, "fr/compare");
  await expect(page.locator(".findings [role=alert]")).toBeVisible();
  expect(await values(measure(page, "count"))).toEqual(CLUSTERS.map((id) => String(core.filter((row) => row.cluster === id).length)));
});

for (const lang of LANGUAGES) {
  test(`about, ${lang}: counts, coverage and the accessibility statement`, engines(lang), async ({ page }) => {
    await open(page, `${lang}/about`);
    const rows = page.locator('[data-atlas-table="coverage"] tbody tr');
    await expect(rows).toHaveCount(CLUSTERS.length);
    expect(await rows.evaluateAll((rows) => rows.map((row) => row.dataset.value))).toEqual(
      CLUSTERS.map((id) => String(companies.filter((row) => row.cluster === id).length)),
    );
    const fields = { place: "city", founded: "founded", website: "website", status: "status", sources: "sources" };
    for (const [field, column] of Object.entries(fields)) {
      const known = companies.filter((row) => row[column]).length;
      await expect(page.locator(`tr[data-field="${field}"]`)).toHaveAttribute("data-value", String(known));
    }
    const pages = new Set(companies.flatMap((row) => row.sources.split(" ").filter(Boolean)));
    await expect(page.locator('[data-atlas="source-count"]')).toHaveAttribute("data-value", String(pages.size));
    await expect(page.locator("li[data-release]")).toHaveCount(table("changes.csv").length);
    await expect(page.locator('[data-atlas="citation"]')).toContainText(table("release.csv")[0].id);
    await page.locator(".about-contents button").last().click();
    await expect(page.locator("#about-accessibility")).toBeFocused();
    for (const file of await page.locator("a[download]").evaluateAll((links) => links.map((link) => link.href))) {
      expect((await page.request.get(file)).ok(), file).toBe(true);
    }
  });
}

test("the menu leads to all clusters, each with its official figures and its page, and the comparison begins with them", async ({ page }) => {
  await open(page, "en");
  await page.locator('.header .views a[href$="/clusters"]').evaluate((link) => link.click());
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The three clusters");
  const card = (id) => page.locator(`[data-atlas-card="${id}"]`);
  for (const row of official) {
    await expect(card(row.id).locator('[data-atlas-figure="companies"]')).toHaveAttribute("data-value", row.official_companies);
  }
  // Beside them stand the sentence of its page, and the latest figure of what else was published, with what it counts.
  for (const id of CLUSTERS) {
    await expect(card(id)).toContainText(ofCluster(id, "profiles")[0].summary_en);
    const told = card(id).locator(".courses [data-indicator]");
    expect(await told.count()).toBeGreaterThan(1);
    for (const item of await told.all()) {
      const name = await item.getAttribute("data-indicator");
      const own = ofCluster(id, "indicators").filter((row) => row.indicator === name);
      const latest = own.reduce((one, other) => (Number(other.year) > Number(one.year) ? other : one));
      await expect(item).toHaveAttribute("data-year", latest.year);
      await expect(item).toContainText(latest.note_en);
    }
  }
  await expect(page.locator('[data-atlas="clusters"] .dots circle').first()).toBeVisible();
  await card(CLUSTERS[0]).getByRole("heading").getByRole("link").click();
  await expect(page.locator('.header .views a[href$="/clusters"]')).toHaveAttribute("aria-current", "true");
  // The number is that of every company of the cluster, whatever else is asked, and so is what it leads to.
  await open(page, "en/clusters?q=imaging");
  await card(CLUSTERS[0]).locator(".card-listed a").click();
  await expectCount(page, companies.filter((row) => row.cluster === CLUSTERS[0]).length);
  await open(page, "en/compare");
  await expect(page.locator(".official-band [data-atlas-card]")).toHaveCount(CLUSTERS.length);
});

test("on a phone who asks for a part of the companies sees them before the clusters", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const top = (name) => page.locator(name).evaluate((node) => node.getBoundingClientRect().top);
  await open(page, "en");
  expect(await top(".cluster-cards")).toBeLessThan(await top(".toolbar"));
  await open(page, "en?q=imaging");
  expect(await top(".cluster-cards")).toBeGreaterThan(await top(".toolbar"));
});
