//! In French: the result list.

use super::companies;
use crate::domain::filter::sorting::{Sort, SortField};
use crate::texts::List;

fn sort_name(sort: Sort) -> &'static str {
    match (sort.field, sort.descending) {
        (SortField::Name, false) => "Nom, de A à Z",
        (SortField::Name, true) => "Nom, de Z à A",
        (SortField::Founded, true) => "Création, récente d’abord",
        (SortField::Founded, false) => "Création, ancienne d’abord",
        (SortField::Employees, true) => "Effectif, décroissant",
        (SortField::Employees, false) => "Effectif, croissant",
        (SortField::Cluster, false) => "Cluster",
        (SortField::Cluster, true) => "Cluster, ordre inverse",
        (SortField::Sector, false) => "Secteur",
        (SortField::Sector, true) => "Secteur, ordre inverse",
        (SortField::Place, false) => "Commune, de A à Z",
        (SortField::Place, true) => "Commune, de Z à A",
    }
}

/// The texts.
pub(super) const LIST: List = List {
    title: "Entreprises",
    sort: "Trier par",
    sort_name,
    name: "Nom",
    activity: "Activité",
    more: |count| format!("Afficher {} de plus", companies(count)),
    empty_title: "Aucune entreprise ne correspond",
    empty: "Retirez un filtre ci-dessus ou effacez tout pour repartir de l’ensemble.",
    adjacent: "activité annexe",
};
