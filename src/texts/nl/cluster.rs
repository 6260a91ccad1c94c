//! In Dutch: the page of a cluster.

use super::companies;
use crate::domain::data::context::MilestoneKind;
use crate::texts::{Cluster, Str};

fn kind(kind: &str) -> Option<Str> {
    Some(match kind {
        "accelerator" => "Acceleratoren",
        "grant" => "Subsidies en oproepen",
        "resilience" => "Crisissteun",
        "facility" => "Gedeelde voorzieningen",
        "equipment" => "Gedeelde apparatuur",
        "incubator" => "Incubatoren",
        "fund" => "Fondsen",
        "coaching" => "Advies en netwerken",
        "cluster-organisation" => "Clusterorganisaties",
        "public-agency" => "Overheidsinstellingen",
        "investor" => "Investeerders en groepen",
        "research" => "Onderzoeksinstellingen",
        "hospital" => "Ziekenhuizen",
        "university" => "Universiteiten",
        _ => return None,
    })
}

fn milestone_kind(kind: MilestoneKind) -> Str {
    match kind {
        MilestoneKind::Governance => "Cluster en beleid",
        MilestoneKind::Programme => "Programma’s en fondsen",
        MilestoneKind::Infrastructure => "Infrastructuur",
        MilestoneKind::Research => "Onderzoek",
        MilestoneKind::Company => "Bedrijven",
        MilestoneKind::Event => "Evenementen",
    }
}

/// The texts.
pub(in crate::texts) const CLUSTER: Cluster = Cluster {
    missing: |id| format!("Deze editie bevat geen cluster “{id}”."),
    run_by: "Geleid door",
    companies_here: |count| match count {
        "1" => "Het bedrijf bekijken".to_owned(),
        _ => format!("De {count} bedrijven bekijken"),
    },
    explore: "Op de kaart verkennen",
    compare: "Met de andere clusters vergelijken",
    coverage_says: |ours, adjacent, official, unit, year, share| {
        format!(
            "De atlas telt {ours} bedrijven van deze cluster, waarvan {adjacent} met gezondheid als nevenactiviteit; de officiële telling bedraagt ongeveer {official} {unit} ({year}), wat een dekking van {share} geeft."
        )
    },
    coverage_none: |ours| format!("De atlas telt {ours} bedrijven van deze cluster; er is geen officiële telling gevonden."),
    contents: "Op deze pagina",
    figures_short: "Cijfers",
    objectives_short: "Doelen",
    programmes_short: "Programma’s",
    actors_short: "Actoren",
    figures: "Officiële cijfers door de jaren heen",
    figures_hint: "Zoals gepubliceerd, nooit op basis van onze bedrijven berekend. Een lijn verbindt cijfers die hetzelfde tellen; een open punt heeft een eigen afbakening en is niet te vergelijken. De toelichting bij elk cijfer zegt wat is meegeteld.",
    figures_sentence: |count, first, first_value, last, last_value| {
        format!("{count} gepubliceerde cijfers: {first_value} in {first}, {last_value} in {last}.")
    },
    finding: |name, course| format!("{name}: {course}"),
    figure_title: |year, value, note| {
        if note.is_empty() { format!("{year}: {value}") } else { format!("{year}: {value}. {note}") }
    },
    other_figures: |count| match count {
        "1" => "Nog 1 gepubliceerd cijfer".to_owned(),
        _ => format!("Nog {count} gepubliceerde cijfers"),
    },
    objectives: "Doelstellingen en resultaten",
    objective: "Doelstelling",
    target: "Streefwaarde",
    outcome: "Resultaat",
    no_outcome: "Geen resultaat gepubliceerd",
    no_objective: "Voor deze cluster is geen becijferde doelstelling gevonden.",
    by_year: |value, year| format!("{value} tegen {year}"),
    themes: "Thema’s",
    governance: "Bestuur",
    path: "Het traject van een bedrijf",
    stories: "Wat bedrijven vertelden",
    milestones: "Mijlpalen",
    milestone_kinds: "Mijlpalen per soort",
    all_milestones: "Alle",
    milestone_kind,
    earlier: |count| if count == "1" { "1 eerdere gebeurtenis".to_owned() } else { format!("{count} eerdere gebeurtenissen") },
    milestones_sentence: |count, first, last| match count {
        "1" => format!("1 gebeurtenis, {first}."),
        _ => format!("{count} gebeurtenissen, van {first} tot {last}."),
    },
    phases: "Fasen",
    phase: |name, since, until| match until {
        Some(until) => format!("{name}: {since} tot {until}"),
        None => format!("{name}: sinds {since}"),
    },
    on_day: |count, period| format!("{period}: {count}"),
    programmes: "Programma’s en gedeelde voorzieningen",
    programmes_hint: "Wat elk ervan biedt, en welke bedrijven van de atlas eraan deelnamen of er gebruik van maakten, voor zover gepubliceerd.",
    offers: "Aanbod",
    runs: "Periode",
    users: "Bedrijven",
    operator: |operator| format!("door {operator}"),
    period: |since, until| match (since, until) {
        (Some(since), Some(until)) if since == until => Some(since.to_string()),
        (Some(since), Some(until)) => Some(format!("{since} tot {until}")),
        (Some(since), None) => Some(format!("sinds {since}")),
        (None, Some(until)) => Some(format!("tot en met {until}")),
        (None, None) => None,
    },
    used_by: companies,
    network: "Netwerken",
    network_of: |network, year, members| match members {
        "1" => format!("{network} ({year})"),
        _ => format!("{network} ({year}): {members} clusters"),
    },
    member_of: "Lid van",
    own: "deze cluster",
    no_network: "Er is geen netwerk van clusters gevonden.",
    actors: "Actoren rond de bedrijven",
    actors_hint: "Organisaties waarnaar de relaties van de bedrijven leiden.",
    covid: "Reacties op covid-19",
    covid_sentence: |count, all| format!("Voor {count} van de {all} bedrijven is een reactie op de crisis bekend."),
    covid_all: |count| if count == "1" { "De reactie lezen".to_owned() } else { format!("De {count} reacties lezen") },
    covid_none: "Er is geen reactie van bedrijven van deze cluster gevonden.",
    kind,
};
