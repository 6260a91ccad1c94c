//! The words of interaction in English.

use super::Interact;

/// Copy, download, compare, play.
pub(super) const INTERACT: Interact = Interact {
    copy_table: "Copy the table",
    copied: "Table copied",
    copy_by_hand: "Table selected: copy it with Ctrl + C",
    compare: "Compare with all",
    compare_hint: "Shows the figures without any filter as pale bars behind",
    without_filters: "Without filters",
    against: |datum, all| format!("{datum}; {all} without filters"),
    undo: "Undo the last filter",
    brush: "Range of founding years",
    brush_hint: "Drag over the bars, or move the handles, to choose years.",
    first_year: "First year",
    last_year: "Last year",
    all_years: "All years",
};
