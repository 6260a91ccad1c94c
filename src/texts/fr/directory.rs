//! In French: the directory.

use super::{NUMBERS, n, named};
use crate::texts::{Directory, capital};

/// The texts.
pub(in crate::texts) const DIRECTORY: Directory = Directory {
    title: "Annuaire des entreprises",
    intro: "Les entreprises de la sélection, à trier, à retenir et à mettre côte à côte.",
    description: |companies, regions| {
        format!(
            "{} {} en tableau ou en fiches, chaque fait avec sa source. {}.",
            n(companies),
            NUMBERS.choose(companies as u64, "entreprise de santé innovante", "entreprises de santé innovantes"),
            capital(&named(regions))
        )
    },
    layout: "Présentation",
    table: "Tableau",
    cards: "Fiches",
    names: "Noms",
    keys: "Les flèches haut et bas mènent d’une entreprise à l’autre.",
    find: "La recherche du navigateur ne voit que les lignes proches de l’écran\u{202f}; le champ « Rechercher » les parcourt toutes.",
    compare_full: "Cinq entreprises sont choisies : c’est le nombre qui tient côte à côte.",
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
    favourites: |count, kept| {
        format!("Favoris ({count}){}", if kept || count == 0 { "" } else { " · pour cette visite seulement" })
    },
    favourites_only: "N’afficher que les favoris",
    favourites_none: "Marquez des entreprises d’une étoile pour les retrouver ici.",
    keep: "Garder mes favoris sur cet appareil",
    keep_note: "Sinon, ils sont oubliés à la fermeture de la page. Ils ne quittent jamais l’appareil.",
    keep_refused: "Ce navigateur ne laisse pas la page enregistrer quoi que ce soit : les favoris durent jusqu’à sa fermeture.",
    forget: "Supprimer mes favoris",
    selections: |count, kept| {
        format!("Sélections enregistrées ({count}){}", if kept || count == 0 { "" } else { " · pour cette visite seulement" })
    },
    selections_none: "Filtrez, puis enregistrez ce que vous voudrez revoir.",
    selection_add: "Enregistrer cette sélection",
    selection_remove: |words| format!("Supprimer la sélection : {words}"),
    selections_keep: "Garder mes sélections sur cet appareil",
    selections_keep_note: "Sinon, elles sont oubliées à la fermeture de la page. Elles ne quittent jamais l’appareil.",
    selections_keep_refused: "Ce navigateur ne laisse pas la page enregistrer quoi que ce soit : les sélections durent jusqu’à sa fermeture.",
    selections_forget: "Supprimer mes sélections",
};
