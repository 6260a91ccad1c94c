#!/usr/bin/env bash
# csvkit 2.2.0 (agate 1.14.2): csvjson guesses a type a column. A column of counts that happens to hold only 0 and 1 becomes
# true and false; the headcount bands "1-10" and "10-12" become dates of 2001; durations such as "3 d" are read as time;
# "none" becomes null. Nothing is said. A table of few companies changes its types with the next row that is added.
# Seen: {"sites": true, "size": "2001-01-10", "trial": "3 days, 0:00:00", "network": null}
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check csvkit==2.2.0 agate==1.14.2
printf 'id,sites,size,trial,network\na,1,1-10,3 d,none\nb,0,10-12,5 h,none\n' > companies.csv
seen=$(venv/bin/csvjson companies.csv | python3 -c '
import json, sys
row = json.load(sys.stdin)[0]
print(json.dumps({key: row[key] for key in ("sites", "size", "trial", "network")}))')
echo "$seen"
[ "$seen" = '{"sites": true, "size": "2001-01-10", "trial": "3 days, 0:00:00", "network": null}' ]
