//! What is offered beside a company: its place in a comparison, and the star.

use super::Str;

/// The texts.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Marks {
    pub compare: Str,
    pub compare_add: fn(company: &str) -> String,
    pub compare_show: fn(count: usize) -> String,
    pub favourite: Str,
    pub favourite_add: fn(company: &str) -> String,
}
