// The studio: an analyst's way from a workbook to a release, and what it says of files that are none.
import { readFileSync } from "node:fs";
import { test, expect, languages, open, quiet, ready, release, expectAccessible, oneEngine, rich, sourceCompanies } from "./atlas.mjs";
import { unzip } from "./archive.mjs";
import { saved } from "./downloads.mjs";
import { DIST, host } from "./site.mjs";

const at = (page, name) => page.locator(`[data-atlas="${name}"]`);
const product = (page, id) => page.locator(`[data-atlas-product="${id}"]`);
const message = (page, code) => page.locator(`[data-atlas-message="${code}"]`);
const errors = (page) => page.locator('[data-atlas="studio-messages"] .studio-sum[data-weight="error"]');

/** Hands files to the studio as the button does, and waits for what it has to say. */
async function deliver(page, ...files) {
  await at(page, "studio-files").setInputFiles(files);
  await expect(at(page, "studio-result")).toBeVisible();
  await idle(page);
}

/** Waits until the worker has nothing to do. */
const idle = (page) => expect(page.locator(".studio-busy")).toHaveCount(0);

const file = (name, content) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
const table = (cluster) => file("companies.csv", readFileSync(`${DIST}/data/source/${cluster}/companies.csv`));

test("from the template workbook to a release that another site shows", async ({ page, browser }) => {
  await open(page, "fr/studio");
  const template = await saved(page, product(page, "template-alone"));
  expect(template.name).toMatch(/\.xlsx$/);

  // From here nothing is asked of any server but the files of the application itself.
  const asked = [];
  await deliver(page, file("édition.xlsx", template.bytes));
  page.on("request", (request) => asked.push(request.url()));
  await expect(errors(page)).toHaveAttribute("data-value", "0");
  await expect(at(page, "studio-changes")).toContainText("Rien ne change");

  // A cell is changed, undone, and changed again.
  const tables = at(page, "studio-table");
  await tables.selectOption({ label: await tables.locator("option", { hasText: /^companies/ }).first().textContent() });
  const name = page.locator('.studio-grid input[data-column="name"]').first();
  const before = await name.inputValue();
  await name.fill("Nouveau nom");
  await name.press("Tab");
  await expect(page.locator('[data-atlas-change="renamings"]')).toHaveAttribute("data-count", "1");
  await at(page, "studio-undo").click();
  await expect(at(page, "studio-changes")).toContainText("Rien ne change");
  await expect(page.locator('.studio-grid input[data-column="name"]').first()).toHaveValue(before);
  await at(page, "studio-redo").click();
  await expect(page.locator('[data-atlas-change="renamings"]')).toHaveAttribute("data-count", "1");
  await idle(page);

  // The whole atlas with the new data, in this tab only.
  await at(page, "studio-preview").click();
  await expect(at(page, "preview-bar")).toContainText("édition.xlsx");
  await page.locator('.views a[href*="/companies"]').click();
  await page.locator(".search input").first().fill("Nouveau nom");
  // The first company of the table has health as a side line.
  await at(page, "adjacent").getByRole("button").click();
  await expect(page.locator('[data-atlas="results"] [data-atlas-company]')).toHaveCount(1);
  expect(asked.filter((url) => !url.startsWith("blob:") && !/\/(chunks|map|icons)\//.test(url))).toEqual([]);
  await at(page, "preview-bar").getByRole("link").click();
  await at(page, "preview-end").click();
  await expect(at(page, "preview-bar")).toHaveCount(0);

  // What is saved is what an operator unpacks.
  const archive = await saved(page, product(page, "archive"));
  const files = unzip(archive.bytes);
  expect([...files.keys()]).toEqual(expect.arrayContaining(["atlas.json", "context.json", "source/companies.csv".replace("source/", "source/lyon/")]));
  expect(JSON.parse(files.get("revision.json")).revision.releases[0].id).toBe(release.id);
  expect([...files.keys()].filter((path) => path.startsWith("releases/"))).toEqual(["releases/index.json"]);
  const overlay = new Map([...files].map(([path, bytes]) => [`data/${path}`, bytes.toString("utf8")]));
  const site = await host({ overlay });
  const visitor = await browser.newPage();
  try {
    await open(visitor, `${site.address}en/companies?scope=all&q=nouveau+nom`);
    await expect(visitor.locator('[data-atlas="results"] [data-atlas-company]')).toHaveCount(1);
  } finally {
    await visitor.close();
    await site.stop();
  }
  const report = await saved(page, product(page, "report"));
  expect(report.bytes.toString()).toContain("Nouveau nom");
  const marked = await saved(page, product(page, "marked"));
  expect(unzip(marked.bytes).has("xl/workbook.xml")).toBe(true);
});

test("a new release tells what it changes, in the preview and once it is published, and keeps the former one", async ({ page, browser }) => {
  await open(page, "en/studio");
  const head = readFileSync(`${DIST}/data/source/release.csv`, "utf8");
  const [gone, ...rest] = readFileSync(`${DIST}/data/source/lyon/companies.csv`, "utf8").split("\n").slice(1);
  const columns = readFileSync(`${DIST}/data/source/lyon/companies.csv`, "utf8").split("\n")[0];
  const added = rest[0].replace(/^[^,]*,[^,]*/, "a-new-company,A new company");
  await deliver(page, file("release.csv", head.replaceAll(release.id, "2031-01")), file("companies.csv", [columns, ...rest, added].join("\n")));
  expect(gone).not.toBe("");
  await at(page, "studio-preview").click();
  await expect(at(page, "preview-bar")).toBeVisible();
  await page.locator("a.brand").click();
  const news = at(page, "what-is-new");
  await page.locator(".new-place").scrollIntoViewIfNeeded();
  await expect(news).toContainText(release.id);
  await expect(news).toHaveAttribute("data-count", "1");
  // No release is opened from a preview: with the document would go what was edited.
  await page.locator('.views a[href*="/about"]').click();
  const course = page.locator('[data-atlas-chart="releases"]');
  await course.scrollIntoViewIfNeeded();
  await expect(course.locator(".hint").first()).not.toContainText("opens its release");
  await expect(at(page, "open-release")).toHaveCount(0);
  const left = [];
  page.on("request", (request) => request.isNavigationRequest() && request.frame() === page.mainFrame() && left.push(request.url()));
  await course.locator(`[data-atlas-datum="${release.id}"]`).first().press("Enter");
  await quiet(page);
  expect(left).toEqual([]);
  await at(page, "preview-bar").getByRole("link").click();
  const files = unzip((await saved(page, product(page, "archive"))).bytes);
  const former = await (await page.request.get("data/atlas.json")).text();
  expect(files.get(`releases/${release.id}/atlas.json`).toString("utf8")).toBe(former);
  const overlay = new Map([...files].map(([path, bytes]) => [`data/${path}`, bytes.toString("utf8")]));
  const site = await host({ overlay });
  const visitor = await browser.newPage();
  try {
    await open(visitor, `${site.address}en`);
    await visitor.locator(".new-place").scrollIntoViewIfNeeded();
    await expect(at(visitor, "what-is-new")).toHaveAttribute("data-count", "1");
    await open(visitor, `${site.address}en?release=${release.id}`);
    await expect(visitor.locator("html")).toHaveAttribute("data-atlas-release", release.id);
    await open(visitor, `${site.address}en/about`);
    await expect(visitor.locator('[data-atlas-table="releases"] tbody tr[data-release="2031-01"]').first()).toBeAttached();
  } finally {
    await visitor.close();
    await site.stop();
  }
});

test("a correction keeps what its release said of the one before where the host does not give that", oneEngine, async ({ page, problems }) => {
  problems.allowed.push(/Failed to load resource/);
  // An object store refuses what it does not have.
  const refuse = (route) => route.fulfill({ status: 403 });
  const published = JSON.parse(readFileSync(`${DIST}/data/revision.json`, "utf8"));
  published.revision = { ...published.revision, since: "1999-12", departures: ["A company that went"] };
  const absent = "**/data/releases/1999-12/*";
  await page.route(absent, refuse);
  await page.route("**/data/revision.json", (route) => route.fulfill({ json: published }));
  await open(page, "en/studio");
  await deliver(page, table("lyon"));
  const { revision } = JSON.parse(unzip((await saved(page, product(page, "archive"))).bytes).get("revision.json"));
  expect([revision.since, revision.departures]).toEqual(["1999-12", ["A company that went"]]);
  await at(page, "studio-close").click();
  await page.unroute("**/data/revision.json");
  await page.route("**/data/revision.json", refuse);
  await deliver(page, table("lyon"));
  await expect(at(page, "studio-changes")).toContainText("Nothing changes");
});

test("translations that the host lacks are none to the studio", oneEngine, async ({ page, problems }) => {
  problems.allowed.push(/Failed to load resource/);
  await page.route("**/data/*.nl.json", (route) => route.fulfill({ status: 404 }));
  await open(page, "en/studio");
  await deliver(page, table("lyon"));
  // There is something to compare with, whatever came of it.
  await expect(at(page, "studio-changes")).toContainText(/against/i);
});

test("each step of the work has its picture, in the language of the page", oneEngine, async ({ page }) => {
  for (const lang of languages) {
    await open(page, `${lang}/studio`);
    const pictures = page.locator(".studio-steps img");
    await expect(pictures).toHaveCount(await page.locator(".studio-steps li").count());
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toHaveAttribute("src", new RegExp(`/guide/${lang}-\\d\\.png$`));
      // Its place is kept before it is there: as high as it will be, to a pixel.
      const place = await picture.evaluate((image) => (image.width * image.getAttribute("height")) / image.getAttribute("width"));
      await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBeGreaterThan(400);
      const height = await picture.evaluate((image) => (image.width * image.naturalHeight) / image.naturalWidth);
      expect(Math.abs(height - place)).toBeLessThan(2);
    }
  }
});

test("files that are no tables are named for what they are", async ({ page }) => {
  await open(page, "en/studio");
  const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1024)]);
  await deliver(page, file("report.xlsx", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n"), file("broken.xlsx", "PK\x03\x04 and no more"), file("old.xls", old));
  await expect(at(page, "studio-trouble")).toBeVisible();
  await expect(message(page, "not-a-table")).toContainText("report.xlsx");
  await expect(page.locator('[data-atlas="studio-messages"] [data-atlas-message][data-weight="error"]')).not.toHaveCount(0);
  await expect(errors(page)).toHaveAttribute("data-value", "3");
  // Nothing of it can be published.
  await at(page, "studio-close").click();
  await expect(at(page, "studio-result")).toHaveCount(0);
});

