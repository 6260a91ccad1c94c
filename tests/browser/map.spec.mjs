// The map: three modes, movement, precision, data table, highlight, tiles, layers, downloads, and what happens when files fail.
import { createServer } from "node:http";
import { deflateSync } from "node:zlib";
import { test as plain } from "./page.mjs";
import { test, expect, open, query, facet, expectCount, sourceCompanies, slug, unfold, oneEngine, clusters, isLocated, isOutside } from "./atlas.mjs";
import { saved } from "./downloads.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");
const located = core.filter(isLocated);
const map = (page) => page.locator('[data-atlas="map"]');
const marks = (page) => map(page).locator("[data-atlas-mark]");
const sum = (locator) => locator.evaluateAll((nodes) => nodes.reduce((total, node) => total + Number(node.dataset.count), 0));
const mode = (page, name) => map(page).locator('[data-atlas="map-modes"]').getByRole("button", { name });
const frame = (page) => map(page).locator(".map-frame.large");
const placement = (page) => map(page).locator(".base").first().getAttribute("transform");

test("localities: one circle each, its dots stay where they are from filter to filter", async ({ page }) => {
  await open(page, "fr?map=places");
  const places = new Set(located.filter((row) => !isOutside(row)).map((row) => `${row.cluster} ${slug(row.city)}`));
  await expect(marks(page)).toHaveCount(places.size);
  await expect.poll(() => sum(marks(page))).toBe(located.length - located.filter(isOutside).length);
  const circles = () => map(page).locator(".map-mark").evaluateAll((nodes) => Object.fromEntries(nodes.map((node) => {
    const circle = node.querySelector(".place");
    return [node.dataset.atlasMark, ["cx", "cy", "r"].map((name) => circle.getAttribute(name)).join(" ")];
  })));
  const before = await circles();
  await facet(page, "sector", "medtech").check();
  await expect.poll(() => sum(marks(page))).toBe(located.filter((row) => row.sector === "medtech" && !isOutside(row)).length);
  expect(await circles()).toEqual(before);
  // No two circles of a panel overlap.
  const overlaps = await map(page).locator(".map-svg").evaluateAll((panels) => panels.flatMap((panel) => {
    const all = [...panel.querySelectorAll(".place")].map((node) => ["cx", "cy", "r"].map((name) => Number(node.getAttribute(name))));
    return all.flatMap(([ax, ay, ar], i) => all.slice(i + 1).filter(([bx, by, br]) => Math.hypot(ax - bx, ay - by) < ar + br - 0.2));
  }));
  expect(overlaps).toEqual([]);
});

test("modes are in the address, and back leads to the one before", async ({ page }) => {
  await open(page, "fr");
  await mode(page, "Communes").click();
  await expect.poll(() => query(page).get("map")).toBe("places");
  await mode(page, "Une carte").click();
  await expect.poll(() => query(page).get("map")).toBe("one");
  await page.goBack();
  await expect(mode(page, "Communes")).toHaveAttribute("aria-pressed", "true");
  await expect(marks(page).first()).toBeVisible();
});

test("at one scale the three panels have one scale bar, and zoom together", async ({ page }) => {
  await open(page, "fr");
  const bars = () => map(page).locator(".scale path").evaluateAll((paths) => paths.map((path) => Math.round(path.getBoundingClientRect().width)));
  const texts = () => map(page).locator(".scale text").allTextContents();
  await expect.poll(async () => new Set(await texts()).size).toBe(clusters.length);
  await map(page).locator('[data-atlas="same-scale"]').click();
  await expect.poll(() => query(page).get("scale")).toBe("same");
  await expect.poll(async () => new Set(await texts()).size).toBe(1);
  await expect.poll(async () => { const all = await bars(); return Math.max(...all) - Math.min(...all); }).toBeLessThanOrEqual(1);
  const before = await texts();
  await map(page).locator('[data-atlas-region="luxembourg"] [data-atlas-zoom="in"]').click();
  await map(page).locator('[data-atlas-region="luxembourg"] [data-atlas-zoom="in"]').click();
  await expect.poll(async () => (await texts())[2]).not.toBe(before[2]);
  await expect.poll(async () => new Set(await texts()).size).toBe(1);
});

