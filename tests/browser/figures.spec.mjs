// A chart or the map as somebody else uses it: its own link, a reference, the code to embed, and pictures (how they look outside of
// a browser: renderers.spec.mjs).
import { test, expect, expectAccessible, oneEngine, open, release } from "./atlas.mjs";
import { saved } from "./downloads.mjs";
import { expect as expectHosted, test as hosted } from "./host.mjs";

const CHARTS = ["sector", "size", "place", "tag", "cluster-sector", "founded", "growth", "cluster-tag", "headcount", "indicators"];
const FURTHER = ["growth", "cluster-tag", "headcount", "indicators"];
const chart = (page, name) => page.locator(`[data-atlas-chart="${name}"]`);
const code = (page, id) => page.locator(`[data-atlas-code="${id}"]`);

/** Comes near a chart, which is built then. */
async function near(page, name) {
  if (FURTHER.includes(name)) await page.locator(".further").scrollIntoViewIfNeeded();
  await chart(page, name).scrollIntoViewIfNeeded();
  await expect(chart(page, name).locator(".chart-svg")).toBeVisible();
}

/** Width and height of a PNG. */
const size = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** What a picture holds, by its elements. */
const read = (page, svg) =>
  page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    const all = [...root.querySelectorAll("*")];
    const values = (names) => all.flatMap((one) => names.map((name) => one.getAttribute(name)).filter(Boolean));
    return {
      error: root.querySelector("parsererror")?.textContent,
      side: [root.getAttribute("width"), root.getAttribute("height")],
      words: [...root.querySelectorAll("text")].map((one) => one.textContent),
      colours: values(["fill", "stroke"]),
      modern: all.filter((one) => one.hasAttribute("vector-effect") || one.hasAttribute("paint-order") || one.hasAttribute("style")).length,
      borders: [...root.querySelectorAll("g[transform] > path[stroke]")].map((one) => Number(one.getAttribute("stroke-width") ?? 1)),
    };
  }, svg);

test("each chart has a link to it alone, which leads on to the whole", oneEngine, async ({ page }) => {
  for (const name of CHARTS) {
    await open(page, `fr?cluster=lyon&chart=${name}`);
    await expect(chart(page, name).locator(".chart-svg")).toBeVisible();
    await expect(page.locator("[data-atlas-chart]"), name).toHaveCount(1);
    await expect(page.locator('[data-atlas="map"]')).toHaveCount(0);
    await expect(page.locator('[data-atlas="chart-filters"]')).toContainText("Lyon");
  }
  await page.locator('[data-atlas="whole-selection"]').click();
  await expect(page.locator('[data-atlas="map"]')).toBeVisible();
  expect(new URL(page.url()).searchParams.get("cluster")).toBe("lyon");
  expect(new URL(page.url()).searchParams.get("chart")).toBe(null);
});

test("one chart alone, and what can be taken from it, stand in one column, and the comparison only where a filter makes one", oneEngine, async ({ page }) => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, "fr?chart=sector");
    const [panel, takeaway] = [chart(page, "sector"), page.locator(".takeaway")];
    await page.locator(".exports-place").scrollIntoViewIfNeeded();
    await expect(takeaway).toBeVisible();
    const edges = (box) => [Math.round(box.x), Math.round(box.x + box.width)];
    expect(edges(await takeaway.boundingBox()), `at ${width}`).toEqual(edges(await panel.boundingBox()));
    await expect(page.locator('[data-atlas="compare-with-all"]')).toHaveCount(0);
  }
  await open(page, "fr?cluster=lyon&chart=sector");
  await page.locator('[data-atlas="compare-with-all"]').click();
  await expect(chart(page, "sector").locator(".ghost").first()).toBeVisible();
  // Of the profile there is nothing to compare.
  await open(page, "fr?cluster=lyon&chart=cluster-sector");
  await expect(chart(page, "cluster-sector").locator(".chart-svg")).toBeVisible();
  await expect(page.locator('[data-atlas="compare-with-all"]')).toHaveCount(0);
});

test("a chart offers its link, a reference and the code, which follow the selection", oneEngine, async ({ page, baseURL }) => {
  await open(page, "fr?cluster=lyon&open=luxai");
  await page.keyboard.press("Escape");
  await near(page, "sector");
  await chart(page, "sector").locator('[data-atlas-quote="sector"]').click();
  await expect(code(page, "link-sector")).toHaveText(`${baseURL}fr?v=1&cluster=lyon&chart=sector`);
  const reference = code(page, "reference-sector");
  for (const part of ["Par secteur", "Atlas healthtech", release.id, `${baseURL}fr?v=1&cluster=lyon&chart=sector`, release.licence]) await expect(reference).toContainText(part);
  await expect(code(page, "code-sector")).toContainText('view="charts" state="v=1&amp;cluster=lyon&amp;chart=sector" lang="fr" title="Par secteur"');
  await expectAccessible(page, { include: '[data-atlas-chart="sector"]' });
  await chart(page, "sector").locator('[data-atlas-quote="sector"]').click();
  await expect(code(page, "link-sector")).toHaveCount(0);
});

