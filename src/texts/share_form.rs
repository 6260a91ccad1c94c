//! Texts of the share view alone: what is shown elsewhere, how large and how it looks.

use super::Str;

/// The texts.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct ShareForm {
    pub intro: fn(count: usize, total: usize) -> String,
    pub change: Str,
    pub what: Str,
    pub view: Str,
    pub every_cluster: Str,
    pub theme_auto: Str,
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
    pub element_hint: Str,
    pub frame: Str,
    pub frame_hint: Str,
    pub documentation: Str,
    pub link: Str,
    pub open: Str,
    pub qr: Str,
}