test("the first view is drawn from the maps of its regions alone, and asks for that of the whole when more is seen", oneEngine, async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  // Wider screens have panels in which more than the region is seen.
  for (const [width, height] of [[360, 740], [768, 1024], [1280, 720], [1440, 900]]) {
    await page.setViewportSize({ width, height });
    await open(page, "fr");
    await expect(map(page).locator('[data-atlas-region="lyon"] .base .level-1')).toHaveCount(1);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(asked.filter((path) => path.includes("overview")), `${width}`).toEqual([]);
  }
  const panel = map(page).locator('[data-atlas-region="lyon"] .map-svg');
  await panel.focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("-");
  await expect.poll(() => asked.some((path) => path.includes("overview"))).toBe(true);
});

test("a panel is moved on its own, the address keeps it, reset brings it back", async ({ page }) => {
  await open(page, "fr");
  const bases = (region) => map(page).locator(`[data-atlas-region="${region}"] .base`);
  const at = (region) => bases(region).last().getAttribute("transform");
  // Both maps have borders inside, that of the whole has none.
  for (const region of ["lyon", "brussels"]) await expect(bases(region).last().locator(".border")).toHaveCount(2);
  const [lyon, brussels] = [await at("lyon"), await at("brussels")];
  await map(page).locator('[data-atlas-region="lyon"] .map-svg').focus();
  await page.keyboard.press("+");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => query(page).get("views")).toMatch(/^lyon,/);
  expect(await at("brussels")).toBe(brussels);
  await expect.poll(() => at("lyon")).not.toBe(lyon);
  await page.keyboard.press("Home");
  await expect.poll(() => query(page).get("views")).toBe(null);
  await expect.poll(() => at("lyon")).toBe(lyon);
});

test("by keyboard: through the marks in reading order, into one, out again, and to the table", async ({ page }) => {
  await open(page, "fr?map=one&cluster=luxembourg");
  await expect(marks(page).first()).toBeVisible();
  await map(page).locator(".map-svg").focus();
  await page.keyboard.press("Tab");
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("data-atlas-mark"));
  const order = await marks(page).evaluateAll((nodes) => nodes.map((node) => node.dataset.atlasMark));
  expect(await focused()).toBe(order[0]);
  await page.keyboard.press("Tab");
  expect(await focused()).toBe(order[1]);
  // The first Escape hides the name of the mark, the second leaves it.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(map(page).locator(".map-svg")).toBeFocused();
  await page.keyboard.press("t");
  await expect(map(page).locator(".places-table summary")).toBeFocused();
  await expect(page.locator('table[data-atlas-table="map"]')).toBeVisible();
});

test("the table of places says what the map shows, and a sentence too", oneEngine, async ({ page }) => {
  await open(page, "fr?sector=biotech");
  await page.locator(".table-place").scrollIntoViewIfNeeded();
  const table = await unfold(map(page).locator(".places-table"), "map");
  const rows = await table.locator("tbody tr").evaluateAll((lines) => lines.map((line) => [...line.cells].map((cell) => cell.innerText)));
  const expected = core.filter((row) => row.sector === "biotech");
  expect(rows.reduce((total, row) => total + Number(row[2]), 0)).toBe(expected.length);
  const lyon = expected.filter((row) => row.city === "Lyon").length;
  expect(rows.find((row) => row[0] === "Lyon")[2]).toBe(String(lyon));
  await expect(page.locator('[data-atlas-sentence="map"]')).toContainText(String(lyon));
});

test("regions are compared per 100,000 inhabitants where the population is known", oneEngine, async ({ page }) => {
  await open(page, "en");
  await page.locator(".table-place").scrollIntoViewIfNeeded();
  await map(page).locator('[data-atlas="per-region"]').click();
  const table = await unfold(map(page).locator(".places-table details").last(), "map-regions");
  const { indicators } = await (await page.request.get("data/context.json")).json();
  const latest = indicators.filter((row) => row.cluster === "luxembourg" && row.indicator === "population").sort((a, b) => b.year - a.year)[0];
  const ours = core.filter((row) => row.cluster === "luxembourg").length;
  const cells = table.locator("tbody tr").filter({ hasText: "Luxembourg" }).locator("td");
  await expect(cells.first()).toHaveText(String(ours));
  await expect(cells.last()).toHaveText(String(Math.round((ours * 1e6) / latest.value) / 10));
});

