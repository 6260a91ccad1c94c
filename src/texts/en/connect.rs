//! In English: the partner finder and the network.

use crate::domain::analysis::partner::Stage;
use crate::texts::{Connect, Str};

fn stage(stage: Stage) -> Str {
    match stage {
        Stage::Start => "up to 4 years old",
        Stage::Growth => "5 to 9 years old",
        Stage::Mature => "10 to 19 years old",
        Stage::Established => "20 years old and more",
    }
}

/// The texts.
pub(in crate::texts) const CONNECT: Connect = Connect {
    intro: "Say what you are looking for: facilities, programmes and companies that fit, with the reasons, and below who is already tied to whom.",
    finder: "Partner finder",
    seek: "What are you looking for?",
    seek_hint: "A facility, a skill, a partner …",
    clear_seek: "Clear what you look for",
    examples_title: "For example",
    examples: ["Prototyping", "Clinical trial", "Cleanroom", "Bioproduction", "Artificial intelligence", "Funding"],
    more_criteria: "More criteria",
    results: "What fits",
    nothing: |text| format!("Nothing fits “{text}”"),
    nothing_hint: "Try another word, one of the examples above, or the criteria under “More criteria”.",
    unfiltered: |count| format!("Remove the filters: companies that then fit: {count}"),
    by_word: |text| format!("Nothing fits “{text}” as a whole; this fits single words of it."),
    named_reason: "the name holds your words",
    described_reason: "what is said of it fits your words",
    answers_reason: "offers what you name",
    meant_reason: "offers something of the same meaning",
    near_reason: |distance| format!("near you: about {distance} km"),
    distance: |distance, region| format!("about {distance} km from {region}"),
    ended: |year| format!("ended in {year}"),
    in_atlas: "Regions of the atlas",
    neighbours: "Neighbouring regions",
    all_groups: |count| format!("Show all {count} groups"),
    largest_groups: "Show the five largest groups only",
    pairs: |count| format!("Pairs of actors tied to each other alone: {count}"),
    for_company: "For a company",
    no_company: "None: describe a need",
    described: "Or describe a need",
    describe_hint: "Without a topic, sector and offers decide.",
    add_topic: "Add a topic",
    stage: "Stage",
    stage_name: stage,
    region: "Partner’s region",
    offers: "Programmes and facilities",
    home: "Your region",
    any: "Any",
    across: "Across the border first",
    across_hint: "Needs a company or your region.",
    clear: "Start again",
    missing: |id| format!("There is no company “{id}” in this release."),
    unknown: |token| format!("“{token}” is not known to the data and was ignored."),
    ask: "Type a need, choose an example, or choose a company under “More criteria”.",
    partners: "Possible partners",
    found: |count, shown| match count {
        "1" => "1 company fits and is shown.".to_owned(),
        _ => format!("{count} companies fit; the first {shown} are shown."),
    },
    related: |names| format!("Already related, so not listed: {names}."),
    none: "No company fits. Fewer topics or fewer filters may help.",
    partners_found: |count| format!("Possible partners: {count}"),
    offers_found: |count| format!("Programmes and facilities that fit: {count}"),
    points: |points| if points == 1 { "1 point".to_owned() } else { format!("{points} points") },
    across_badge: "across the border",
    more: "Show more",
    topics_reason: |count, names| {
        if count == 1 { format!("one topic in common: {names}") } else { format!("{count} topics in common: {names}") }
    },
    sector_reason: |sector| format!("fits the sector: {sector}"),
    complement_reason: |sector| format!("complements it from another sector: {sector}"),
    stage_reason: |stage| format!("fits the stage: {stage}"),
    region_reason: |region| format!("fits the region: {region}"),
    partners_reason: |names| format!("works with the same partner: {names}"),
    programmes_reason: |names| format!("took part in the same programme: {names}"),
    offer_reason: |kind| format!("is what you seek: {kind}"),
    users_reason: |names| format!("companies with your topics took part: {names}"),
    method: "How the list is ranked",
    methods: |[topic, sector, complement, stage, region, partner, programme, offer, user, words, meant, near, near_km]| {
        format!(
            "Points: {topic} for each topic in common, {sector} for the sector, {complement} for another sector with a topic in common (only for a company), {stage} for the stage, {region} for the region, {partner} for each partner in common, {programme} for each programme in common; for programmes {offer} for the kind that is sought and {user} for each company with one of the topics that took part, three at most. Equal scores are ordered by the number of common topics, then by name. Companies that already have a relation with the company are left out. For words that you type: {words} where a name holds them or an offer names them, {meant} where words of the same meaning or other statements do; {near} within {near_km} km of your region. Offers that have ended come last. Nothing else counts."
        )
    },
    network: "Network of relations",
    network_hint: "A line is a published relation; the more relations, the larger the mark. An organisation is a ring. The layout is computed from the data alone: equal data give an equal picture. A hub is an actor with at least three relations; each is named.",
    network_keys: "Arrow keys go to the nearest mark in a direction, Page Up and Page Down to the previous and next in the list, Enter opens a company.",
    network_sentence: |actors, relations, parts, leader, degree| {
        format!("{actors} actors with {relations} relations in {parts} connected parts; {leader} has the most, {degree}.")
    },
    network_none: "No company of the selection has a published relation.",
    node: |name, kind, relations, others| {
        let noun = if relations == 1 { "relation" } else { "relations" };
        format!("{name}, {kind}: {relations} {noun}, with {others}")
    },
    company: "company",
    outside: "outside the selection",
    actors: "Actors",
    organisation: "Organisation",
    outside_company: "Company outside the selection",
    list: "All relations as a list",
    actor: "Actor",
    relation: "Relation",
    legend: "Kinds of relations",
};
