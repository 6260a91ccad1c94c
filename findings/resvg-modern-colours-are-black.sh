#!/usr/bin/env bash
# @resvg/resvg-js 2.6.2 draws a fill in a modern CSS colour notation black, without an error: color(srgb …), which is how
# browsers give a color-mix() back from getComputedStyle, and also oklch(), hsl() with spaces and rgb() with a slash. A chart
# that a browser exports with its computed colours is a black box elsewhere. rgb() with spaces but without alpha works.
# Seen: color(srgb 0.2 0.6 0.4) black | oklch(0.6 0.1 160) black | hsl(150deg 50% 40%) black | rgb(51 153 102) 51,153,102
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund @resvg/resvg-js@2.6.2
cat > probe.cjs <<'JS'
const { Resvg } = require("@resvg/resvg-js");
const drawn = (fill) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="${fill}"/></svg>`;
  const [r, g, b] = new Resvg(svg).render().pixels;
  return r + g + b ? `${r},${g},${b}` : "black";
};
const fills = ["color(srgb 0.2 0.6 0.4)", "oklch(0.6 0.1 160)", "hsl(150deg 50% 40%)", "rgb(51 153 102)"];
console.log(fills.map((fill) => `${fill} ${drawn(fill)}`).join(" | "));
JS
seen=$(node probe.cjs)
echo "$seen"
[ "$seen" = "color(srgb 0.2 0.6 0.4) black | oklch(0.6 0.1 160) black | hsl(150deg 50% 40%) black | rgb(51 153 102) 51,153,102" ]
