//! Clusters against tags: who works on what, as shares of each cluster.

use super::{Bar, by_facet, top};
use crate::domain::filter::columns::Columns;
use crate::domain::filter::engine::Postings;
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;

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
    let (clusters, tags) = (columns.facet(Facet::Cluster), columns.facet(Facet::Tag));
    let members = |list: &Postings| {
        let mut members = Bitset::empty(columns.rows());
        list.add_to(&mut members);
        members.intersect(rows);
        members
    };
    let groups: Vec<Bitset> = clusters.postings().iter().map(members).collect();
    // Only the few that have a line are counted in each cluster; a release may have tens of thousands.
    let line = |bar: Bar| {
        let list = tags.position(&bar.id).and_then(|position| tags.postings().get(position));
        let counts = groups.iter().map(|group| list.map_or(0, |list| list.count_in(group))).collect();
        (bar, counts)
    };
    let rows = top(all, length).into_iter().map(line).collect();
    let count = |(id, group): (&String, &Bitset)| Bar { id: id.clone(), count: group.count() };
    Matrix { columns: clusters.ids().iter().zip(&groups).map(count).collect(), rows, values }
}
