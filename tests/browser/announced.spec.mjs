// What a screen reader says of a control, by the accessibility tree of Chromium: its name, then its description. Nothing of it is
// said twice: a title beside a name of its own is a description, and repeats it where both say the same.
import { test, expect, oneEngine, open, ready } from "./atlas.mjs";
import { STATES, VIEWS } from "./examined.mjs";

/** High enough that every part of a view is near, so that it is there. */
const WHOLE = { width: 1280, height: 8000 };
const CONTROLS = new Set(["button", "link", "checkbox", "radio", "textbox", "searchbox", "combobox", "spinbutton", "slider", "switch", "tab", "menuitem", "option", "listbox", "DisclosureTriangle"]);

const wordsOf = (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Words that follow one another twice: two or more of them, or all that there are. Names of ours may hold a word twice ("LCI Medical, Medical devices"). */
function doubled(name) {
  const words = wordsOf(name);
  for (let length = Math.floor(words.length / 2); length > 0; length -= 1) {
    for (let at = 0; at + 2 * length <= words.length; at += 1) {
      const run = words.slice(at, at + length).join(" ");
      const isDoubled = run === words.slice(at + length, at + 2 * length).join(" ");
      if (isDoubled && (length > 1 || words.length === 2)) return run;
    }
  }
  return null;
}

/** What is said twice of a control; nothing if all is said once. */
function repeated({ role, name, description }) {
  if (!CONTROLS.has(role)) return null;
  const twice = doubled(name);
  if (twice) return `${role} “${name}”: “${twice}” twice`;
  const isSaid = description !== "" && ` ${wordsOf(name).join(" ")} `.includes(` ${wordsOf(description).join(" ")} `);
  return isSaid ? `${role} “${name}”: described as “${description}”` : null;
}

test("what is said twice is found", oneEngine, () => {
  const button = (name, description = "") => repeated({ role: "button", name, description });
  for (const name of ["Theme Theme", "Close panel, close panel", "Zoom in Luxembourg Zoom in Luxembourg"]) expect(button(name), name).not.toBeNull();
  for (const name of ["LCI Medical, Medical devices", "150 companies. Another page: 150 companies", "Theme"]) expect(button(name), name).toBeNull();
  expect(button("FR – Français", "Français")).not.toBeNull();
  expect(button("Favourite: LuxAI", "Kept for this visit")).toBeNull();
});

for (const view of [...VIEWS.map((view) => `en${view}`), ...STATES]) {
  test(`each control of ${view} is announced once`, oneEngine, async ({ page, problems }) => {
    // Of a page that there is not, the browser says so.
    problems.allowed.push(/status of 404/);
    await page.setViewportSize(WHOLE);
    await open(page, view);
    await page.evaluate(() => document.querySelectorAll("details:not([open])").forEach((details) => (details.open = true)));
    await ready(page);
    const protocol = await page.context().newCDPSession(page);
    const { nodes } = await protocol.send("Accessibility.getFullAXTree");
    await protocol.detach();
    const controls = nodes
      .filter((node) => !node.ignored)
      .map(({ role, name, description }) => ({ role: role?.value, name: name?.value ?? "", description: description?.value ?? "" }))
      .filter(({ role }) => CONTROLS.has(role));
    expect(controls.length).toBeGreaterThan(10);
    expect([...new Set(controls.map(repeated).filter(Boolean))]).toEqual([]);
  });
}
