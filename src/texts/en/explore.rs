//! In English: the head of the explore view, its search and its notices.

use super::{companies, in_words, n, named, s};
use crate::texts::Explore;

/// The texts.
pub(super) const EXPLORE: Explore = Explore {
    title: |count, clusters| format!("{}, {} cluster{}", companies(count), in_words(clusters), s(clusters)),
    purpose: "Who does what in innovative healthcare",
    intro: |regions, date| format!("{}: {}. Data of {date}.", EXPLORE.purpose, named(regions)),
    jobs: "jobs",
    change: |percent, from, to| match to {
        Some(to) => format!("{percent} from {from} to {to}"),
        None => format!("{percent} since {from}"),
    },
    listed: |companies| format!("{} listed", n(companies)),
    coverage_short: |ours, official| format!("{} of about {}", n(ours), n(official)),
    recorded: "companies",
    founded_since: |year, known| format!("founded since {year}, of {} with a date", n(known)),
    top_sector: "largest sector",
    coverage: "Coverage",
    coverage_of: |ours, adjacent, official, unit, year| {
        let of_these = if adjacent == 0 { String::new() } else { format!(", {} of them a side line", n(adjacent)) };
        format!("{} of about {} {unit} ({year}){of_these}", n(ours), n(official))
    },
    coverage_none: |ours| format!("{}, no official figure", n(ours)),
    search: "Search",
    search_hint: "Company, technology, place…",
    clear_search: "Clear the search",
    results: |count, total| [n(count), format!("of {}", companies(total))],
    adjacent_hidden: |count| format!("{} with health as a side line not shown.", companies(count)),
    adjacent_shown: |count| format!("{} with health as a side line included.", companies(count)),
    show_adjacent: "Include",
    hide_adjacent: "Hide",
    fuzzy_match: |query| format!("Nothing matches “{query}” exactly: these are the closest words, one letter apart."),
    bad_value: |key, value| format!("“{value}” is no known value of {key}: this part of the link was ignored."),
    key: super::data::key,
    left_out: |count| format!("{} record{} left out: faulty data", n(count), s(count)),
    first_of: |shown, total| format!("The first {} of {} are shown.", n(shown), n(total)),
    left_out_row: |list, row, record, field, problem| {
        let name = if record.is_empty() { String::new() } else { format!(" ({record})") };
        format!("{list}, no. {row}{name}, field {field}: {problem}")
    },
};
