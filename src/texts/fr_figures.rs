//! Les textes des autres graphiques en français.

use super::figures::Figures;
use super::join;

/// All of them.
pub(super) const FIGURES: Figures = Figures {
    profile_modes: "Présentation du profil",
    shares: "Parts",
    counts: "Nombres",
    grouped: "Côte à côte",
    few: |count| {
        let noun = if count < 2 { "entreprise" } else { "entreprises" };
        format!("Prudence\u{a0}: {count}\u{a0}{noun} seulement.")
    },
    few_in: |groups| format!("Prudence\u{a0}: moins de 5 entreprises ({}).", join(groups, " et ")),
};
