//! Texts of the map.

use super::Str;

/// The map.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Map {
    pub title: Str,
    pub modes: Str,
    /// The maps of all regions, each by itself.
    pub regions: fn(count: usize) -> String,
    pub one: Str,
    pub zoom_in: Str,
    pub zoom_out: Str,
    pub fit: Str,
    pub search_area: Str,
    pub help: Str,
    pub wheel: Str,
    pub enlarge: fn(region: &str) -> String,
    /// What is not on the map: without a place, and in a place that has no point.
    pub off_map: fn(nowhere: usize, without_point: usize, total: usize) -> String,
    pub on_map: fn(count: usize, of: usize) -> String,
    pub outside: fn(count: usize) -> String,
    pub one_mark: fn(company: &str, place: &str) -> String,
    pub many_mark: fn(count: usize, place: &str, more_places: usize) -> String,
    pub opens_list: Str,
    pub zooms: Str,
    pub at_point: fn(count: usize, place: &str) -> String,
    pub precision_note: Str,
    pub schematic: Str,
    pub legend: Str,
    pub unavailable: Str,
    pub credits: Str,
}
