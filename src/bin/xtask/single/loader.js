// Starts the one-file edition: unpacks the parts of the program, which stand in the page compressed, and asks for nothing.
(() => {
  performance.mark("atlas:start");
  // Markup comes from the program only, where it is fixed; no script is ever added.
  const strange = /<\/?(script|iframe|object|embed|link|meta|base|form)\b|\son\w+\s*=|\sstyle\s*=|javascript:/i;
  window.trustedTypes?.createPolicy?.("default", { createHTML: (text) => (strange.test(text) ? null : text) });

  /** The answer of a server for a part, in place of `fetch`; what is no part goes on to the real one. */
  globalThis.atlasPart = async (name) => {
    const block = typeof name === "string" ? document.getElementById(`part:${name}`) : null;
    if (!block) return fetch(name);
    const bytes = Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream, { headers: { "Content-Type": "application/wasm" } });
  };
})();
