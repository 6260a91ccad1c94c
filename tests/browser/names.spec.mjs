// Names in any script, as long as a name may be, without any optional field, and hostile: shown as text in every view, cut
// or wrapped but never wider than the screen, and never turning the text around them.
import { test, expect, open, oneEngine, sparse } from "./atlas.mjs";

const LONGEST = 300;
const full = (text) => [...text.repeat(LONGEST)].slice(0, LONGEST).join("");
const names = {
  latin: full("Ünwörtbare"),
  arabic: full("شركة الصحة "),
  hebrew: full("בריאות דיגיטלית "),
  chinese: full("健康科技公司"),
  hindi: full("स्वास्थ्य "),
  emoji: full("👩‍⚕️"),
  stacked: full("Z\u0301\u0302\u0303\u0304"),
  turned: full("\u202egpj.exe\u2066\u200f"),
  markup: full('<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'),
};

/** The release with one company of each name that has nothing but what it must have. */
async function withNames(page) {
  await page.route("**/data/atlas.json", async (route) => {
    const data = await (await route.fetch()).json();
    const { cluster, sector } = data.companies.find((one) => one.id === sparse.id);
    for (const [id, name] of Object.entries(names)) {
      data.companies.push({ id: `bare-${id}`, name: name.trim(), cluster, sector, scope: "core", activity: { en: name.trim() }, sources: ["https://example.org/a"] });
    }
    await route.fulfill({ json: data });
  });
}

const excess = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** Names for screen readers and titles with marks that turn the direction of what follows. */
const turning = (page) =>
  page.evaluate(() => {
    const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
    const attributes = ["aria-label", "title", "placeholder", "alt"];
    const named = [...document.querySelectorAll("*")].flatMap((node) => attributes.map((name) => node.getAttribute(name) ?? ""));
    return [document.title, ...named].filter((text) => turns.test(text));
  });

test("names of 300 characters in any script fit every view of a phone", async ({ page, browserName }) => {
  test.skip(browserName === "firefox", "the same rules of style; the hostile record of directory.spec.mjs is shown there too");
  test.slow(); // two dozen pages
  await withNames(page);
  await page.setViewportSize({ width: 360, height: 740 });
  const ids = Object.keys(names).map((id) => `bare-${id}`);
  for (const view of ["fr?place=unknown&sort=founded&tab=list", "en?place=unknown&map=places", "fr/companies?place=unknown", "fr/companies?place=unknown&layout=cards", `fr/companies?compare=${ids.slice(0, 5)}`, "fr/connect?for=bare-arabic"]) {
    await open(page, view);
    // The parts that come later are here, too.
    await expect(page.locator("main .loading")).toHaveCount(0);
    if (/companies\?place|tab=list/.test(view)) await expect(page.locator("[data-atlas-company]").first()).toBeVisible();
    await expect.poll(() => excess(page), view).toBeLessThanOrEqual(0);
    expect(await turning(page), view).toEqual([]);
  }
  for (const id of ids) {
    await open(page, `fr/companies/${id}`);
    expect(await page.locator("h1 bdi").evaluate((node) => node.textContent)).toBe(names[id.slice(5)].trim());
    await expect(page.locator('[data-atlas="completeness"]')).toHaveAttribute("data-value", "2");
    await expect.poll(() => excess(page), id).toBeLessThanOrEqual(0);
    expect(await turning(page), id).toEqual([]);
    await open(page, `fr?open=${id}`);
    await expect(page.locator('[data-atlas="detail"]')).toHaveAttribute("data-company", id);
    await expect.poll(() => excess(page), `${id}, panel`).toBeLessThanOrEqual(0);
  }
  expect(await page.evaluate(() => window.hacked)).toBeUndefined();
});

test("what a link of a former release names is said to be gone, and the rest holds", oneEngine, async ({ page }) => {
  await open(page, "fr?cluster=lyon,gone&tag=gone&open=gone-company&place=gone");
  await expect(page.locator('[data-atlas="bad-value"]')).toHaveCount(3);
  await expect(page.locator('[data-atlas="detail"]')).toContainText("gone-company");
  await expect(page.locator('[data-atlas-facet="cluster"][data-value="lyon"]')).toBeChecked();
  await open(page, `fr/companies?compare=gone-company,${sparse.id}`);
  await expect(page.locator("main")).toContainText("gone-company");
  await open(page, "fr/clusters/gone-cluster");
  await expect(page.locator("h1")).toContainText("gone-cluster");
  await open(page, "fr/connect?for=gone-company&seek=tag.gone");
  await expect(page.locator("main")).toContainText("gone-company");
});
