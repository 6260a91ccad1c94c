//! In Dutch: the result list.

use super::companies;
use crate::domain::filter::sorting::{Sort, SortField};
use crate::texts::List;

fn sort_name(sort: Sort) -> &'static str {
    match (sort.field, sort.descending) {
        (SortField::Name, false) => "Naam, van A tot Z",
        (SortField::Name, true) => "Naam, van Z tot A",
        (SortField::Founded, true) => "Oprichting, nieuwste eerst",
        (SortField::Founded, false) => "Oprichting, oudste eerst",
        (SortField::Employees, true) => "Medewerkers, meeste eerst",
        (SortField::Employees, false) => "Medewerkers, minste eerst",
        (SortField::Cluster, false) => "Cluster",
        (SortField::Cluster, true) => "Cluster, omgekeerde volgorde",
        (SortField::Sector, false) => "Sector",
        (SortField::Sector, true) => "Sector, omgekeerde volgorde",
        (SortField::Place, false) => "Gemeente, van A tot Z",
        (SortField::Place, true) => "Gemeente, van Z tot A",
    }
}

/// The texts.
pub(super) const LIST: List = List {
    title: "Bedrijven",
    sort: "Sorteren op",
    sort_name,
    name: "Naam",
    activity: "Activiteit",
    more: |count| format!("Nog {} tonen", companies(count)),
    empty_title: "Geen enkel bedrijf komt overeen",
    empty: "Verwijder hierboven een filter, of wis alles om opnieuw met het geheel te beginnen.",
    adjacent: "nevenactiviteit",
};
