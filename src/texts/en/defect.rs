//! In English: what is said when the program fails.

use crate::texts::Defect;

/// The texts.
pub(super) const DEFECT: Defect = Defect {
    title: "The atlas ran into an error",
    remedy: "The page may no longer respond. Reload it: the selection is kept in the address below.",
    report: "If the error comes back, report it with this address.",
    restarting: "The atlas restarts by itself in a few seconds.",
    address: "Address of the view",
    copy: "Copy the address",
};
