// The directory, the company pages and the search suggestions.
import { test, expect, open, sourceCompanies, counter, expectCount, facet, query, ready, oneEngine, expectAccessible, rich, sparse } from "./atlas.mjs";

const all = sourceCompanies();
const core = all.filter((row) => row.scope === "core");
const rows = (page) => page.locator('[data-atlas="results"] [data-atlas-company]');
const first = (page) => rows(page).first();
/** The value of a column in the order of the page. */
const ids = (page) => rows(page).evaluateAll((nodes) => nodes.map((node) => node.dataset.atlasCompany));

/** The release with many more companies, made of the real ones under other ids. */
async function enlarge(page, times) {
  await page.route("**/data/atlas.json", async (route) => {
    const data = await (await route.fetch()).json();
    const real = [...data.companies];
    for (let copy = 1; copy < times; copy += 1)
      for (const company of real) data.companies.push({ ...company, id: `${company.id}-${copy}`, name: `${company.name} ${copy}` });
    await route.fulfill({ json: data });
  });
}

test("the directory shows the selection and nothing of it is lost", oneEngine, async ({ page }) => {
  await open(page, "fr/companies?cluster=lyon&sector=medtech");
  const expected = core.filter((row) => row.cluster === "lyon" && row.sector === "medtech");
  await expectCount(page, expected.length);
  await expect(page.getByRole("table", { name: "Entreprises" })).toHaveAttribute("aria-rowcount", String(expected.length + 1));
  await facet(page, "sector", "medtech").uncheck();
  await expectCount(page, core.filter((row) => row.cluster === "lyon").length);
});

test("only the rows near the screen are in the document, and the last one is reached", async ({ page }) => {
  await open(page, "en/companies");
  expect(await rows(page).count()).toBeLessThan(60);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const last = page.locator(`[role="row"][aria-rowindex="${core.length + 1}"]`);
  await expect(last).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(60);
});

test("arrow keys go from company to company, End to the last, and the focus survives scrolling", async ({ page }) => {
  await open(page, "en/companies");
  await rows(page).nth(0).getByRole("link").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator('[data-index="1"] a')).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.locator(`[data-index="${core.length - 1}"] a`)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(page.locator('[data-index="0"] a')).toBeFocused();
  await page.mouse.wheel(0, 6000);
  await expect(page.locator('[data-index="105"]')).toBeAttached();
  await expect(page.locator('[data-index="0"] a')).toBeFocused();
});

for (const [field, value] of [
  ["founded", (row) => (row.founded ? Number(row.founded) : null)],
  ["employees", (row) => (row.employees ? Number(row.employees) : null)],
]) {
  test(`the column ${field} sorts both ways, unknown last`, oneEngine, async ({ page }) => {
    await open(page, "en/companies?cluster=luxembourg");
    const known = core.filter((row) => row.cluster === "luxembourg").map(value).filter((number) => number !== null);
    const head = page.locator(`[data-atlas-sort="${field}"]`);
    await head.click();
    await expect(head.locator("xpath=..")).toHaveAttribute("aria-sort", "descending");
    expect(query(page).get("sort")).toBe(`-${field}`);
    const firstId = await first(page).getAttribute("data-atlas-company");
    expect(value(all.find((row) => row.id === firstId))).toBe(Math.max(...known));
    await head.click();
    await expect(head.locator("xpath=..")).toHaveAttribute("aria-sort", "ascending");
    const otherId = await first(page).getAttribute("data-atlas-company");
    expect(value(all.find((row) => row.id === otherId))).toBe(Math.min(...known));
  });
}

test("sector, cluster and place sort too, and the address keeps the order", oneEngine, async ({ page }) => {
  await open(page, "en/companies");
  for (const field of ["sector", "cluster", "place"]) {
    await page.locator(`[data-atlas-sort="${field}"]`).click();
    await expect.poll(() => query(page).get("sort")).toBe(field);
  }
  const before = await ids(page);
  await page.reload();
  await ready(page);
  expect(await ids(page)).toEqual(before);
});

