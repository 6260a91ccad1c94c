//! De namen van de weergaven in het Nederlands.

use super::Views;

/// Alle teksten.
pub(super) const VIEWS: Views = Views {
    title: "Weergaven",
    menu: "Menu",
    explore: "Verkennen",
    companies: "Bedrijven",
    clusters: "Clusters",
    compare: "Vergelijken",
    connect: "Verbinden",
    share: "Delen en insluiten",
    about: "Over de atlas",
};
