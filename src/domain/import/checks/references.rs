//! What a delivery's cells refer to: the ids of its rows.

use std::collections::{HashMap, HashSet};

use super::super::delivery::Delivery;
use super::super::problem::{Code, Problem};
use crate::format::fold::fold;

/// The ids of every list.
pub(super) struct Ids<'a>(HashMap<&'a str, HashSet<&'a str>>);

impl<'a> Ids<'a> {
    /// Those of a delivery, also of rows that are left out.
    pub(super) fn new(delivery: &'a Delivery) -> Self {
        let mut ids: HashMap<&str, HashSet<&str>> = HashMap::new();
        for table in &delivery.tables {
            let set = ids.entry(&table.list).or_default();
            set.extend(table.rows.iter().map(|row| table.cell(row, "id")).filter(|id| !id.is_empty()));
        }
        Self(ids)
    }

    /// The ids of some lists.
    pub(super) fn of(&self, lists: &'static [&'static str]) -> impl Iterator<Item = &'a str> {
        lists.iter().flat_map(|list| self.0.get(*list).into_iter().flatten().copied())
    }

    /// Whether a cell refers to a row that the delivery has: it is left out for a reason of its own, which is said there.
    pub(super) fn is_consequence(&self, problem: &Problem) -> bool {
        problem.code == Code::Unresolved && self.of(lists(problem)).any(|id| id == problem.value)
    }
}

/// The lists that the column of a problem refers to.
pub(super) fn lists(problem: &Problem) -> &'static [&'static str] {
    match fold(&problem.column).as_str() {
        "sector" | "secteur" => &["sectors"],
        "cluster" => &["clusters"],
        "tags" => &["tags"],
        "programmes" => &["programmes"],
        _ => &["companies", "organisations", "sectors", "tags", "clusters", "programmes"],
    }
}
