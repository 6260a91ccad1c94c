//! In English: the suggestions under the search field.

use crate::texts::Search;

/// The texts.
pub(super) const SEARCH: Search = Search {
    suggestions: "Suggestions",
    did_you_mean: |query| format!("Did you mean “{query}”?"),
    did_you_mean_title: "Spelling",
    count: |count| if count == 1 { "1 suggestion".to_owned() } else { format!("{count} suggestions") },
    keys: "Keyboard",
    slash: "The key / leads to the search",
    slash_note: "Esc closes suggestions, panels and menus. The arrow keys walk through suggestions, the directory and the map.",
};
