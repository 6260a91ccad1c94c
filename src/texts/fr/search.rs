//! In French: the suggestions under the search field.

use crate::texts::Search;

/// The texts.
pub(super) const SEARCH: Search = Search {
    suggestions: "Suggestions",
    companies: "Entreprises",
    meant: |query| format!("Vouliez-vous dire « {query} » ?"),
    meant_title: "Orthographe",
    count: |count| if count < 2 { format!("{count} suggestion") } else { format!("{count} suggestions") },
    keys: "Clavier",
    slash: "La touche / mène à la recherche",
    slash_note: "Échap ferme les suggestions, les panneaux et les menus. Les flèches parcourent les suggestions, l’annuaire et la carte.",
};
