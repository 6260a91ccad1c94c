//! Les mots de l’interaction en français.

use super::Interact;

/// Copier, télécharger, comparer, faire défiler.
pub(super) const INTERACT: Interact = Interact {
    copy_table: "Copier le tableau",
    copied: "Tableau copié",
    copy_by_hand: "Tableau sélectionné : copiez-le avec Ctrl + C",
    compare: "Comparer à l’ensemble",
    compare_hint: "Montre en pâle, derrière les barres, les chiffres sans aucun filtre",
    without_filters: "Sans filtre",
    against: |datum, all| format!("{datum} ; {all} sans filtre"),
    undo: "Annuler le dernier filtre",
    brush: "Plage d’années de création",
    brush_hint: "Glissez sur les barres, ou déplacez les poignées, pour choisir des années.",
    first_year: "Première année",
    last_year: "Dernière année",
    all_years: "Toutes les années",
};
