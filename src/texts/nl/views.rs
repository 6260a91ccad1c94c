//! In Dutch: the names of the views.

use crate::texts::Views;

/// The texts.
pub(super) const VIEWS: Views = Views {
    title: "Weergaven",
    menu: "Menu",
    explore: "Verkennen",
    companies: "Bedrijven",
    clusters: "Clusters",
    compare: "Vergelijken",
    connect: "Verbinden",
    share: "Delen en insluiten",
    studio: "Studio",
    about: "Over de atlas",
};
