//! Figures about a set of rows: headline numbers and the tables behind the charts.

pub mod growth;
pub mod headcount;
pub mod matrix;
pub mod ranking;

use crate::domain::filter::columns::{Column, Columns};
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;
use crate::domain::filter::year_bins::YearCounts;
use crate::domain::model::{Dataset, Scope};
use crate::domain::order::sorted;

/// A category with its number of companies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Facet value.
    pub id: String,
    /// Companies.
    pub count: usize,
}

/// Counts per value of a facet, in column order, zeros included.
pub fn by_facet(columns: &Columns, facet: Facet, rows: &Bitset) -> Vec<Bar> {
    by_column(columns.facet(facet), rows)
}

/// Counts per value of a column, in its order, zeros included.
pub fn by_column(column: Column<'_>, rows: &Bitset) -> Vec<Bar> {
    column.ids().iter().zip(column.postings()).map(|(id, list)| Bar { id: id.clone(), count: list.count_in(rows) }).collect()
}

/// The largest of these categories, `unknown` and zeros left out, at most `length`; ties keep their order.
pub fn top(mut bars: Vec<Bar>, length: usize) -> Vec<Bar> {
    bars.retain(|bar| bar.count > 0 && bar.id != crate::domain::filter::facets::UNKNOWN);
    let mut bars = sorted(bars, |a, b| b.count.cmp(&a.count));
    bars.truncate(length);
    bars
}

/// The largest category, and those as large, in their order: of equals none comes first. Empty if all are zero.
pub fn leaders(bars: &[Bar]) -> Vec<&Bar> {
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or_default();
    bars.iter().filter(|bar| bar.count > 0 && bar.count == most).collect()
}

/// How many equals are named.
const EQUALS: usize = 3;

/// The names of equals as one, the last after `and`, with the word that they are: "A, B and C (tied)"; of more than three the first
/// three and `…`.
pub fn equals(mut names: Vec<String>, and: &str, tied: &str) -> String {
    if names.len() > EQUALS {
        names.truncate(EQUALS);
        return format!("{}, … ({tied})", names.join(", "));
    }
    match names.pop() {
        Some(last) if !names.is_empty() => format!("{}{and}{last} ({tied})", names.join(", ")),
        last => last.unwrap_or_default(),
    }
}

/// Counts per value of `outer` (rows of the result) and `inner` (columns of the result), in column order.
pub fn cross(columns: &Columns, outer: Facet, inner: Facet, rows: &Bitset) -> Vec<(Bar, Vec<Bar>)> {
    let column = columns.facet(outer);
    let groups = column.ids().iter().zip(column.postings()).map(|(id, list)| {
        let mut group = Bitset::empty(columns.rows());
        list.add_to(&mut group);
        group.intersect(rows);
        (Bar { id: id.clone(), count: group.count() }, by_facet(columns, inner, &group))
    });
    groups.collect()
}

/// Counts per founding year over the extent of the whole dataset, so that the axis stands still while filtering.
pub fn by_year(columns: &Columns, rows: &Bitset) -> YearCounts {
    let total = rows.count();
    let Some((first, last)) = columns.founded_extent() else {
        return YearCounts { total, ..YearCounts::default() };
    };
    let mut counts = vec![0; (last - first + 1) as usize];
    columns.store().count_years(0, rows.words(), |year, count| counts[year] += count);
    YearCounts { first, known: counts.iter().sum(), counts, total, scale: columns.year_scale() }
}

/// Sum of the known headcounts per value of a facet, in column order.
pub fn employees_by_facet(columns: &Columns, facet: Facet, rows: &Bitset) -> Vec<u64> {
    let employees = columns.store().employees();
    columns.facet(facet).postings().iter().map(|list| list.sum_in(rows, employees)).collect()
}

/// How many companies of a cluster the dataset holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Cluster position.
    pub cluster: usize,
    /// Companies of every scope.
    pub companies: usize,
    /// Of scope core.
    pub core: usize,
}

/// Coverage of each cluster, to be stated against its official count.
pub fn coverage(dataset: &Dataset) -> Vec<Coverage> {
    let mut table: Vec<Coverage> =
        (0..dataset.clusters.len()).map(|cluster| Coverage { cluster, companies: 0, core: 0 }).collect();
    for company in &dataset.companies {
        table[company.cluster].companies += 1;
        table[company.cluster].core += usize::from(company.scope == Scope::Core);
    }
    table
}
