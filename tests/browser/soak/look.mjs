// What a visitor sees that the address decides, and what must never be seen.

/** Waits until a view, or the word that there is none, is here with its parts near what is seen. */
export const settled = (page, timeout = 30_000) =>
  page.waitForFunction(() => {
    const root = document.documentElement;
    const isReady = root.dataset.atlasReady === "true" || document.querySelector('[data-atlas="not-found"], [role="alert"][data-atlas-error]');
    return isReady && document.querySelector("#content .loading") === null;
  }, null, { timeout });

/** What a page says of itself; asked again where it gave way to another document meanwhile, as a point of a release or a step back leads to. */
export async function asks(page, read) {
  for (;;) {
    try {
      return await page.evaluate(read);
    } catch (error) {
      if (!/context was destroyed|Cannot find context|navigat/i.test(error.message)) throw error;
      await page.waitForLoadState("domcontentloaded");
    }
  }
}

/** The address of a page as it knows it: Playwright misses some steps back in Firefox. */
export const addressOf = (page) => asks(page, () => location.href);

/** What must never be seen, as a sentence; null on a sound page. */
export const fault = (page) =>
  asks(page, () => {
    const seen = (selector) => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
    if (document.querySelector('[data-atlas-error="defect"]:not([hidden])')) return "a defect is said";
    if (!seen("#atlas-boot-failed, #atlas-boot-unable") && !seen("h1, h2, [role=alert]")) return "a page without a heading";
    if (seen("#atlas-boot-failed, #atlas-boot-unable")) return "the program did not start";
    if (!seen("a[href], button")) return "a page without a way on";
    return null;
  });

/** What the address decides. A list or a drawing is made when somebody comes near it, and is absent before. */
export const snapshot = (page) =>
  asks(page, () => {
    const all = (selector, read) => [...document.querySelectorAll(selector)].map(read);
    const one = (selector, read) => all(selector, read)[0] ?? null;
    const text = (element) => element.textContent.trim();
    const [made, folds] = [{}, {}];
    for (const element of document.querySelectorAll("#content [data-atlas-sentence]")) made[`sentence ${element.dataset.atlasSentence}`] = text(element);
    for (const chart of document.querySelectorAll("#content [data-atlas-chart]")) {
      const data = [...chart.querySelectorAll("[data-atlas-datum]")].map((datum) => `${datum.dataset.atlasDatum} ${datum.dataset.count}`);
      if (data.length === 0) continue;
      const name = `chart ${chart.dataset.atlasChart}`;
      made[name] = data.sort().join("; ");
      folds[name] = [...chart.querySelectorAll('[data-atlas-longer], [data-atlas="all-groups"]')].map(text).join();
    }
    // On a phone the facets are made when they are opened.
    const facets = all("[data-atlas-facet]", (facet) => facet);
    const named = ({ dataset }) => `${dataset.atlasFacet}=${dataset.value}`;
    if (facets.length > 0) made.chosen = facets.filter((facet) => facet.checked).map(named).sort().join(" ");
    // Of a long list only what is near the screen is there.
    const rows = all('[data-atlas="results"] [data-atlas-company]', (row) => row.dataset.atlasCompany);
    const first = one('[data-atlas="results"] [data-index]', (row) => row.dataset.index);
    if (rows.length > 0 && (first ?? "0") === "0") made["first rows"] = rows.slice(0, 5).join(" ");
    return {
      release: document.documentElement.dataset.atlasRelease ?? null,
      made,
      folds,
      always: {
        language: document.documentElement.lang,
        theme: document.documentElement.dataset.theme ?? null,
        title: document.title,
        heading: one("#content h1", text),
        count: one('[data-atlas="result-count"]', ({ dataset }) => `${dataset.value} of ${dataset.total}`),
        chips: all('[data-atlas="chips"] li', text).join("; "),
        search: one(".search input", (field) => field.value.trim()),
        sort: one('[data-atlas="sort"]', (field) => field.value),
        open: one('[data-atlas="detail"]', ({ dataset }) => dataset.company),
      },
    };
  });

/** What differs between two looks at one address. */
export function differences(walked, opened) {
  const pairs = Object.keys(walked.always).map((name) => [name, walked.always[name], opened.always[name]]);
  for (const name of Object.keys(walked.made).filter((name) => name in opened.made)) {
    const [one, other] = [walked.made[name], opened.made[name]];
    // That a chart shows more than it begins with stands in no address; the words of its button tell. The rest must be the same.
    const isUnfolded = walked.folds[name] !== opened.folds[name];
    const begun = other.split("; ");
    pairs.push([name, isUnfolded ? one.split("; ").filter((datum) => begun.includes(datum)).join("; ") : one, other]);
  }
  return pairs.filter(([, one, other]) => one !== other).map(([name, one, other]) => `${name}: ${one} | opened anew: ${other}`);
}
