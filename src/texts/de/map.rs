//! In German: the map.

use super::{companies, n, regions};
use crate::texts::{Map, capital};

/// The texts.
pub(super) const MAP: Map = Map {
    title: "Wo sie ansässig sind",
    modes: "Art der Karte",
    regions: |count| capital(&regions(count)),
    one: "Eine Karte",
    zoom_in: "Vergrößern",
    zoom_out: "Verkleinern",
    fit: "An die Auswahl anpassen",
    search_area: "Nach diesem Ausschnitt filtern",
    help: "Pfeiltasten verschieben die Karte, + und − zoomen, Tab springt von Zeichen zu Zeichen.",
    wheel: " Strg + Mausrad zoomt.",
    enlarge: |region| format!("Karte vergrößern: {region}"),
    off_map: |nowhere, without_point, total| match nowhere + without_point {
        _ if total == 0 => String::new(),
        0 => "Alle stehen auf der Karte.".to_owned(),
        off => {
            let said = [(nowhere, "ohne bekannten Ort"), (without_point, "in einer Gemeinde, deren Lage nicht bekannt ist")];
            let said = said.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{} {words}", n(count)));
            let not = if off == 1 { "steht nicht" } else { "stehen nicht" };
            format!("{} von {} {not} auf der Karte ({}).", n(off), n(total), said.collect::<Vec<_>>().join(", "))
        }
    },
    on_map: |count, of| format!("{} von {} auf der Karte", n(count), n(of)),
    outside: |count| format!("{} außerhalb des Ausschnitts", n(count)),
    one_mark: |company, place| format!("{company}, {place}"),
    many_mark: |count, place, more| match more {
        0 => format!("{}, {place}", companies(count)),
        1 => format!("{}, {place} und 1 weiterer Ort", companies(count)),
        _ => format!("{}, {place} und {more} weitere Orte", companies(count)),
    },
    opens_list: "Liste anzeigen",
    zooms: "vergrößern",
    at_point: |count, place| format!("{place}: {}", companies(count)),
    precision_note: "Ein Zeichen steht in der Mitte seiner Gemeinde oder seines Bezirks, nicht an der genauen Adresse.",
    schematic: "schematischer Umriss",
    legend: "Branchen",
    unavailable: "Die Grundkarte konnte nicht geladen werden; die Zeichen sind trotzdem genau.",
    credits: "Orte © GeoNames (CC BY 4.0). Grundkarte: Natural Earth, DCW und GSHHG (LGPL).",
};
