//! The texts of the further charts in English.

use super::figures::Figures;
use super::join;

/// All of them.
pub(super) const FIGURES: Figures = Figures {
    profile_modes: "How the profile is drawn",
    shares: "Shares",
    counts: "Counts",
    grouped: "Side by side",
    few: |count| format!("Caution: only {count} {}.", if count == 1 { "company" } else { "companies" }),
    few_in: |groups| format!("Caution: fewer than 5 companies ({}).", join(groups, " and ")),
};