test("files of LibreOffice, openpyxl and odfpy are read as they are, and each peculiarity is told", async ({ page }) => {
  await open(page, "en/studio");
  const fixture = (name) => file(name, readFileSync(new URL(`../fixture/import/${name}`, import.meta.url)));
  const deliverNext = async (name) => {
    if (await at(page, "studio-close").isVisible()) await at(page, "studio-close").click();
    await deliver(page, fixture(name));
  };
  // A release of a cluster of its own: what the published tables say of others refers to nothing any more, in each format alike.
  const found = new Set();
  for (const name of ["whole.xlsx", "libreoffice.ods", "libreoffice.xlsx"]) {
    await deliverNext(name);
    await expect(page.locator('[data-atlas-change="arrivals"]'), name).toHaveAttribute("data-count", "2");
    found.add(await errors(page).getAttribute("data-value"));
  }
  expect([...found]).toHaveLength(1);
  const told = {
    "openpyxl.xlsx": ["never-calculated", "number-for-text", "blank-rows", "merged-cells", "total-row", "unknown-table", "not-number"],
    "openpyxl-formula.xlsx": ["never-calculated"],
    "libreoffice-1252.csv": ["separator", "encoding"],
    "libreoffice-utf16.csv": ["separator", "encoding"],
    "password.xlsx": ["password"],
    "libreoffice.xls": ["old-workbook"],
    "libreoffice-indented.ods": ["indented-ods"],
    "odfpy.ods": ["untyped-cells"],
  };
  for (const [name, codes] of Object.entries(told)) {
    await deliverNext(name);
    for (const code of codes) await expect(message(page, code).first(), `${name}: ${code}`).toBeAttached();
  }
  // A boolean that became a formula of type float is a yes all the same.
  await deliverNext("libreoffice-bool.ods");
  await expect(page.locator('.studio-grid input[data-column="member"]').first()).toHaveValue("yes");
});

