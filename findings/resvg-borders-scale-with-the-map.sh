#!/usr/bin/env bash
# @resvg/resvg-js 2.6.2 ignores vector-effect="non-scaling-stroke": the width of a line counts in the units of the viewBox.
# A map whose viewBox is in world units (0 to 1) and whose borders are one screen pixel wide is drawn as one filled area.
# Seen: a line of 1 pixel in a picture of 100 colours 100 of 100 rows
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund @resvg/resvg-js@2.6.2
cat > probe.cjs <<'JS'
const { Resvg } = require("@resvg/resvg-js");
const line = '<path d="M0 0.5H1" stroke="#f00" stroke-width="1" vector-effect="non-scaling-stroke"/>';
const image = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 1 1">${line}</svg>`).render();
const rows = [...Array(image.height).keys()].filter((y) => image.pixels[(y * image.width + 50) * 4 + 3] > 0).length;
console.log(`a line of 1 pixel in a picture of ${image.height} colours ${rows} of ${image.height} rows`);
JS
seen=$(node probe.cjs)
echo "$seen"
[ "$seen" = "a line of 1 pixel in a picture of 100 colours 100 of 100 rows" ]
