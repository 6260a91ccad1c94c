//! Texts of the map's localities, movement and table.

use super::Str;
use crate::domain::model::Precision;

/// The map beyond its marks: localities, precision, movement, table.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Geo {
    pub places: Str,
    pub areas: Str,
    pub same_scale: Str,
    pub locator: fn(regions: usize) -> String,
    /// A locality: its name, selected companies, all companies, composition.
    pub place_mark: fn(place: &str, count: usize, total: usize, composition: &str) -> String,
    pub unnamed: Str,
    pub dots: fn(unit: usize) -> String,
    pub left_out: Str,
    pub moved: Str,
    pub two_fingers: Str,
    pub ctrl_wheel: Str,
    pub help: Str,
    pub reset: Str,
    pub follow: Str,
    pub precisions: Str,
    pub precision: fn(Precision) -> Str,
    pub show_unplaced: Str,
    pub skip_to_table: Str,
    pub nearby: Str,
    pub around_here: fn(km: u32) -> String,
    pub region: Str,
    pub per_region: Str,
    pub per_region_note: Str,
    /// A distance from a town, on the first ring around it.
    pub from_town: fn(distance: &str, town: &str) -> String,
    pub inhabitants: Str,
    pub density: Str,
    pub export: Str,
    pub tiles_title: Str,
    pub tiles_ask: fn(host: &str) -> String,
    pub tiles_no: Str,
}
