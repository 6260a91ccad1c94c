//! In German: the page of a cluster.

use super::companies;
use crate::domain::data::context::MilestoneKind;
use crate::texts::{Cluster, Str};

fn kind(kind: &str) -> Option<Str> {
    Some(match kind {
        "accelerator" => "Accelerator-Programme",
        "grant" => "Zuschüsse und Ausschreibungen",
        "resilience" => "Krisenhilfen",
        "facility" => "Gemeinsam genutzte Einrichtungen",
        "equipment" => "Gemeinsam genutzte Geräte",
        "incubator" => "Gründerzentren",
        "fund" => "Fonds",
        "coaching" => "Beratung und Vernetzung",
        "cluster-organisation" => "Clusterorganisationen",
        "public-agency" => "Öffentliche Stellen",
        "investor" => "Investoren und Konzerne",
        "research" => "Forschungseinrichtungen",
        "hospital" => "Krankenhäuser",
        "university" => "Universitäten",
        _ => return None,
    })
}

fn milestone_kind(kind: MilestoneKind) -> Str {
    match kind {
        MilestoneKind::Governance => "Cluster und Politik",
        MilestoneKind::Programme => "Programme und Fonds",
        MilestoneKind::Infrastructure => "Infrastruktur",
        MilestoneKind::Research => "Forschung",
        MilestoneKind::Company => "Unternehmen",
        MilestoneKind::Event => "Veranstaltungen",
    }
}

/// The texts.
pub(in crate::texts) const CLUSTER: Cluster = Cluster {
    missing: |id| format!("Diese Ausgabe enthält keinen Cluster „{id}“."),
    run_by: "Träger",
    companies_here: |count| match count {
        "1" => "Sein Unternehmen ansehen".to_owned(),
        _ => format!("Seine {count} Unternehmen ansehen"),
    },
    explore: "Auf der Karte erkunden",
    compare: "Mit den anderen Clustern vergleichen",
    coverage_says: |ours, adjacent, official, unit, year, share| {
        format!(
            "Der Atlas enthält {ours} Unternehmen dieses Clusters, davon {adjacent} mit Gesundheit als Nebengeschäft; die amtliche Zählung nennt rund {official} {unit} ({year}), das entspricht einer Abdeckung von {share}."
        )
    },
    coverage_none: |ours| {
        format!("Der Atlas enthält {ours} Unternehmen dieses Clusters; eine amtliche Zählung wurde nicht gefunden.")
    },
    contents: "Auf dieser Seite",
    figures_short: "Zahlen",
    objectives_short: "Ziele",
    programmes_short: "Programme",
    actors_short: "Akteure",
    figures: "Amtliche Zahlen im Zeitverlauf",
    figures_hint: "Wie veröffentlicht, nie aus unseren Unternehmen berechnet. Eine Linie verbindet Zahlen, die dasselbe zählen; ein hohler Punkt hat einen eigenen Umfang und lässt sich nicht vergleichen. Die Anmerkung zu jeder sagt, was sie zählt.",
    figures_sentence: |count, first, first_value, last, last_value| {
        format!("{count} veröffentlichte Zahlen: {first_value} im Jahr {first}, {last_value} im Jahr {last}.")
    },
    finding: |name, course| format!("{name}: {course}"),
    figure_title: |year, value, note| {
        if note.is_empty() { format!("{year}: {value}") } else { format!("{year}: {value}. {note}") }
    },
    other_figures: |count| match count {
        "1" => "1 weitere veröffentlichte Zahl".to_owned(),
        _ => format!("{count} weitere veröffentlichte Zahlen"),
    },
    objectives: "Ziele und Ergebnisse",
    objective: "Ziel",
    target: "Zielwert",
    outcome: "Ergebnis",
    no_outcome: "Kein Ergebnis veröffentlicht",
    no_objective: "Für diesen Cluster wurde kein beziffertes Ziel gefunden.",
    by_year: |value, year| format!("{value} bis {year}"),
    themes: "Themen",
    governance: "Leitung",
    path: "Der Weg eines Unternehmens",
    stories: "Was Unternehmen berichteten",
    milestones: "Meilensteine",
    milestone_kinds: "Meilensteine nach Art",
    all_milestones: "Alle",
    milestone_kind,
    earlier: |count| if count == "1" { "1 früheres Ereignis".to_owned() } else { format!("{count} frühere Ereignisse") },
    milestones_sentence: |count, first, last| match count {
        "1" => format!("1 Ereignis, {first}."),
        _ => {
            // A day has an article, a month and a year have none.
            let [from, to] = [if has_day(first) { "vom" } else { "von" }, if has_day(last) { "bis zum" } else { "bis" }];
            format!("{count} Ereignisse {from} {first} {to} {last}.")
        }
    },
    phases: "Phasen",
    phase: |name, since, until| match until {
        Some(until) => format!("{name}: {since} bis {until}"),
        None => format!("{name}: seit {since}"),
    },
    on_day: |count, period| format!("{period}: {count}"),
    programmes: "Programme und gemeinsam genutzte Einrichtungen",
    programmes_hint: "Was jedes bietet und welche Unternehmen des Atlas teilgenommen oder es genutzt haben, soweit veröffentlicht.",
    offers: "Angebot",
    runs: "Zeitraum",
    users: "Unternehmen",
    operator: |operator| format!("Träger: {operator}"),
    period: |since, until| match (since, until) {
        (Some(since), Some(until)) if since == until => Some(since.to_string()),
        (Some(since), Some(until)) => Some(format!("{since} bis {until}")),
        (Some(since), None) => Some(format!("seit {since}")),
        (None, Some(until)) => Some(format!("bis {until}")),
        (None, None) => None,
    },
    used_by: companies,
    network: "Netzwerke",
    network_of: |network, year, members| match members {
        "1" => format!("{network} ({year})"),
        _ => format!("{network} ({year}): {members} Cluster"),
    },
    member_of: "Mitglied von",
    own: "dieser Cluster",
    no_network: "Für diesen Cluster wurde kein Netzwerk von Clustern gefunden.",
    actors: "Akteure rund um die Unternehmen",
    actors_hint: "Organisationen, zu denen die Beziehungen der Unternehmen führen.",
    covid: "Reaktionen auf Covid-19",
    covid_sentence: |count, all| format!("Von {count} der {all} Unternehmen ist eine Reaktion auf die Krise bekannt."),
    covid_all: |count| if count == "1" { "Die Reaktion lesen".to_owned() } else { format!("Die {count} Reaktionen lesen") },
    covid_none: "Von seinen Unternehmen wurde keine Reaktion gefunden.",
    kind,
};

/// True for a date with its day, as “5. November 2001”.
fn has_day(date: &str) -> bool {
    date.contains('.')
}
