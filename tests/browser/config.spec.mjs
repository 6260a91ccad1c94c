// `config.json`: what an operator sets is seen, what is wrong is said, and nothing in it stops the app.
import { test, expect, open, expectCount, sourceCompanies, oneEngine } from "./atlas.mjs";

const core = sourceCompanies().filter((row) => row.scope === "core").length;
const issues = (page) => page.locator('[data-atlas="config-issues"]');
const configure = (page, answer) => page.route("**/config.json", (route) => route.fulfill(answer));

test("settings are seen", async ({ page }) => {
  const json = {
    contact: "mailto:atlas@example.org",
    languages: ["en"],
    accent: { light: "#7a1f5c", dark: "#ff9ad5" },
    logo: "icons/icon.svg",
    figures: ["coverage", "recorded"],
  };
  await configure(page, { json });
  await open(page, "?theme=light");
  await expect(page).toHaveURL(/\/en\?/); // the only language offered, whatever the browser prefers
  await expect(page.locator(".languages a")).toHaveText(["EN"]);
  await expect(page.getByRole("link", { name: "Contact" })).toHaveAttribute("href", "mailto:atlas@example.org");
  const logo = page.locator(".brand img");
  await expect.poll(() => logo.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(page.locator(".figures > *")).toHaveCount(2);
  await expect(page.locator(".figures > *").first()).toHaveClass("coverage");
  const accent = () => page.evaluate(() => getComputedStyle(document.querySelector(".share")).color);
  await expect.poll(accent).toBe("rgb(122, 31, 92)");
  await open(page, "en?theme=dark");
  await expect.poll(accent).toBe("rgb(255, 154, 213)");
  await expect(issues(page)).toHaveCount(0);
});

test("what is wrong is said, and the rest counts", oneEngine, async ({ page }) => {
  await configure(page, { json: { contact: "mailto:a@example.org", accent: { light: "#ffff00" }, adress: "x", tiles: [{ url: "x" }] } });
  await open(page, "fr");
  await expectCount(page, core);
  await expect(page.getByRole("link", { name: "Contact" })).toBeVisible();
  await expect(issues(page)).toHaveAttribute("data-count", "5");
  await issues(page).locator("summary").click();
  const lines = issues(page).getByRole("listitem");
  await expect(lines.filter({ hasText: "adress" })).toContainText("address");
  await expect(lines.filter({ hasText: "accent.light" })).toContainText("4,5");
  await expect(lines.filter({ hasText: "tiles, nº 1, url" })).toContainText("{z}");
});

test("the app runs whatever stands where the file should be", oneEngine, async ({ page, problems }) => {
  problems.allowed.push(/Failed to load resource/);
  let answer;
  await page.route("**/config.json", (route) => route.fulfill(answer));
  for (const [name, given, count] of [
    ["broken", { body: '{"languages":["en"' }, "1"],
    ["a list", { body: "[]" }, "1"],
    ["refused", { status: 500, body: "" }, "1"],
    ["absent", { status: 404, body: "" }, null],
    ["the page, as some hosts answer", { contentType: "text/html", body: "<!doctype html><title>x</title>" }, null],
  ]) {
    answer = given;
    await open(page, "en");
    await expectCount(page, core);
    if (count === null) await expect(issues(page), name).toHaveCount(0);
    else await expect(issues(page), name).toHaveAttribute("data-count", count);
  }
});

test("the app does not wait for a file that never comes", oneEngine, async ({ page, problems }) => {
  problems.allowed.push(/Failed to load resource|abort/i);
  await page.route("**/config.json", () => {});
  await open(page, "");
  await expectCount(page, core);
  await expect(issues(page)).toHaveAttribute("data-count", "1");
});
