//! Texts of the share view: what is shown elsewhere, how it looks, and what to copy.

use super::Str;
use crate::domain::url_state::Part;

/// The share view.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Share {
    pub intro: fn(count: usize, total: usize) -> String,
    pub change: Str,
    pub what: Str,
    pub view: Str,
    pub view_name: fn(&str) -> Str,
    pub parts: Str,
    pub part: fn(Part) -> Str,
    pub theme: Str,
    pub theme_auto: Str,
    pub theme_light: Str,
    pub theme_dark: Str,
    pub style: Str,
    pub colour_of: fn(&str) -> Str,
    pub as_atlas: Str,
    pub host_font: Str,
    pub style_hint: Str,
    pub size: Str,
    pub width: Str,
    pub height: Str,
    pub size_hint: Str,
    pub chrome: Str,
    pub frame_title: Str,
    pub preview: Str,
    pub no_preview: Str,
    pub element: Str,
    pub element_hint: Str,
    pub frame: Str,
    pub frame_hint: Str,
    pub documentation: Str,
    pub link: Str,
    pub open: Str,
    pub copy: Str,
    pub copied: Str,
    pub by_hand: Str,
    pub qr: Str,
    pub qr_of: fn(address: &str) -> String,
    pub qr_too_long: Str,
    pub no_address: Str,
}
