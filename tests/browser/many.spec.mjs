// A release of 100,000 companies, most of them in one town, opens in every view. What cannot be shown whole says so.
import { expect, expectCount, follow, oneEngine, open, ready, test } from "./atlas.mjs";
import { generated, serve } from "./generated.mjs";

const COMPANIES = 100_000;
const CORE = COMPANIES * 0.9;
const FIRST = "en";
const VIEWS = ["en?map=one", "en?map=places", "en/companies", "en/companies?layout=cards", "en/companies/company-7", "en/clusters/region-1",
  "en/compare", "en/connect", "en/connect?for=company-7", "en/share", "en/about", FIRST];
let data;
const capped = (root) => root.locator('[data-atlas="capped"]').first();

// The data are one and the same for all tests; parsing them takes seconds on a busy machine.
test.describe.configure({ mode: "serial", timeout: 300_000 });
test.beforeAll(() => {
  data = generated({ clusters: 3, companies: COMPANIES, crowd: 0.7, links: 5_000 });
});

/** What is asked of a view beside that it opens. */
const looks = {
  "en?map=places": async (page) => {
    await page.locator('[data-atlas-mark="town-0"]').dispatchEvent("click");
    const list = page.locator('[data-atlas="point-list"]');
    await expect(capped(list)).toContainText(/first \d+ of [\d,]+/);
    const shown = await list.getByRole("listitem").count();
    expect(shown).toBeLessThan(1000);
    await expect(capped(list)).toHaveAttribute("data-shown", String(shown));
  },
  "en/connect?for=company-7": async (page) => {
    const field = page.locator('[data-atlas-field="for"]');
    await expect(field).toHaveValue("company-7");
    expect(await field.locator("option").count()).toBeLessThan(1000);
    await expect(capped(page.locator(".finder"))).toHaveAttribute("data-total", String(CORE));
    const marks = page.locator(".network [data-atlas-datum]");
    await expect(marks.first()).toBeAttached();
    const network = page.locator('[data-atlas-chart="network"]');
    await expect(capped(network)).toHaveAttribute("data-shown", String(await marks.count()));
  },
  [FIRST]: async (page) => {
    await expectCount(page, CORE);
    await page.locator('[data-atlas-facet="cluster"][data-value="region-2"]').check();
    await expect(page.locator('[data-atlas="result-count"]')).not.toHaveAttribute("data-value", String(CORE));
    await expect(page.locator('[data-atlas-region="region-2"] [data-atlas-mark]').first()).toBeVisible();
  },
};

// The data are loaded once, which takes longer than all that is asked of them.
test("every view opens, a filter changes counts, map and list, and lists end at a number that is said", oneEngine, async ({ page, baseURL }) => {
  await serve(page, data);
  await open(page, FIRST);
  for (const view of VIEWS) {
    await test.step(view, async () => {
      await follow(page, `/${view}`);
      await expect(page).toHaveURL(new URL(view, baseURL).href);
      await ready(page);
      await expect(page.locator("#content h1, #content h2").first()).toBeVisible();
      await expect(page.locator('[role="alert"][data-atlas-error]')).toHaveCount(0);
      await looks[view]?.(page);
    });
  }
});

test("the problems of a file are listed up to a number that is said", oneEngine, async ({ page }) => {
  const broken = JSON.parse(data.atlas);
  broken.companies.slice(0, 5_000).forEach((company) => (company.founded = "soon"));
  await serve(page, { ...data, atlas: JSON.stringify(broken) });
  await open(page, "en");
  const notice = page.locator('[data-atlas="left-out"]');
  await notice.locator("summary").click();
  await expect(capped(notice)).toHaveAttribute("data-total", /^\d{4,}$/);
  expect(await notice.getByRole("listitem").count()).toBeLessThan(1000);
});
