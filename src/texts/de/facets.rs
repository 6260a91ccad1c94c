//! In German: facets, chips and ranges.

use super::{companies, n};
use crate::domain::filter::facets::Facet;
use crate::texts::Facets;

fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Cluster => "Cluster",
        Facet::Sector => "Branche",
        Facet::Size => "Beschäftigte",
        Facet::Tag => "Themen",
        Facet::Programme => "Programme",
        Facet::Status => "Status",
        Facet::Place => "Gemeinde",
        Facet::Member => "Clustermitglied",
    }
}

fn facet_value(facet: Facet, value: &str) -> Option<&'static str> {
    Some(match (facet, value) {
        (Facet::Size, "1-10") => "1 bis 10",
        (Facet::Size, "11-50") => "11 bis 50",
        (Facet::Size, "51-250") => "51 bis 250",
        (Facet::Size, "251-") => "251 und mehr",
        (Facet::Size, "unknown") => "nicht veröffentlicht",
        (Facet::Status, "active") => "aktiv",
        (Facet::Status, "acquired") => "übernommen",
        (Facet::Status, "moved") => "aus der Region weggezogen",
        (Facet::Status, "closed") => "geschlossen",
        (Facet::Status | Facet::Place, "unknown") => "nicht bekannt",
        (Facet::Member, "yes") => "ja",
        (Facet::Member, "no") => "nein",
        _ => return None,
    })
}

/// The texts.
pub(super) const FACETS: Facets = Facets {
    title: "Filter",
    open: |active| if active == 0 { "Filter".to_owned() } else { format!("Filter ({active})") },
    show_results: |count| format!("{} anzeigen", companies(count)),
    name: facet_name,
    value: facet_value,
    founded: "Gründungsjahr",
    from: "von",
    to: "bis",
    year_known: |known, total| format!("Jahr bekannt für {} von {}", n(known), companies(total)),
    range: |from, to| match (from, to) {
        (Some(from), Some(to)) => format!("{from} bis {to}"),
        (Some(from), None) => format!("seit {from}"),
        (None, Some(to)) => format!("bis {to}"),
        (None, None) => String::new(),
    },
    until: |year| format!("Bis {year} gegründet"),
    area: "Kartenausschnitt",
    near: |km, place| format!("Bis {km} km um {place}"),
    more: |count| format!("{} weitere anzeigen", n(count)),
    less: "Weniger anzeigen",
    find_in: |facet| format!("Suchen in: {facet}"),
    nothing_found: "Kein Wert passt.",
    wide_sizes: "Auch Beschäftigte ganzer Konzerne und Länder zählen",
    tags_any: "mindestens eines",
    tags_all: "alle",
    tag_mode: "Themen verknüpfen",
    remove: |label| format!("Filter {label} entfernen"),
    clear: "Filter zurücksetzen",
    search_chip: |query| format!("„{query}“"),
    chip: |facet| [format!("{facet}: "), String::new()],
};
