//! Die Namen der Ansichten auf Deutsch.

use super::Views;

/// Alle Texte.
pub(super) const VIEWS: Views = Views {
    title: "Ansichten",
    menu: "Menü",
    explore: "Erkunden",
    companies: "Unternehmen",
    clusters: "Cluster",
    compare: "Vergleichen",
    connect: "Vernetzen",
    share: "Teilen und einbetten",
    about: "Über den Atlas",
};