test("a table of one cluster replaces that cluster, and each problem leads to its row", async ({ page }) => {
  await open(page, "en/studio");
  const text = readFileSync(`${DIST}/data/source/lyon/companies.csv`, "utf8");
  const lines = text.split("\n");
  const row = lines.findIndex((line) => line.startsWith(`${rich.id},`));
  lines[row] = lines[row].replace(`,${rich.sector},`, ",biotehc,");
  await deliver(page, file("companies.csv", lines.join("\n")));
  await expect(message(page, "not-one-of").or(message(page, "unresolved"))).toContainText(`row ${row + 1}`);
  await page.locator('[data-atlas="studio-messages"] [data-weight="error"] li').first().getByRole("button").click();
  const cell = page.locator(`.studio-grid input[data-column="sector"][data-row="${row + 1}"]`);
  await expect(cell).toHaveValue("biotehc");
  await expect(cell).toHaveAttribute("aria-invalid", "true");
  await cell.fill(rich.sector);
  await cell.press("Enter");
  await expect(errors(page)).toHaveAttribute("data-value", "0");
  const others = sourceCompanies().filter((company) => company.cluster !== "lyon").length;
  await expect(at(page, "studio-result")).toContainText(String(others + lines.filter((line) => line.includes(",lyon,")).length));
});

