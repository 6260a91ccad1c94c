//! In German: the suggestions under the search field.

use crate::texts::Search;

/// The texts.
pub(super) const SEARCH: Search = Search {
    suggestions: "Vorschläge",
    did_you_mean: |query| format!("„{query}“ gemeint?"),
    did_you_mean_title: "Schreibweise",
    count: |count| if count == 1 { "1 Vorschlag".to_owned() } else { format!("{count} Vorschläge") },
    keys: "Tastatur",
    slash: "Die Taste / führt zur Suche",
    slash_note: "Esc schließt Vorschläge, Fenster und Menüs. Die Pfeiltasten gehen durch Vorschläge, Verzeichnis und Karte.",
};
