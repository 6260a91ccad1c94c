//! In German: the further charts.

use super::{NUMBERS, companies, n};
use crate::texts::{Figures, Str, join};

fn indicator_name(slug: &str) -> Option<Str> {
    Some(match slug {
        "companies" => "Unternehmen",
        "companies-target" => "Ziel: Unternehmen",
        "new-companies-target" => "Ziel: neue Unternehmen",
        "new-jobs-target" => "Ziel: neue Arbeitsplätze",
        "new-companies" => "Neue Unternehmen",
        "new-jobs" => "Neue Arbeitsplätze",
        "members" => "Mitglieder",
        "employees" | "jobs" => "Arbeitsplätze",
        "value-added-meur" => "Wertschöpfung",
        "projects-supported" => "Begleitete Projekte",
        "funding-raised-meur" => "Eingeworbenes Kapital",
        "companies-founded" => "Gegründete Unternehmen",
        "population" => "Einwohner der Region",
        _ => return None,
    })
}

fn unit(slug: &str) -> Option<Str> {
    Some(match slug {
        "MEUR" => "Millionen Euro",
        "EUR" => "Euro",
        "percent" => "%",
        "m2" => "m²",
        "companies" => "Unternehmen",
        "people" => "Personen",
        "jobs" => "Arbeitsplätze",
        "members" => "Mitglieder",
        "projects" => "Projekte",
        "clusters" => "Cluster",
        "organisations" => "Organisationen",
        "applications" => "Bewerbungen",
        "start-ups" => "Start-ups",
        "accounts" => "Konten",
        "products" => "Produkte",
        "beds" => "Betten",
        "SMEs" => "KMU",
        "patents" => "Patente",
        "events" => "Veranstaltungen",
        "establishments" => "Betriebsstätten",
        "inhabitants" => "Einwohner",
        _ => return None,
    })
}

/// The texts.
pub(super) const FIGURES: Figures = Figures {
    profile_modes: "Darstellung des Profils",
    shares: "Anteile",
    counts: "Anzahlen",
    grouped: "Nebeneinander",
    few: |count| format!("Vorsicht: nur {}.", companies(count)),
    few_in: |groups| format!("Vorsicht: weniger als 5 Unternehmen ({}).", join(groups, " und ")),
    further: "Weiter ins Detail",
    growth: "Kumuliertes Wachstum",
    in_year: |year, parts| format!("{year}: {}", parts.join(", ")),
    part: |group, count| format!("{group} {}", n(count)),
    growth_sentence: |known, total, year, parts| {
        let (known, total) = (n(known), companies(total));
        format!(
            "Jahr bekannt für {known} von {total}. Bis {year} gegründet: {}. Schließungen sind nicht abgezogen.",
            parts.join(", ")
        )
    },
    year: "Jahr",
    strip: "Beschäftigte jedes Unternehmens",
    company: "Unternehmen",
    people: |label, people, year| {
        let noun = NUMBERS.choose(people, "Person", "Personen");
        let year = year.map(|year| format!(" ({year})")).unwrap_or_default();
        format!("{label}: {} {noun}{year}", NUMBERS.integer(people))
    },
    median: |people| format!("Median {}", NUMBERS.integer(people)),
    wide_left_out: |count| match count {
        1 => "Eine Beschäftigtenzahl eines ganzen Konzerns oder Landes bleibt außer Betracht.".to_owned(),
        count => format!("{} Beschäftigtenzahlen ganzer Konzerne oder Länder bleiben außer Betracht.", n(count)),
    },
    strip_sentence: |known, total, median, small| {
        let (total, people) = (companies(total), NUMBERS.integer(median));
        let noun = NUMBERS.choose(median, "Person", "Personen");
        let have = if small == 1 { "hat" } else { "haben" };
        format!(
            "Beschäftigtenzahl veröffentlicht für {} von {total}; die Hälfte davon hat höchstens {people} {noun}, und {} {have} höchstens 50.",
            n(known),
            n(small)
        )
    },
    band: |from, to| format!("{} bis {}", NUMBERS.integer(from), NUMBERS.integer(to)),
    heat: "Themen nach Cluster",
    heat_note: "Anteil an den Unternehmen jedes Clusters; ein Unternehmen kann mehrere Themen haben.",
    topic_leader: |group, leader, share| format!("{group}: vor allem „{leader}“ ({share})"),
    indicators: "Amtliche Zahlen",
    indicator: "Kennzahl",
    indicator_name,
    unit,
    published: |place, year, figure, note, source| {
        let note = if note.is_empty() { String::new() } else { format!(". {note}") };
        format!("{place}, {year}: {figure}{note}. Quelle: {source}")
    },
    indicators_sentence: |figures, from, to| {
        let years = if from == to { format!("für {from}") } else { format!("für {from} bis {to}") };
        let noun = NUMBERS.choose(figures as u64, "Zahl", "Zahlen");
        format!(
            "{} {noun} {years} veröffentlicht. Der Umfang unterscheidet sich von Quelle zu Quelle: Nur Punkte gleichen Umfangs sind verbunden, und nichts stammt aus unserer eigenen Zählung.",
            n(figures)
        )
    },
    loading: "Amtliche Zahlen werden geladen…",
    loading_details: "Einzelheiten werden geladen…",
    details_not_loaded: "Die Einzelheiten konnten nicht geladen werden.",
    not_loaded: "Die amtlichen Zahlen konnten nicht geladen werden.",
    value: "Zahl",
    scope: "Was sie zählt",
    source: "Quelle",
};
