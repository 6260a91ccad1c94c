// What the content security policy of a page stopped, in every page that a test opens: it fails the test, unless the test wants
// a policy to stop something; then that nothing was stopped does.
import { test as base, expect } from "@playwright/test";

const STOPPED = "stopped by the policy: ";

/** What was stopped in the pages of this worker since the last test ended. */
let stopped = [];

/** Runs in every document before its own scripts; the event reaches the window from wherever it began. */
function listen(word) {
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) =>
    console.warn(`${word}${effectiveDirective}, ${blockedURI} ${sample} (${sourceFile}:${lineNumber}) in ${location.href}`));
}

export const test = base.extend({
  // Pages and contexts of every kind are made by the browser's `newContext`.
  browser: [async ({ browser }, use) => {
    const create = browser.newContext.bind(browser);
    browser.newContext = async (...options) => {
      const context = await create(...options);
      await context.addInitScript(listen, STOPPED);
      // While a context closes Playwright takes pictures, for which it styles the page; in Firefox the policy stops that.
      let isClosing = false;
      const close = context.close.bind(context);
      context.close = (...options) => {
        isClosing = true;
        return close(...options);
      };
      context.on("console", (message) => !isClosing && message.text().startsWith(STOPPED) && stopped.push(message.text()));
      return context;
    };
    await use(browser);
  }, { scope: "worker" }],
  /** A test that shows what a policy stops sets `policy.stops`. */
  policy: [async ({}, use) => {
    const policy = { stops: false };
    await use(policy);
    const found = stopped;
    stopped = [];
    if (policy.stops) expect(found.length, "what a policy stopped").toBeGreaterThan(0);
    else expect(found).toEqual([]);
  }, { auto: true }],
});
