//! In English: the charts, their sentences and their tables.

use super::{NUMBERS, companies, n, s};
use crate::domain::filter::facets::Facet;
use crate::texts::Charts;

/// The texts.
pub(super) const CHARTS: Charts = Charts {
    by: |facet| match facet {
        Facet::Sector => Some("By sector"),
        Facet::Size => Some("By headcount"),
        Facet::Place => Some("Main towns"),
        Facet::Tag => Some("Main topics"),
        _ => None,
    },
    cluster_sector: "Profile of each cluster",
    founded: "By founding year",
    companies: "Companies",
    share: "Share",
    year: "Years",
    table: "Show the figures",
    datum: |label, count, share| format!("{label}: {}, {share}", companies(count)),
    nothing: "Nothing to show for this selection.",
    leader: |leader, count, total, share| {
        format!("{leader}: the most, with {} of {} ({share}).", companies(count), NUMBERS.integer(total as u64))
    },
    group_leader: |group, leader, share| format!("{group}: {leader} first ({share})"),
    and: " and ",
    tied: "tied",
    separator: "; ",
    founded_sentence: |known, total, period, count| {
        let total = companies(total);
        format!("Year known for {} of {total}; the busiest period: {period} ({}).", n(known), n(count))
    },
    size_sentence: |known, total, leader, count| {
        let total = companies(total);
        format!("Headcount published for {} of {total}; most frequent band: {leader} ({}).", n(known), n(count))
    },
    places_sentence: |leader, count, known, places| {
        let places = format!("{} town{}", n(places), s(places));
        format!("{leader}: {} of {} whose town is known ({places}).", n(count), n(known))
    },
    period: |from, to, first| match first {
        true => format!("before {}", to + 1),
        false if from == to => from.to_string(),
        false => format!("{from} to {to}"),
    },
};
