//! In English: the further charts.

use super::{NUMBERS, companies, n, s};
use crate::texts::{Figures, Str, join};

fn indicator_name(slug: &str) -> Option<Str> {
    Some(match slug {
        "companies" => "Companies",
        "companies-target" => "Target: companies",
        "new-companies-target" => "Target: new companies",
        "new-jobs-target" => "Target: new jobs",
        "new-companies" => "New companies",
        "new-jobs" => "New jobs",
        "members" => "Members",
        "employees" | "jobs" => "Jobs",
        "value-added-meur" => "Value added",
        "projects-supported" => "Projects supported",
        "funding-raised-meur" => "Funding raised",
        "companies-founded" => "Companies founded",
        "population" => "Inhabitants of the region",
        _ => return None,
    })
}

fn unit(slug: &str) -> Option<Str> {
    Some(match slug {
        "MEUR" => "million euros",
        "EUR" => "euros",
        "percent" => "%",
        "m2" => "m²",
        "companies" => "companies",
        "people" => "people",
        "jobs" => "jobs",
        "members" => "members",
        "projects" => "projects",
        "clusters" => "clusters",
        "organisations" => "organisations",
        "applications" => "applications",
        "start-ups" => "start-ups",
        "accounts" => "accounts",
        "products" => "products",
        "beds" => "beds",
        "SMEs" => "SMEs",
        "patents" => "patents",
        "events" => "events",
        "establishments" => "establishments",
        "inhabitants" => "inhabitants",
        _ => return None,
    })
}

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
    wide_left_out: |count| match count {
        1 => "One headcount of a whole group or country is left out.".to_owned(),
        count => format!("{} headcounts of whole groups or countries are left out.", n(count)),
    },
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
    indicator_name,
    unit,
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
    loading_details: "Loading the details…",
    details_not_loaded: "The details could not be loaded.",
    not_loaded: "The official figures could not be loaded.",
    value: "Figure",
    scope: "What it counts",
    source: "Source",
};
