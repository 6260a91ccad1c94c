"""Which places carry a label, under which name and with which rank.

The gazetteer has no ranks and gives large cities their English names. The
lists below choose by hand where population alone would crowd one corner of a
map (the Ruhr, the suburbs of Lyon) and leave another one empty.
"""

from sources import fold

# A city known under this name to the gazetteer is labelled with the other one.
LOCAL_NAMES = {
    "Brussels": "Bruxelles",
    "Geneva": "Genève",
    "Milan": "Milano",
    "Turin": "Torino",
    "Genoa": "Genova",
    "Antwerp": "Antwerpen",
}

# One text per rank, the largest first; "CC" switches the country.
OVERVIEW = (
    "LU Luxembourg; BE Brussels; FR Lyon, Paris; GB London; NL Amsterdam; CH Genève",
    "FR Marseille, Toulouse, Bordeaux, Lille, Strasbourg, Nantes; DE Köln, Frankfurt am Main,"
    " Stuttgart, Hamburg; CH Zürich; IT Milan, Turin",
    "FR Nice, Rennes, Montpellier, Dijon, Grenoble, Clermont-Ferrand; BE Antwerpen, Liège;"
    " NL Rotterdam; DE Düsseldorf, Hannover, Bremen; CH Basel; IT Genoa; GB Birmingham, Bristol",
    "FR Tours, Limoges, Reims, Metz, Rouen, Brest, Caen, Saint-Étienne; BE Gent, Namur;"
    " DE Trier, Dortmund; NL Eindhoven, Groningen; CH Bern, Lausanne; GB Southampton, Norwich",
)

LUXEMBOURG = (
    "LU Luxembourg",
    "LU Esch-sur-Alzette, Dudelange, Differdange, Ettelbruck; DE Trier; FR Thionville; BE Arlon",
    "LU Diekirch, Wiltz, Echternach, Grevenmacher, Mersch, Pétange, Bettembourg, Remich,"
    " Clervaux, Vianden; BE Bastogne; DE Bitburg; FR Longwy",
    "LU Strassen, Mamer, Schifflange, Belvaux, Junglinster, Redange-sur-Attert, Capellen,"
    " Wasserbillig, Mondorf-les-Bains, Troisvierges; BE Aubange; DE Konz",
)

BRUSSELS = (
    "BE Brussels",
    "BE Anderlecht, Ixelles, Schaerbeek, Uccle, Molenbeek-Saint-Jean, Woluwe-Saint-Lambert",
    "BE Etterbeek, Evere, Forest, Ganshoren, Jette, Saint-Gilles, Auderghem,"
    " Berchem-Sainte-Agathe, Watermael-Boitsfort, Saint-Josse-ten-Noode, Koekelberg",
    "BE Vilvoorde, Zaventem, Dilbeek, Grimbergen, Halle, Waterloo, Tervuren, Asse,"
    " Sint-Pieters-Leeuw, Overijse",
)

# Prefectures keep their label however small they are.
PREFECTURES = (
    "Lyon", "Grenoble", "Saint-Étienne", "Clermont-Ferrand", "Valence", "Chambéry", "Annecy",
    "Bourg-en-Bresse", "Moulins", "Aurillac", "Le Puy-en-Velay", "Privas",
)  # fmt: skip

# Places outside the region that help to find one's way.
LYON_AROUND = (
    "",
    "CH Genève",
    "CH Lausanne; FR Mâcon, Gap, Alès, Chalon-sur-Saône",
    "FR Orange, Rodez, Lons-le-Saunier",
)

# Places closer together than this (degrees) under one name are one place.
SAME_PLACE = 0.1


def parse(text):
    """Turns "LU A, B; DE C" into [("LU", "A"), ("LU", "B"), ("DE", "C")]."""
    for group in filter(None, (part.strip() for part in text.split(";"))):
        country, names = group[:2], group[3:]
        yield from ((country, name.strip()) for name in names.split(","))


def people_of(place, people):
    """Inhabitants of a gazetteer place; 0 when the two lists do not meet."""
    name, lon, lat, country, _ = place
    near = [
        count
        for x, y, count in people.get((country, fold(name)), [])
        if abs(x - lon) < SAME_PLACE and abs(y - lat) < SAME_PLACE
    ]
    return max(near, default=0)


def chosen(ranks, places, people, box):
    """The places named in the rank texts, as (rank, count, label, lon, lat).

    Only places inside the box count; of several with the same name the most
    populous one is meant. A name that the gazetteer lacks is an error, because
    a silent gap in the labels would never be noticed.
    """
    west, south, east, north = box
    by_name = {}
    for place in places:
        name, lon, lat, country, _ = place
        if west <= lon <= east and south <= lat <= north:
            label = LOCAL_NAMES.get(name, name)
            for key in {fold(name), fold(label)}:
                by_name.setdefault((country, key), []).append(place)
    result = []
    for rank, text in enumerate(ranks, start=1):
        for country, wanted in parse(text):
            found = by_name.get((country, fold(wanted)))
            if not found:
                raise SystemExit(f"The gazetteer has no place {wanted} ({country}) in this map.")
            place = max(found, key=lambda p: (people_of(p, people), p))
            label = LOCAL_NAMES.get(place[0], place[0])
            result.append((rank, people_of(place, people), label, place[1], place[2]))
    return result


def of_region(places, people, minimum, apart):
    """Auvergne-Rhône-Alpes: prefectures and the towns above a population.

    A suburb closer than `apart` degrees to a larger town gets the last rank,
    so that the label of the town itself always comes first.
    """
    rows = []
    for place in places:
        if place[3] == "FR" and place[4] == "84":
            count = people_of(place, people)
            if count >= minimum or place[0] in PREFECTURES:
                rows.append((count, place[0], place[1], place[2]))
    rows.sort(key=lambda row: (-row[0], row[1]))
    result = []
    for count, name, lon, lat in rows:
        suburb = any(
            abs(lon - other[3]) < apart and abs(lat - other[4]) < apart * 0.7 for other in result
        )
        rank = 1 if count >= 130_000 else 2 if name in PREFECTURES or count >= 35_000 else 3
        result.append((4 if suburb and name not in PREFECTURES else rank, count, name, lon, lat))
    return result