test("whoever changed a cell can write in the next while that is checked", async ({ page }) => {
  await open(page, "en/studio");
  await deliver(page, table("lyon"));
  const rows = page.locator(".studio-grid tbody tr");
  const name = rows.first().locator('input[data-column="name"]');
  const next = rows.first().locator('input[data-column="name"] >> xpath=../following-sibling::td[1]/input');
  const [row, column] = [await next.getAttribute("data-row"), await next.getAttribute("data-column")];
  // A row that does not change is the same element afterwards.
  await rows.nth(1).evaluate((element) => element.setAttribute("data-kept", ""));
  await name.fill("Another name");
  await page.keyboard.press("Tab");
  await page.keyboard.type("half a word");
  await expect(at(page, "studio-edits")).toContainText("1 cell");
  await idle(page);
  await expect(name).toHaveValue("Another name");
  expect(await page.evaluate(() => [document.activeElement.dataset.row, document.activeElement.dataset.column])).toEqual([row, column]);
  await expect(next).toHaveValue("half a word");
  await expect(rows.nth(1)).toHaveAttribute("data-kept", "");
});

test("a cell that is changed back while it is checked ends as it was, and one that is being written is left alone", async ({ page }) => {
  await open(page, "en/studio");
  await deliver(page, table("lyon"));
  const name = page.locator('.studio-grid input[data-column="name"]').first();
  const before = await name.inputValue();
  // Both are written before the worker can have answered.
  await name.evaluate((field, values) => {
    for (const value of values) {
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }, ["Another name", before]);
  await expect(at(page, "studio-edits")).toContainText("2 cells");
  await idle(page);
  await expect(name).toHaveValue(before);
  await expect(at(page, "studio-changes")).toContainText("Nothing changes");
  // Whoever goes on in the same cell keeps what is written, which is sent when the cell is left.
  await name.fill("A third name");
  await name.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.type(" and more");
  await expect(at(page, "studio-edits")).toContainText("3 cells");
  await idle(page);
  await expect(name).toHaveValue("A third name and more");
  await name.press("Tab");
  await expect(at(page, "studio-edits")).toContainText("4 cells");
  await idle(page);
  // What is undone shows in the cell that it is about.
  await at(page, "studio-undo").click();
  await expect(name).toHaveValue("A third name");
});

test("a row that is mended stays among those with messages until they are asked for anew", async ({ page }) => {
  await open(page, "en/studio");
  const lines = readFileSync(`${DIST}/data/source/lyon/companies.csv`, "utf8").split("\n");
  const row = lines.findIndex((line) => line.startsWith(`${rich.id},`));
  lines[row] = lines[row].replace(`,${rich.sector},`, ",biotehc,");
  await deliver(page, file("companies.csv", lines.join("\n")));
  await at(page, "only-marked").check();
  const cell = page.locator(`.studio-grid input[data-column="sector"][data-row="${row + 1}"]`);
  const next = page.locator(`.studio-grid input[data-column="sector"][data-row="${row + 1}"] >> xpath=../following-sibling::td[1]/input`);
  await expect(cell).toHaveValue("biotehc");
  const before = await next.inputValue();
  await cell.fill(rich.sector);
  await cell.press("Tab");
  await page.keyboard.type("half a word");
  await expect(errors(page)).toHaveAttribute("data-value", "0");
  await idle(page);
  await expect(next).toBeFocused();
  await expect(next).toHaveValue("half a word");
  await next.fill(before);
  await at(page, "only-marked").uncheck();
  await at(page, "only-marked").check();
  await expect(cell).toHaveCount(0);
});

test("a draft outlives the page only if that is asked for", async ({ page }) => {
  await open(page, "en/studio");
  await deliver(page, table("lyon"));
  await page.reload();
  await ready(page);
  await expect(at(page, "studio-kept")).toHaveCount(0);
  await deliver(page, table("lyon"));
  await at(page, "studio-keep").check();
  const name = page.locator('.studio-grid input[data-column="name"]').first();
  await name.fill("Kept");
  await name.press("Tab");
  await expect(at(page, "studio-edits")).toContainText("1 cell");
  await idle(page);
  await page.reload();
  await ready(page);
  await at(page, "kept-open").click();
  await expect(page.locator('.studio-grid input[data-column="name"]').first()).toHaveValue("Kept");
  await at(page, "studio-keep").uncheck();
  await page.reload();
  await ready(page);
  await expect(at(page, "studio-kept")).toHaveCount(0);
});

test("a browser that stores nothing is said to", oneEngine, async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "caches", { get: () => undefined }));
  await open(page, "de/studio");
  await deliver(page, table("lyon"));
  await at(page, "studio-keep").click();
  await expect(at(page, "keep-refused")).toBeVisible();
});

test("reading can be cancelled, and a worker that does not come is said", async ({ page, problems }) => {
  problems.allowed.push(/Failed to load resource/, /workers/);
  await open(page, "nl/studio");
  const head = readFileSync(`${DIST}/data/source/lyon/companies.csv`, "utf8").split("\n")[0];
  const many = Array.from({ length: 60_000 }, (_, row) => `c-${row},Company ${row},lyon,biotech,core,Does things,Fait des choses${",".repeat(15)}`);
  await at(page, "studio-files").setInputFiles(file("companies.csv", [head, ...many].join("\n")));
  await at(page, "studio-cancel").click();
  await expect(at(page, "studio-status")).toContainText("Geannuleerd");
  await expect(at(page, "studio-result")).toHaveCount(0);
  await page.route("**/workers/**", (route) => route.abort());
  await at(page, "studio-files").setInputFiles(table("lyon"));
  await expect(at(page, "studio-trouble")).toBeVisible();
});

test("the studio is accessible before and after files are open", async ({ page }) => {
  await open(page, "fr/studio");
  await expectAccessible(page, { include: ".studio" });
  await deliver(page, table("brussels"), file("x.pdf", "%PDF-1.4"));
  await expectAccessible(page, { include: ".studio" });
});