test("how exactly places are known is counted, and those without a place open as a list", oneEngine, async ({ page }) => {
  await open(page, "fr");
  const count = (name) => map(page).locator(`[data-atlas-precision="precise-${name}"]`).getAttribute("data-count").then(Number);
  expect((await count("address")) + (await count("postcode")) + (await count("place"))).toBe(located.length);
  const without = Number(await map(page).locator('[data-atlas="no-location"]').getAttribute("data-count"));
  expect(without).toBe(core.length - located.length);
  await map(page).locator('[data-atlas="list-unplaced"]').click();
  await expectCount(page, without);
  // Localities without a point are known, and listed too.
  expect(query(page).get("place").split(",")).toContain("unknown");
});

test("companies at one point are spiderfied beside their list", async ({ page }) => {
  await open(page, "fr?map=one&place=esch-sur-alzette");
  await marks(page).first().click();
  const members = map(page).locator('[data-atlas="spiderfy"] [data-atlas-datum]');
  const count = core.filter((row) => row.city === "Esch-sur-Alzette").length;
  await expect(members).toHaveCount(count);
  await members.last().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-atlas="detail"]')).toBeVisible();
});

test("pointing at a facet value lights up its marks", oneEngine, async ({ page }) => {
  await open(page, "fr");
  const datum = page.locator('[data-atlas-chart="sector"] [data-atlas-datum="diagnostics"]');
  await expect(datum).toBeVisible();
  await expect(map(page).locator(".highlighted")).toHaveCount(0);
  await datum.focus();
  await expect.poll(() => map(page).locator(".highlighted").count()).toBeGreaterThan(0);
});

test("a thrown map rolls on, and stays where it comes to rest", async ({ page }) => {
  await open(page, "fr?map=one&at=5.0000,48.0000,6.00");
  await frame(page).evaluate((node) => node.scrollIntoView({ block: "center" }));
  const box = await frame(page).boundingBox();
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1) await page.mouse.move(box.x + 60 + 22 * step, box.y + 60);
  await page.mouse.up();
  await expect.poll(() => query(page).get("at")).not.toBe("5.0000,48.0000,6.00");
  // One world is 256 * 64 px wide: the 176 px of the drag are 3.87 degrees.
  const lon = () => Number(query(page).get("at").split(",")[0]);
  expect(lon()).toBeLessThan(5 - 3.5);
});

test("with less motion nothing rolls or glides", async ({ page, browserName }) => {
  test.skip(browserName === "firefox", "emulateMedia does nothing over BiDi");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "fr?map=one&at=5.0000,48.0000,6.00");
  const before = await placement(page);
  await map(page).locator('[data-atlas-zoom="in"]').click();
  await expect.poll(() => query(page).get("at")).toBe("5.0000,48.0000,7.00");
  const seen = await page.evaluate(() => new Promise((done) => {
    const base = document.querySelector(".base");
    const first = base.getAttribute("transform");
    requestAnimationFrame(() => requestAnimationFrame(() => done([first, base.getAttribute("transform")])));
  }));
  expect(seen[0]).toBe(seen[1]);
  expect(seen[0]).not.toBe(before);
});

test("double click and a box with Shift zoom in", async ({ page, browserName }) => {
  await open(page, "fr?map=one&at=0.0000,45.5000,6.00");
  const zoom = () => Number(query(page).get("at").split(",")[2]);
  await frame(page).evaluate((node) => node.scrollIntoView({ block: "center" }));
  const box = await frame(page).boundingBox();
  const spot = { clientX: box.x + 30, clientY: box.y + box.height - 60 };
  // Two clicks over BiDi are no double click to the page, so Firefox is given the event itself.
  if (browserName === "firefox") await map(page).locator(".map-svg").dispatchEvent("dblclick", { ...spot, bubbles: true });
  else await page.mouse.dblclick(spot.clientX, spot.clientY);
  await expect.poll(zoom).toBe(7);
  await page.keyboard.down("Shift");
  await page.mouse.move(box.x + 20, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 180, { steps: 4 });
  await expect(map(page).locator(".zoom-box")).toHaveCount(1);
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect.poll(zoom).toBeGreaterThan(8);
});

