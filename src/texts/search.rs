//! The suggestions under the search field.

use super::Str;

/// The texts of the suggestions and of the key that leads to the search.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Search {
    pub suggestions: Str,
    pub companies: Str,
    pub meant: fn(query: &str) -> String,
    pub meant_title: Str,
    pub count: fn(count: usize) -> String,
    pub keys: Str,
    pub slash: Str,
    pub slash_note: Str,
}
