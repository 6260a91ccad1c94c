//! In Dutch: quoting a chart or the map.

use crate::texts::Quoting;

/// The texts.
pub(in crate::texts) const QUOTING: Quoting = Quoting {
    offer: "Citeren of insluiten",
    link: "Link naar alleen deze figuur",
    reference: "Bronvermelding",
    published_by: |publishers| format!("Cijfers gepubliceerd door {publishers}"),
    pinned: "Code met een vastgezet script",
    pinned_hint: "Voor sites waarvan de regels een gecontroleerd script vragen: browsers voeren het alleen ongewijzigd uit, en het krijgt geen correcties.",
    open: "Volledig openen",
    whole: "De hele selectie",
};
