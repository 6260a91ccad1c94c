//! In French: facets, chips and ranges.

use super::{companies, n};
use crate::domain::filter::facets::Facet;
use crate::texts::Facets;

fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Cluster => "Cluster",
        Facet::Sector => "Secteur",
        Facet::Size => "Effectif",
        Facet::Tag => "Thèmes",
        Facet::Programme => "Programmes",
        Facet::Status => "Statut",
        Facet::Place => "Commune",
        Facet::Member => "Membre du cluster",
    }
}

fn facet_value(facet: Facet, value: &str) -> Option<&'static str> {
    Some(match (facet, value) {
        (Facet::Size, "1-10") => "1 à 10",
        (Facet::Size, "11-50") => "11 à 50",
        (Facet::Size, "51-250") => "51 à 250",
        (Facet::Size, "251-") => "251 et plus",
        (Facet::Size, "unknown") => "non publié",
        (Facet::Status, "active") => "en activité",
        (Facet::Status, "acquired") => "rachetée",
        (Facet::Status, "moved") => "a quitté la région",
        (Facet::Status, "closed") => "fermée",
        (Facet::Status, "unknown") => "non connu",
        (Facet::Place, "unknown") => "sans lieu connu",
        (Facet::Member, "yes") => "oui",
        (Facet::Member, "no") => "non",
        _ => return None,
    })
}

/// The texts.
pub(super) const FACETS: Facets = Facets {
    title: "Filtres",
    open: |active| if active == 0 { "Filtres".to_owned() } else { format!("Filtres ({active})") },
    show_results: |count| format!("Voir {}", companies(count)),
    name: facet_name,
    value: facet_value,
    founded: "Année de création",
    from: "de",
    to: "à",
    year_known: |known, total| format!("Année connue pour {} sur {}", companies(known), n(total)),
    range: |from, to| match (from, to) {
        (Some(from), Some(to)) => format!("{from} à {to}"),
        (Some(from), None) => format!("depuis {from}"),
        (None, Some(to)) => format!("jusqu’en {to}"),
        (None, None) => String::new(),
    },
    until: |year| format!("Créées jusqu’en {year}"),
    area: "Zone de la carte",
    near: |km, place| format!("À moins de {km} km de {place}"),
    more: |count| format!("Afficher {} de plus", n(count)),
    less: "Afficher moins",
    find_in: |facet| format!("Chercher dans : {facet}"),
    nothing_found: "Aucune valeur ne correspond.",
    wide_sizes: "Compter aussi les effectifs de groupes entiers ou de pays",
    tags_any: "au moins un",
    tags_all: "tous",
    tag_mode: "Thèmes à réunir",
    remove: |label| format!("Retirer le filtre {label}"),
    clear: "Tout effacer",
    search_chip: |query| format!("« {query} »"),
    chip: |facet| [format!("{facet} : "), String::new()],
};
