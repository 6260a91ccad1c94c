//! In German: the names of the views.

use crate::texts::Views;

/// The texts.
pub(super) const VIEWS: Views = Views {
    title: "Ansichten",
    menu: "Menü",
    explore: "Erkunden",
    companies: "Unternehmen",
    clusters: "Cluster",
    compare: "Vergleichen",
    connect: "Vernetzen",
    share: "Teilen und einbetten",
    studio: "Studio",
    about: "Über den Atlas",
};
