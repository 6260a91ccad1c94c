// The atlas inside pages of another origin: the element, a plain frame, several of them, and hosts that mean no good.
import { oneEngine, sourceCompanies, sparse } from "./atlas.mjs";
import { article, expect, expectHeard, heard, test } from "./host.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core");
const of = (sector) => core.filter((row) => row.sector === sector).length;
const inside = (page, id = "a") => page.frameLocator(`#${id} iframe, iframe#${id}`);
const count = (page, id) => inside(page, id).locator('[data-atlas="result-count"]');
/** Waits until the frame is as tall as its content, and nothing in it scrolls. */
const expectFitting = async (page) => {
  const difference = async () => (await frameHeight(page)) - (await inside(page).locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height)));
  await expect.poll(difference).toBe(0);
  expect(await inside(page).locator("html").evaluate((root) => root.scrollHeight - root.clientHeight)).toBe(0);
};
const frameHeight = (page) => page.evaluate(() => document.querySelector("#a").shadowRoot.querySelector("iframe").offsetHeight);

test("the element shows a state, tells what happens, and follows the host", async ({ page, host, baseURL }) => {
  await host.show(article(baseURL, `<healthtech-atlas id="a" lang="en" state="sector=medtech" title="Medical devices"></healthtech-atlas>`));
  await expect(count(page)).toHaveAttribute("data-value", String(of("medtech")));
  await expectHeard(page, "atlas-filter", { count: of("medtech"), total: core.length, state: "v=1&sector=medtech" });
  await expect(inside(page).locator("html")).toHaveAttribute("lang", "en");
  await expect(inside(page).locator(".header")).toHaveCount(0);
  const frame = await page.evaluate(() => {
    const frame = document.querySelector("#a").shadowRoot.querySelector("iframe");
    return { title: frame.title, sandbox: frame.getAttribute("sandbox"), src: frame.src };
  });
  expect(frame.title).toBe("Medical devices");
  expect(frame.sandbox).not.toContain("top-navigation");
  // The host sets the state, as text, as an object, and the same once more.
  const src = frame.src;
  await page.evaluate(() => (document.querySelector("#a").state = { sector: "biotech" }));
  await expectHeard(page, "atlas-filter", { count: of("biotech") });
  await inside(page).locator('[data-atlas="clear"]').click();
  await expectHeard(page, "atlas-filter", { count: core.length, state: "" });
  await page.evaluate(() => (document.querySelector("#a").state = "sector=biotech"));
  await expectHeard(page, "atlas-filter", { count: of("biotech") });
  expect(await page.evaluate(() => document.querySelector("#a").selection.count)).toBe(of("biotech"));
  // A company is opened from either side.
  // What is out of sight, as the list of this frame, follows after the counter.
  const biotech = core.filter((company) => company.sector === "biotech").map((company) => company.id);
  const rows = inside(page).locator('[data-atlas="results"] [data-atlas-company]');
  const followed = (rows, ids) => rows.length > 0 && rows.every((one) => ids.includes(one.dataset.atlasCompany));
  await expect.poll(() => rows.evaluateAll(followed, biotech)).toBe(true);
  const id = await rows.first().getAttribute("data-atlas-company");
  await rows.first().getByRole("link").first().click();
  await expectHeard(page, "atlas-select", { id, name: core.find((company) => company.id === id).name });
  await page.evaluate(() => document.querySelector("#a").select(null));
  await expectHeard(page, "atlas-select", { id: null });
  expect(await page.evaluate(() => document.querySelector("#a").shadowRoot.querySelector("iframe").src), "nothing was loaded again").toBe(src);
});

test("another view and language are shown without loading again", async ({ page, host, baseURL }) => {
  await host.show(article(baseURL, `<healthtech-atlas id="a" view="map" lang="fr"></healthtech-atlas>`));
  await expect(inside(page).locator('[data-atlas="map"]')).toBeVisible();
  await expect(inside(page).locator(".panel.list, .headline, .facets, .charts").filter({ visible: true })).toHaveCount(0);
  await expectHeard(page, "atlas-ready", {});
  await page.evaluate(() => {
    document.querySelector("#a").view = "list";
    document.querySelector("#a").lang = "en";
  });
  await expect(inside(page).locator("html")).toHaveAttribute("lang", "en");
  await expect(inside(page).locator(".panel.list")).toBeVisible();
  await expect(inside(page).locator('[data-atlas="map"]')).toBeHidden();
});

