//! The names of the views, as the header lists them.

use super::Str;

/// The names of the views.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Views {
    pub title: Str,
    pub menu: Str,
    pub explore: Str,
    pub companies: Str,
    pub clusters: Str,
    pub compare: Str,
    pub connect: Str,
    pub share: Str,
    pub about: Str,
}

/// English.
pub(super) const EN: Views = Views {
    title: "Views",
    menu: "Menu",
    explore: "Explore",
    companies: "Companies",
    clusters: "Clusters",
    compare: "Compare",
    connect: "Connect",
    share: "Share and embed",
    about: "About",
};

/// Français.
pub(super) const FR: Views = Views {
    title: "Vues",
    menu: "Menu",
    explore: "Explorer",
    companies: "Entreprises",
    clusters: "Clusters",
    compare: "Comparer",
    connect: "Se rencontrer",
    share: "Partager et intégrer",
    about: "À propos",
};
