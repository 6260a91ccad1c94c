//! In English: quoting a chart or the map.

use crate::texts::Quoting;

/// The texts.
pub(in crate::texts) const QUOTING: Quoting = Quoting {
    link: "Link to this figure alone",
    reference: "Reference to cite",
    pinned: "Code with a pinned script",
    pinned_hint: "For sites whose rules ask for a script that was reviewed: browsers run it only as it is, and it receives no corrections.",
    open: "Open in full",
    whole: "All of this selection",
};