test("the frame is as tall as its content, and no text of the page moves", async ({ page, host, baseURL }) => {
  const text = "<p>Un paragraphe de l’article.</p>".repeat(60);
  await host.show(article(baseURL, `${text}<healthtech-atlas id="a" lang="fr"></healthtech-atlas><p id="after">Après.</p>${text}`));
  expect(await page.evaluate(() => document.querySelector("#a").offsetHeight), "room is held free").toBe(720);
  expect(await page.evaluate(() => document.querySelector("#a").shadowRoot.querySelector("iframe").src), "not before it is near").toBe("");
  await page.mouse.wheel(0, 1800);
  await expectHeard(page, "atlas-ready", {});
  await expect.poll(() => frameHeight(page)).toBeGreaterThan(1500);
  await expect.poll(async () => (await frameHeight(page)) - (await inside(page).locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height)))).toBe(0);
  // Nothing scrolls inside: the wheel is the page's.
  expect(await inside(page).locator("html").evaluate((root) => root.scrollHeight - root.clientHeight)).toBe(0);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 200);
  // Only Chromium measures shifts; elsewhere the list is empty.
  expect((await page.evaluate(() => shifts)).reduce((sum, shift) => sum + shift, 0)).toBe(0);
});

for (const [width, height] of [[1920, 1080], [390, 844]]) {
  test(`near the top of a page of ${width} × ${height} the frame is as tall as its content at once, and the wheel is the page's`, async ({ page, host, baseURL }) => {
    await page.setViewportSize({ width, height });
    await host.show(article(baseURL, `<p>Un article.</p><healthtech-atlas id="a" lang="fr"></healthtech-atlas><p id="after">Après.</p>`));
    await expectHeard(page, "atlas-ready", {});
    await expectFitting(page);
    // The wheel over the frame, which nothing in it takes.
    await page.mouse.move(width / 2, 300);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
    expect(await inside(page).locator("html").evaluate((root) => root.scrollTop)).toBe(0);
  });
}

test("one part is as tall as its content at every width, near the top and below", oneEngine, async ({ page, host, baseURL }) => {
  for (const view of ["map", "charts"]) {
    const state = view === "charts" ? "chart=sector" : "cluster=lyon";
    for (const [index, width] of [280, 360, 480, 720, 960, 1280, 1600].entries()) {
      await page.setViewportSize({ width: width + 32, height: 900 });
      const above = index % 2 ? `<div style="height:2500px"></div>` : "";
      const style = "<style>body{max-width:none}</style>";
      await host.show(article(baseURL, `${above}<healthtech-atlas id="a" lang="fr" view="${view}" state="${state}"></healthtech-atlas><p>Après.</p>`, style));
      await page.evaluate(() => document.querySelector("#a").scrollIntoView());
      await expectHeard(page, "atlas-ready", {});
      await expectFitting(page);
      // No reserve for what is not shown: the last line of the frame is its own.
      const rest = await inside(page).locator("body").evaluate((body) => {
        const line = document.querySelector('[data-atlas="embed-line"]').getBoundingClientRect();
        return body.getBoundingClientRect().bottom - line.bottom;
      });
      expect(rest, `${view} at ${width} px`).toBeLessThan(40);
    }
  }
});

test("the script works inlined, as a module, and in a file of the host's", async ({ page, host, baseURL, request }) => {
  const script = await (await request.get(`${baseURL}embed/v1/embed.js`)).text();
  const page_ = (load, body) => `<!doctype html><title>x</title><meta name="viewport" content="width=device-width">${load}${body}`;
  const element = (attributes = "") => `<healthtech-atlas id="a" state="sector=medtech" ${attributes}><a href="${baseURL}fr?sector=medtech">L’atlas</a></healthtech-atlas>`;
  const ways = {
    inlined: [`<script>${script}</script>`, element()],
    "inlined with src": [`<script>${script}</script>`, `<healthtech-atlas id="a" state="sector=medtech" src="${baseURL}"></healthtech-atlas>`],
    "a module": [`<script type="module" src="${baseURL}embed/v1/embed.js"></script>`, element()],
    "in a combined file": [`<script defer src="/cache/all.js"></script>`, element()],
  };
  await page.route("**/cache/all.js", (route) => route.fulfill({ contentType: "text/javascript", body: `var other = 1;\n${script}` }));
  for (const [way, [load, body]] of Object.entries(ways)) {
    await host.show(page_(load, body));
    await expect(count(page), way).toHaveAttribute("data-value", String(of("medtech")));
  }
  // Nothing says where the atlas is: what stands inside is shown, and the page is not nested in itself.
  await host.show(page_(`<script>${script}</script>`, `<healthtech-atlas id="a">Sans adresse</healthtech-atlas>`));
  await expect(page.getByText("Sans adresse")).toBeVisible();
  await expect(page.locator("#a iframe")).not.toHaveAttribute("src", /./);
});