test("the bare wheel over a panel is the page's, and a hint says how to zoom", async ({ page, browserName }) => {
  test.skip(browserName === "firefox", "the wheel with a key cannot be sent over BiDi");
  await open(page, "fr");
  await map(page).locator('[data-atlas-region="lyon"] .map-svg').scrollIntoViewIfNeeded();
  const box = await map(page).locator('[data-atlas-region="lyon"] .map-svg').boundingBox();
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.wheel(0, 120);
  await expect(map(page).locator(".map-hint")).toContainText("Ctrl");
  expect(query(page).get("views")).toBe(null);
});

test("the list follows the map on request", oneEngine, async ({ page }) => {
  await open(page, "fr?map=one&at=6.1000,49.7000,8.60");
  await map(page).locator('[data-atlas="follow"]').check();
  await expect.poll(() => query(page).get("area")).not.toBe(null);
  const before = query(page).get("area");
  await map(page).locator(".map-svg").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => query(page).get("area")).not.toBe(before);
  await expect(page.locator('[data-atlas="chips"]')).toBeVisible();
});

test("one company far away does not make the others small, and is said", oneEngine, async ({ page }) => {
  const brussels = located.filter((row) => row.cluster === "brussels");
  await page.route("**/data/atlas.json", async (route) => {
    const data = await (await route.fetch()).json();
    // To Gosselies, fifty kilometres away.
    Object.assign(data.companies.find((company) => company.id === brussels[0].id).location, { lat: 50.46936, lon: 4.43324 });
    await route.fulfill({ json: data });
  });
  await open(page, "fr?map=one&cluster=brussels");
  await expect(map(page).locator('[data-atlas="outside"]')).toContainText("1");
  await expect.poll(() => sum(marks(page))).toBe(brussels.length - 1);
});

test("without its base map a map says so and still shows every mark", oneEngine, async ({ page, problems }) => {
  problems.allowed.push(/Failed to load resource/, /preload/i);
  await page.route("**/map/lyon.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.route("**/map/overview.json", (route) => route.fulfill({ body: '{"schema":1,"bits":' }));
  await open(page, "fr");
  await expect(map(page).locator('[data-atlas-region="lyon"]')).toContainText("Le fond de carte n’a pas pu être chargé");
  await expect.poll(() => sum(map(page).locator('[data-atlas-region="lyon"] [data-atlas-mark]'))).toBe(located.filter((row) => row.cluster === "lyon").length);
  await mode(page, "Une carte").click();
  await expect(map(page).locator('[data-atlas="no-basemap"]')).toBeVisible();
  await expect.poll(() => sum(marks(page))).toBe(located.length);
});

test("the one region that is asked for takes the room, the others are ways to them", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "fr");
  const region = (id) => map(page).locator(`[data-atlas-region="${id}"]`);
  const width = async (id) => (await region(id).locator(".map-frame").boundingBox()).width;
  const side = await width("lyon");
  await facet(page, "cluster", "lyon").check();
  await expect.poll(() => width("lyon")).toBeGreaterThan(2.5 * side);
  await expect.poll(() => width("brussels")).toBeLessThan(side);
  // A picture of the way holds nothing to tab through but the way itself.
  await expect(region("brussels").locator(".region-body")).toHaveAttribute("inert", "");
  await region("brussels").getByRole("button").click();
  await expect(facet(page, "cluster", "brussels")).toBeChecked();
  await expect(facet(page, "cluster", "lyon")).not.toBeChecked();
  await expect.poll(() => width("brussels")).toBeGreaterThan(2.5 * side);
  await facet(page, "cluster", "brussels").uncheck();
  // To the pixel: what is left of three columns is not the same for each.
  await expect.poll(() => width("brussels")).toBeCloseTo(side, 0);
});

