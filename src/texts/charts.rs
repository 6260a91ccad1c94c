//! Texts of the charts, their sentences and their tables.

use super::Str;
use crate::domain::filter::facets::Facet;

/// The charts, their sentences and their tables.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Charts {
    /// The title of a facet's chart, where it is another than the facet's name.
    pub by: fn(facet: Facet) -> Option<Str>,
    pub cluster_sector: Str,
    pub founded: Str,
    pub companies: Str,
    pub share: Str,
    pub year: Str,
    pub table: Str,
    pub datum: fn(label: &str, count: usize, share: &str) -> String,
    pub nothing: Str,
    pub leader: fn(leader: &str, count: usize, total: usize, share: &str) -> String,
    pub group_leader: fn(group: &str, leader: &str, share: &str) -> String,
    /// Between the last two of several names.
    pub and: Str,
    /// Beside several names: each of them has the figure that follows.
    pub tied: Str,
    pub separator: Str,
    pub founded_sentence: fn(known: usize, total: usize, period: &str, count: usize) -> String,
    pub size_sentence: fn(known: usize, total: usize, leader: &str, count: usize) -> String,
    pub places_sentence: fn(leader: &str, count: usize, known: usize, places: usize) -> String,
    pub period: fn(from: i32, to: i32, first: bool) -> String,
}
