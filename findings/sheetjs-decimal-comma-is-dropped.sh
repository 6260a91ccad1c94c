#!/usr/bin/env bash
# SheetJS (npm xlsx 0.18.5) drops the comma of every number of a CSV as if it grouped thousands, wherever it stands: the
# latitude "49,61" of a French or German spreadsheet becomes 4961 and the share "0,38" becomes 38, both numbers, without an
# error. A comma before three digits may be a group; these cannot be one.
# Seen: 49,61 → 4961 | 0,38 → 38 | 12,5 → 125
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund xlsx@0.18.5
cat > probe.cjs <<'JS'
const XLSX = require("xlsx");
const values = ["49,61", "0,38", "12,5"];
const sheet = XLSX.read(["value", ...values.map((value) => `"${value}"`)].join("\n"), { type: "string" }).Sheets.Sheet1;
console.log(values.map((value, row) => `${value} → ${JSON.stringify(sheet["A" + (row + 2)].v)}`).join(" | "));
JS
seen=$(node probe.cjs)
echo "$seen"
[ "$seen" = "49,61 → 4961 | 0,38 → 38 | 12,5 → 125" ]