test("cards are another layout of the same selection", oneEngine, async ({ page }) => {
  await open(page, "fr/companies?sector=diagnostics");
  await page.getByRole("button", { name: "Fiches" }).click();
  await expect.poll(() => query(page).get("layout")).toBe("cards");
  const expected = core.filter((row) => row.sector === "diagnostics").length;
  await expect(page.getByRole("listitem").and(page.locator("[data-atlas-company]")).first()).toHaveAttribute("aria-setsize", String(expected));
});

test("matches are highlighted as they are written", oneEngine, async ({ page }) => {
  // The beginning of a name: what means the same as a word is marked, too.
  const asked = rich.name.slice(0, 4).toLowerCase();
  await open(page, `fr/companies?q=${asked}`);
  const marks = await page.locator("[data-atlas-company] mark").allTextContents();
  expect(marks.length).toBeGreaterThan(0);
  for (const mark of marks) expect(mark.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")).toBe(asked);
});

test("up to five companies side by side; differences and gaps are said", async ({ page }) => {
  await open(page, "en/companies?cluster=lyon");
  const boxes = page.locator("[data-atlas-company]").getByRole("checkbox");
  for (let index = 0; index < 5; index += 1) await boxes.nth(index).check();
  await expect(boxes.nth(5)).toBeDisabled();
  expect(query(page).get("compare").split(",")).toHaveLength(5);
  await page.getByRole("button", { name: "Set side by side (5)" }).click();
  const side = page.locator('[data-atlas="side-by-side"]');
  await expect(side.getByRole("columnheader").filter({ has: page.getByRole("link") })).toHaveCount(5);
  await expect(side.getByRole("row", { name: /^Cluster = same/ })).toHaveCount(1);
  await side.getByRole("button", { name: /Take .* out/ }).first().click();
  await expect(side.getByRole("columnheader").filter({ has: page.getByRole("link") })).toHaveCount(4);
});

test("a link to a comparison restores it, and says what is no longer there", oneEngine, async ({ page }) => {
  await open(page, `fr/companies?compare=${sparse.id},${rich.id},gone-long-ago`);
  const side = page.locator('[data-atlas="side-by-side"]');
  await expect(side).toContainText(rich.name);
  await expect(side.locator('[data-atlas="compare-unknown"]')).toContainText("gone-long-ago");
  await expect(side.locator("tr", { hasText: "Effectif" })).toContainText("non connu");
});

test("favourites are stored only when asked for, and can be deleted", async ({ page }) => {
  await open(page, "en/companies");
  const stored = () => page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length + document.cookie.length);
  await first(page).getByRole("button", { name: /^Favourite:/ }).click();
  const id = await first(page).getAttribute("data-atlas-company");
  expect(await stored()).toBe(0);
  const panel = page.locator('[data-atlas="favourites"]');
  await panel.locator("summary").click();
  await expect(panel.locator("summary")).toContainText("for this visit only");
  await panel.getByLabel("Show favourites only").check();
  expect(await ids(page)).toEqual([id]);
  await panel.getByLabel("Keep my favourites on this device").check();
  expect(await page.evaluate(() => localStorage.getItem("atlas.favourites"))).toBe(id);
  await expect(panel.locator("summary")).toHaveText("Favourites (1)");
  await page.reload();
  await ready(page);
  await expect(page.locator(`[data-atlas-company="${id}"]`).getByRole("button", { name: /^Favourite:/ })).toHaveAttribute("aria-pressed", "true");
  await panel.locator("summary").click();
  await panel.getByRole("button", { name: "Delete my favourites" }).click();
  expect(await stored()).toBe(0);
});

