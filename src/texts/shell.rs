//! Texts of the frame of every view.

use super::Str;

/// The frame of every view.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Shell {
    pub name: Str,
    pub skip: Str,
    pub skip_to_list: Str,
    pub languages: Str,
    pub share: Str,
    pub shared: Str,
    pub share_by_hand: Str,
    pub loading: Str,
    pub retry: Str,
    pub not_loaded: Str,
    pub not_found_title: Str,
    pub not_found: Str,
    pub to_explore: Str,
    pub theme_system: Str,
    pub theme_keep: Str,
    pub theme_refused: Str,
    pub close: Str,
    pub licence: fn(licence: &str, release: &str) -> String,
    pub privacy: Str,
}
