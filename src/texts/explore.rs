//! Texts of the head of the explore view, its search and its notices.

use super::Str;

/// The head of the explore view, its search and its notices.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Explore {
    pub title: fn(companies: usize, clusters: usize) -> String,
    /// What the atlas is for, in a few words; [`Self::intro`] begins with it.
    pub purpose: Str,
    pub intro: fn(regions: &[&str], date: &str) -> String,
    pub jobs: Str,
    /// How a figure changed: the change with its sign and the percent sign, the first year, and the last one unless it is the year of
    /// the figure itself.
    pub change: fn(percent: &str, from: i32, to: Option<i32>) -> String,
    /// How many companies of a cluster the atlas has.
    pub listed: fn(companies: usize) -> String,
    /// Our companies of one cluster against the official number, without a unit.
    pub coverage_short: fn(ours: usize, official: usize) -> String,
    pub recorded: Str,
    pub founded_since: fn(year: i32, known: usize) -> String,
    pub top_sector: Str,
    pub coverage: Str,
    pub coverage_of: fn(ours: usize, adjacent: usize, official: usize, unit: &str, year: i32) -> String,
    pub coverage_none: fn(ours: usize) -> String,
    pub search: Str,
    pub search_hint: Str,
    pub clear_search: Str,
    pub results: fn(count: usize, total: usize) -> [String; 2],
    pub adjacent_hidden: fn(count: usize) -> String,
    pub adjacent_shown: fn(count: usize) -> String,
    pub show_adjacent: Str,
    pub hide_adjacent: Str,
    pub fuzzy_match: fn(query: &str) -> String,
    pub bad_value: fn(key: &str, value: &str) -> String,
    pub key: fn(&str) -> Str,
    pub left_out: fn(count: usize) -> String,
    /// A list that ends before its last entry: entries shown, entries that there are.
    pub first_of: fn(shown: usize, total: usize) -> String,
    pub left_out_row: fn(list: &str, row: usize, record: &str, field: &str, problem: &str) -> String,
}
