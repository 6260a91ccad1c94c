//! In French: the names of the views.

use crate::texts::Views;

/// The texts.
pub(super) const VIEWS: Views = Views {
    title: "Vues",
    menu: "Menu",
    explore: "Explorer",
    companies: "Entreprises",
    clusters: "Clusters",
    compare: "Comparer",
    connect: "Se rencontrer",
    share: "Partager et intégrer",
    studio: "Studio",
    about: "À propos",
};
