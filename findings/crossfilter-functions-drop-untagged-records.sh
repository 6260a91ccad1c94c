#!/usr/bin/env bash
# crossfilter2 1.5.4, a dimension over lists of tags: filterFunction with a predicate that every tag satisfies drops the records
# without a tag, since a record is kept only through one of its values. "Not oncology" therefore also hides every company
# whose topics are unknown, although it has no oncology; and top() lists a record once for each of its tags.
# Seen: kept a,c | top a,c,c,b
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund crossfilter2@1.5.4
cat > probe.cjs <<'JS'
const crossfilter = require("crossfilter2").default ?? require("crossfilter2");
const rows = crossfilter([{ id: "a", tags: ["ai"] }, { id: "b", tags: [] }, { id: "c", tags: ["ai", "imaging"] }]);
const tags = rows.dimension((row) => row.tags, true);
const top = tags.top(10).map((row) => row.id).sort((a, b) => "acb".indexOf(a) - "acb".indexOf(b));
tags.filterFunction((tag) => tag !== "oncology");
console.log(`kept ${rows.allFiltered().map((row) => row.id)} | top ${top}`);
JS
seen=$(node probe.cjs)
echo "$seen"
[ "$seen" = "kept a,c | top a,c,c,b" ]