test("languages are understood as hosts spell them", oneEngine, async ({ page, host, baseURL }) => {
  for (const [given, lang] of [["de_DE", "de"], ["FR", "fr"], ["nl-BE", "nl"]]) {
    await host.show(article(baseURL, `<healthtech-atlas id="a" view="map" lang="${given}"></healthtech-atlas>`));
    await expect(inside(page).locator("html")).toHaveAttribute("lang", lang);
  }
});

test("a line says whose it is and leads to the whole selection", oneEngine, async ({ page, host, baseURL }) => {
  await host.show(article(baseURL, `<healthtech-atlas id="a" lang="de" view="map" state="cluster=lyon" theme="dark"></healthtech-atlas>`));
  const line = inside(page).locator('[data-atlas="embed-line"]');
  await expect(line).toContainText("Healthtech");
  const link = line.locator('[data-atlas="open-whole"]');
  await expect(link).toHaveAttribute("target", "_blank");
  expect(await link.evaluate((one) => one.href)).toBe(`${baseURL}de?v=1&cluster=lyon`);
});

// A long task cannot be asserted without a clock. What would make one can: work per event, reading the layout, and polling.
test("the script of the element does next to nothing in the page", async ({ page, host, baseURL }) => {
  await page.addInitScript(() => {
    if (window !== top) return;
    window.work = { frames: 0, timers: 0, intervals: 0, layouts: 0 };
    const count = (owner, name, kind) => {
      const own = owner[name];
      owner[name] = function (...given) {
        if (new Error().stack.includes("embed.js")) work[kind] += 1;
        return own.apply(this, given);
      };
    };
    count(window, "requestAnimationFrame", "frames");
    count(window, "setTimeout", "timers");
    count(window, "setInterval", "intervals");
    count(Element.prototype, "getBoundingClientRect", "layouts");
  });
  const text = "<p>Un paragraphe de l’article.</p>".repeat(120);
  await host.show(article(baseURL, `${text}<healthtech-atlas id="a" lang="fr"></healthtech-atlas>${text}`));
  await expect.poll(() => page.evaluate(() => Boolean(document.querySelector("#a").shadowRoot))).toBe(true);
  const scrollEvents = (count) =>
    page.evaluate(async (count) => {
      const before = { ...work };
      for (let i = 0; i < count; i += 1) dispatchEvent(new Event("scroll"));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return Object.fromEntries(Object.keys(work).map((kind) => [kind, work[kind] - before[kind]]));
    }, count);
  expect(await scrollEvents(100), "far away nothing at all").toEqual({ frames: 0, timers: 0, intervals: 0, layouts: 0 });
  expect(await page.evaluate(() => work)).toEqual({ frames: 0, timers: 0, intervals: 0, layouts: 0 });
  await page.evaluate(() => document.querySelector("#a").scrollIntoView());
  await expectHeard(page, "atlas-ready", {});
  await expect(count(page)).toHaveAttribute("data-value", String(core.length));
  const busy = await scrollEvents(100);
  expect(busy.frames, "a hundred events, one look a frame").toBeLessThanOrEqual(2);
  expect(busy.layouts).toBeLessThanOrEqual(6);
  expect(busy.timers + busy.intervals).toBe(0);
  const whole = await page.evaluate(() => work);
  expect(whole.timers, "one, for a frame that stays silent").toBe(1);
  expect(whole.intervals).toBe(0);
  test.info().annotations.push({ type: "long tasks of the page in ms", description: JSON.stringify(await page.evaluate(() => tasks)) });
});

