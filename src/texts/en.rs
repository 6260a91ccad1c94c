//! The texts of the interface in English.

use super::labels::capitalised;
use super::{
    Charts, Detail, Explore, Facets, Lang, List, Map, Shell, Texts, company, directory, en_data, en_figures, join, search, views,
};
use crate::domain::filter::facets::Facet;
use crate::domain::filter::sorting::{Sort, SortField};
use crate::domain::model::Precision;
use crate::format::number::{NumberStyle, Plural};

fn plural(count: u64) -> Plural {
    if count == 1 { Plural::One } else { Plural::Other }
}

pub(super) const NUMBERS: NumberStyle = NumberStyle { group: ",", before_percent: "", plural };

pub(super) fn companies(count: usize) -> String {
    let noun = NUMBERS.choose(count as u64, "company", "companies");
    format!("{} {noun}", NUMBERS.integer(count as u64))
}

/// The number with its groups.
pub(super) fn n(count: usize) -> String {
    NUMBERS.integer(count as u64)
}

pub(super) fn s(count: usize) -> &'static str {
    NUMBERS.choose(count as u64, "", "s")
}

/// Small numbers in letters, as running text has them.
fn in_words(count: usize) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    words.get(count).map_or_else(|| NUMBERS.integer(count as u64), |word| (*word).to_owned())
}

fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Cluster => "Cluster",
        Facet::Sector => "Sector",
        Facet::Size => "Headcount",
        Facet::Tag => "Topics",
        Facet::Programme => "Programmes",
        Facet::Status => "Status",
        Facet::Place => "Town",
        Facet::Member => "Cluster member",
    }
}

fn facet_value(facet: Facet, value: &str) -> Option<&'static str> {
    Some(match (facet, value) {
        (Facet::Size, "1-10") => "1 to 10",
        (Facet::Size, "11-50") => "11 to 50",
        (Facet::Size, "51-250") => "51 to 250",
        (Facet::Size, "251-") => "251 and more",
        (Facet::Size, "unknown") => "not published",
        (Facet::Status, "active") => "active",
        (Facet::Status, "acquired") => "acquired",
        (Facet::Status, "moved") => "left the region",
        (Facet::Status, "closed") => "closed",
        (Facet::Status | Facet::Place, "unknown") => "not known",
        (Facet::Member, "yes") => "yes",
        (Facet::Member, "no") => "no",
        _ => return None,
    })
}

fn sort_name(sort: Sort) -> &'static str {
    match (sort.field, sort.descending) {
        (SortField::Name, false) => "Name, A to Z",
        (SortField::Name, true) => "Name, Z to A",
        (SortField::Founded, true) => "Founded, newest first",
        (SortField::Founded, false) => "Founded, oldest first",
        (SortField::Employees, true) => "Headcount, largest first",
        (SortField::Employees, false) => "Headcount, smallest first",
        (SortField::Cluster, false) => "Cluster",
        (SortField::Cluster, true) => "Cluster, reversed",
        (SortField::Sector, false) => "Sector",
        (SortField::Sector, true) => "Sector, reversed",
        (SortField::Place, false) => "Town, A to Z",
        (SortField::Place, true) => "Town, Z to A",
    }
}

