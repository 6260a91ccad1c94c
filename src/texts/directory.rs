//! The directory: table and cards, favourites, companies side by side.

use super::Str;

/// The texts of the directory.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Directory {
    pub title: Str,
    pub intro: Str,
    pub description: fn(companies: usize, regions: &[&str]) -> String,
    pub layout: Str,
    pub table: Str,
    pub cards: Str,
    pub names: Str,
    pub keys: Str,
    /// What the browser's own search does not see.
    pub find: Str,
    pub compare_full: Str,
    pub compare_hide: Str,
    pub compare_clear: Str,
    pub compare_title: Str,
    pub compare_one: Str,
    pub compare_remove: fn(company: &str) -> String,
    pub compare_unknown: fn(id: &str) -> String,
    pub differs: Str,
    pub same: Str,
    pub none_known: Str,
    pub none: Str,
    /// How many there are, and whether they outlast the visit.
    pub favourites: fn(count: usize, kept: bool) -> String,
    pub favourites_only: Str,
    pub favourites_none: Str,
    pub keep: Str,
    pub keep_note: Str,
    pub keep_refused: Str,
    pub forget: Str,
    /// How many there are, and whether they outlast the visit.
    pub selections: fn(count: usize, kept: bool) -> String,
    pub selections_none: Str,
    pub selection_add: Str,
    pub selection_remove: fn(words: &str) -> String,
    pub selections_keep: Str,
    pub selections_keep_note: Str,
    pub selections_keep_refused: Str,
    pub selections_forget: Str,
}