test("a height is kept while what follows is being read, and taken when it is out of sight", async ({ page, host, baseURL }) => {
  // Somebody reads: a key was pressed before the frame had said how tall it is.
  const reads = `<script>addEventListener("atlas-ready", () => dispatchEvent(new KeyboardEvent("keydown")))</script>`;
  await host.show(article(baseURL, `<healthtech-atlas id="a" lang="fr" reserve="200"></healthtech-atlas><p id="after">Après.</p><div style="height:4000px"></div>`, reads));
  await expectHeard(page, "atlas-ready", {});
  await expect(count(page)).toHaveAttribute("data-value", String(core.length));
  const after = () => page.evaluate(() => document.querySelector("#after").getBoundingClientRect().top);
  const top = await after();
  expect(top).toBeLessThan(300);
  expect(await frameHeight(page)).toBe(200);
  await page.mouse.wheel(0, 1200);
  await expect.poll(() => frameHeight(page)).toBeGreaterThan(1500);
});

test("colours and font of the host are worn, and stay readable", async ({ page, host, baseURL }) => {
  const style = `<style>#b{--atlas-accent:rebeccapurple;--atlas-background:#1b1b2f;--atlas-font:Georgia, serif}</style>`;
  await host.show(
    article(
      baseURL,
      `<healthtech-atlas id="a" lang="fr" accent="#ffcc00" background="white" font="inherit" loading="eager"></healthtech-atlas>
       <healthtech-atlas id="b" lang="fr" view="map" loading="eager"></healthtech-atlas>`,
      style,
    ),
  );
  const look = (id) =>
    inside(page, id).locator("html").evaluate((root) => {
      const style = getComputedStyle(root);
      const value = (name) => style.getPropertyValue(name).trim();
      return { accent: value("--accent"), paper: value("--surface"), scheme: style.colorScheme, font: getComputedStyle(document.body).fontFamily };
    });
  await expect(count(page, "a")).toHaveAttribute("data-value", String(core.length));
  await expect(count(page, "b")).toHaveAttribute("data-value", String(core.length));
  const [a, b] = [await look("a"), await look("b")];
  expect(a).toMatchObject({ paper: "#ffffff", scheme: "light" });
  expect(a.font).toContain("Georgia");
  expect(contrast(a.accent, a.paper), `${a.accent} on ${a.paper}`).toBeGreaterThanOrEqual(4.5);
  expect(b).toMatchObject({ paper: "#1b1b2f", scheme: "dark" });
  expect(contrast(b.accent, b.paper), `${b.accent} on ${b.paper}`).toBeGreaterThanOrEqual(4.5);
  await page.evaluate(() => document.querySelector("#a").setAttribute("background", "#102030"));
  await expect.poll(async () => (await look("a")).scheme).toBe("dark");
});

test("wrong attributes are named, and the defaults hold", oneEngine, async ({ page, host, baseURL }) => {
  const warnings = [];
  page.on("console", (message) => /^warn/.test(message.type()) && message.text().startsWith("healthtech-atlas") && warnings.push(message.text()));
  const long = "sector=medtech&q=" + "a".repeat(100_000);
  await host.show(
    article(
      baseURL,
      `<healthtech-atlas id="a" view="//evil.example/" lang="xx" theme="loud" height="huge" accent="url(x)" src="javascript:alert(1)" state="${long}"></healthtech-atlas>`,
    ),
  );
  await expect(count(page)).toHaveAttribute("data-value", String(core.length));
  await expect(inside(page).locator("html")).toHaveAttribute("lang", "fr");
  for (const part of ["view=", "lang=", "height=", "accent=", "src=", "100017 characters"]) {
    expect(warnings.some((line) => line.includes(part)), part).toBe(true);
  }
});