test("the selection is saved as GeoJSON, the map as SVG and PNG", async ({ page }) => {
  await open(page, "fr?cluster=luxembourg");
  // The buttons are built once somebody comes near them.
  await map(page).locator(".exports-place").scrollIntoViewIfNeeded();
  const file = async (kind) => (await saved(page, map(page).locator(`[data-atlas-export="${kind}"]`))).bytes;
  const ours = core.filter((row) => row.cluster === "luxembourg");
  const { type, features } = JSON.parse((await file("geojson")).toString());
  expect(type).toBe("FeatureCollection");
  expect(features).toHaveLength(ours.length);
  expect(features.filter((feature) => feature.geometry)).toHaveLength(ours.filter(isLocated).length);
  const svg = (await file("svg")).toString();
  const shapes = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "image/svg+xml");
    return { error: document.querySelector("parsererror")?.textContent, maps: document.querySelectorAll('g[transform*="scale"] > svg').length, paths: document.querySelectorAll("path[fill]").length };
  }, svg);
  expect(shapes.error).toBe(undefined);
  // The one region that is asked for; those beside it are ways to them.
  expect(shapes.maps).toBe(1);
  expect(shapes.paths).toBeGreaterThan(20);
  const png = await file("png");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
});

test("an operator's vector layer is drawn and credited", oneEngine, async ({ page }) => {
  const ring = [[5.9, 49.4], [6.3, 49.4], [6.3, 49.8], [5.9, 49.4]];
  const layer = { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } }] };
  await page.route("**/config.json", (route) => route.fulfill({ json: { layers: [{ name: { fr: "Communes", en: "Communes" }, file: "map/communes.geojson", attribution: "© Cadastre" }] } }));
  await page.route("**/map/communes.geojson", (route) => route.fulfill({ json: layer }));
  await open(page, "fr?map=one&cluster=luxembourg");
  await expect(map(page).locator(".base .extra")).toHaveAttribute("d", /^M.*z$/);
  await expect(map(page).locator(".credits").last()).toContainText("© Cadastre");
});

/** A one-colour PNG of one pixel, which is a tile as good as any. */
function pixel() {
  const crcTable = Array.from({ length: 256 }, (_, n) => { let c = n; for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1; return c >>> 0; });
  const crc = (bytes) => (bytes.reduce((c, byte) => crcTable[(c ^ byte) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", head), chunk("IDAT", deflateSync(Buffer.from([0, 90, 120, 90]))), chunk("IEND", Buffer.alloc(0))]);
}

// Not the shared `test`: its pages may ask nobody but their own host, and these ask a tile server once they are allowed to.
plain("tiles are asked for after consent only, from the host that was named, and may fail", async ({ page }) => {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    // Every other tile is missing.
    if (asked.length % 2 === 0) response.writeHead(404).end();
    else response.writeHead(200, { "Content-Type": "image/png", "Access-Control-Allow-Origin": "*" }).end(pixel());
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  // The page knows the server by an https name, which leads to the local one.
  const host = "tiles.example.org";
  await page.route(`https://${host}/**`, async (route) => {
    const answer = await route.fetch({ url: `http://127.0.0.1:${port}${new URL(route.request().url()).pathname}` });
    await route.fulfill({ response: answer });
  });
  await page.route("**/config.json", (route) => route.fulfill({ json: { tiles: [{ name: { fr: "Plan", en: "Plan" }, url: `https://${host}/{z}/{x}/{y}.png`, attribution: "© Exemple", max_zoom: 18 }] } }));
  await open(page, "fr?map=one&at=4.8357,45.7640,11.00");
  const layer = map(page).locator('[data-atlas="tile-layer"]');
  await layer.click();
  const question = map(page).locator('[data-atlas="tile-consent"]');
  await expect(question).toContainText(host);
  expect(asked).toEqual([]);
  await question.getByRole("button", { name: "Non merci" }).click();
  await expect(map(page).locator(".tiles image")).toHaveCount(0);
  expect(asked).toEqual([]);
  await layer.click();
  await question.getByRole("button", { name: "Afficher" }).click();
  await expect.poll(() => asked.length).toBeGreaterThan(3);
  expect(asked.every((path) => /^\/11\/\d+\/\d+\.png$/.test(path))).toBe(true);
  await expect.poll(() => map(page).locator(".tiles image.failed").count()).toBeGreaterThan(0);
  await expect(map(page)).toContainText("© Exemple");
  // The vector map is still there, and the marks.
  await expect(map(page).locator(".base path").first()).toBeAttached();
  await expect(marks(page).first()).toBeVisible();
  await layer.click();
  await expect(map(page).locator(".tiles image")).toHaveCount(0);
  server.close();
});
