//! Texts of what takes a selection away: the files, and what they say of themselves.

use super::Str;

/// The files of a selection.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Exports {
    pub title: Str,
    pub intro: fn(count: usize) -> String,
    pub save: fn(format: &str) -> String,
    pub without_point: fn(count: usize) -> String,
    pub columns: Str,
    pub about: Str,
    pub fact: Str,
    pub value: Str,
    pub origin: Str,
    pub filters: Str,
    pub companies: Str,
    pub address: Str,
    pub missing: Str,
    pub incomplete: Str,
    pub saved_incomplete: Str,
    pub count: fn(count: usize, total: usize) -> String,
    pub working: Str,
    pub not_loaded: Str,
    pub refused: fn(reason: &str) -> String,
    pub too_long: fn(sheet: &str, row: u32, column: u32) -> String,
    pub too_many: fn(sheet: &str) -> String,
}
