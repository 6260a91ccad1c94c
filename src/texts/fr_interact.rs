//! Les mots de l’interaction en français.

use super::Interact;

/// Copier, télécharger, comparer, faire défiler.
pub(super) const INTERACT: Interact = Interact {
    copy_table: "Copier le tableau",
    copied: "Tableau copié",
    copy_by_hand: "Tableau sélectionné : copiez-le avec Ctrl + C",
};
