// Starts the one-file edition: unpacks the parts of the program, which stand in the page compressed, and asks for nothing.
(() => {
  performance.mark("atlas:start");
  // The theme, as the start script of the site reads it (src/site/loader.js); here the state stands in the fragment.
  let theme = /[?&]theme=(light|dark)(&|$)/.exec(location.search + location.hash)?.[1];
  try {
    theme ??= localStorage.getItem("atlas.theme");
  } catch {} // refused
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

  // Markup comes from the program only, where it is fixed; no script is ever added.
  const strange = /<\/?(script|iframe|object|embed|link|meta|base|form)\b|\son\w+\s*=|\sstyle\s*=|javascript:/i;
  window.trustedTypes?.createPolicy?.("default", {
    createHTML: (text) => (strange.test(text) ? null : text),
    // Files of the data, and nothing else may be the text of a script.
    createScript: (text) => (JSON.parse(text) ? text : null),
  });

  const unpacked = (block, type) => {
    const bytes = Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream, { headers: { "Content-Type": type } });
  };

  /** The answer of a server for a part, in place of `fetch`; what is no part goes on to the real one. */
  globalThis.atlasPart = async (name) => {
    const block = typeof name === "string" ? document.getElementById(`part:${name}`) : null;
    return block ? unpacked(block, "application/wasm") : fetch(name);
  };

  /** Unpacks the files that the program reads, each in its place; no browser translates what stands in such an element. */
  globalThis.atlasFiles = async () => {
    const unpack = async (block) => {
      const file = document.createElement("script");
      file.type = "application/json";
      file.id = block.id.replace("packed:", "file:");
      file.textContent = await unpacked(block, "application/json").text();
      block.replaceWith(file);
    };
    await Promise.all([...document.querySelectorAll('[id^="packed:"]')].map(unpack));
  };
})();