test("official figures name who published them, in the reference and in the picture", oneEngine, async ({ page }) => {
  await open(page, "fr?chart=indicators");
  await chart(page, "indicators").locator('[data-atlas-quote="indicators"]').click();
  const table = chart(page, "indicators").locator("[data-atlas-table] tbody tr");
  await chart(page, "indicators").locator(".data-table summary").click();
  const hosts = [...new Set(await table.locator("th:last-child").allInnerTexts())];
  expect(hosts.length).toBeGreaterThan(1);
  for (const host of hosts) await expect(code(page, "reference-indicators")).toContainText(host);
  const svg = await saved(page, chart(page, "indicators").locator('[data-atlas-download="svg"]'));
  const { words } = await read(page, svg.bytes.toString());
  const foot = words.join(" ");
  expect(foot).toContain("Chiffres publiés par");
  for (const host of hosts) expect(foot).toContain(host);
  // The indicator is chosen beside the picture, so the picture says it itself.
  expect(foot).toContain("Entreprises.");
  const csv = (await saved(page, chart(page, "indicators").locator('[data-atlas-download="csv"]'))).bytes.toString();
  expect(csv.split("\r\n")[1]).toMatch(/;https?:\/\/[^;]+;/);
});

test("pictures are 1200 by 675 and twice that, with all that a reader must know", async ({ page, baseURL }) => {
  await open(page, "fr?cluster=lyon&theme=dark");
  await near(page, "sector");
  const file = async (kind) => (await saved(page, chart(page, "sector").locator(`[data-atlas-download="${kind}"]`))).bytes;
  const finding = await page.locator('[data-atlas-sentence="sector"]').innerText();
  const { words, side, error } = await read(page, (await file("svg")).toString());
  expect(error).toBe(undefined);
  expect(side).toEqual(["1200", "675"]);
  const said = words.join(" ");
  for (const part of ["Par secteur", finding, "Filtres", release.licence, release.id]) expect(said).toContain(part);
  expect(words.join("")).toContain(`${baseURL}fr?v=1&cluster=lyon&chart=sector`);
  expect(size(await file("png"))).toEqual([1200, 675]);
  expect(size(await file("png2"))).toEqual([2400, 1350]);
});

test("pictures say in the words of SVG 1.1 what they look like", oneEngine, async ({ page }) => {
  await open(page, "fr");
  const svgs = new Map();
  await page.locator('[data-atlas="map"] .exports-place').scrollIntoViewIfNeeded();
  svgs.set("map", (await saved(page, page.locator('[data-atlas-export="svg"]'))).bytes.toString());
  await near(page, "cluster-tag");
  svgs.set("heat", (await saved(page, chart(page, "cluster-tag").locator('[data-atlas-download="svg"]'))).bytes.toString());
  for (const [name, svg] of svgs) {
    const { colours, modern, borders } = await read(page, svg);
    expect(modern, name).toBe(0);
    expect(colours.filter((one) => one !== "none" && !/^#[0-9a-f]{3,6}$/.test(one)), name).toEqual([]);
    // Borders and rivers are drawn in a plane of far smaller units than pixels.
    if (name === "map") expect(borders.some((width) => width > 10)).toBe(true);
  }
  const words = (await read(page, svgs.get("map"))).words;
  for (const word of ["Luxembourg", "Dispositifs médicaux", "Biotechnologies"]) expect(words).toContain(word);
});

hosted("the code shows one chart alone, with its title and the way to the whole", async ({ page, host, baseURL }) => {
  await page.goto("fr?cluster=lyon&chart=growth");
  await page.locator('[data-atlas-quote="growth"]').click();
  const element = await code(page, "code-growth").textContent();
  await host.show(`<!doctype html><title>x</title>${element.replace("<healthtech-atlas", '<healthtech-atlas id="a"')}`);
  const inside = page.frameLocator("#a iframe");
  await expectHosted(inside.locator('[data-atlas-chart="growth"] h2')).toBeVisible();
  await expectHosted(inside.locator("[data-atlas-chart]")).toHaveCount(1);
  await expectHosted(inside.locator('[data-atlas="embed-line"]')).toContainText("Atlas healthtech");
  await expectHosted(inside.locator('[data-atlas="open-whole"]')).toHaveAttribute("href", new URL("fr?v=1&cluster=lyon", baseURL).pathname + "?v=1&cluster=lyon");
});
