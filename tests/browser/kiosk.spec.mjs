// The kiosk: it loops until touched, warns, begins again, keeps the visitor inside, and hands over to a phone.
import { clusters, expect, expectCount, facet, oneEngine, open, query, sourceCompanies, test } from "./atlas.mjs";
import { caption, code, cover, kiosk, pass, press, warning } from "./kiosk.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");

/** The sides of a kiosk's screen. */
const SCREENS = [[1080, 1920], [1920, 1080]];
/** States of the loop over the published data: the whole, the clusters, three sectors, the network, the growth, a company. */
const STATES = 1 + clusters.length + 6;

test("the loop shows the whole, each cluster and the largest sectors, with captions", async ({ page }) => {
  await kiosk(page, "fr?kiosk=1&step=5");
  await expect(caption(page)).toContainText(String(core.length));
  await expectCount(page, core.length);
  for (const cluster of clusters) {
    await page.clock.runFor(5000);
    await expect.poll(() => query(page).get("cluster")).toBe(cluster);
    await expect(caption(page)).toContainText(String(core.filter((row) => row.cluster === cluster).length));
  }
  await page.clock.runFor(5000);
  await expect.poll(() => query(page).has("sector")).toBe(true);
  await page.clock.runFor(15000);
  await expect.poll(() => page.url()).not.toMatch(/cluster|sector/);
  expect(query(page).get("kiosk")).toBe("1");
});

test("the loop goes on with the network, the years as they pass, and the story of a company", async ({ page }) => {
  await kiosk(page, "en?kiosk=1&step=8");
  await pass(page, () => page.url().includes("/en/connect?"));
  // The figure is that of the view, whose sentence the loop does not show.
  const relations = await page.locator('[data-atlas-sentence="network"]').getAttribute("data-value");
  await expect(page.locator(".kiosk-figure")).toHaveText(relations);
  await pass(page, () => query(page).has("year"));
  const shown = async () => {
    const year = Number(query(page).get("year"));
    const founded = core.filter((row) => row.founded && Number(row.founded) <= year).length;
    await expectCount(page, founded);
    await expect(caption(page)).toContainText(`${year}`);
    await expect(caption(page)).toContainText(`${founded}`);
    return year;
  };
  const first = await shown();
  await pass(page, () => Number(query(page).get("year")) > first);
  await shown();
  await pass(page, () => query(page).has("q"));
  const company = core.find((row) => row.name === query(page).get("q"));
  await expect(caption(page)).toContainText(company.name);
  await expect(caption(page)).toContainText(String(company.founded));
  await expectCount(page, 1);
  expect(query(page).has("views"), "the region is shown whole").toBe(false);
});

test("where motion is unwanted nothing fades and the years do not play", oneEngine, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await kiosk(page, "en?kiosk=1&step=5");
  await pass(page, () => query(page).has("year"));
  const year = query(page).get("year");
  await pass(page, () => page.evaluate(() => document.documentElement.hasAttribute("data-kiosk-fades")));
  expect(query(page).get("year")).toBe(year);
  await expect(page.locator(".workspace")).toHaveCSS("opacity", "1");
});

/** What is seen of the loop: the share of the screen that the picture takes, and the sizes of all text in pixels of the screen. */
const seen = (page) =>
  page.evaluate(() => {
    const inside = (box) => [Math.min(box.right, innerWidth) - Math.max(box.left, 0), Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)];
    const area = (box) => inside(box).reduce((one, other) => Math.max(one, 0) * Math.max(other, 0));
    const pictures = [...document.querySelectorAll(".map-svg, .network")].filter((element) => element.checkVisibility());
    const share = pictures.reduce((sum, element) => sum + area(element.getBoundingClientRect()), 0) / (innerWidth * innerHeight);
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || element.closest(".hidden, script, style") || !element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      if (area(box) < 4) continue;
      // Units of a drawing are not pixels.
      const scale = element.namespaceURI.endsWith("svg") ? box.height / element.getBBox().height : element.currentCSSZoom;
      const size = Math.round(parseFloat(getComputedStyle(element).fontSize) * scale * 10) / 10;
      const role = element.className === "kiosk-figure" ? "figure" : element.closest('[data-atlas="kiosk-caption"]') ? "caption" : "other";
      texts.push({ role, size, words: walker.currentNode.data.trim().slice(0, 40) });
    }
    return { share, texts };
  });

