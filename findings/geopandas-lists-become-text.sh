#!/usr/bin/env bash
# geopandas 1.2.0 with pyogrio 0.13.0: a GeoJSON property that is a list of texts is read as an array; written back, a list
# of one is a JSON list again, but a list of two or more is the text of a numpy array, "['ai' 'oncology']", without commas.
# Both happen in one file, without a warning, so tags of a record survive a round trip only if there is exactly one.
# Seen: ["ai"] and "['ai' 'oncology']"
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check geopandas==1.2.0 pyogrio==0.13.0
cat > probe.py <<'PY'
import json, geopandas
point = {"type": "Point", "coordinates": [6.13, 49.61]}
features = [{"type": "Feature", "properties": {"tags": tags}, "geometry": point} for tags in (["ai"], ["ai", "oncology"])]
json.dump({"type": "FeatureCollection", "features": features}, open("in.geojson", "w"))
geopandas.read_file("in.geojson").to_file("out.geojson", driver="GeoJSON")
print(" and ".join(json.dumps(feature["properties"]["tags"]) for feature in json.load(open("out.geojson"))["features"]))
PY
seen=$(venv/bin/python probe.py)
echo "$seen"
[ "$seen" = "[\"ai\"] and \"['ai' 'oncology']\"" ]