test("favourites work where the browser refuses storage", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } });
  });
  await open(page, "en/companies");
  const star = first(page).getByRole("button", { name: /^Favourite:/ });
  await star.click();
  await expect(star).toHaveAttribute("aria-pressed", "true");
  const panel = page.locator('[data-atlas="favourites"]');
  await panel.locator("summary").click();
  await panel.getByLabel("Keep my favourites on this device").click();
  await expect(panel).toContainText("does not let the page store");
});

test("the menu keeps the state and becomes a menu on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "fr?sector=medtech");
  const menu = page.getByRole("button", { name: "Menu" });
  await expect(page.getByRole("link", { name: "Entreprises", exact: true })).toBeHidden();
  await menu.click();
  await page.getByRole("link", { name: "Entreprises", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Annuaire des entreprises" })).toBeFocused();
  expect(query(page).get("sector")).toBe("medtech");
  await expectCount(page, core.filter((row) => row.sector === "medtech").length);
  await menu.click();
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  await expect(menu).toHaveAttribute("aria-expanded", "false");
});

test("the directory stays small with ten times the companies", oneEngine, async ({ page }) => {
  await enlarge(page, 10);
  await open(page, "en/companies");
  await expectCount(page, core.length * 10);
  expect(await rows(page).count()).toBeLessThan(60);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(page.locator(`[aria-rowindex="${core.length * 10 + 1}"]`)).toBeVisible();
  await expect(counter(page)).toBeAttached();
});

for (const [width, height] of [[360, 740], [768, 1024], [1440, 900]]) {
  test(`no horizontal scroll at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const view of ["fr/companies", "fr/companies?layout=cards", `en/companies?compare=${sparse.id},${rich.id}`]) {
      await open(page, view);
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      expect(widths[0], `${view} at ${width}`).toBeLessThanOrEqual(widths[1]);
    }
  });
}

test("a company page has every fact with its source, the way on, and data for machines", async ({ page }) => {
  await open(page, "en/companies?cluster=lyon&sort=-employees");
  const id = await first(page).getAttribute("data-atlas-company");
  const row = all.find((row) => row.id === id);
  await first(page).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: row.name })).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${row.name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")} – `));
  const article = page.locator('[data-atlas="company"]');
  await expect(article.locator(".facts")).toContainText(new Intl.NumberFormat("en").format(row.employees));
  await expect(article.locator(".sources li")).toHaveCount(row.sources.split(" ").filter(Boolean).length);
  const ld = JSON.parse(await page.locator('script[type="application/ld+json"]').last().textContent());
  expect(ld["@type"]).toBe("Organization");
  expect(ld.name).toBe(row.name);
  expect(await page.locator("meta[name=description]").getAttribute("content")).toContain(row.activity_en.slice(0, 20));
  await expect(page.locator('[data-atlas="position"]')).toContainText(`1 of ${core.filter((one) => one.cluster === "lyon").length}`);
  await page.getByRole("link", { name: /^Next: / }).click();
  await expect(page.locator('[data-atlas="position"]')).toContainText("2 of");
  const organisations = () => page.evaluate(() => [...document.querySelectorAll('script[type="application/ld+json"]')]
    .filter((node) => JSON.parse(node.textContent)["@type"] === "Organization").length);
  await expect.poll(organisations).toBe(1);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: row.name })).toBeVisible();
  await page.getByRole("link", { name: "Directory" }).click();
  await expectCount(page, core.filter((one) => one.cluster === "lyon").length);
  expect(query(page).get("sort")).toBe("-employees");
});

test("what is chosen for the comparison on a company's page is found from there", oneEngine, async ({ page }) => {
  await open(page, `fr/companies/${rich.id}`);
  const way = page.locator('[data-atlas="compared"]');
  await expect(way).toHaveCount(0);
  await page.locator(".company-actions .compare-box input").check();
  await expect(way).toContainText("1");
  const other = page.locator('[data-atlas="similar"] li a').first();
  const name = await other.textContent();
  await other.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.locator(".company-actions .compare-box input").check();
  await expect(way).toContainText("2");
  await way.click();
  const side = page.locator('[data-atlas="side-by-side"]');
  await expect(side.getByRole("link", { name: rich.name })).toBeVisible();
  await expect(side.locator("thead th")).toHaveCount(2);
});