for (const [width, height] of SCREENS) {
  test(`the loop is read from afar at ${width} by ${height}`, oneEngine, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await kiosk(page, "fr?kiosk=1&step=5");
    for (let state = 0; state < STATES; state += 1) {
      const at = `state ${state} ${page.url()}`;
      await expect(page.locator(".map-svg .count, .map-svg .map-mark, .network .mark").first()).toBeVisible();
      await expect.poll(async () => (await seen(page)).share, at).toBeGreaterThanOrEqual(0.65);
      // Maps are drawn to their new frames a moment after the frames have changed.
      const small = ({ role, size }) => size < { figure: 100, caption: 36, other: 24 }[role];
      await expect.poll(async () => (await seen(page)).texts.filter(small), at).toEqual([]);
      await expect.poll(async () => (await seen(page)).texts.filter(({ role }) => role === "figure").length, at).toBe(1);
      expect(await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])).toEqual([width, height]);
      const cut = await page.evaluate(() => {
        const bar = document.querySelector(".kiosk-bar");
        return [bar.scrollWidth - bar.clientWidth, bar.scrollHeight - bar.clientHeight];
      });
      expect(cut.every((beyond) => beyond <= 0), `${at}: a caption of ${cut}`).toBe(true);
      // The call lies on no word, and beside or above it little stays blank.
      const room = await page.evaluate(() => {
        const words = [...document.querySelectorAll(".kiosk-caption > *")].map((part) => part.getBoundingClientRect().bottom);
        return document.querySelector(".kiosk-touch").getBoundingClientRect().top - Math.max(...words);
      });
      expect(room, `${at}: above the call`).toBeGreaterThanOrEqual(8);
      if (height > width) expect(room, `${at}: above the call`).toBeLessThan(80);
      // Nodes and names of the network stay inside of its frame.
      const beyond = await page.evaluate(() => {
        const frame = document.querySelector(".network")?.getBoundingClientRect();
        const parts = frame ? [...document.querySelectorAll(".network .mark, .network .label")] : [];
        const boxes = parts.map((part) => [part.textContent, part.getBoundingClientRect()]);
        return boxes.filter(([, box]) => box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom).map(([name]) => name);
      });
      expect(beyond, at).toEqual([]);
      for (const part of [".header", ".search", ".coverage", ".facets", ".list", ".kiosk-bar button"]) {
        await expect(page.locator(part).filter({ visible: true }), `${at}: ${part}`).toHaveCount(0);
      }
      const before = await caption(page).textContent();
      await page.clock.runFor(5000);
      await expect(caption(page)).not.toHaveText(before);
    }
  });
}

test("a touch wakes it; left alone it warns and begins again", async ({ page }) => {
  await kiosk(page, "fr?kiosk=1&idle=20&warning=5&step=8");
  await page.clock.runFor(8000);
  await expect.poll(() => query(page).get("cluster")).toBe("luxembourg");
  await cover(page).click();
  await expect(cover(page)).toHaveCount(0);
  await page.clock.runFor(9000);
  expect(query(page).get("cluster"), "the loop rests").toBe("luxembourg");
  await facet(page, "sector", "medtech").check();
  await expect(caption(page)).toContainText(String(core.filter((row) => row.cluster === "luxembourg" && row.sector === "medtech").length));
  await page.clock.runFor(20_000);
  await expect(warning(page)).toBeVisible();
  await page.clock.runFor(2000);
  await expect(warning(page)).toContainText("3 secondes");
  await warning(page).getByRole("button").click();
  await expect(warning(page)).toHaveCount(0);
  await page.clock.runFor(19_000);
  await expect(warning(page)).toHaveCount(0);
  await page.clock.runFor(1000);
  await expect(warning(page)).toBeVisible();
  await page.clock.runFor(5000);
  await expect(cover(page)).toBeVisible();
  await expectCount(page, core.length);
  expect(query(page).has("sector")).toBe(false);
});

