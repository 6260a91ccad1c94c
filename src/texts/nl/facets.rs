//! In Dutch: facets, chips and ranges.

use super::{companies, n};
use crate::domain::filter::facets::Facet;
use crate::texts::Facets;

fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Cluster => "Cluster",
        Facet::Sector => "Sector",
        Facet::Size => "Medewerkers",
        Facet::Tag => "Thema’s",
        Facet::Programme => "Programma’s",
        Facet::Status => "Status",
        Facet::Place => "Gemeente",
        Facet::Member => "Lid van de cluster",
    }
}

fn facet_value(facet: Facet, value: &str) -> Option<&'static str> {
    Some(match (facet, value) {
        (Facet::Size, "1-10") => "1 tot 10",
        (Facet::Size, "11-50") => "11 tot 50",
        (Facet::Size, "51-250") => "51 tot 250",
        (Facet::Size, "251-") => "251 en meer",
        (Facet::Size, "unknown") => "niet gepubliceerd",
        (Facet::Status, "active") => "actief",
        (Facet::Status, "acquired") => "overgenomen",
        (Facet::Status, "moved") => "uit de regio vertrokken",
        (Facet::Status, "closed") => "stopgezet",
        (Facet::Status, "unknown") => "niet bekend",
        (Facet::Place, "unknown") => "zonder bekende plaats",
        (Facet::Member, "yes") => "ja",
        (Facet::Member, "no") => "nee",
        _ => return None,
    })
}

/// The texts.
pub(super) const FACETS: Facets = Facets {
    title: "Filters",
    open: |active| if active == 0 { "Filters".to_owned() } else { format!("Filters ({active})") },
    show_results: |count| format!("{} tonen", companies(count)),
    name: facet_name,
    value: facet_value,
    founded: "Oprichtingsjaar",
    from: "van",
    to: "tot",
    year_known: |known, total| format!("Jaar bekend voor {} van {}", n(known), companies(total)),
    range: |from, to| match (from, to) {
        (Some(from), Some(to)) => format!("{from} tot {to}"),
        (Some(from), None) => format!("sinds {from}"),
        (None, Some(to)) => format!("tot en met {to}"),
        (None, None) => String::new(),
    },
    until: |year| format!("Opgericht tot en met {year}"),
    area: "Gebied van de kaart",
    near: |km, place| format!("Tot {km} km van {place}"),
    more: |count| format!("Nog {} tonen", n(count)),
    less: "Minder tonen",
    find_in: |facet| format!("Zoeken in: {facet}"),
    nothing_found: "Geen enkele waarde komt overeen.",
    wide_sizes: "Ook personeel van hele groepen en landen meetellen",
    tags_any: "minstens één",
    tags_all: "alle",
    tag_mode: "Thema’s combineren",
    remove: |label| format!("Filter {label} verwijderen"),
    clear: "Alles wissen",
    search_chip: |query| format!("“{query}”"),
    chip: |facet| [format!("{facet}: "), String::new()],
};