/// All of the texts.
pub static TEXTS: Texts = Texts {
    lang: Lang::En,
    numbers: NUMBERS,
    views: views::EN,
    shell: Shell {
        name: "Healthtech Atlas",
        skip: "Skip to content",
        skip_to_list: "Skip to the list of companies",
        languages: "Language",
        share: "Copy link",
        shared: "Link copied",
        share_by_hand: "Copy this address:",
        loading: "Loading the data…",
        retry: "Try again",
        not_loaded: "This part could not be loaded. Check the connection.",
        not_found_title: "Page not found",
        not_found: "This address leads nowhere. The link may be old or incomplete.",
        to_explore: "Explore the atlas",
        close: "Close",
        licence: |licence, release| format!("Data: {licence}, release {release}."),
        privacy: "No cookies, no requests to third parties.",
    },
    explore: Explore {
        title: |companies, clusters| {
            let number = n(companies);
            let noun = NUMBERS.choose(companies as u64, "innovative health company", "innovative health companies");
            format!("{number} {noun}, {} cluster{}, one map", in_words(clusters), s(clusters))
        },
        intro: |regions, date| format!("{}. Every fact links to its source. Data of {date}.", join(regions, " and ")),
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
        forgiven: |query| format!("Nothing matches “{query}” exactly: these are the closest words, one letter apart."),
        bad_value: |key, value| format!("“{value}” is no known value of {key}: this part of the link was ignored."),
        key: en_data::key,
        left_out: |count| format!("{} record{} left out: faulty data", n(count), s(count)),
        first_of: |shown, total| format!("The first {} of {} are shown.", n(shown), n(total)),
        left_out_row: |list, row, record, field, problem| {
            let name = if record.is_empty() { String::new() } else { format!(" ({record})") };
            format!("{list}, no. {row}{name}, field {field}: {problem}")
        },
    },
    facets: Facets {
        title: "Filters",
        open: |active| if active == 0 { "Filters".to_owned() } else { format!("Filters ({active})") },
        show_results: |count| format!("Show {}", companies(count)),
        name: facet_name,
        value: facet_value,
        founded: "Year founded",
        from: "from",
        to: "to",
        year_known: |known, total| format!("Year known for {} of {}", n(known), companies(total)),
        range: |from, to| match (from, to) {
            (Some(from), Some(to)) => format!("{from} to {to}"),
            (Some(from), None) => format!("since {from}"),
            (None, Some(to)) => format!("until {to}"),
            (None, None) => String::new(),
        },
        until: |year| format!("Founded until {year}"),
        area: "Area of the map",
        more: |count| format!("Show {} more", n(count)),
        less: "Show fewer",
        find_in: |facet| format!("Find in: {facet}"),
        nothing_found: "No value matches.",
        tags_any: "any",
        tags_all: "all",
        tag_mode: "Topics to combine",
        remove: |label| format!("Remove the filter {label}"),
        clear: "Clear all",
        search_chip: |query| format!("“{query}”"),
        chip: |facet, value| format!("{facet}: {value}"),
    },
    map: Map {
        title: "Where they are",
        modes: "Kind of map",
        regions: |count| if count == 1 { "Region".to_owned() } else { format!("{} regions", capitalised(&in_words(count))) },
        one: "One map",
        zoom_in: "Zoom in",
        zoom_out: "Zoom out",
        fit: "Fit to the selection",
        search_area: "Filter by this area",
        help: "Arrow keys move the map, + and − zoom, Tab goes from mark to mark.",
        wheel: " Ctrl + wheel zooms.",
        enlarge: |region| format!("Enlarge the map: {region}"),
        no_location: |without, total| match without {
            _ if total == 0 => String::new(),
            0 => "All have a location.".to_owned(),
            _ => format!("{} of {} without a location.", n(without), n(total)),
        },
        located: |count, of| format!("{} of {} located", n(count), n(of)),
        outside: |count| format!("{} outside the frame", n(count)),
        one_mark: |company, place| format!("{company}, {place}"),
        many_mark: |count, place, more| match more {
            0 => format!("{}, {place}", companies(count)),
            _ => format!("{}, {place} and {more} other place{}", companies(count), s(more)),
        },
        opens_list: "show the list",
        zooms: "zoom in",
        spot: |count, place| format!("{place}: {}", companies(count)),
        precision_note: "A mark is at the centre of its commune or district, not at the exact address.",
        schematic: "schematic outline",
        legend: "Sectors",
        unavailable: "The base map could not be loaded; the marks are still exact.",
        credits: "Places © GeoNames (CC BY 4.0). Base map: Natural Earth, DCW and GSHHG (LGPL).",
    },
    geo: super::geo_en::GEO,
    charts: Charts {
        sector: "By sector",
        cluster_sector: "Profile of each cluster",
        founded: "By founding year",
        size: "By headcount",
        place: "Main towns",
        tag: "Main topics",
        companies: "Companies",
        share: "Share",
        year: "Years",
        table: "Show the figures",
        datum: |label, count, share| format!("{label}: {} ({share})", companies(count)),
        nothing: "Nothing to show for this selection.",
        leader: |leader, count, total, share| {
            format!("{leader}: the most, with {} of {} ({share}).", companies(count), NUMBERS.integer(total as u64))
        },
        group_leader: |group, leader, share| format!("{group}: {leader} first ({share})"),
        separator: "; ",
        founded_sentence: |known, total, period, count| {
            let total = companies(total);
            format!("Year known for {} of {total}; the busiest period: {period} ({}).", n(known), n(count))
        },
        size_sentence: |known, total, leader, count| {
            let total = companies(total);
            format!("Headcount published for {} of {total}; most frequent band: {leader} ({}).", n(known), n(count))
        },
        places_sentence: |leader, count, located, places| {
            let places = format!("{} town{}", n(places), s(places));
            format!("{leader}: {} of {} with a location, in {places}.", n(count), n(located))
        },
        period: |from, to, first| match first {
            true => format!("before {}", to + 1),
            false if from == to => from.to_string(),
            false => format!("{from} to {to}"),
        },
    },
    interact: super::en_interact::INTERACT,
    figures: en_figures::FIGURES,
    search: search::EN,
    directory: directory::EN,
    company: company::EN,
    list: List {
        title: "Companies",
        sort: "Sort by",
        sort_name,
        name: "Name",
        activity: "Activity",
        place: "Place",
        founded: "Founded",
        employees: "Headcount",
        unknown: "not known",
        more: |count| {
            let noun = NUMBERS.choose(count as u64, "company", "companies");
            format!("Show {} more {noun}", n(count))
        },
        empty_title: "No company matches",
        empty: "Remove a filter above, or clear all to start again from the whole.",
        adjacent: "side line",
    },
    detail: Detail {
        cluster: "Cluster",
        sector: "Sector",
        founded: "Founded",
        employees: "Headcount",
        people: |count, year| match year {
            Some(year) => format!("{count} ({year})"),
            None => format!("{count} (year not stated)"),
        },
        place: "Place",
        precision: |precision| match precision {
            Precision::Address => "placed at the address",
            Precision::Postcode => "placed at the centre of the district",
            Precision::Place => "placed at the centre of the commune",
        },
        status: "Status",
        member: "Cluster member",
        website: "Web site",
        programmes: "Programmes",
        tags: "Topics",
        covid: "Response to Covid-19",
        links: "Relations",
        link_to: |kind, other, year| match year {
            Some(year) => format!("{kind}: {other} ({year})"),
            None => format!("{kind}: {other}"),
        },
        sources: |count| format!("{count} source{}", s(count)),
        no_source: "No source on record.",
        unknown: "not known",
        adjacent: "Health is a side line of this company.",
        missing: |id| format!("No company “{id}” in this release."),
        new_tab: "(new tab)",
        filter_by: |label| format!("Filter by: {label}"),
    },
    kinds: en_data::KINDS,
    share: super::share::EN,
    kiosk: super::kiosk::EN,
    site: super::site::EN,
    error: en_data::error,
    problem: en_data::problem,
};