test("what a visitor marked is not for the next one, and is not kept on the device", async ({ page }) => {
  // What the owner of the device keeps there is neither shown nor deleted.
  // Firefox gives no storage to a page without an origin, such as the empty one of a new tab.
  await page.addInitScript((id) => origin === "null" || localStorage.setItem("atlas.favourites", id), core[0].id);
  await kiosk(page, "fr?kiosk=1");
  const [favourites, selections] = ["favourites", "selections"].map((list) => page.locator(`[data-atlas="${list}"]`));
  await cover(page).click();
  await facet(page, "sector", "medtech").check();
  await page.locator('.views a[href*="/companies"]').click();
  await page.locator('[data-atlas="results"] .star').first().click();
  await expect(favourites.locator("summary")).toContainText("(1)");
  await selections.locator("summary").click();
  await selections.getByRole("button", { name: "Enregistrer cette sélection" }).click();
  await expect(selections.locator("summary")).toContainText("(1)");
  await expect(selections.getByRole("checkbox")).toHaveCount(0);
  await favourites.locator("summary").click();
  await expect(favourites.getByRole("checkbox")).toHaveCount(1);
  await favourites.getByRole("button", { name: "Supprimer mes favoris" }).click();
  await expect(favourites.locator("summary")).toContainText("(0)");
  await page.locator('[data-atlas="results"] .star').first().click();
  await expect(favourites.locator("summary")).toContainText("(1)");
  await press(page, "again");
  await expect(cover(page)).toBeVisible();
  await cover(page).click();
  await page.locator('.views a[href*="/companies"]').click();
  await expect(favourites.locator("summary")).toContainText("(0)");
  await expect(selections.locator("summary")).toContainText("(0)");
  expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([["atlas.favourites", core[0].id]]);
});

test("links to other places become codes, and the word stays in the address", async ({ page }) => {
  await kiosk(page, "fr?kiosk=1");
  await cover(page).click();
  await page.locator('.views a[href*="/about"]').click();
  const link = page.locator('a[href^="http"][target="_blank"]').filter({ visible: true }).first();
  const address = await link.evaluate((link) => link.href);
  const before = page.url();
  await link.click();
  await expect(code(page)).toBeVisible();
  await expect(code(page).locator('[data-atlas="qr"]')).toHaveAttribute("data-address", address);
  expect(page.url()).toBe(before);
  expect(page.context().pages()).toHaveLength(1);
  await code(page).getByRole("button").click();
  await expect(code(page)).toHaveCount(0);
  await page.locator(".brand").click();
  expect(query(page).get("kiosk")).toBe("1");
});

test("the selection goes to a phone at the public address", oneEngine, async ({ page }) => {
  await page.route("**/config.json", (route) => route.fulfill({ json: { address: "https://atlas.example.org/" } }));
  await kiosk(page, "en?kiosk=1&idle=60");
  await cover(page).click();
  await facet(page, "sector", "medtech").check();
  await press(page, "phone");
  await expect(code(page).locator('[data-atlas="qr"]')).toHaveAttribute("data-address", "https://atlas.example.org/en?v=1&sector=medtech");
  await page.clock.runFor(100); // the focus follows the paint
  await expect(code(page).getByRole("button")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(code(page)).toHaveCount(0);
});

test("without a public address there is no code for the selection, and nothing about it", oneEngine, async ({ page }) => {
  await kiosk(page, "en?kiosk=1");
  await cover(page).click();
  await expect(page.locator('[data-atlas-kiosk="again"]')).toBeVisible();
  await expect(page.locator('[data-atlas-kiosk="phone"]')).toHaveCount(0);
  await expect(page.locator("body")).not.toContainText("config.json");
});

test("the operator's states and times are shown", oneEngine, async ({ page }) => {
  const settings = { idle: 90, warning: 5, step: 60, states: [{ state: "fr?sector=pharma", caption: { fr: "La pharmacie", en: "Pharma" } }, { state: "fr/compare", caption: { fr: "Côte à côte" } }] };
  await page.route("**/config.json", (route) => route.fulfill({ json: { kiosk: settings } }));
  await kiosk(page, "fr?kiosk=1");
  await expect(caption(page)).toHaveText("La pharmacie");
  await page.clock.runFor(60_000);
  await expect(page).toHaveURL(/\/fr\/compare\?/);
  await expect(caption(page)).toHaveText("Côte à côte");
});

for (const [width, height] of SCREENS) {
  test(`targets are large and nothing is cut off at ${width} by ${height}`, width > height ? oneEngine : {}, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await kiosk(page, "fr?kiosk=1");
    await cover(page).click();
    for (const big of ["false", "true"]) {
      await expect(page.locator('[data-atlas-kiosk="big"]')).toHaveAttribute("aria-pressed", big);
      const small = await page.evaluate(() => {
        const seen = [...document.querySelectorAll("button, a[href], select, summary, label.choice, input[type=search], input[type=number]")];
        return seen
          .map((element) => [element, element.getBoundingClientRect()])
          .filter(([element, box]) => box.width > 1 && box.height > 1 && getComputedStyle(element).visibility !== "hidden")
          .filter(([, box]) => box.width < 63.5 || box.height < 63.5)
          .map(([element, box]) => `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 30)} ${Math.round(box.width)}x${Math.round(box.height)}`);
      });
      expect(small).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await expect(page.locator(".search").filter({ visible: true }), "nobody has a keyboard").toHaveCount(0);
      await press(page, "big");
    }
  });
}

