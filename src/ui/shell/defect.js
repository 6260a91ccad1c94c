// Says that the program failed, in the page's language, when the program itself may not be able to any more.
//
// The program puts the notice into the page when it starts, hidden; this script shows a copy of it after a panic or an
// error of our own scripts. In kiosk mode, where nobody may be near to press a button, it also starts the atlas again.
(() => {
  const RESTARTS = 5; // in a row; then the notice stays for whoever looks after the kiosk
  const RESTART_AFTER_MS = 10_000;
  const STEADY_MS = 600_000; // a defect after this long begins a new row

  // The state of a history entry outlives a reload, and nothing is stored.
  const key = "atlas:restarts";
  const restartsBefore = Number(history.state?.[key] ?? 0);

  // Extensions and other scripts of a host have addresses of their own.
  const own = location.protocol === "file:" ? location.href.split(/[?#]/)[0] : `${location.origin}/`;
  const isOwn = (error, file) =>
    // A panic without a message is a trap of WebAssembly.
    (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError) ||
    [file, error.stack].some((place) => place?.includes(own));

  addEventListener("atlas:defect", show);
  // What has no error (a loop of a ResizeObserver, a script of another origin), or was given up on purpose, is no defect.
  const heard = (error, file) => error instanceof Error && error.name !== "AbortError" && isOwn(error, file) && show();
  addEventListener("error", (event) => heard(event.error, event.filename));
  addEventListener("unhandledrejection", (event) => heard(event.reason));

  let notice = null;

  function show() {
    const prepared = document.getElementById("atlas-defect");
    if (!prepared) {
      // Before its first view the page has words of its own.
      document.getElementById("atlas-boot-failed")?.removeAttribute("hidden");
      return;
    }
    if (notice?.isConnected) return;
    notice = prepared.cloneNode(true);
    notice.removeAttribute("id");
    notice.setAttribute("role", "alert");
    notice.setAttribute("data-atlas-error", "defect");
    notice.hidden = false;
    const part = (name) => notice.querySelector(`[data-defect="${name}"]`);
    const address = part("address");
    address.value = location.href;
    part("reload").addEventListener("click", () => location.reload());
    part("close").addEventListener("click", () => notice.remove());
    part("copy").addEventListener("click", () => {
      address.select();
      const done = () => (part("copied").hidden = false);
      // Only secure pages have a clipboard; elsewhere the address is selected, to be copied by hand.
      navigator.clipboard?.writeText(address.value).then(done, () => {});
    });
    if (document.documentElement.hasAttribute("data-kiosk")) {
      part("contact")?.remove(); // no way out of the app
      restart(part("restarting"));
    }
    document.body.append(notice);
  }

  /** Starts the kiosk again from its beginning, unless it failed too often in a row. */
  function restart(told) {
    const restarts = performance.now() < STEADY_MS ? restartsBefore : 0;
    if (restarts >= RESTARTS) return;
    told.hidden = false;
    setTimeout(() => {
      try {
        history.replaceState({ [key]: restarts + 1 }, "", notice.dataset.start);
        location.reload();
      } catch {
        // A frame without an origin of its own may not write its address, so nothing could count the restarts.
      }
    }, RESTART_AFTER_MS);
  }
})();
