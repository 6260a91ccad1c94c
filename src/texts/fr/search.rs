//! In French: the suggestions under the search field.

use crate::texts::Search;

/// The texts.
pub(super) const SEARCH: Search = Search {
    suggestions: "Suggestions",
    did_you_mean: |query| format!("Vouliez-vous dire « {query} » ?"),
    did_you_mean_title: "Orthographe",
    count: |count| if count < 2 { format!("{count} suggestion") } else { format!("{count} suggestions") },
    keys: "Clavier",
    slash: "La touche / mène à la recherche",
    slash_note: "Échap ferme les suggestions, les panneaux et les menus. Les flèches parcourent les suggestions, l’annuaire et la carte.",
};
