// Hostile messages of a host page: every field of every message with values that it should not have, and what is no message.
import { random } from "../random.mjs";
import { TEXTS, VALUES, paths, placed, some, write } from "./values.mjs";

const REQUESTS = [
  { atlas: 1, type: "go", path: "/en", state: "sector=biotech" },
  { atlas: 1, type: "look", accent: "#0b5f66", background: "#ffffff", text: "#000000", font: "Georgia" },
  { atlas: 1, type: "seen", top: 12, height: 600 },
];
const EACH = 5;

const next = random(11);
const fields = REQUESTS.flatMap((request) =>
  paths(request).flatMap((path) =>
    [...some(next, TEXTS, EACH), ...some(next, VALUES, EACH)].map(([kind, value]) => ({ name: `${request.type} ${path.join(".")}: ${kind}`, text: write(placed(request, path, value)) })),
  ),
);
const go = (path, state = "") => JSON.stringify({ atlas: 1, type: "go", path, state });
const look = (name, value) => JSON.stringify({ atlas: 1, type: "look", [name]: value });
const odd = Object.entries({
  "another site": go("//example.org"), "a scheme": go("javascript:window.ran=1"), "up": go("/../../x"), "a kiosk": go("/en", "kiosk=1"), "an unknown view": go("/en/nowhere"),
  "an unknown company": go("/en/companies/nobody"), "a long path": go(`/${"a".repeat(299)}`), "states": go("/en", "sector=biotech&".repeat(400)),
  "a style after a colour": look("accent", "red;background:url(//example.org)"), "a rule after a font": look("font", '"}*{display:none}'), "an address as a font": look("font", "url(//example.org/x)"),
  "a function as a colour": look("background", "var(--x)"), "transparent on transparent": JSON.stringify({ atlas: 1, type: "look", accent: "#0000", background: "#0000", text: "#0000" }),
  "white on white": JSON.stringify({ atlas: 1, type: "look", accent: "#fff", background: "#fff", text: "#fff" }),
  "keys twice": '{"atlas":1,"atlas":2,"type":"go","type":"look","path":"/en","state":""}', "lists without end": "[".repeat(8_000), "objects without end": '{"a":'.repeat(1_600),
  "the largest side": JSON.stringify({ atlas: 1, type: "seen", top: 100_000, height: 100_000 }), "beyond it": JSON.stringify({ atlas: 1, type: "seen", top: 4_294_967_296, height: 1 }),
  "a long message": go("/en", "x".repeat(1_000_000)), "nothing": "",
}).map(([name, text]) => ({ name, text }));

/** Values that are no text at all; each is an expression, since not every value can be handed to a page. */
const others = ["undefined", "null", "NaN", "1n", "new Date(NaN)", "/x/", "new Map([[1, {}]])", "new Uint8Array(1e6)", "new Error('x')", "(() => { const a = {}; a.a = a; return a; })()",
  "{ atlas: 1, type: 'go', path: '/en', state: '' }", "new Proxy([], {}).concat([[[]]])", "new Blob(['x'])"].map((expression) => ({ name: expression, expression }));

export const messages = [...fields, ...odd, ...others];

/** A page that shows the atlas and keeps its end of the channel; `answered` sends a message and then waits for the answer to another. */
export const hostPage = (frame) => `<!doctype html><title>Host</title><iframe id="a" style="width:900px;height:700px" src="${frame}"></iframe><script>
  window.heard = [];
  addEventListener("message", ({ ports: [port] }) => {
    if (!port) return;
    window.port = port;
    port.onmessage = ({ data }) => heard.push(JSON.parse(data));
  });
  // A state that no other message asks for: the answer to it comes after whatever was done before.
  window.answered = (value, number) => new Promise((done) => {
    const year = 1000 + number;
    document.querySelector("#a").contentWindow.postMessage(value, "*");
    port.postMessage(value);
    port.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.type === "filter" && message.state.includes("founded=" + year + "-")) done(message.count);
    };
    port.postMessage(JSON.stringify({ atlas: 1, type: "go", path: "/en", state: "founded=" + year + "-" }));
  });
</script>`;
