//! In German: the head of the explore view, its search and its notices.

use super::{NUMBERS, companies, in_words, n, named};
use crate::texts::Explore;

/// The texts.
pub(super) const EXPLORE: Explore = Explore {
    title: |count, clusters| format!("{}, {} Cluster", companies(count), in_words(clusters)),
    purpose: "Wer was in der innovativen Medizin tut",
    intro: |regions, date| format!("{}: {}. Stand der Daten: {date}.", EXPLORE.purpose, named(regions)),
    jobs: "Arbeitsplätze",
    change: |percent, from, to| match to {
        Some(to) => format!("{percent} von {from} bis {to}"),
        None => format!("{percent} seit {from}"),
    },
    listed: |companies| format!("{} erfasst", n(companies)),
    coverage_short: |ours, official| format!("{} von rund {}", n(ours), n(official)),
    recorded: "Unternehmen",
    founded_since: |year, known| format!("seit {year} gegründet, von {} mit Gründungsjahr", n(known)),
    top_sector: "größte Branche",
    coverage: "Abdeckung",
    coverage_of: |ours, adjacent, official, unit, year| {
        let of_these = if adjacent == 0 { String::new() } else { format!(", davon {} im Nebengeschäft", n(adjacent)) };
        format!("{} von rund {} {unit} ({year}){of_these}", n(ours), n(official))
    },
    coverage_none: |ours| format!("{}, ohne amtliche Zahl", n(ours)),
    search: "Suche",
    search_hint: "Unternehmen, Technologie, Ort…",
    clear_search: "Suche leeren",
    results: |count, total| [n(count), format!("von {}", companies(total))],
    adjacent_hidden: |count| format!("{} mit Gesundheit als Nebengeschäft ausgeblendet.", companies(count)),
    adjacent_shown: |count| format!("{} mit Gesundheit als Nebengeschäft eingeschlossen.", companies(count)),
    show_adjacent: "Einschließen",
    hide_adjacent: "Ausblenden",
    fuzzy_match: |query| {
        format!("Kein genauer Treffer für „{query}“: Dies sind die nächstliegenden Wörter, einen Buchstaben entfernt.")
    },
    bad_value: |key, value| format!("„{value}“ ist kein bekannter Wert für {key}: Dieser Teil des Links wurde nicht beachtet."),
    key: super::data::key,
    left_out: |count| {
        let noun = NUMBERS.choose(count as u64, "Datensatz", "Datensätze");
        format!("{} {noun} ausgelassen: fehlerhafte Daten", n(count))
    },
    first_of: |shown, total| format!("Gezeigt werden die ersten {} von {}.", n(shown), n(total)),
    left_out_row: |list, row, record, field, problem| {
        let name = if record.is_empty() { String::new() } else { format!(" ({record})") };
        format!("{list}, Nr.\u{a0}{row}{name}, Feld {field}: {problem}")
    },
};
