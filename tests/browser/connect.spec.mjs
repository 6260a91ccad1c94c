// The partner finder and the network of relations. Every figure is counted from the source tables here, by code that shares
// nothing with the program.
import { clusters, expect, expectAccessible, facet, oneEngine, open, query, sourceCompanies, sourceTable, sparse, test } from "./atlas.mjs";

const LANGUAGES = ["fr", "en"];
const ofCluster = (cluster, name) => sourceTable(`${cluster}/${name}.csv`);
const companies = sourceCompanies();
const core = companies.filter((row) => row.scope !== "adjacent");
const criteria = (page) => page.locator(".criteria summary");
const need = (page) => page.locator('[data-atlas-field="need"]');
const PHONE = { width: 360, height: 740 };

/** The actors of relations by connected group, the largest first. */
function connected(links) {
  const groups = [];
  for (const { from_id, to_id } of links) {
    const met = groups.filter((group) => group.has(from_id) || group.has(to_id));
    const joined = new Set([from_id, to_id, ...met.flatMap((group) => [...group])]);
    groups.splice(0, groups.length, ...groups.filter((group) => !met.includes(group)), joined);
  }
  return groups.map((group) => [...group]).sort((a, b) => b.length - a.length);
}

for (const lang of LANGUAGES) {
  test(`connect, ${lang}: partners of a company share what is said`, oneEngine, async ({ page }) => {
    await open(page, `${lang}/connect?for=${sparse.id}`);
    const own = companies.find((row) => row.id === sparse.id);
    const topics = own.tags.split(";");
    const partners = page.locator("[data-atlas-partner]");
    await expect(partners.first()).toBeVisible();
    const scores = (await partners.evaluateAll((all) => all.map((one) => Number(one.dataset.score)))).slice();
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const partner of await partners.all()) {
      const id = await partner.getAttribute("data-atlas-partner");
      const other = companies.find((one) => one.id === id);
      expect(other.id).not.toBe(sparse.id);
      const points = await partner.locator(".reasons small").allInnerTexts();
      expect(points.reduce((sum, text) => sum + Number(text), 0)).toBe(Number(await partner.getAttribute("data-score")));
      const shared = other.tags.split(";").filter((tag) => topics.includes(tag)).length;
      expect(points.map(Number).includes(3 * shared) || shared === 0).toBe(true);
    }
    await page.locator('[data-atlas-field="across"]').check();
    expect(query(page).get("across")).toBe("first");
    const first = await partners.first().getAttribute("data-atlas-partner");
    expect(companies.find((row) => row.id === first).cluster).not.toBe("luxembourg");
  });
}

test("on a phone what a company finds is in sight, and its criteria are counted beside their name", oneEngine, async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, `fr/connect?for=${sparse.id}`);
  await expect(criteria(page)).toContainText("(1)");
  await expect(page.locator('[data-atlas-field="across"]')).toBeHidden();
  await expect(page.locator("#results-title")).toBeInViewport();
  await criteria(page).click();
  await page.locator('[data-atlas-field="region"]').selectOption(clusters[1]);
  await expect(criteria(page)).toContainText("(2)");
});

test("a need is described, kept in the address, and ranked with programmes", oneEngine, async ({ page }) => {
  await open(page, "en/connect");
  await criteria(page).click();
  await page.locator('[data-atlas-field="tag"]').selectOption("oncology");
  await page.locator('[data-atlas-field="region"]').selectOption("lyon");
  await page.locator('[data-atlas-field="offer"]').selectOption("incubator");
  expect(query(page).get("seek")).toBe("offer.incubator,region.lyon,tag.oncology");
  const fits = core.filter((row) => row.tags.split(";").includes("oncology"));
  await expect(page.locator('[data-atlas="partner-count"]')).toHaveAttribute("data-value", String(fits.length));
  const incubators = clusters.flatMap((cluster) => ofCluster(cluster, "programmes")).filter((row) => row.kind === "incubator");
  const offers = page.locator("[data-atlas-offer]");
  const more = page.locator('[data-atlas="offers"] ~ .more');
  // The rest of a long list comes when it is asked for.
  for (let step = 0; (await offers.count()) < incubators.length && step < incubators.length; step += 1) await more.click();
  await expect(offers).toHaveCount(incubators.length);
  const best = await page.locator("[data-atlas-partner]").first().getAttribute("data-atlas-partner");
  expect(companies.find((row) => row.id === best).cluster).toBe("lyon");
  // Filters apply as everywhere.
  await facet(page, "sector", "biotech").check();
  const biotech = fits.filter((row) => row.sector === "biotech");
  await expect(page.locator('[data-atlas="partner-count"]')).toHaveAttribute("data-value", String(biotech.length));
});

test("a company or a term that is not known is named and nothing breaks", oneEngine, async ({ page }) => {
  await open(page, "en/connect?for=no-such-company&seek=tag.no-such-topic,sector.medtech");
  await expect(page.locator(".caveat")).toHaveCount(2);
  await expect(page.locator("[data-atlas-partner]").first()).toBeVisible();
});

