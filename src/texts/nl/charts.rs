//! In Dutch: the charts, their sentences and their tables.

use super::{NUMBERS, companies, n};
use crate::domain::filter::facets::Facet;
use crate::texts::Charts;

/// The texts.
pub(super) const CHARTS: Charts = Charts {
    by: |facet| match facet {
        Facet::Sector => Some("Per sector"),
        Facet::Size => Some("Per aantal medewerkers"),
        Facet::Place => Some("Belangrijkste gemeenten"),
        Facet::Tag => Some("Belangrijkste thema’s"),
        _ => None,
    },
    cluster_sector: "Profiel van elke cluster",
    founded: "Per oprichtingsjaar",
    companies: "Bedrijven",
    share: "Aandeel",
    year: "Jaren",
    table: "Cijfers tonen",
    datum: |label, count, share| format!("{label}: {}, {share}", companies(count)),
    nothing: "Niets te tonen voor deze selectie.",
    leader: |leader, count, total, share| {
        format!("{leader}: op de eerste plaats, met {} van {} ({share}).", n(count), companies(total))
    },
    group_leader: |group, leader, share| format!("{group}: {leader} op kop ({share})"),
    and: " en ",
    tied: "gelijk",
    separator: "; ",
    founded_sentence: |known, total, period, count| {
        let total = companies(total);
        format!("Jaar bekend voor {} van {total}; drukste periode: {period} ({}).", n(known), n(count))
    },
    size_sentence: |known, total, leader, count| {
        let total = companies(total);
        format!(
            "Aantal medewerkers gepubliceerd voor {} van {total}; meest voorkomende klasse: {leader} ({}).",
            n(known),
            n(count)
        )
    },
    places_sentence: |leader, count, known, places| {
        let places = format!("{} {}", n(places), NUMBERS.choose(places as u64, "gemeente", "gemeenten"));
        format!("{leader}: {} van {} waarvan de gemeente bekend is ({places}).", n(count), n(known))
    },
    period: |from, to, first| match first {
        true => format!("vóór {}", to + 1),
        false if from == to => from.to_string(),
        false => format!("{from} tot {to}"),
    },
};
