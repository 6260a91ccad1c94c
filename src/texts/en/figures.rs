//! In English: the further charts.

use super::{NUMBERS, companies, n, s};
use crate::texts::figures::decimal;
use crate::texts::{Figures, join};

/// The texts.
pub(super) const FIGURES: Figures = Figures {
    profile_modes: "How the profile is drawn",
    shares: "Shares",
    counts: "Counts",
    grouped: "Side by side",
    few: |count| format!("Caution: only {}.", companies(count)),
    few_in: |groups| format!("Caution: fewer than 5 companies ({}).", join(groups, " and ")),
    further: "Look further",
    growth: "Cumulative growth",
    in_year: |year, parts| format!("{year}: {}", parts.join(", ")),
    part: |group, count| format!("{group} {}", n(count)),
    growth_sentence: |known, total, year, parts| {
        let (known, total) = (n(known), companies(total));
        format!("Year known for {known} of {total}. Founded by {year}: {}. Closures are not deducted.", parts.join(", "))
    },
    year: "Year",
    strip: "Headcount of each company",
    company: "Company",
    people: |label, people, year| {
        let noun = NUMBERS.choose(people, "person", "people");
        let year = year.map(|year| format!(" ({year})")).unwrap_or_default();
        format!("{label}: {} {noun}{year}", NUMBERS.integer(people))
    },
    median: |people| format!("median {}", NUMBERS.integer(people)),
    strip_sentence: |known, total, median, small| {
        let (total, people) = (companies(total), NUMBERS.integer(median));
        let noun = NUMBERS.choose(median, "person", "people");
        let have = if small == 1 { "has" } else { "have" };
        format!(
            "Headcount published for {} of {total}; half of them have at most {people} {noun}, and {} {have} 50 or fewer.",
            n(known),
            n(small)
        )
    },
    band: |from, to| format!("{} to {}", NUMBERS.integer(from), NUMBERS.integer(to)),
    heat: "Topics by cluster",
    heat_note: "Share of the companies of each cluster; a company may have several topics.",
    topic_leader: |group, leader, share| format!("{group}: above all “{leader}” ({share})"),
    indicators: "Official figures",
    indicator: "Indicator",
    indicator_name: |slug| {
        Some(match slug {
            "companies" => "Companies",
            "members" => "Members",
            "employees" => "Jobs",
            "projects-supported" => "Projects supported",
            "companies-founded" => "Companies founded",
            "funding-raised-meur" => "Funds raised",
            "value-added-meur" => "Value added",
            "companies-target" => "Target: companies",
            "jobs-target" => "Target: jobs",
            "population" => "Population",
            _ => return None,
        })
    },
    unit: |slug| {
        Some(match slug {
            "companies" => "companies",
            "members" => "members",
            "organisations" => "organisations",
            "jobs" => "jobs",
            "people" => "people",
            "projects" => "projects",
            "MEUR" => "M€",
            "EUR" => "€",
            "percent" => "%",
            "inhabitants" => "inhabitants",
            _ => return None,
        })
    },
    decimal: |value| decimal(&NUMBERS, ".", value),
    figure: |value, unit| format!("{value} {unit}"),
    published: |place, year, figure, note, source| {
        let note = if note.is_empty() { String::new() } else { format!(". {note}") };
        format!("{place}, {year}: {figure}{note}. Source: {source}")
    },
    indicators_sentence: |figures, from, to| {
        let years = if from == to { format!("for {from}") } else { format!("for {from} to {to}") };
        format!(
            "{} figure{} published {years}. Scopes differ between sources: only points of one scope are joined, and nothing is taken from our own counts.",
            n(figures),
            s(figures)
        )
    },
    loading: "Loading the official figures…",
    not_loaded: "The official figures could not be loaded.",
    value: "Value",
    scope: "Scope",
    source: "Source",
};
