//! The directory: table and cards, favourites, companies side by side.

use super::Str;

/// The texts of the directory.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Directory {
    pub title: Str,
    pub intro: Str,
    pub description: fn(companies: usize) -> String,
    pub layout: Str,
    pub table: Str,
    pub cards: Str,
    pub keys: Str,
    pub compare: Str,
    pub compare_add: fn(company: &str) -> String,
    pub compare_full: Str,
    pub compare_show: fn(count: usize) -> String,
    pub compare_hide: Str,
    pub compare_clear: Str,
    pub compare_title: Str,
    pub compare_one: Str,
    pub compare_remove: fn(company: &str) -> String,
    pub compare_unknown: fn(id: &str) -> String,
    pub differs: Str,
    pub same: Str,
    pub none_known: Str,
    pub none: Str,
    pub favourite: Str,
    pub favourite_add: fn(company: &str) -> String,
    /// How many there are, and whether they outlast the visit.
    pub favourites: fn(count: usize, kept: bool) -> String,
    pub favourites_only: Str,
    pub favourites_none: Str,
    pub keep: Str,
    pub keep_note: Str,
    pub keep_refused: Str,
    pub forget: Str,
}

/// English.
pub(super) const EN: Directory = Directory {
    title: "Company directory",
    intro: "The companies of the selection, to sort, to keep in mind and to set side by side.",
    description: |companies| {
        format!(
            "{companies} healthtech companies of Luxembourg, Brussels and Lyon as a table or as cards, each fact with its source."
        )
    },
    layout: "Layout",
    table: "Table",
    cards: "Cards",
    keys: "The up and down arrows go from company to company.",
    compare: "Compare",
    compare_add: |company| format!("Compare {company}"),
    compare_full: "Five companies are chosen, which is as many as fit side by side.",
    compare_show: |count| format!("Set side by side ({count})"),
    compare_hide: "Hide the comparison",
    compare_clear: "Clear",
    compare_title: "Side by side",
    compare_one: "Choose a second company to see what they share and where they differ.",
    compare_remove: |company| format!("Take {company} out of the comparison"),
    compare_unknown: |id| format!("“{id}” is not in this release."),
    differs: "differs",
    same: "same",
    none_known: "not published for any of them",
    none: "none",
    favourite: "Favourite",
    favourite_add: |company| format!("Favourite: {company}"),
    favourites: |count, kept| format!("Favourites ({count}){}", if kept || count == 0 { "" } else { " · for this visit only" }),
    favourites_only: "Show favourites only",
    favourites_none: "Mark companies with the star to find them here.",
    keep: "Keep my favourites on this device",
    keep_note: "Without this they are forgotten when the page is closed. They never leave the device.",
    keep_refused: "This browser does not let the page store anything, so favourites last until the page is closed.",
    forget: "Delete my favourites",
};

/// Français.
pub(super) const FR: Directory = Directory {
    title: "Annuaire des entreprises",
    intro: "Les entreprises de la sélection, à trier, à retenir et à mettre côte à côte.",
    description: |companies| {
        format!(
            "{companies} entreprises de santé innovantes du Luxembourg, de Bruxelles et de Lyon, en tableau ou en fiches, chaque fait avec sa source."
        )
    },
    layout: "Présentation",
    table: "Tableau",
    cards: "Fiches",
    keys: "Les flèches haut et bas mènent d’une entreprise à l’autre.",
    compare: "Comparer",
    compare_add: |company| format!("Comparer {company}"),
    compare_full: "Cinq entreprises sont choisies : c’est le nombre qui tient côte à côte.",
    compare_show: |count| format!("Mettre côte à côte ({count})"),
    compare_hide: "Masquer la comparaison",
    compare_clear: "Effacer",
    compare_title: "Côte à côte",
    compare_one: "Choisissez une deuxième entreprise pour voir ce qui les rapproche et ce qui les distingue.",
    compare_remove: |company| format!("Retirer {company} de la comparaison"),
    compare_unknown: |id| format!("« {id} » n’est pas dans cette édition."),
    differs: "différent",
    same: "identique",
    none_known: "publié pour aucune d’elles",
    none: "aucun",
    favourite: "Favori",
    favourite_add: |company| format!("Favori : {company}"),
    favourites: |count, kept| {
        format!("Favoris ({count}){}", if kept || count == 0 { "" } else { " · pour cette visite seulement" })
    },
    favourites_only: "N’afficher que les favoris",
    favourites_none: "Marquez des entreprises d’une étoile pour les retrouver ici.",
    keep: "Garder mes favoris sur cet appareil",
    keep_note: "Sinon, ils sont oubliés à la fermeture de la page. Ils ne quittent jamais l’appareil.",
    keep_refused: "Ce navigateur ne laisse pas la page enregistrer quoi que ce soit : les favoris durent jusqu’à sa fermeture.",
    forget: "Supprimer mes favoris",
};
