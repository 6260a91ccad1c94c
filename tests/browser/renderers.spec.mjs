// Pictures that visitors take away, in programs that are no browsers: librsvg (GNOME, MediaWiki), resvg (as a library of Node) and
// CairoSVG (Python) draw what Chromium draws. Edges and letters differ by their smoothing, so pictures are compared by the
// mean colour of squares, by the ink of each text, and by what is black, as a colour is that a program cannot read.
import { execFileSync } from "node:child_process";
import { Resvg } from "@resvg/resvg-js";
import { test, expect, needs, oneEngine, open } from "./atlas.mjs";
import { saved } from "./downloads.mjs";
import { findProgram } from "./playwright.config.mjs";

const byProgram = (name, options) => {
  const path = findProgram([name]);
  return path && ((svg) => execFileSync(path, options, { input: svg, maxBuffer: 1e8 }));
};
/** Each takes an SVG file and gives a PNG file; nothing where the program is not here, of which a test below tells. */
const renderers = {
  librsvg: byProgram("rsvg-convert", ["--format", "png"]),
  resvg: (svg) => new Resvg(svg, { font: { defaultFontFamily: "DejaVu Sans" } }).render().asPng(),
  CairoSVG: byProgram("cairosvg", ["-", "-f", "png"]),
};

/** Most that the mean of a colour in a square may differ, of 255; measured: 3. */
const COLOUR = 8;
/** Least and most ink of a text, by that in Chromium; measured: 0.81 to 1.17. */
const INK = [0.6, 1.5];
/** Pixels of ink below which a text is too small or too pale to be compared: one row of it is a third. */
const LEAST_INK = 75;
/** Most that the share of black pixels may grow. */
const BLACK = 0.001;

/** What is seen of a picture, drawn by the browser itself or by another program: its squares, its texts, its black pixels. */
function look([svg, png]) {
  const SIDE = 75;
  const root = document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
  document.body.replaceChildren(root);
  document.body.style.margin = 0;
  const { x, y, width, height } = root.getBoundingClientRect();
  const boxes = [...root.querySelectorAll("text")].map((text) => {
    const box = text.getBoundingClientRect();
    return { words: text.textContent, left: Math.round(box.x - x), top: Math.round(box.y - y), width: Math.ceil(box.width), height: Math.ceil(box.height) };
  });
  const image = new Image();
  image.src = png ? `data:image/png;base64,${png}` : URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  return image.decode().then(() => {
    const pen = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, width, height);
    /** The mean of each channel in a box, and how many of its pixels are darker than a sum of channels. */
    const measure = (left, top, right, bottom, dark) => {
      const sums = [0, 0, 0];
      let [pixels, ink] = [0, 0];
      for (let row = Math.max(top, 0); row < Math.min(bottom, height); row += 1) {
        for (let at = 4 * (row * width + Math.max(left, 0)); at < 4 * (row * width + Math.min(right, width)); at += 4) {
          const [red, green, blue] = [data[at], data[at + 1], data[at + 2]];
          pixels += 1;
          ink += red + green + blue < dark;
          sums[0] += red;
          sums[1] += green;
          sums[2] += blue;
        }
      }
      return { mean: sums.map((sum) => sum / pixels), ink, pixels };
    };
    const squares = [];
    for (let top = 0; top < height; top += SIDE)
      for (let left = 0; left < width; left += SIDE) squares.push(measure(left, top, left + SIDE, top + SIDE, 0).mean);
    const texts = boxes.map(({ words, left, top, width, height }) => [words, measure(left, top, left + width, top + height, 450).ink]);
    const { ink, pixels } = measure(0, 0, width, height, 60);
    return { size: [image.width, image.height], squares, texts, black: ink / pixels };
  });
}

/** In words how one drawing differs from the other by more than smoothing does. */
function differences(one, other) {
  const colours = other.squares.flatMap((square, at) => {
    const most = Math.max(...square.map((value, channel) => Math.abs(value - one.squares[at][channel])));
    return most > COLOUR ? [`square ${at}: ${most.toFixed(1)}`] : [];
  });
  const texts = other.texts.flatMap(([words, ink], at) => {
    const wanted = one.texts[at][1];
    return wanted >= LEAST_INK && (ink < wanted * INK[0] || ink > wanted * INK[1]) ? [`“${words}”: ${ink} for ${wanted}`] : [];
  });
  return [...colours, ...texts, ...(other.black > one.black + BLACK ? [`black: ${other.black}`] : [])];
}

for (const [program, draw] of Object.entries(renderers)) {
  test(`${program} is here to draw the pictures below`, oneEngine, () => {
    needs(draw, `\`cargo xtask tools\` gets ${program}: pictures are not compared with its drawings`);
  });
}

const chart = (name) => async (page) => {
  const box = page.locator(`[data-atlas-chart="${name}"]`);
  await expect(box.locator(".chart-svg")).toBeVisible();
  return saved(page, box.locator('[data-atlas-download="svg"]'));
};
const map = async (page) => {
  await page.locator('[data-atlas="map"] .exports-place').scrollIntoViewIfNeeded();
  return saved(page, page.locator('[data-atlas-export="svg"]'));
};

for (const [name, view, take] of [
  ["a chart with bars", "fr?chart=sector", chart("sector")],
  ["a chart with lines", "fr?chart=growth", chart("growth")],
  ["the heat map", "fr?chart=cluster-tag", chart("cluster-tag")],
  ["the map of three regions", "fr?parts=map", map],
  ["one map with its places", "fr?parts=map&map=one&at=6.1000,49.7000,8.60", map],
]) {
  test(`${name} looks the same outside of a browser`, oneEngine, async ({ page }) => {
    await open(page, view);
    const svg = (await take(page)).bytes.toString();
    // No policy of the atlas, and nothing else on the page.
    await page.goto("about:blank");
    const own = await page.evaluate(look, [svg, null]);
    expect(own.texts.filter(([, ink]) => ink >= LEAST_INK).length).toBeGreaterThan(5);
    const drawn = async (draw, given) => page.evaluate(look, [svg, Buffer.from(draw(given)).toString("base64")]);
    for (const [program, draw] of Object.entries(renderers)) {
      if (!draw) continue; // the test of the program says so
      const other = await drawn(draw, svg);
      expect(other.size, program).toEqual(own.size);
      expect(differences(own, other), program).toEqual([]);
    }
    // A colour that resvg cannot read, and words that cannot be seen, are noticed.
    const unread = svg.replace(/(<(?:rect|path|circle)[^>]* fill=")#[0-9a-f]{3,6}/g, "$1color(srgb 0.9 0.9 0.9)");
    expect(differences(own, await drawn(renderers.resvg, unread)).join()).toContain("black");
    const bare = svg.replace(/<text[^>]*>.*?<\/text>/gs, "");
    expect(differences(own, await drawn(renderers.resvg, bare)).join()).toContain("“");
  });
}
