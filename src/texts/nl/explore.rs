//! In Dutch: the head of the explore view, its search and its notices.

use super::{companies, in_words, n, named, s};
use crate::texts::Explore;

/// The texts.
pub(super) const EXPLORE: Explore = Explore {
    title: |count, clusters| format!("{}, {} cluster{}", companies(count), in_words(clusters), s(clusters)),
    purpose: "Wie doet wat in de innovatieve zorg",
    intro: |regions, date| format!("{}: {}. Gegevens van {date}.", EXPLORE.purpose, named(regions)),
    jobs: "banen",
    change: |percent, from, to| match to {
        Some(to) => format!("{percent} van {from} tot {to}"),
        None => format!("{percent} sinds {from}"),
    },
    listed: |companies| format!("{} opgenomen", n(companies)),
    coverage_short: |ours, official| format!("{} van ongeveer {}", n(ours), n(official)),
    recorded: "bedrijven",
    founded_since: |year, known| format!("opgericht sinds {year}, van {} met bekend jaar", n(known)),
    top_sector: "grootste sector",
    coverage: "Dekking",
    coverage_of: |ours, adjacent, official, unit, year| {
        let of_these = if adjacent == 0 { String::new() } else { format!(", waarvan {} als nevenactiviteit", n(adjacent)) };
        format!("{} van ongeveer {} {unit} ({year}){of_these}", n(ours), n(official))
    },
    coverage_none: |ours| format!("{}, geen officieel cijfer", n(ours)),
    search: "Zoeken",
    search_hint: "Bedrijf, technologie, plaats…",
    clear_search: "Zoekopdracht wissen",
    results: |count, total| [n(count), format!("van {}", companies(total))],
    adjacent_hidden: |count| format!("{} met gezondheid als nevenactiviteit niet getoond.", companies(count)),
    adjacent_shown: |count| format!("{} met gezondheid als nevenactiviteit inbegrepen.", companies(count)),
    show_adjacent: "Ook tonen",
    hide_adjacent: "Verbergen",
    fuzzy_match: |query| {
        format!("Niets komt precies overeen met “{query}”: dit zijn de woorden die er het dichtst bij liggen, op één letter na.")
    },
    bad_value: |key, value| format!("“{value}” is geen bekende waarde voor {key}: dit deel van de link is genegeerd."),
    key: super::data::key,
    left_out: |count| format!("{} record{} weggelaten: onjuiste gegevens", n(count), s(count)),
    first_of: |shown, total| format!("Alleen de eerste {} van {} worden getoond.", n(shown), n(total)),
    left_out_row: |list, row, record, field, problem| {
        let name = if record.is_empty() { String::new() } else { format!(" ({record})") };
        format!("{list}, nr. {row}{name}, veld {field}: {problem}")
    },
};
