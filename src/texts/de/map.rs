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
    no_location: |without, total| match without {
        _ if total == 0 => String::new(),
        0 => "Alle haben einen bekannten Ort.".to_owned(),
        _ => format!("{} von {} ohne bekannten Ort.", n(without), n(total)),
    },
    located: |count, of| format!("{} von {} verortet", n(count), n(of)),
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
