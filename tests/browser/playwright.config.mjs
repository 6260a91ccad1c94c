// Browser tests: the system's Chromium and Firefox ESR against the built site. Run by `cargo xtask test`, which sets ATLAS_URL.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { defineConfig } from "@playwright/test";

/** The first of these programs on PATH. */
export function findProgram(names) {
  const here = (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(here);
}

export const chromiumOptions = {
  executablePath: process.env.ATLAS_CHROMIUM ?? findProgram(["chromium", "chromium-browser", "google-chrome"]),
  args: [
    "--no-sandbox", // CI runs as root
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
};

// Playwright's own Firefox is not needed: 1.58.0 drives the system's over WebDriver BiDi. Newer versions break with ESR 153.
// emulateMedia does nothing there; a test of dark mode sets `layout.css.prefers-color-scheme.content-override` instead.
export const firefoxOptions = {
  executablePath: process.env.ATLAS_FIREFOX ?? findProgram(["firefox-esr", "firefox"]),
  channel: "moz-firefox",
  // Playwright lets a file read its neighbours; a visitor's Firefox does not, and the one-file edition must not need it.
  firefoxUserPrefs: { "security.fileuri.strict_origin_policy": true },
};

const target = process.env.ATLAS_TARGET ?? new URL("../../target/xtask/browser", import.meta.url).pathname;

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: join(target, "output"),
  workers: 2,
  retries: 1, // how many may need it: `STEADY` in src/bin/xtask/test.rs
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000, // a busy machine with two cores is slow, not wrong
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: join(target, "results.json") }]],
  // What a worker answers, a test cannot route; offline.spec.mjs has contexts that allow it.
  use: { serviceWorkers: "block", baseURL: process.env.ATLAS_URL ?? "http://127.0.0.1:8080/", screenshot: "only-on-failure" },
  projects: [
    { name: "chromium", use: { browserName: "chromium", launchOptions: chromiumOptions } },
    // `oneEngine` in atlas.mjs says which tests need no second engine.
    { name: "firefox", grepInvert: /@one-engine/, use: { browserName: "firefox", launchOptions: firefoxOptions } },
  ],
});
