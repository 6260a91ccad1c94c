// Behind the glue, at the end of the page.
const atlasStart = async () => {
  await atlasFiles();
  await atlasGlue.default({ module_or_path: atlasPart("app.wasm") });
};
atlasStart().catch((error) => {
  console.error(error);
  document.getElementById("atlas-boot-failed")?.removeAttribute("hidden");
});
