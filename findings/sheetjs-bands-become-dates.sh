#!/usr/bin/env bash
# SheetJS (npm xlsx 0.18.5) reads a CSV of headcount bands: "1-10" and "10-12" come out as dates of the year 2001 (number
# cells), while "11-50" and "51-250" in the same column stay text. One column, two types, and only the smallest companies
# change.
# Seen: 1-10 n 36901 | 10-12 n 37176 | 11-50 s 11-50 | 51-250 s 51-250
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund xlsx@0.18.5
cat > probe.cjs <<'JS'
const XLSX = require("xlsx");
const bands = ["1-10", "10-12", "11-50", "51-250"];
const sheet = XLSX.read(["size", ...bands].join("\n"), { type: "string" }).Sheets.Sheet1;
console.log(bands.map((band, row) => `${band} ${sheet["A" + (row + 2)].t} ${sheet["A" + (row + 2)].v}`).join(" | "));
JS
seen=$(TZ=UTC node probe.cjs)
echo "$seen"
[ "$seen" = "1-10 n 36901 | 10-12 n 37176 | 11-50 s 11-50 | 51-250 s 51-250" ]
