//! In Dutch: quoting a chart or the map.

use crate::texts::Quoting;

/// The texts.
pub(in crate::texts) const QUOTING: Quoting = Quoting {
    link: "Link naar alleen deze figuur",
    reference: "Bronvermelding",
    pinned: "Code met een vastgezet script",
    pinned_hint: "Voor sites waarvan de regels een gecontroleerd script vragen: browsers voeren het alleen ongewijzigd uit, en het krijgt geen correcties.",
    open: "Volledig openen",
    whole: "De hele selectie",
};
