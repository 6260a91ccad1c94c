//! In German: the result list.

use super::n;
use crate::domain::filter::sorting::{Sort, SortField};
use crate::texts::List;

fn sort_name(sort: Sort) -> &'static str {
    match (sort.field, sort.descending) {
        (SortField::Name, false) => "Name, A bis Z",
        (SortField::Name, true) => "Name, Z bis A",
        (SortField::Founded, true) => "Gründung, neueste zuerst",
        (SortField::Founded, false) => "Gründung, älteste zuerst",
        (SortField::Employees, true) => "Beschäftigte, absteigend",
        (SortField::Employees, false) => "Beschäftigte, aufsteigend",
        (SortField::Cluster, false) => "Cluster",
        (SortField::Cluster, true) => "Cluster, umgekehrt",
        (SortField::Sector, false) => "Branche",
        (SortField::Sector, true) => "Branche, umgekehrt",
        (SortField::Place, false) => "Gemeinde, A bis Z",
        (SortField::Place, true) => "Gemeinde, Z bis A",
    }
}

/// The texts.
pub(super) const LIST: List = List {
    title: "Unternehmen",
    sort: "Sortieren nach",
    sort_name,
    name: "Name",
    activity: "Tätigkeit",
    more: |count| format!("{} weitere Unternehmen anzeigen", n(count)),
    empty_title: "Kein Unternehmen passt",
    empty: "Oben einen Filter entfernen oder alle zurücksetzen, um wieder vom Ganzen auszugehen.",
    adjacent: "Nebengeschäft",
};