test("messages of others change nothing", async ({ page, host, baseURL }) => {
  await host.show(article(baseURL, `<healthtech-atlas id="a" lang="fr" state="sector=medtech"></healthtech-atlas>`));
  await expectHeard(page, "atlas-filter", { count: of("medtech") });
  const told = (await heard(page, "atlas-filter")).length;
  await page.evaluate((origin) => {
    const go = JSON.stringify({ atlas: 1, type: "go", path: "/fr", state: "sector=biotech" });
    const frame = document.querySelector("#a").shadowRoot.querySelector("iframe");
    // To the frame: messages to its window, of every shape.
    for (const message of [go, JSON.parse(go), null, 7, "{", "x".repeat(1e6)]) frame.contentWindow.postMessage(message, origin);
    // To the element: a channel that does not come from the frame.
    const { port1, port2 } = new MessageChannel();
    window.postMessage(JSON.stringify({ atlas: 1, type: "hello" }), location.origin, [port2]);
    for (const message of [{ type: "filter", state: "x", count: -1, total: 1 }, { type: "height", height: 1e9 }, { type: "select", id: "<b>", name: 1 }, { type: "filter", state: "x", count: 1, total: 2 }])
      port1.postMessage(JSON.stringify({ atlas: 1, ...message }));
  }, new URL(baseURL).origin);
  // Whatever came before this has been read by now.
  await page.evaluate((id) => document.querySelector("#a").select(id), sparse.id);
  await expectHeard(page, "atlas-select", { id: sparse.id });
  expect(await count(page).getAttribute("data-value")).toBe(String(of("medtech")));
  const events = await heard(page, "atlas-filter");
  expect(events.slice(told).every((event) => event.count === of("medtech"))).toBe(true);
  expect(await heard(page, "atlas-error")).toEqual([]);
});

test("a host that is not the one in the address hears nothing", async ({ page, host, baseURL }) => {
  const fragment = `#embed=1&host=${encodeURIComponent("https://someone-else.example")}`;
  await host.show(`<!doctype html><title>x</title><script>window.got=[];addEventListener("message",(event)=>got.push(event.data))</script>
    <iframe id="a" title="Atlas" width="900" height="700" src="${baseURL}fr?chrome=none${fragment}"></iframe>`);
  await expect(count(page)).toHaveAttribute("data-value", String(core.length));
  expect(await page.evaluate(() => got)).toEqual([]);
});

test("a plain frame shows the same", oneEngine, async ({ page, host, baseURL }) => {
  await host.show(`<!doctype html><title>x</title><iframe id="a" title="Atlas" width="900" height="700" src="${baseURL}fr?chrome=none&sector=pharma"
    sandbox="allow-scripts allow-same-origin allow-popups"></iframe>`);
  await expect(count(page)).toHaveAttribute("data-value", String(of("pharma")));
  await expect(inside(page).locator(".header")).toHaveCount(0);
});

test("a frame without an origin of its own works", async ({ page, host, baseURL }) => {
  await host.show(article(baseURL, `<healthtech-atlas id="a" lang="fr" sandbox="strict" state="sector=medtech"></healthtech-atlas>`));
  await expectHeard(page, "atlas-filter", { count: of("medtech") });
  await page.evaluate(() => (document.querySelector("#a").state = "sector=biotech"));
  await expectHeard(page, "atlas-filter", { count: of("biotech") });
  await inside(page).locator('[data-atlas="clear"]').click();
  await expectHeard(page, "atlas-filter", { count: core.length });
});

test("what stands inside is read where scripts are refused", async ({ page, host, baseURL, policy }) => {
  policy.stops = true;
  const body = `<healthtech-atlas id="a"><a href="${baseURL}fr">L’atlas</a></healthtech-atlas>`;
  await host.show(article(baseURL, body));
  await expect(inside(page).locator("body")).toBeVisible();
  await expect(page.getByText("L’atlas")).toBeHidden();
  await host.show(article(baseURL, body).replace("<title>", `<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><title>`), "/without");
  await expect(page.getByRole("link", { name: "L’atlas" })).toBeVisible();
});

test("the script is small, and its languages are those of the atlas", oneEngine, async ({ page, request, baseURL }) => {
  const script = await (await request.get(`${baseURL}embed/v1/embed.js`)).text();
  await page.goto("fr");
  const codes = await page.locator("link[rel=alternate][hreflang]:not([hreflang=x-default])").evaluateAll((links) => links.map((link) => link.hreflang));
  expect(codes.length).toBeGreaterThan(1);
  for (const code of codes) expect(script, code).toContain(`"${code}"`);
  expect(script.length).toBeLessThan(17_000);
});

/** Contrast by WCAG 2.2, written for the tests. */
function contrast(one, other) {
  const luminance = (colour) =>
    [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
