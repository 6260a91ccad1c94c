// How the program gets its parts: takes the place of `fetch` in the glue, where the splitter asks for the files that it wrote.
import { addresses, beyond, inside } from "./addresses.json";
import { initSync } from "./app.js";

const SHARED = "shared.wasm"; // what parts of the first view have in common
const BEYOND = "beyond.wasm"; // what only other parts have in common
const NOTHING = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]); // a module without content
const headers = { "content-type": "application/wasm" };
const nothing = () => new Response(NOTHING, { headers });
const joined = {};

/** Browsers compile only what is called a program while it comes; some hosts do not know that type. The main part has its own way. */
async function asProgram(asked) {
  const answer = await asked;
  const isCalledSo = !answer.ok || answer.headers.get("content-type") === headers["content-type"];
  return isCalledSo ? answer : new Response(answer.body, { headers });
}

/** A published file; the one-file edition has it in the page. */
const published = (name) => {
  const address = addresses[name];
  return globalThis.atlasPart ? globalThis.atlasPart(address) : asProgram(globalThis.fetch(new URL(address, import.meta.url)));
};

/** What several parts share is joined in a file, which is here before the first of them begins. */
async function within(file) {
  joined[file] ??= WebAssembly.instantiateStreaming(published(file), { main: initSync() });
  try {
    await joined[file];
  } catch (error) {
    delete joined[file]; // the next attempt asks again
    throw error;
  }
  return nothing();
}

export async function fetchPart(address, options) {
  if (!(address instanceof URL)) return globalThis.fetch(address, options);
  const name = address.pathname.split("/").pop();
  if (name in addresses) return published(name);
  if (inside.includes(name)) return nothing();
  return within(beyond.includes(name) ? BEYOND : SHARED);
}
