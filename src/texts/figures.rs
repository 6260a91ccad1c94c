//! Texts of the charts beyond the first ones, and of what all of them say about small numbers.

use super::Str;

/// The further charts, their switches, sentences and tables.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Figures {
    pub profile_modes: Str,
    pub shares: Str,
    pub counts: Str,
    pub grouped: Str,
    pub few: fn(count: usize) -> String,
    pub few_in: fn(groups: &[&str]) -> String,
}
