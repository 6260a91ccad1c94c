"""Geometry on the integer grid of a bundle: coverage, simplification, coding.

All work happens in grid units (normalised Web Mercator times 2^bits, y grows
southward), so that what is checked here is exactly what the browser draws.
"""

from math import asinh, cos, pi, radians, tan

import numpy as np
import shapely
from shapely.geometry import LineString, MultiLineString, Point, box as rectangle
from shapely.ops import nearest_points

EQUATOR_METRES = 40_075_016.686


class Grid:
    """The coordinate grid of one bundle."""

    def __init__(self, bits, middle_latitude):
        self.size = 2**bits
        self.metre = self.size / (EQUATOR_METRES * cos(radians(middle_latitude)))

    def point(self, lon, lat):
        """Grid position of one place."""
        x = (lon + 180) / 360 * self.size
        y = (1 - asinh(tan(radians(lat))) / pi) / 2 * self.size
        return round(x), round(y)

    def geometry(self, shape):
        """A geometry in degrees brought to the grid; areas stay valid."""

        def project(points):
            return np.array([self.point(lon, lat) for lon, lat in points], dtype=float)

        moved = shapely.transform(shape, project)
        if moved.geom_type in ("Polygon", "MultiPolygon"):
            return moved.buffer(0) if not moved.is_valid else moved
        return moved

    def box(self, bounds):
        """A box in degrees as a rectangle on the grid."""
        west, south, east, north = bounds
        x0, y0 = self.point(west, north)
        x1, y1 = self.point(east, south)
        return rectangle(x0, y0, x1, y1)


def lines_of(geometry):
    """The line parts of a geometry, joined where exactly two of them meet."""
    lines = [p for p in flat_parts(geometry) if p.geom_type in ("LineString", "LinearRing")]
    return list(shapely.get_parts(shapely.line_merge(MultiLineString(lines)))) if lines else []


def flat_parts(geometry):
    """All simple parts of a geometry, however deep they are nested."""
    parts = list(shapely.get_parts(geometry))
    while any(hasattr(p, "geoms") for p in parts):
        parts = [q for p in parts for q in shapely.get_parts(p)]
    return parts


def coverage(areas, frame, sliver):
    """Cuts areas into a gapless, overlap-free set inside the frame.

    Sources draw a common border twice and not quite alike. All outlines are
    noded on the grid; a face claimed by several areas goes to the first of
    them. A face of nobody that is thinner than `sliver` goes to the
    neighbour with which it shares the longest edge; wider ones are sea.
    """
    outlines = [a.boundary for a in areas] + [frame.boundary]
    noded = shapely.union_all(outlines, grid_size=1)
    faces = [
        f
        for f in shapely.get_parts(shapely.polygonize([noded]))
        if frame.contains(f.representative_point())
    ]
    for area in areas:
        shapely.prepare(area)
    owned, orphans = [[] for _ in areas], []
    for face in faces:
        inside = face.representative_point()
        owner = next((i for i, a in enumerate(areas) if a.contains(inside)), None)
        thin = owner is None and face.buffer(-sliver / 2).is_empty
        if owner is not None:
            owned[owner].append(face)
        elif thin:
            orphans.append(face)
    for gap in orphans:
        shared = [
            sum(gap.boundary.intersection(f.boundary).length for f in mine if gap.touches(f))
            for mine in owned
        ]
        if max(shared) > 0:
            owned[shared.index(max(shared))].append(gap)
    return [shapely.union_all(mine) for mine in owned]


def simplified(areas, tolerance):
    """Simplifies a coverage so that common borders stay common."""
    result = shapely.coverage_simplify(np.array(areas, dtype=object), tolerance)
    if not shapely.coverage_is_valid(result):
        raise SystemExit("A simplified coverage is not valid; choose a smaller tolerance.")
    return list(result)


