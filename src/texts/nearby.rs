//! Texts of the filter by distance.

use super::Str;

/// A distance around a place, or around the visitor.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Nearby {
    pub within: Str,
    pub kilometres: fn(km: u32) -> String,
    pub of: Str,
    pub unknown: fn(place: &str) -> String,
    pub around_me: Str,
    pub around_me_note: Str,
    pub asking: Str,
    pub denied: Str,
    pub unavailable: Str,
    pub remove: Str,
    pub around_centre: Str,
}
