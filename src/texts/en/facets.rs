//! In English: facets, chips and ranges.

use super::{companies, n};
use crate::domain::filter::facets::Facet;
use crate::texts::Facets;

fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Cluster => "Cluster",
        Facet::Sector => "Sector",
        Facet::Size => "Headcount",
        Facet::Tag => "Topics",
        Facet::Programme => "Programmes",
        Facet::Status => "Status",
        Facet::Place => "Town",
        Facet::Member => "Cluster member",
    }
}

fn facet_value(facet: Facet, value: &str) -> Option<&'static str> {
    Some(match (facet, value) {
        (Facet::Size, "1-10") => "1 to 10",
        (Facet::Size, "11-50") => "11 to 50",
        (Facet::Size, "51-250") => "51 to 250",
        (Facet::Size, "251-") => "251 and more",
        (Facet::Size, "unknown") => "not published",
        (Facet::Status, "active") => "active",
        (Facet::Status, "acquired") => "acquired",
        (Facet::Status, "moved") => "left the region",
        (Facet::Status, "closed") => "closed",
        (Facet::Status | Facet::Place, "unknown") => "not known",
        (Facet::Member, "yes") => "yes",
        (Facet::Member, "no") => "no",
        _ => return None,
    })
}

/// The texts.
pub(super) const FACETS: Facets = Facets {
    title: "Filters",
    open: |active| if active == 0 { "Filters".to_owned() } else { format!("Filters ({active})") },
    show_results: |count| format!("Show {}", companies(count)),
    name: facet_name,
    value: facet_value,
    founded: "Year founded",
    from: "from",
    to: "to",
    year_known: |known, total| format!("Year known for {} of {}", n(known), companies(total)),
    range: |from, to| match (from, to) {
        (Some(from), Some(to)) => format!("{from} to {to}"),
        (Some(from), None) => format!("since {from}"),
        (None, Some(to)) => format!("until {to}"),
        (None, None) => String::new(),
    },
    until: |year| format!("Founded until {year}"),
    area: "Area of the map",
    near: |km, place| format!("Within {km} km of {place}"),
    more: |count| format!("Show {} more", n(count)),
    less: "Show fewer",
    find_in: |facet| format!("Find in: {facet}"),
    nothing_found: "No value matches.",
    wide_sizes: "Count headcounts of whole groups and countries, too",
    tags_any: "any",
    tags_all: "all",
    tag_mode: "Topics to combine",
    remove: |label| format!("Remove the filter {label}"),
    clear: "Clear all",
    search_chip: |query| format!("“{query}”"),
    chip: |facet| [format!("{facet}: "), String::new()],
};
