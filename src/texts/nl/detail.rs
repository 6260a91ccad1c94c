//! In Dutch: the detail panel of a company.

use super::NUMBERS;
use crate::domain::model::{FigureScope, Precision};
use crate::texts::Detail;

/// The texts.
pub(super) const DETAIL: Detail = Detail {
    cluster: "Cluster",
    sector: "Sector",
    founded: "Opgericht",
    employees: "Medewerkers",
    people: |count, year| match year {
        Some(year) => format!("{count} ({year})"),
        None => format!("{count} (jaar niet vermeld)"),
    },
    place: "Plaats",
    precision: |precision| match precision {
        Precision::Address => "op het adres geplaatst",
        Precision::Postcode => "in het midden van het arrondissement geplaatst",
        Precision::Place => "in het midden van de gemeente geplaatst",
    },
    scope: |scope| match scope {
        FigureScope::Site => "deze vestiging",
        FigureScope::Company => "",
        FigureScope::Country => "alle vestigingen in het land",
        FigureScope::Group => "hele groep",
    },
    status: "Status",
    member: "Lid van de cluster",
    website: "Website",
    programmes: "Programma’s",
    tags: "Thema’s",
    covid: "Reactie op covid-19",
    links: "Relaties",
    link_to: |kind, other, year| match year {
        Some(year) => format!("{kind}: {other} ({year})"),
        None => format!("{kind}: {other}"),
    },
    sources: |count| format!("{count} {}", NUMBERS.choose(count as u64, "bron", "bronnen")),
    no_source: "Geen bron vastgelegd.",
    unknown: "niet bekend",
    adjacent: "Gezondheid is voor dit bedrijf een nevenactiviteit.",
    missing: |id| format!("Geen bedrijf “{id}” in deze editie."),
    new_tab: "(nieuw tabblad)",
    filter_by: |label| format!("Filteren op: {label}"),
};