def shared_borders(areas):
    """Common edges of a coverage, each once: {(i, j): [lines]}."""
    owners = {}
    for number, area in enumerate(areas):
        for part in flat_parts(area):
            for ring in [part.exterior, *part.interiors]:
                points = list(ring.coords)
                for a, b in zip(points, points[1:]):
                    owners.setdefault((min(a, b), max(a, b)), []).append(number)
    pairs = {}
    for edge, numbers in sorted(owners.items()):
        if len(numbers) == 2 and numbers[0] != numbers[1]:
            pairs.setdefault(tuple(numbers), []).append(LineString(edge))
    return {pair: lines_of(shapely.union_all(edges)) for pair, edges in pairs.items()}


def without_specks(area, smallest):
    """Drops islands and holes below an area, both too small to be seen."""
    kept = []
    for part in flat_parts(area):
        if part.geom_type == "Polygon" and part.area >= smallest:
            holes = [h for h in part.interiors if shapely.Polygon(h).area >= smallest]
            kept.append(shapely.Polygon(part.exterior, holes))
    return shapely.MultiPolygon(kept)


def with_joined_ends(lines, reach):
    """Moves line ends that lie within `reach` of each other onto one point.

    The river file cuts its lines at every degree, and the two halves miss each
    other by some metres; unjoined, the short pieces would be dropped.
    """
    ends = [end for line in lines for end in (line.coords[0], line.coords[-1])]
    tree = shapely.STRtree(shapely.points(ends))
    result = []
    for line in lines:
        points = list(line.coords)
        for end in (0, -1):
            near = tree.query(Point(points[end]), predicate="dwithin", distance=reach)
            points[end] = ends[min(near)]
        if len(set(points)) >= 2:
            result.append(LineString(points))
    return result


def lines_within(lines, frame, tolerance, shortest, join, avoid=None):
    """Joins, clips and simplifies lines; drops what is too short to be seen."""
    merged = shapely.union_all(with_joined_ends(lines, join)).intersection(frame)
    if avoid is not None:
        merged = merged.difference(avoid)
    whole = lines_of(merged)
    ends = [end for line in whole for end in (line.coords[0], line.coords[-1])]
    result = []
    for line in whole:
        # A piece between two confluences belongs to something longer.
        joined = max(ends.count(line.coords[0]), ends.count(line.coords[-1])) > 1
        if line.length >= (shortest / 2 if joined else shortest):
            slim = shapely.set_precision(line.simplify(tolerance), 1, mode="pointwise")
            result.append(slim)
    return result


def snap_ends(lines, target, reach):
    """Moves line ends that stop short of the target onto it."""
    result = []
    for line in lines:
        points = list(line.coords)
        for end in (0, -1):
            tip = Point(points[end])
            if 0 < tip.distance(target) <= reach:
                near = nearest_points(tip, target)[1]
                points.insert(0 if end == 0 else len(points), (round(near.x), round(near.y)))
        result.append(LineString(points))
    return result


def deltas(points, origin):
    """First point relative to the origin, then differences; no repeats."""
    before, flat = origin, []
    for x, y in points:
        x, y = round(x), round(y)
        if flat and (x, y) == before:
            continue
        flat += [x - before[0], y - before[1]]
        before = (x, y)
    return flat


def closed_paths(area, origin):
    """Rings of an area, largest first, the outer clockwise on the screen."""
    rings = []
    for part in flat_parts(area):
        # The y axis points down, so "clockwise" flips against shapely's sense.
        part = shapely.orient_polygons(part.normalize(), exterior_cw=False)
        rings += [part.exterior, *part.interiors]
    rings.sort(key=lambda r: (-shapely.Polygon(r).area, list(r.coords)))
    # The last point repeats the first one; the reader closes the ring itself.
    return [deltas(list(r.coords)[:-1], origin) for r in rings]


def open_paths(lines, origin):
    """Lines, longest first, each in a direction that does not vary."""
    tidy = [line.normalize() for line in lines]
    tidy.sort(key=lambda line: (-line.length, list(line.coords)))
    return [deltas(line.coords, origin) for line in tidy]
