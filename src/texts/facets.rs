//! Texts of facets, chips and ranges.

use super::Str;
use crate::domain::filter::facets::Facet;

/// Facets, chips and ranges.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Facets {
    pub title: Str,
    pub open: fn(active: usize) -> String,
    pub show_results: fn(count: usize) -> String,
    pub name: fn(Facet) -> Str,
    pub value: fn(Facet, &str) -> Option<Str>,
    pub founded: Str,
    pub from: Str,
    pub to: Str,
    pub year_known: fn(known: usize, total: usize) -> String,
    pub range: fn(from: Option<i32>, to: Option<i32>) -> String,
    pub until: fn(year: i32) -> String,
    pub area: Str,
    pub near: fn(km: u32, place: &str) -> String,
    pub more: fn(count: usize) -> String,
    pub less: Str,
    pub find_in: fn(facet: &str) -> String,
    pub nothing_found: Str,
    pub wide_sizes: Str,
    pub tags_any: Str,
    pub tags_all: Str,
    pub tag_mode: Str,
    pub remove: fn(label: &str) -> String,
    pub clear: Str,
    pub search_chip: fn(query: &str) -> String,
    /// What stands before the value of a facet on its chip, and what after it.
    pub chip: fn(facet: &str) -> [String; 2],
}