test("marks of the map are large enough for a finger and do not hide one another", async ({ page }) => {
  const marks = () =>
    page.locator('[data-atlas="map"] [data-atlas-mark]').evaluateAll((marks) =>
      marks.map((mark) => {
        const box = mark.querySelector(".target").getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const frame = mark.closest("svg").getBoundingClientRect();
        const inside = x > frame.left && x < frame.right && y > frame.top && y < frame.bottom && y > 0 && y < innerHeight;
        // The bar of the kiosk may lie over the lower edge of the screen.
        const found = inside ? document.elementFromPoint(x, y) : null;
        const other = found?.closest("[data-atlas-mark]");
        return { side: Math.min(box.width, box.height), covered: Boolean(other) && other !== mark };
      }),
    );
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height });
    await open(page, "fr?kiosk=1");
    await cover(page).click();
    await expect(cover(page)).toHaveCount(0);
    await expect.poll(async () => (await marks()).length).toBeGreaterThan(5);
    for (const mark of await marks()) {
      // Firefox measures in sixtieths of a pixel.
      expect(Math.round(mark.side)).toBeGreaterThanOrEqual(64);
      expect(mark.covered).toBe(false);
    }
  }
  // Elsewhere marks may be smaller, so this can fail.
  await open(page, "fr");
  await expect.poll(async () => (await marks()).some((mark) => mark.side < 44)).toBe(true);
});

test("the touch that wakes it presses nothing below", async ({ browser, browserName, baseURL }) => {
  test.skip(browserName === "firefox", "Firefox over WebDriver BiDi has no touch screen here");
  const context = await browser.newContext({ baseURL, hasTouch: true, viewport: { width: 1920, height: 1080 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await open(page, "fr?kiosk=1");
  await cover(page).tap();
  const box = await facet(page, "sector", "pharma").boundingBox();
  await press(page, "again");
  await expect(cover(page)).toBeVisible();
  await page.touchscreen.tap(box.x + 5, box.y + 5);
  await expect(cover(page)).toHaveCount(0);
  await expect(facet(page, "sector", "pharma")).not.toBeChecked();
  expect(query(page).has("sector")).toBe(false);
  await context.close();
});

test("a pinch enlarges the map and not the page", async ({ browser, browserName, baseURL }) => {
  test.skip(browserName !== "chromium", "two fingers need Chromium's protocol");
  const context = await browser.newContext({ baseURL, hasTouch: true, viewport: { width: 1920, height: 1080 }, serviceWorkers: "block" });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  const pinch = async (selector) => {
    const box = await page.locator(selector).filter({ visible: true }).first().boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await protocol.send("Input.synthesizePinchGesture", { x, y, scaleFactor: 2, gestureSourceType: "touch" });
    return page.evaluate(() => visualViewport.scale);
  };
  await open(page, "fr?kiosk=1");
  expect(await pinch('[data-atlas="kiosk-cover"]')).toBe(1);
  // The pinch may have woken it.
  if (await cover(page).count()) await cover(page).tap();
  await expect(cover(page)).toHaveCount(0);
  for (const part of ["#facets", '[data-atlas="kiosk"]', ".map-svg"]) expect(await pinch(part), part).toBe(1);
  await expect.poll(() => query(page).get("views")).toBeTruthy();
  await context.close();
});
