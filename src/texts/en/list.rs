//! In English: the result list.

use super::{NUMBERS, n};
use crate::domain::filter::sorting::{Sort, SortField};
use crate::texts::List;

fn sort_name(sort: Sort) -> &'static str {
    match (sort.field, sort.descending) {
        (SortField::Name, false) => "Name, A to Z",
        (SortField::Name, true) => "Name, Z to A",
        (SortField::Founded, true) => "Founded, newest first",
        (SortField::Founded, false) => "Founded, oldest first",
        (SortField::Employees, true) => "Headcount, largest first",
        (SortField::Employees, false) => "Headcount, smallest first",
        (SortField::Cluster, false) => "Cluster",
        (SortField::Cluster, true) => "Cluster, reversed",
        (SortField::Sector, false) => "Sector",
        (SortField::Sector, true) => "Sector, reversed",
        (SortField::Place, false) => "Town, A to Z",
        (SortField::Place, true) => "Town, Z to A",
    }
}

/// The texts.
pub(super) const LIST: List = List {
    title: "Companies",
    sort: "Sort by",
    sort_name,
    name: "Name",
    activity: "Activity",
    more: |count| {
        let noun = NUMBERS.choose(count as u64, "company", "companies");
        format!("Show {} more {noun}", n(count))
    },
    empty_title: "No company matches",
    empty: "Remove a filter above, or clear all to start again from the whole.",
    adjacent: "side line",
};
