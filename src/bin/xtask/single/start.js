// Behind the glue, at the end of the page.
atlasGlue.default({ module_or_path: atlasPart("app.wasm") }).catch((error) => {
  console.error(error);
  document.getElementById("atlas-boot-failed")?.removeAttribute("hidden");
});