test("similar and complementary companies come with their reasons, and lead on", oneEngine, async ({ page }) => {
  await open(page, `fr/companies/${rich.id}`);
  for (const list of ["similar", "complementary"]) {
    const items = page.locator(`[data-atlas="${list}"] li`);
    expect(await items.count()).toBeGreaterThan(0);
    for (const words of await items.locator("small").allTextContents()) expect(words).toMatch(/thèmes? communs?|même secteur/);
  }
  const link = page.locator('[data-atlas="similar"] li a').first();
  const name = await link.textContent();
  await link.click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("relations of ours are links, and the language switch keeps the company", oneEngine, async ({ page }) => {
  await open(page, "fr/companies/fast-track-diagnostics?sector=medtech");
  await expect(page.locator('[data-atlas="company"] .relations').last()).toContainText("Laboratoires Réunis");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator('[data-atlas="company"]')).toHaveAttribute("data-company", "fast-track-diagnostics");
  expect(query(page).get("sector")).toBe("medtech");
});

test("an id that is not in the release says so and offers what is near", oneEngine, async ({ page }) => {
  await open(page, `fr/companies/${rich.id}-sa`);
  const missing = page.locator('[data-atlas="company-missing"]');
  await expect(missing).toContainText(`${rich.id}-sa`);
  await expect(missing.locator('[data-atlas="near"]')).toContainText(rich.name);
  await open(page, `en/companies/${encodeURIComponent('<img src=x onerror="window.hacked=1">\u202e')}`);
  await expect(missing).toContainText("<img src=x");
  expect(await page.evaluate(() => window.hacked)).toBeUndefined();
});

test("hostile and empty records are shown as text", async ({ page }) => {
  const name = `<script>window.hacked=1</script>\u202egpj.exe ${"x".repeat(250)}`;
  await page.route("**/data/atlas.json", async (route) => {
    const data = await (await route.fetch()).json();
    const { cluster, sector } = data.companies[0];
    data.companies.push({ id: "bare", name, cluster, sector, scope: "core", activity: { en: "x" }, sources: ["https://example.org/a"] });
    await route.fulfill({ json: data });
  });
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "en/companies/bare");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.locator("h1 bdi")).toHaveCount(1);
  expect(await page.title()).not.toContain("\u202e");
  await expect(page.locator('[data-atlas="completeness"]')).toHaveAttribute("data-value", "2");
  expect(await page.evaluate(() => [window.hacked, document.documentElement.scrollWidth <= document.documentElement.clientWidth])).toEqual([undefined, true]);
});

test("the detail panel leads to the page", oneEngine, async ({ page }) => {
  await open(page, `fr?open=${sparse.id}`);
  await page.getByRole("link", { name: "Ouvrir la page de cette entreprise" }).click();
  await expect(page.getByRole("heading", { level: 1, name: sparse.name })).toBeVisible();
  expect(query(page).get("open")).toBeNull();
});

test("suggestions are grouped, walked by keys, and become a filter or a page", async ({ page }) => {
  await open(page, "fr");
  const field = page.getByRole("combobox", { name: "Rechercher" });
  await field.pressSequentially("onco");
  const list = page.getByRole("listbox", { name: "Suggestions" });
  await expect(list.getByRole("group", { name: "Thèmes" })).toBeVisible();
  const topic = list.getByRole("option", { name: /^Oncologie/ });
  const count = Number(await topic.locator("small").textContent());
  expect(count).toBe(core.filter((row) => row.tags.split(";").includes("oncology")).length);
  await page.keyboard.press("ArrowDown");
  const active = await field.getAttribute("aria-activedescendant");
  await expect(page.locator(`#${active}`)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(field).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await topic.click();
  await expectCount(page, count);
  expect(query(page).get("tag")).toBe("oncology");
  expect(query(page).get("q")).toBeNull();
  await field.fill(rich.name.split(" ")[0].toLowerCase());
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: rich.name })).toBeVisible();
});

