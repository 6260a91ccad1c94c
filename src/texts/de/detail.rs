//! In German: the detail panel of a company.

use super::NUMBERS;
use crate::domain::model::{FigureScope, Precision};
use crate::texts::Detail;

/// The texts.
pub(super) const DETAIL: Detail = Detail {
    cluster: "Cluster",
    sector: "Branche",
    founded: "Gründung",
    employees: "Beschäftigte",
    people: |count, year| match year {
        Some(year) => format!("{count} ({year})"),
        None => format!("{count} (Jahr nicht angegeben)"),
    },
    place: "Ort",
    precision: |precision| match precision {
        Precision::Address => "an der Adresse verortet",
        Precision::Postcode => "in der Mitte des Bezirks verortet",
        Precision::Place => "in der Mitte der Gemeinde verortet",
    },
    scope: |scope| match scope {
        FigureScope::Site => "dieser Standort",
        FigureScope::Company => "",
        FigureScope::Country => "alle Standorte im Land",
        FigureScope::Group => "ganzer Konzern",
    },
    status: "Status",
    member: "Clustermitglied",
    website: "Website",
    programmes: "Programme",
    tags: "Themen",
    covid: "Reaktion auf Covid-19",
    links: "Beziehungen",
    link_to: |kind, other, year| match year {
        Some(year) => format!("{kind}: {other} ({year})"),
        None => format!("{kind}: {other}"),
    },
    sources: |count| format!("{count} {}", NUMBERS.choose(count as u64, "Quelle", "Quellen")),
    no_source: "Keine Quelle verzeichnet.",
    unknown: "nicht bekannt",
    adjacent: "Gesundheit ist für dieses Unternehmen ein Nebengeschäft.",
    missing: |id| format!("Kein Unternehmen „{id}“ in dieser Ausgabe."),
    new_tab: "(neuer Tab)",
    filter_by: |label| format!("Filtern nach: {label}"),
};
