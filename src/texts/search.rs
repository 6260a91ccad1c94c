//! The suggestions under the search field.

use super::Str;

/// The texts of the suggestions and of the key that leads to the search.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Search {
    pub suggestions: Str,
    pub companies: Str,
    pub meant: fn(query: &str) -> String,
    pub meant_title: Str,
    pub count: fn(count: usize) -> String,
    pub keys: Str,
    pub slash: Str,
    pub slash_note: Str,
}

/// English.
pub(super) const EN: Search = Search {
    suggestions: "Suggestions",
    companies: "Companies",
    meant: |query| format!("Did you mean “{query}”?"),
    meant_title: "Spelling",
    count: |count| if count == 1 { "1 suggestion".to_owned() } else { format!("{count} suggestions") },
    keys: "Keyboard",
    slash: "The key / leads to the search",
    slash_note: "Esc closes suggestions, panels and menus. The arrow keys walk through suggestions, the directory and the map.",
};

/// Français.
pub(super) const FR: Search = Search {
    suggestions: "Suggestions",
    companies: "Entreprises",
    meant: |query| format!("Vouliez-vous dire « {query} » ?"),
    meant_title: "Orthographe",
    count: |count| if count < 2 { format!("{count} suggestion") } else { format!("{count} suggestions") },
    keys: "Clavier",
    slash: "La touche / mène à la recherche",
    slash_note: "Échap ferme les suggestions, les panneaux et les menus. Les flèches parcourent les suggestions, l’annuaire et la carte.",
};
