//! Texts for taking something elsewhere: names of what is shown, how it looks, and what is copied.

use super::Str;
use crate::domain::url_state::Part;

/// The texts.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Share {
    pub view_name: fn(&str) -> Str,
    pub parts: Str,
    pub part: fn(Part) -> Str,
    pub theme: Str,
    pub theme_light: Str,
    pub theme_dark: Str,
    pub element: Str,
    pub copy: Str,
    pub copied: Str,
    pub by_hand: Str,
    pub qr_of: fn(address: &str) -> String,
    pub qr_too_long: Str,
    pub no_address: Str,
}
