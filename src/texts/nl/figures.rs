//! In Dutch: the further charts.

use super::{NUMBERS, companies, n, s};
use crate::texts::{Figures, Str, join};

fn indicator_name(slug: &str) -> Option<Str> {
    Some(match slug {
        "companies" => "Bedrijven",
        "companies-target" => "Doel: bedrijven",
        "new-companies-target" => "Doel: nieuwe bedrijven",
        "new-jobs-target" => "Doel: nieuwe arbeidsplaatsen",
        "new-companies" => "Nieuwe bedrijven",
        "new-jobs" => "Nieuwe arbeidsplaatsen",
        "members" => "Leden",
        "employees" | "jobs" => "Arbeidsplaatsen",
        "value-added-meur" => "Toegevoegde waarde",
        "projects-supported" => "Ondersteunde projecten",
        "funding-raised-meur" => "Opgehaald kapitaal",
        "companies-founded" => "Opgerichte bedrijven",
        "population" => "Inwoners van de regio",
        _ => return None,
    })
}

fn unit(slug: &str) -> Option<Str> {
    Some(match slug {
        "MEUR" => "miljoen euro",
        "EUR" => "euro",
        "percent" => "%",
        "m2" => "m²",
        "companies" => "bedrijven",
        "people" => "personen",
        "jobs" => "arbeidsplaatsen",
        "members" => "leden",
        "projects" => "projecten",
        "clusters" => "clusters",
        "organisations" => "organisaties",
        "applications" => "aanmeldingen",
        "start-ups" => "start-ups",
        "accounts" => "accounts",
        "products" => "producten",
        "beds" => "bedden",
        "SMEs" => "kmo’s",
        "patents" => "octrooien",
        "events" => "evenementen",
        "establishments" => "vestigingen",
        "inhabitants" => "inwoners",
        _ => return None,
    })
}

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
    wide_left_out: |count| match count {
        1 => "Eén personeelsaantal van een hele groep of een land telt niet mee.".to_owned(),
        count => format!("{} personeelsaantallen van hele groepen of landen tellen niet mee.", n(count)),
    },
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
    indicator_name,
    unit,
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
    loading_details: "Details worden geladen…",
    details_not_loaded: "De details konden niet worden geladen.",
    not_loaded: "De officiële cijfers konden niet worden geladen.",
    value: "Cijfer",
    scope: "Wat is meegeteld",
    source: "Bron",
};
