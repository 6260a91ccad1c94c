//! Texts of the shaded areas of the map.

use super::Str;
use crate::domain::analysis::choropleth::Measure;

/// Areas shaded by a measure: the choice, the legend, the table.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Areas {
    pub measure: Str,
    pub name: fn(Measure) -> Str,
    /// An area, its companies, and its value in words.
    pub area: fn(name: &str, companies: usize, value: Option<&str>) -> String,
    pub density: fn(value: &str) -> String,
    pub share: fn(value: &str, of: usize) -> String,
    /// A class of the legend: its lowest and highest value, and its number of areas.
    pub class: fn(from: &str, to: &str, areas: usize) -> String,
    pub empty: Str,
    pub no_data: Str,
    pub choose_sector: Str,
    pub method: Str,
    pub sources: fn(year: i32) -> String,
    pub source: Str,
    pub unplaced: fn(count: usize) -> String,
    pub table_area: Str,
    pub failed: Str,
}
