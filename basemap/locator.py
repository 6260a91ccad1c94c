"""The locator: the overview's land once more, as coarse as a map of a hundred pixels needs it."""

import json
import sys

BITS = 14
# Units of the coarse grid (about 1.6 km here) that a line may be off, and the smallest ring kept, in square units.
TOLERANCE = 6
SMALLEST = 200


def write(target):
    """Reads overview.json of `target` and writes locator.json beside it."""
    overview = json.loads((target / "overview.json").read_text(encoding="utf-8"))
    shift = overview["bits"] - BITS
    origin = [value >> shift for value in overview["origin"]]
    layers = []
    for layer in overview["layers"]:
        if layer["kind"] not in ("next", "land"):
            continue
        paths = [coarse(points(path, overview["origin"], shift), origin) for path in layer["paths"]]
        layers.append({**layer, "paths": [path for path in paths if path]})
    document = {**overview, "id": "locator", "bits": BITS, "origin": origin, "layers": layers, "towns": []}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    (target / "locator.json").write_text(text, encoding="utf-8")
    print(f"basemap: wrote locator.json, {len(text.encode()):,} bytes", file=sys.stderr)


def points(path, origin, shift):
    """The corners of a delta-coded path on the coarse grid, as fractions."""
    x, y = origin
    corners = []
    for dx, dy in zip(path[::2], path[1::2]):
        x, y = x + dx, y + dy
        corners.append((x / 2**shift, y / 2**shift))
    return corners


def coarse(ring, origin):
    """A ring with few corners, delta-coded; nothing if it is too small to be seen."""
    around = zip(ring, ring[1:] + ring[:1])
    if abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in around)) / 2 < SMALLEST:
        return None
    half = len(ring) // 2
    kept = thinned(ring[: half + 1])[:-1] + thinned(ring[half:] + ring[:1])[:-1]
    corners = [(round(x) - origin[0], round(y) - origin[1]) for x, y in kept]
    corners = [corner for index, corner in enumerate(corners) if corner != corners[index - 1]]
    if len(corners) < 3:
        return None
    coded = list(corners[0])
    for (x0, y0), (x1, y1) in zip(corners, corners[1:]):
        coded += [x1 - x0, y1 - y0]
    return coded


def thinned(line):
    """Drops corners that lie close to the line between their neighbours (Ramer 1972, Douglas and Peucker 1973)."""
    if len(line) < 3:
        return line
    (x0, y0), (x1, y1) = line[0], line[-1]
    length = max(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5, 1e-9)

    def away(point):
        return abs((x1 - x0) * (y0 - point[1]) - (x0 - point[0]) * (y1 - y0)) / length

    furthest = max(range(1, len(line) - 1), key=lambda index: away(line[index]))
    if away(line[furthest]) <= TOLERANCE:
        return [line[0], line[-1]]
    return thinned(line[: furthest + 1])[:-1] + thinned(line[furthest:])
