//! The suggestions under the search field.

use super::Str;

/// The texts of the suggestions and of the key that leads to the search.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Search {
    pub suggestions: Str,
    pub did_you_mean: fn(query: &str) -> String,
    pub did_you_mean_title: Str,
    pub count: fn(count: usize) -> String,
    pub keys: Str,
    pub slash: Str,
    pub slash_note: Str,
}
