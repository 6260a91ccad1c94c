//! In German: the charts, their sentences and their tables.

use super::{NUMBERS, companies, n};
use crate::domain::filter::facets::Facet;
use crate::texts::Charts;

/// The texts.
pub(super) const CHARTS: Charts = Charts {
    by: |facet| match facet {
        Facet::Sector => Some("Nach Branche"),
        Facet::Size => Some("Nach Beschäftigtenzahl"),
        Facet::Place => Some("Wichtigste Gemeinden"),
        Facet::Tag => Some("Wichtigste Themen"),
        _ => None,
    },
    cluster_sector: "Profil jedes Clusters",
    founded: "Nach Gründungsjahr",
    companies: "Unternehmen",
    share: "Anteil",
    year: "Jahre",
    table: "Zahlen anzeigen",
    datum: |label, count, share| format!("{label}: {}, {share}", companies(count)),
    nothing: "Für diese Auswahl gibt es nichts zu zeigen.",
    leader: |leader, count, total, share| {
        format!("{leader}: am häufigsten, mit {} von {} ({share}).", n(count), companies(total))
    },
    group_leader: |group, leader, share| format!("{group}: {leader} an erster Stelle ({share})"),
    and: " und ",
    tied: "gleichauf",
    separator: "; ",
    founded_sentence: |known, total, period, count| {
        let total = companies(total);
        format!("Jahr bekannt für {} von {total}; stärkster Zeitraum: {period} ({}).", n(known), n(count))
    },
    size_sentence: |known, total, leader, count| {
        let total = companies(total);
        format!("Beschäftigtenzahl veröffentlicht für {} von {total}; häufigste Größenklasse: {leader} ({}).", n(known), n(count))
    },
    places_sentence: |leader, count, known, places| {
        let noun = NUMBERS.choose(places as u64, "Gemeinde", "Gemeinden");
        format!("{leader}: {} von {}, deren Gemeinde bekannt ist ({} {noun}).", n(count), n(known), n(places))
    },
    period: |from, to, first| match first {
        true => format!("vor {}", to + 1),
        false if from == to => from.to_string(),
        false => format!("{from} bis {to}"),
    },
};
