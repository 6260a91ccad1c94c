//! Reads further lists by the same rules: what `context` and whatever comes later share with the release itself.

use serde_json::Value;

use super::issue::{Issue, Origin};
use super::parts::{Ids, Parts};
use super::record::{MAX_NAME, Record};

/// Reads lists of records; what is unsound is left out and reported.
pub(crate) struct Reader<'a> {
    parts: &'a Parts,
    clusters: Ids,
    issues: Vec<Issue>,
}

impl<'a> Reader<'a> {
    /// A reader of `parts`, whose records may name these clusters.
    pub(crate) fn new(parts: &'a Parts, clusters: &[String]) -> Self {
        let clusters = clusters.iter().enumerate().map(|(index, id)| (id.clone(), index)).collect();
        Self { parts, clusters, issues: Vec::new() }
    }

    /// Every sound record of a list.
    pub(crate) fn each<T>(&mut self, list: &str, read: &dyn Fn(&mut Record<'_>, &Self) -> T) -> Vec<T> {
        let mut kept = Vec::new();
        let mut issues = Vec::new();
        for (origin, value) in self.parts.lists.get(list).map_or(&[][..], Vec::as_slice) {
            match Record::open(value, origin) {
                Ok(mut record) => {
                    let built = read(&mut record, self);
                    kept.extend(record.finish(built, &mut issues));
                }
                Err(issue) => issues.push(*issue),
            }
        }
        self.issues.append(&mut issues);
        kept
    }

    /// The cluster that a record belongs to, by its slug.
    pub(crate) fn cluster(&self, record: &mut Record<'_>) -> String {
        record.reference("cluster", &self.clusters);
        record.required("cluster", MAX_NAME)
    }

    /// One entry per problem so far.
    pub(crate) fn into_issues(self) -> Vec<Issue> {
        self.issues
    }
}

/// The records of a list with where each stands in `file`; none if there is no such list.
pub(crate) fn records_of(value: &mut Value, list: &'static str, file: &str) -> Vec<(Origin, Value)> {
    let records = match value.get_mut(list).map(Value::take) {
        Some(Value::Array(records)) => records,
        _ => Vec::new(),
    };
    let origin = |index: usize| Origin { file: file.to_owned(), list, row: index + 1 };
    records.into_iter().enumerate().map(|(index, record)| (origin(index), record)).collect()
}
