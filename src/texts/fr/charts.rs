//! In French: the charts, their sentences and their tables.

use super::{NUMBERS, companies, n, s};
use crate::domain::filter::facets::Facet;
use crate::texts::Charts;

/// The texts.
pub(super) const CHARTS: Charts = Charts {
    by: |facet| match facet {
        Facet::Sector => Some("Par secteur"),
        Facet::Size => Some("Par effectif"),
        Facet::Place => Some("Principales communes"),
        Facet::Tag => Some("Principaux thèmes"),
        _ => None,
    },
    cluster_sector: "Profil de chaque cluster",
    founded: "Par année de création",
    companies: "Entreprises",
    share: "Part",
    year: "Années",
    table: "Voir les chiffres",
    datum: |label, count, share| format!("{label} : {}, {share}", companies(count)),
    nothing: "Rien à montrer pour cette sélection.",
    leader: |leader, count, total, share| {
        format!("{leader} : première place avec {} sur {} ({share}).", companies(count), NUMBERS.integer(total as u64))
    },
    group_leader: |group, leader, share| format!("{group} : {leader} en tête ({share})"),
    and: " et ",
    tied: "ex æquo",
    separator: " ; ",
    founded_sentence: |known, total, period, count| {
        let known = companies(known);
        format!("Année connue pour {known} sur {} ; la période la plus féconde : {period} ({}).", n(total), n(count))
    },
    size_sentence: |known, total, leader, count| {
        let known = companies(known);
        format!("Effectif publié pour {known} sur {} ; tranche la plus fréquente : {leader} ({}).", n(total), n(count))
    },
    places_sentence: |leader, count, known, places| {
        let places = format!("{} commune{}", n(places), s(places));
        format!("{leader} : {} sur {} dont la commune est connue ({places}).", n(count), n(known))
    },
    period: |from, to, first| match first {
        true => format!("avant {}", to + 1),
        false if from == to => from.to_string(),
        false => format!("{from} à {to}"),
    },
};
