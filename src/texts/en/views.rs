//! In English: the names of the views.

use crate::texts::Views;

/// The texts.
pub(super) const VIEWS: Views = Views {
    title: "Views",
    menu: "Menu",
    explore: "Explore",
    companies: "Companies",
    clusters: "Clusters",
    compare: "Compare",
    connect: "Connect",
    share: "Share and embed",
    studio: "Studio",
    about: "About",
};
