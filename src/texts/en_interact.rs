//! The words of interaction in English.

use super::Interact;

/// Copy, download, compare, play.
pub(super) const INTERACT: Interact =
    Interact { copy_table: "Copy the table", copied: "Table copied", copy_by_hand: "Table selected: copy it with Ctrl + C" };
