//! In French: taking a selection away.

use super::{companies, n};
use crate::texts::Exports;

/// The texts.
pub(in crate::texts) const EXPORTS: Exports = Exports {
    title: "Emporter la sélection",
    intro: |count| {
        format!("{} dans un fichier pour vos propres logiciels, avec édition, filtres, licence et sources.", companies(count))
    },
    save: |format| format!("Enregistrer la sélection en {format}"),
    without_point: |count| match count {
        1 => "avec 1 entreprise sans point sur la carte".to_owned(),
        _ => format!("avec {} entreprises sans point sur la carte", n(count)),
    },
    columns: "Les colonnes sont celles des tableaux sources : le fichier peut être relu.",
    about: "À propos de ce fichier",
    fact: "Quoi",
    value: "Valeur",
    origin: "Source",
    filters: "Filtres",
    companies: "Entreprises",
    address: "Adresse de la sélection",
    missing: "Absent de ce fichier",
    incomplete: "Adresses, sources, faits isolés et relations manquent\u{202f}: les détails de l’édition n’ont pas été chargés.",
    saved_incomplete: "Le fichier a été enregistré sans adresses, sources, faits isolés ni relations, car les détails de l’édition n’ont pas pu être chargés. Chargez-les à nouveau, puis enregistrez une nouvelle fois.",
    count: |count, total| format!("{} sur {}", n(count), n(total)),
    working: "Écriture du fichier…",
    not_loaded: "La partie qui écrit les classeurs n’a pas pu être chargée. Vérifiez la connexion et réessayez, ou choisissez le format CSV.",
    refused: |reason| format!("Le classeur n’a pas pu être écrit : {reason}. Le fichier CSV contient les mêmes lignes."),
    too_long: |sheet, row, column| {
        format!(
            "Feuille « {sheet} », ligne {row}, colonne {column} : le texte dépasse ce qu’une cellule peut contenir. Le fichier CSV le contient."
        )
    },
    too_many: |sheet| {
        format!("La feuille « {sheet} » aurait plus de lignes qu’un classeur n’en admet. Le fichier CSV les contient.")
    },
};
