//! Clusters against tags: who works on what, as shares of each cluster.

use super::{Bar, by_facet, cross, top};
use crate::domain::bitset::Bitset;
use crate::domain::columns::Columns;
use crate::domain::facets::Facet;

/// A table of counts with its margins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matrix {
    /// The groups across, each with all of its companies.
    pub columns: Vec<Bar>,
    /// The values downwards: total and the count in each group.
    pub rows: Vec<(Bar, Vec<usize>)>,
    /// Values that have companies, also those without a row.
    pub values: usize,
}

/// The `length` most frequent tags among `rows`, counted in each cluster. A company has as many tags as it likes, so the
/// counts of a column may add up to more than its companies.
pub fn cluster_tags(columns: &Columns, rows: &Bitset, length: usize) -> Matrix {
    let all = by_facet(columns, Facet::Tag, rows);
    let values = all.iter().filter(|bar| bar.count > 0).count();
    let table = cross(columns, Facet::Cluster, Facet::Tag, rows);
    let tags = columns.facet(Facet::Tag);
    let line = |bar: Bar| {
        let position = tags.position(&bar.id);
        let count = |parts: &Vec<Bar>| position.and_then(|position| parts.get(position)).map_or(0, |part| part.count);
        let counts = table.iter().map(|(_, parts)| count(parts)).collect();
        (bar, counts)
    };
    let rows = top(all, length).into_iter().map(line).collect();
    Matrix { columns: table.into_iter().map(|(group, _)| group).collect(), rows, values }
}
