//! In Dutch: the further charts.

use super::{NUMBERS, companies, n, s};
use crate::texts::figures::decimal;
use crate::texts::{Figures, join};

/// The texts.
pub(super) const FIGURES: Figures = Figures {
    profile_modes: "Weergave van het profiel",
    shares: "Aandelen",
    counts: "Aantallen",
    grouped: "Naast elkaar",
    few: |count| format!("Let op: slechts {}.", companies(count)),
    few_in: |groups| format!("Let op: minder dan 5 bedrijven ({}).", join(groups, " en ")),
    further: "Verder kijken",
    growth: "Cumulatieve groei",
    in_year: |year, parts| format!("{year}: {}", parts.join(", ")),
    part: |group, count| format!("{group} {}", n(count)),
    growth_sentence: |known, total, year, parts| {
        let (known, total, parts) = (n(known), companies(total), parts.join(", "));
        format!("Jaar bekend voor {known} van {total}. Opgericht tot en met {year}: {parts}. Sluitingen zijn niet afgetrokken.")
    },
    year: "Jaar",
    strip: "Medewerkers van elk bedrijf",
    company: "Bedrijf",
    people: |label, people, year| {
        let noun = NUMBERS.choose(people, "medewerker", "medewerkers");
        let year = year.map(|year| format!(" ({year})")).unwrap_or_default();
        format!("{label}: {} {noun}{year}", NUMBERS.integer(people))
    },
    median: |people| format!("mediaan {}", NUMBERS.integer(people)),
    strip_sentence: |known, total, median, small| {
        let (total, people) = (companies(total), NUMBERS.integer(median));
        let noun = NUMBERS.choose(median, "medewerker", "medewerkers");
        let have = NUMBERS.choose(small as u64, "heeft", "hebben");
        format!(
            "Aantal medewerkers gepubliceerd voor {} van {total}; de helft heeft hoogstens {people} {noun}, en {} {have} er 50 of minder.",
            n(known),
            n(small)
        )
    },
    band: |from, to| format!("{} tot {}", NUMBERS.integer(from), NUMBERS.integer(to)),
    heat: "Thema’s per cluster",
    heat_note: "Aandeel van de bedrijven van elke cluster; een bedrijf kan meerdere thema’s hebben.",
    topic_leader: |group, leader, share| format!("{group}: vooral “{leader}” ({share})"),
    indicators: "Officiële cijfers",
    indicator: "Indicator",
    indicator_name: |slug| {
        Some(match slug {
            "companies" => "Bedrijven",
            "members" => "Leden",
            "employees" => "Arbeidsplaatsen",
            "projects-supported" => "Ondersteunde projecten",
            "companies-founded" => "Opgerichte bedrijven",
            "funding-raised-meur" => "Opgehaald kapitaal",
            "value-added-meur" => "Toegevoegde waarde",
            "companies-target" => "Doel: bedrijven",
            "jobs-target" => "Doel: arbeidsplaatsen",
            "population" => "Bevolking",
            _ => return None,
        })
    },
    unit: |slug| {
        Some(match slug {
            "companies" => "bedrijven",
            "members" => "leden",
            "organisations" => "organisaties",
            "jobs" => "arbeidsplaatsen",
            "people" => "personen",
            "projects" => "projecten",
            "MEUR" => "mln. euro",
            "EUR" => "euro",
            "percent" => "%",
            "inhabitants" => "inwoners",
            _ => return None,
        })
    },
    decimal: |value| decimal(&NUMBERS, ",", value),
    figure: |value, unit| match unit {
        "%" => format!("{value}%"),
        _ => format!("{value} {unit}"),
    },
    published: |place, year, figure, note, source| {
        let note = if note.is_empty() { String::new() } else { format!(". {note}") };
        format!("{place}, {year}: {figure}{note}. Bron: {source}")
    },
    indicators_sentence: |figures, from, to| {
        let years = if from == to { format!("voor {from}") } else { format!("voor {from} tot {to}") };
        format!(
            "{} cijfer{} gepubliceerd {years}. De afbakening verschilt van bron tot bron: alleen punten met dezelfde afbakening zijn verbonden, en niets komt uit onze eigen tellingen.",
            n(figures),
            s(figures)
        )
    },
    loading: "Officiële cijfers worden geladen…",
    not_loaded: "De officiële cijfers konden niet worden geladen.",
    value: "Waarde",
    scope: "Afbakening",
    source: "Bron",
};
