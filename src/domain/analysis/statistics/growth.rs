//! How many companies there were in each year, by cluster: founding years added up.
//!
//! It counts foundings, not closures: few sources give the year in which a company ended.

use crate::domain::filter::columns::Columns;
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;

/// The running sums of every cluster.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Growth {
    /// The year of the first entry of every series. Earlier foundings are in that entry.
    pub first: i32,
    /// One for each cluster, in column order.
    pub series: Vec<Series>,
    /// Rows with a founding year.
    pub known: usize,
    /// All rows.
    pub total: usize,
}

/// The running sum of one cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Facet value.
    pub id: String,
    /// Companies founded up to and including `first`, `first + 1`, …
    pub sums: Vec<usize>,
    /// Companies of the cluster, with a founding year or without.
    pub total: usize,
}

impl Growth {
    /// The last year.
    pub fn last(&self) -> i32 {
        let years = self.series.first().map_or(0, |series| series.sums.len());
        self.first.saturating_add(years.saturating_sub(1) as i32)
    }

    /// The companies of a series in `year`; before the first entry none, after the last what there was then.
    pub fn at(&self, series: &Series, year: i32) -> usize {
        let Ok(index) = usize::try_from(i64::from(year) - i64::from(self.first)) else { return 0 };
        series.sums.get(index).or(series.sums.last()).copied().unwrap_or_default()
    }
}

/// The growth of every cluster over the extent of the whole dataset, from the year on which the histogram begins to have
/// bins of equal width.
pub fn growth(columns: &Columns, rows: &Bitset) -> Growth {
    let column = columns.facet(Facet::Cluster);
    let total = rows.count();
    let Some((earliest, last)) = columns.founded_extent() else { return Growth { total, ..Growth::default() } };
    let first = columns.year_scale().start.clamp(earliest, last);
    let series = column.ids().iter().zip(column.postings()).map(|(id, list)| {
        let mut own = Bitset::empty(columns.rows());
        list.add_to(&mut own);
        own.intersect(rows);
        let mut sums = vec![0; (last - first + 1) as usize];
        for year in own.iter().filter_map(|row| columns.founded()[row]) {
            sums[(year - first).max(0) as usize] += 1;
        }
        let mut sum = 0;
        for entry in &mut sums {
            sum += *entry;
            *entry = sum;
        }
        Series { id: id.clone(), sums, total: own.count() }
    });
    let series: Vec<Series> = series.collect();
    Growth { first, known: series.iter().filter_map(|series| series.sums.last()).sum(), series, total }
}
