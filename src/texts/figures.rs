//! Texts of the charts beyond the first ones, and of what all of them say about small numbers.

use super::Str;

/// Most decimals of a published figure.
pub(super) const DIGITS: usize = 2;

/// The further charts, their switches, sentences and tables.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Figures {
    pub profile_modes: Str,
    pub shares: Str,
    pub counts: Str,
    pub grouped: Str,
    pub few: fn(count: usize) -> String,
    pub few_in: fn(groups: &[&str]) -> String,
    pub further: Str,
    pub growth: Str,
    pub in_year: fn(year: &str, parts: &[String]) -> String,
    pub part: fn(group: &str, count: usize) -> String,
    pub growth_sentence: fn(known: usize, total: usize, year: i32, parts: &[String]) -> String,
    pub year: Str,
    pub strip: Str,
    pub company: Str,
    pub people: fn(label: &str, people: u64, year: Option<i32>) -> String,
    pub median: fn(people: u64) -> String,
    pub wide_left_out: fn(count: usize) -> String,
    pub strip_sentence: fn(known: usize, total: usize, median: u64, small: usize) -> String,
    pub band: fn(from: u64, to: u64) -> String,
    pub heat: Str,
    pub heat_note: Str,
    pub topic_leader: fn(group: &str, leader: &str, share: &str) -> String,
    pub indicators: Str,
    pub indicator: Str,
    pub indicator_name: fn(slug: &str) -> Option<Str>,
    pub unit: fn(slug: &str) -> Option<Str>,
    pub published: fn(place: &str, year: i32, figure: &str, note: &str, source: &str) -> String,
    pub indicators_sentence: fn(figures: usize, from: i32, to: i32) -> String,
    pub loading: Str,
    pub loading_details: Str,
    pub details_not_loaded: Str,
    pub not_loaded: Str,
    pub value: Str,
    pub scope: Str,
    pub source: Str,
}
