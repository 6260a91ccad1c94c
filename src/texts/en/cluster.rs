//! In English: the page of a cluster.

use super::companies;
use crate::domain::data::context::MilestoneKind;
use crate::texts::{Cluster, Str};

fn kind(kind: &str) -> Option<Str> {
    Some(match kind {
        "accelerator" => "Accelerators",
        "grant" => "Grants and calls",
        "resilience" => "Crisis support",
        "facility" => "Shared facilities",
        "equipment" => "Shared equipment",
        "incubator" => "Incubators",
        "fund" => "Funds",
        "coaching" => "Advice and networking",
        "cluster-organisation" => "Cluster organisations",
        "public-agency" => "Public agencies",
        "investor" => "Investors and groups",
        "research" => "Research bodies",
        "hospital" => "Hospitals",
        "university" => "Universities",
        _ => return None,
    })
}

fn milestone_kind(kind: MilestoneKind) -> Str {
    match kind {
        MilestoneKind::Governance => "Cluster and policy",
        MilestoneKind::Programme => "Programmes and funds",
        MilestoneKind::Infrastructure => "Infrastructure",
        MilestoneKind::Research => "Research",
        MilestoneKind::Company => "Companies",
        MilestoneKind::Event => "Conferences and meetings",
    }
}

/// The texts.
pub(in crate::texts) const CLUSTER: Cluster = Cluster {
    missing: |id| format!("There is no cluster “{id}” in this release."),
    run_by: "Run by",
    companies_here: |count| match count {
        "1" => "See its company".to_owned(),
        _ => format!("See its {count} companies"),
    },
    explore: "Explore them on the map",
    compare: "Compare with the other clusters",
    coverage_says: |ours, adjacent, official, unit, year, share| {
        format!(
            "The atlas holds {ours} companies of this cluster, {adjacent} of them with health as a side line; the official count is about {official} {unit} ({year}), a coverage of {share}."
        )
    },
    coverage_none: |ours| format!("The atlas holds {ours} companies of this cluster; no official count was found."),
    contents: "On this page",
    figures_short: "Figures",
    objectives_short: "Objectives",
    programmes_short: "Programmes",
    actors_short: "Actors",
    figures: "Official figures over time",
    figures_hint: "As published, never computed from our companies. A line joins figures that count the same thing; a hollow point has a scope of its own and is not to be compared. The note of each says what it counts.",
    figures_sentence: |count, first, first_value, last, last_value| {
        format!("{count} published figures: {first_value} in {first}, {last_value} in {last}.")
    },
    finding: |name, course| format!("{name}: {course}"),
    figure_title: |year, value, note| {
        if note.is_empty() { format!("{year}: {value}") } else { format!("{year}: {value}. {note}") }
    },
    other_figures: |count| match count {
        "1" => "1 further published figure".to_owned(),
        _ => format!("{count} further published figures"),
    },
    objectives: "Objectives against outcome",
    objective: "Objective",
    target: "Target",
    outcome: "Outcome",
    no_outcome: "No outcome published",
    no_objective: "No objective with a figure was found for this cluster.",
    by_year: |value, year| format!("{value} by {year}"),
    themes: "Themes",
    governance: "How it is run",
    path: "The path of a company",
    stories: "What companies told",
    milestones: "Milestones",
    milestone_kinds: "Milestones by kind",
    all_milestones: "All",
    milestone_kind,
    earlier: |count| if count == "1" { "1 earlier event".to_owned() } else { format!("{count} earlier events") },
    milestones_sentence: |count, first, last| match count {
        "1" => format!("1 event, {first}."),
        _ => format!("{count} events from {first} to {last}."),
    },
    phases: "Phases",
    phase: |name, since, until| match until {
        Some(until) => format!("{name}: {since} to {until}"),
        None => format!("{name}: since {since}"),
    },
    on_day: |count, period| format!("{period}: {count}"),
    programmes: "Programmes and shared facilities",
    programmes_hint: "What each offers, and which companies of the atlas took part or used it, as far as it was published.",
    offers: "What it offers",
    runs: "Period",
    users: "Companies",
    operator: |operator| format!("by {operator}"),
    period: |since, until| match (since, until) {
        (Some(since), Some(until)) if since == until => Some(since.to_string()),
        (Some(since), Some(until)) => Some(format!("{since} to {until}")),
        (Some(since), None) => Some(format!("since {since}")),
        (None, Some(until)) => Some(format!("until {until}")),
        (None, None) => None,
    },
    used_by: companies,
    network: "Networks",
    network_of: |network, year, members| match members {
        "1" => format!("{network} ({year})"),
        _ => format!("{network} ({year}): {members} clusters"),
    },
    member_of: "Member of",
    own: "this cluster",
    no_network: "No network of clusters was found for it.",
    actors: "Actors around the companies",
    actors_hint: "Organisations that the relations of the companies lead to.",
    covid: "Responses to Covid-19",
    covid_sentence: |count, all| match count {
        "1" => format!("1 of {all} companies is known to have answered the crisis."),
        _ => format!("{count} of {all} companies are known to have answered the crisis."),
    },
    covid_all: |count| if count == "1" { "Read the response".to_owned() } else { format!("Read the {count} responses") },
    covid_none: "No response of its companies was found.",
    kind,
};
