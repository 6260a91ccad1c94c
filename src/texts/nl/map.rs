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
    off_map: |nowhere, without_point, total| match nowhere + without_point {
        _ if total == 0 => String::new(),
        0 => "Alle staan op de kaart.".to_owned(),
        off => {
            let said = [(nowhere, "zonder bekende plaats"), (without_point, "in een gemeente waarvan de ligging niet bekend is")];
            let said = said.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{} {words}", n(count)));
            let not = if off == 1 { "staat niet" } else { "staan niet" };
            format!("{} van {} {not} op de kaart ({}).", n(off), n(total), said.collect::<Vec<_>>().join(", "))
        }
    },
    on_map: |count, of| format!("{} van {} op de kaart", n(count), n(of)),
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
