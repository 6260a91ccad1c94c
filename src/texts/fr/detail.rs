//! In French: the detail panel of a company.

use super::s;
use crate::domain::model::{FigureScope, Precision};
use crate::texts::Detail;

/// The texts.
pub(super) const DETAIL: Detail = Detail {
    cluster: "Cluster",
    sector: "Secteur",
    founded: "Création",
    employees: "Effectif",
    people: |count, year| match year {
        Some(year) => format!("{count} ({year})"),
        None => format!("{count} (année non précisée)"),
    },
    place: "Lieu",
    precision: |precision| match precision {
        Precision::Address => "placée à l’adresse",
        Precision::Postcode => "placée au centre de l’arrondissement",
        Precision::Place => "placée au centre de la commune",
    },
    scope: |scope| match scope {
        FigureScope::Site => "ce site",
        FigureScope::Company => "",
        FigureScope::Country => "tous les sites du pays",
        FigureScope::Group => "groupe entier",
    },
    status: "Statut",
    member: "Membre du cluster",
    website: "Site web",
    programmes: "Programmes",
    tags: "Thèmes",
    covid: "Réponse à la Covid‑19",
    links: "Relations",
    link_to: |kind, other, year| match year {
        Some(year) => format!("{kind} : {other} ({year})"),
        None => format!("{kind} : {other}"),
    },
    sources: |count| format!("{count} source{}", s(count)),
    no_source: "Aucune source enregistrée.",
    unknown: "non connu",
    adjacent: "La santé est pour cette entreprise une activité annexe.",
    missing: |id| format!("Aucune entreprise « {id} » dans cette édition."),
    new_tab: "(nouvel onglet)",
    filter_by: |label| format!("Filtrer par : {label}"),
};
