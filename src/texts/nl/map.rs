//! In Dutch: the map.

use super::{companies, n, regions};
use crate::texts::{Map, capital};

/// The texts.
pub(super) const MAP: Map = Map {
    title: "Waar ze gevestigd zijn",
    modes: "Soort kaart",
    // The capital loses its accent.
    regions: |count| if count == 1 { "Eén regio".to_owned() } else { capital(&regions(count)) },
    one: "Eén kaart",
    zoom_in: "Inzoomen",
    zoom_out: "Uitzoomen",
    fit: "Op de selectie inzoomen",
    search_area: "Op dit gebied filteren",
    help: "Pijltjestoetsen verschuiven de kaart, + en − zoomen in en uit, Tab gaat van markering naar markering.",
    wheel: " Ctrl + scrolwiel om te zoomen.",
    enlarge: |region| format!("Kaart vergroten: {region}"),
    no_location: |without, total| match without {
        _ if total == 0 => String::new(),
        0 => "Alle hebben een bekende plaats.".to_owned(),
        _ => format!("{} van {} zonder bekende plaats.", n(without), n(total)),
    },
    located: |count, of| format!("{} van {} gelokaliseerd", n(count), n(of)),
    outside: |count| format!("{} buiten beeld", n(count)),
    one_mark: |company, place| format!("{company}, {place}"),
    many_mark: |count, place, more| match more {
        0 => format!("{}, {place}", companies(count)),
        1 => format!("{}, {place} en 1 andere plaats", companies(count)),
        _ => format!("{}, {place} en {more} andere plaatsen", companies(count)),
    },
    opens_list: "lijst tonen",
    zooms: "inzoomen",
    at_point: |count, place| format!("{place}: {}", companies(count)),
    precision_note: "Een markering staat in het midden van de gemeente of het arrondissement, niet op het exacte adres.",
    schematic: "schematische omtrek",
    legend: "Sectoren",
    unavailable: "De achtergrondkaart kon niet worden geladen; de markeringen staan nog steeds juist.",
    credits: "Plaatsen © GeoNames (CC BY 4.0). Achtergrondkaarten: Natural Earth, DCW en GSHHG (LGPL).",
};
