//! What a search finds beside companies, and the ways on from one that finds nothing.

use super::Str;

/// Names of groups of suggestions, and the box of a selection without companies. Names and numbers come in ready to show.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Found {
    pub programmes: Str,
    pub organisations: Str,
    pub nearest: fn(place: &str) -> String,
    /// In a region, or nearest to it.
    pub in_or_near: fn(region: &str) -> String,
    pub kilometres: fn(distance: &str) -> String,
    pub nothing: fn(query: &str) -> String,
    pub drop: Str,
    pub without: fn(clause: &str) -> String,
    pub without_word: fn(word: &str) -> String,
    pub side_line: Str,
    pub elsewhere: Str,
}
