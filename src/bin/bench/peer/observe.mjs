// Runs in the page before everything else: notes when the page shows what, what an input is answered with, and how long the
// page's thread was held up. The same on both sites, so that what the notes cost falls out of the ratio.

/** `ready`: the flag of the document that its program sets; `seen`: what must be laid out for figures and map to be seen. */
export function observe({ ready, seen }) {
  const notes = { seen: 0, ready: 0, changed: 0, busy: 0, painted: 0, shift: 0, largest: 0, long: [], wasm: [] };
  const entries = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  entries("layout-shift", ({ value, hadRecentInput }) => { notes.shift += hadRecentInput ? 0 : value; });
  entries("largest-contentful-paint", ({ startTime }) => { notes.largest = startTime; });
  entries("longtask", ({ startTime, duration }) => {
    notes.long.push([startTime, duration]);
    notes.busy = startTime + duration;
  });

  // A message that is sent in a frame arrives once the frame has been handed over.
  const handedOver = (tell) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); tell(performance.now()); };
    port2.postMessage(0);
  });
  let awaited = false;
  const watched = new MutationObserver(() => {
    notes.changed = performance.now();
    if (!awaited) {
      awaited = true;
      handedOver((now) => { awaited = false; notes.painted = now; });
    }
    if (!notes.isReady && document.documentElement?.dataset[ready] === "true") {
      notes.isReady = true;
      requestAnimationFrame(() => requestAnimationFrame((now) => { notes.ready = now; }));
    }
  });
  watched.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });

  const isLaidOut = (selector) => document.querySelector(selector)?.getClientRects().length > 0;
  const look = () => requestAnimationFrame(() => {
    if (!seen.every(isLaidOut)) return look();
    handedOver((now) => { notes.seen = now; });
  });
  look();

  // A letter counts from its key, any other input from its own event.
  const input = { types: [], at: 0, first: 0, key: 0 };
  const received = ({ type, timeStamp }) => {
    if (type === "keydown") input.key = timeStamp;
    if (input.at || !input.types.includes(type)) return;
    input.at = type === "input" ? input.key : timeStamp;
    handedOver((now) => { input.first = now; });
  };
  for (const type of ["click", "keydown", "input", "pointermove"]) addEventListener(type, received, { capture: true, passive: true });

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      notes.wasm.push(...Object.values(exports).filter((one) => one instanceof WebAssembly.Memory));
      return made;
    };
  }

  window.beside = {
    notes,
    /** The next input of these types is the one that is timed. */
    expect(types) {
      Object.assign(input, { types, at: 0, first: 0 });
    },
    /** Resolves when the expected input has been answered and nothing has changed for `quiet` ms. */
    rest(quiet) {
      return new Promise((done) => {
        const ask = () => {
          // Work in pieces, such as many marks, may change nothing until its end.
          const last = Math.max(notes.painted, notes.changed, notes.busy, input.first);
          const isDone = (input.types.length === 0 || input.first > 0) && !awaited && performance.now() - last >= quiet;
          if (!isDone) return setTimeout(ask, 20);
          const all = notes.painted > input.at ? Math.max(input.first, notes.painted) : input.first;
          done({ first: input.first - input.at, all: all - input.at });
        };
        setTimeout(ask, quiet);
      });
    },
    wasmBytes: () => Math.max(0, ...notes.wasm.map(({ buffer }) => buffer.byteLength)),
  };
}
