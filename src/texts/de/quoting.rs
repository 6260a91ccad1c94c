//! In German: quoting a chart or the map.

use crate::texts::Quoting;

/// The texts.
pub(in crate::texts) const QUOTING: Quoting = Quoting {
    link: "Link nur zu dieser Abbildung",
    reference: "Quellenangabe zum Zitieren",
    pinned: "Code mit festgelegtem Skript",
    pinned_hint: "Für Seiten, deren Regeln ein geprüftes Skript verlangen: Browser führen es nur unverändert aus, und es erhält keine Korrekturen.",
    open: "Vollständig öffnen",
    whole: "Die ganze Auswahl",
};
