//! In Dutch: the suggestions under the search field.

use crate::texts::Search;

/// The texts.
pub(super) const SEARCH: Search = Search {
    suggestions: "Suggesties",
    did_you_mean: |query| format!("“{query}” bedoeld?"),
    did_you_mean_title: "Spelling",
    count: |count| if count == 1 { "1 suggestie".to_owned() } else { format!("{count} suggesties") },
    keys: "Toetsenbord",
    slash: "De toets / springt naar het zoekveld",
    slash_note: "Esc sluit suggesties, panelen en menu’s. De pijltjestoetsen lopen door de suggesties, de bedrijvengids en de kaart.",
};
