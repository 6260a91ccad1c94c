//! What a delivery's cells refer to: the ids of its rows.

use std::collections::{HashMap, HashSet};

use super::super::delivery::Delivery;
use super::super::problem::{Code, Problem};

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
        let has = |list: &&str| self.0.get(*list).is_some_and(|ids| ids.contains(problem.value.as_str()));
        problem.code == Code::Unresolved && lists(problem).iter().any(has)
    }
}

/// The lists that the field of a problem refers to.
pub(super) fn lists(problem: &Problem) -> &'static [&'static str] {
    match problem.field.as_str() {
        "sector" => &["sectors"],
        "cluster" => &["clusters"],
        "tags" => &["tags"],
        "programmes" => &["programmes"],
        "id" => &["companies"],
        "from" | "to" => &["companies", "organisations"],
        _ => &[],
    }
}
