// Bundles the peer page and gives each text file a brotli twin of the highest quality, as the published atlas has them.
// Exports `build(libraries, maps, out)`: the folder that npm filled, the folder of the atlas' base maps, the folder to write.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import * as esbuild from "esbuild";

const here = new URL(".", import.meta.url).pathname;

/** A bundle of the atlas' maps counts steps from its origin in Mercator units; Leaflet wants degrees, here to a kilometre. */
function outlines(maps) {
  const { bits, origin, layers } = JSON.parse(readFileSync(join(maps, "overview.json"), "utf8"));
  const turn = 2 ** bits;
  const degrees = (x, y) => [(360 * x) / turn - 180, (360 / Math.PI) * Math.atan(Math.exp(Math.PI * (1 - (2 * y) / turn))) - 90];
  const ring = (steps) => {
    let [x, y] = origin;
    const points = [];
    for (let at = 0; at < steps.length; at += 2) {
      x += steps[at];
      y += steps[at + 1];
      points.push(degrees(x, y).map((angle) => Number(angle.toFixed(2))));
    }
    return points;
  };
  return layers
    .filter(({ kind }) => kind === "next" || kind === "land")
    .map(({ kind, paths }) => ({ type: "Feature", properties: { kind }, geometry: { type: "MultiPolygon", coordinates: paths.map((path) => [ring(path)]) } }));
}

const inserted = (maps) => ({
  name: "inserted",
  setup(build) {
    build.onResolve({ filter: /^outlines$/ }, ({ path }) => ({ path, namespace: "inserted" }));
    build.onLoad({ filter: /^outlines$/, namespace: "inserted" }, () => ({ contents: JSON.stringify(outlines(maps)), loader: "json" }));
    // dc asks d3 for its version only; the rest of d3 need not come along.
    build.onResolve({ filter: /^d3$/ }, async ({ path, importer, kind, pluginData, resolveDir }) => {
      if (pluginData === "asked") return undefined;
      const found = await build.resolve(path, { importer, kind, resolveDir, pluginData: "asked" });
      return { path: found.path, sideEffects: false };
    });
  },
});

function compress(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(html|js|css)$/.test(name)) continue;
    const text = readFileSync(join(folder, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text, { params }));
  }
}

export async function build(libraries, maps, out) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { metafile } = await esbuild.build({
    entryPoints: [join(here, "page/main.js")],
    absWorkingDir: libraries,
    nodePaths: [join(libraries, "node_modules")],
    outdir: out,
    bundle: true,
    minify: true,
    format: "esm",
    target: ["chrome109", "firefox115", "safari16"],
    mainFields: ["module", "main"],
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".png": "file" },
    plugins: [inserted(maps)],
    legalComments: "none",
    metafile: true,
    logLevel: "error",
  });
  const written = (ending) => basename(Object.keys(metafile.outputs).find((name) => name.endsWith(ending)));
  const page = readFileSync(join(here, "page/index.html"), "utf8").replace("main.js", written(".js")).replace("main.css", written(".css"));
  writeFileSync(join(out, "index.html"), page.replace(/\n\s*/g, "\n"));
  compress(out);
}