test("the network shows each relation once and can be walked with the keyboard", async ({ page }) => {
  await open(page, "en/connect");
  const links = clusters.flatMap((cluster) => ofCluster(cluster, "links"));
  const ids = new Set(core.map((row) => row.id));
  const kept = links.filter((row) => ids.has(row.from_id) || ids.has(row.to_id));
  await expect(page.locator('[data-atlas-sentence="network"]')).toHaveAttribute("data-value", String(kept.length));
  const rows = await page.locator("tr[data-link]").evaluateAll((rows) => rows.map((row) => row.dataset.link));
  expect(rows.sort()).toEqual(kept.map((row) => `${row.from_id}>${row.to_id}`).sort());
  const groups = connected(kept);
  const marks = page.locator(".network [data-atlas-datum]");
  const shown = (groups) => expect(marks).toHaveCount(groups.reduce((sum, group) => sum + group.length, 0));
  await shown(groups.slice(0, 5));
  await page.locator('[data-atlas="all-groups"]').click();
  await shown(groups.filter((group) => group.length > 2));
  await page.locator('[data-atlas="all-groups"]').click();
  await shown(groups.slice(0, 5));
  const pairs = groups.filter((group) => group.length === 2).flat();
  await expect(page.locator('[data-atlas="pairs"] li')).toHaveCount(kept.filter((row) => pairs.includes(row.from_id)).length);
  const node = (index) => page.locator(`.network [data-datum="${index}"]`);
  await expect(page.locator('.network [data-atlas-datum][tabindex="0"]')).toHaveCount(1);
  await node(0).focus();
  await page.keyboard.press("PageDown");
  await expect(node(1)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(node(1)).not.toBeFocused();
  await page.keyboard.press("Home");
  await expect(node(0)).toBeFocused();
  await facet(page, "cluster", "brussels").check();
  const brussels = new Set(core.filter((row) => row.cluster === "brussels").map((row) => row.id));
  const left = links.filter((row) => brussels.has(row.from_id) || brussels.has(row.to_id));
  await expect(page.locator('[data-atlas-sentence="network"]')).toHaveAttribute("data-value", String(left.length));
});

for (const lang of ["fr", "de"]) {
  test(`connect, ${lang}: on a phone an example answers on the first screen, each facility with its page`, oneEngine, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await open(page, `${lang}/connect`);
    const example = page.locator("[data-atlas-example]").first();
    const text = await example.getAttribute("data-atlas-example");
    await need(page).pressSequentially(text);
    const first = page.locator("[data-atlas-offer]").first();
    await expect(first.locator(".reasons li").first()).toBeVisible();
    await expect(page.locator("[data-atlas-partner]").first()).toBeAttached();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    const box = await first.boundingBox();
    expect(box.y).toBeLessThan(PHONE.height - 40);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await expect(example).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => query(page).get("need")).toBe(text);
    await expectAccessible(page, { include: "main" });
    const id = await first.getAttribute("data-atlas-offer");
    await first.locator("h4 a").click();
    await expect(page.locator(`[data-programme="${id}"]`)).toBeFocused();
  });
}

test("a need is sought, changed and left with the keyboard alone, and one step back undoes it", async ({ page }) => {
  await open(page, "fr/connect");
  await need(page).focus();
  await page.keyboard.type("prototypage");
  await expect(page.locator('[data-atlas-offer="medtech-atelier"]')).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator("#results-title")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await need(page).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(need(page)).toBeFocused();
  await expect(need(page)).toHaveValue("");
  await expect(page.locator("[data-atlas-offer]:visible")).toHaveCount(0);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const second = page.locator("[data-atlas-example]").nth(1);
  await expect(second).toBeFocused();
  await page.keyboard.press("Space");
  await expect(need(page)).toHaveValue(await second.getAttribute("data-atlas-example"));
  await expect(page.locator("[data-atlas-offer]").first()).toBeVisible();
  await page.goBack();
  await expect(need(page)).toHaveValue("");
});

test("a need that nothing answers says so and leads on", oneEngine, async ({ page }) => {
  await open(page, "en/connect?need=zzyzx");
  const box = page.locator('[data-atlas="no-partner"]');
  await expect(box).toContainText("zzyzx");
  await expect(page.locator("[data-atlas-partner]")).toHaveCount(0);
  await need(page).fill("bioprodction");
  await box.locator('[data-atlas="meant"]').click();
  await expect(page.locator("[data-atlas-partner]").first()).toBeVisible();
  await expect(box).toHaveCount(0);
  // Filters that hide every company are named with what comes back without them.
  await open(page, "en/connect?need=dialysis&founded=1700-1701");
  await box.locator('[data-atlas="unfiltered"]').click();
  await expect(page.locator("[data-atlas-partner]").first()).toBeVisible();
  expect(query(page).has("founded")).toBe(false);
  expect(query(page).get("need")).toBe("dialysis");
});

test("a neighbouring region is home, with distances and the side of the border", oneEngine, async ({ page }) => {
  await open(page, "de/connect?need=Prototypenbau");
  await criteria(page).click();
  await page.locator('[data-atlas-field="home"]').selectOption({ label: "Wallonien" });
  expect(query(page).get("seek")).toBe("home.wallonie");
  const atelier = page.locator('[data-atlas-offer="medtech-atelier"]');
  await expect(atelier.locator('[data-atlas="distance"]')).toContainText("Wallonien");
  await expect(page.locator('[data-atlas-field="across"]')).toBeEnabled();
});
