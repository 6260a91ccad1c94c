//! In French: quoting a chart or the map.

use crate::texts::Quoting;

/// The texts.
pub(in crate::texts) const QUOTING: Quoting = Quoting {
    link: "Lien vers cette seule figure",
    reference: "Référence à citer",
    pinned: "Code avec un script figé",
    pinned_hint: "Pour les sites dont les règles exigent un script vérifié : les navigateurs ne l’exécutent que tel quel, et il ne reçoit pas de corrections.",
    open: "Ouvrir en entier",
    whole: "Toute cette sélection",
};