test("what was probably meant is offered, and nothing is stored", oneEngine, async ({ page }) => {
  await open(page, "en/companies");
  await page.getByRole("combobox", { name: "Search" }).pressSequentially("onkology");
  await page.getByRole("option", { name: "Did you mean “oncology”?" }).click();
  await expect.poll(() => query(page).get("q")).toBe("oncology");
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
});

test("a need is answered by a facility, which leads to the page of its cluster", oneEngine, async ({ page }) => {
  await open(page, "fr");
  await page.getByRole("combobox", { name: "Rechercher" }).pressSequentially("prototypage");
  const list = page.getByRole("listbox", { name: "Suggestions" });
  const facilities = list.getByRole("group", { name: "Programmes et installations" });
  await facilities.getByRole("option", { name: /^MedTech Atelier/ }).click();
  await expect(page).toHaveURL(/clusters\/brussels/);
  await expect(page.locator('[data-programme="medtech-atelier"]')).toBeFocused();
});

test("a town without a company has the nearest ones, and no other word takes its place", oneEngine, async ({ page }) => {
  await open(page, "en");
  await page.getByRole("combobox", { name: "Search" }).pressSequentially("Namen");
  const near = page.getByRole("listbox").getByRole("group", { name: "Nearest to Namur" });
  await expect(near.getByRole("option")).toHaveCount(3);
  await expect(page.locator('[data-atlas="fuzzy"]')).toHaveCount(0);
  await near.getByRole("option").first().click();
  await expect.poll(() => query(page).get("place")).not.toBeNull();
});

test("a search without a result says what to leave out, in place of empty maps", oneEngine, async ({ page }) => {
  await open(page, "en?cluster=luxembourg&q=vaccines+zzzzzzzz");
  const box = page.locator('[data-atlas="nothing"]');
  await expect(box.getByRole("heading", { level: 2 })).toContainText("vaccines zzzzzzzz");
  await expect(page.locator('[data-atlas="map"]')).toBeHidden();
  await box.getByRole("button", { name: "Without the word “zzzzzzzz”" }).click();
  await expect.poll(() => query(page).get("q")).toBe("vaccines");
  await expect(page.locator('[data-atlas="map"]')).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Search" })).toBeFocused();
  // What matches elsewhere is shown without the filters that hid it.
  await open(page, "en?cluster=luxembourg&q=grenoble");
  await box.getByRole("button", { name: /^Grenoble/ }).first().click();
  await expect.poll(() => query(page).get("cluster")).toBeNull();
  await expect(page.locator('[data-atlas="result-count"]')).not.toHaveAttribute("data-value", "0");
});

test("the slash leads to the search, and can be switched off", async ({ page }) => {
  await open(page, "fr/companies");
  const field = page.getByRole("combobox", { name: "Rechercher" });
  await page.keyboard.press("/");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("");
  await page.keyboard.press("/");
  await expect(field).toHaveValue("/");
  await page.locator('[data-atlas="keys"] summary').click();
  await page.locator('[data-atlas="keys"]').getByRole("checkbox").uncheck();
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("/");
  await expect(field).not.toBeFocused();
});

test("no accessibility violation that a machine can find: open suggestions", oneEngine, async ({ page }) => {
  await open(page, "fr");
  await page.getByRole("combobox", { name: "Rechercher" }).pressSequentially("onco");
  await expect(page.getByRole("listbox")).toBeVisible();
  // The list itself; what it covers for a moment is examined without it.
  await expectAccessible(page, { include: ".search" });
});
