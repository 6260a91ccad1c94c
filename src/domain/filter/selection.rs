//! The cross-filter: clauses of the URL → rows, and for every facet the counts that its values would give.

use super::columns::{Columns, slot};
use super::engine::{Change, Cross};
use super::facets::Facet;
use super::filters::{BadValue, Filters, YearRange};
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::year_bins::YearCounts;
use crate::domain::model::{Dataset, LonLat};
use crate::domain::order::distinct;

/// A dimension that can hold a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// A facet of discrete values.
    Facet(Facet),
    /// The range of founding years.
    Founded,
    /// Founded in or before a year.
    Year,
    /// The full text.
    Query,
    /// A rectangle on the map.
    Area,
    /// A distance from a place.
    Near,
    /// Core companies only, or all.
    Scope,
}

/// Free slots of the engine.
const QUERY: usize = 0;
const AREA: usize = 1;
const SCOPE: usize = 2;
const NEAR: usize = 3;

/// The result of the filters: the clause of every dimension and their intersection.
#[derive(Debug, Clone, PartialEq)]
pub struct CrossFilter {
    filters: Filters,
    engine: Cross,
    /// The rows of both ranges of years where both are set; the engine holds what they have in common.
    years: Option<[Bitset; 2]>,
    is_fuzzy: bool,
    /// The search knew what means the same.
    has_learnt: bool,
}

impl CrossFilter {
    /// Applies `filters`. A value that the data do not know counts as not chosen, see [`prune`].
    pub fn new(dataset: &Dataset, columns: &Columns, filters: &Filters) -> Self {
        let mut engine = Cross::new(columns.store());
        // No filter still is a clause: that of the core scope.
        engine.apply(columns.store(), vec![Change::Rows { slot: SCOPE, rows: Some(columns.core().clone()) }]);
        let mut cross = Self { filters: Filters::default(), engine, years: None, is_fuzzy: false, has_learnt: false };
        cross.apply(dataset, columns, filters);
        cross
    }

    /// The result of other filters, made from this one.
    #[must_use]
    pub fn changed_to(&self, dataset: &Dataset, columns: &Columns, filters: &Filters) -> Self {
        let mut next = self.clone();
        next.apply(dataset, columns, filters);
        next
    }

    /// Goes over to other filters by what differs: a clause that stays is not looked at again.
    pub fn apply(&mut self, dataset: &Dataset, columns: &Columns, filters: &Filters) {
        let before = std::mem::replace(&mut self.filters, filters.clone());
        let mut changes = Vec::new();
        for facet in Facet::ALL {
            let is_all = |filters: &Filters| facet == Facet::Tag && filters.tags_are_all;
            let (own, old) = (slot(facet, filters.wide_sizes), slot(facet, before.wide_sizes));
            if own != old {
                changes.push(Change::Values { facet: old, chosen: Vec::new(), all: false });
            }
            if own != old || before.values(facet) != filters.values(facet) || is_all(&before) != is_all(filters) {
                let column = columns.facet(facet);
                let chosen = filters.values(facet).iter().filter_map(|value| column.position(value)).collect();
                changes.push(Change::Values { facet: own, chosen, all: is_all(filters) });
            }
        }
        if (before.founded, before.year) != (filters.founded, filters.year) {
            let (founded, year) = (filters.founded.map(range), filters.year.map(|last| (i32::MIN, last)));
            let both = founded.zip(year);
            changes.push(Change::Years(both.map(|(a, b)| (a.0.max(b.0), a.1.min(b.1))).or(founded).or(year)));
            self.years = both.map(|(a, b)| [a, b].map(|range| columns.store().founded_in(range)));
        }
        let has_learnt = columns.search().has_learnt();
        if before.query != filters.query || self.has_learnt != has_learnt {
            self.has_learnt = has_learnt;
            let hits = columns.search().find(&filters.query);
            self.is_fuzzy = hits.as_ref().is_some_and(|hits| hits.is_fuzzy);
            changes.push(Change::Rows { slot: QUERY, rows: hits.map(|hits| hits.rows) });
        }
        if before.area != filters.area {
            let rows = filters.area.map(|area| located(dataset, &|point| area.contains(point)));
            changes.push(Change::Rows { slot: AREA, rows });
        }
        if before.near != filters.near {
            let rows = filters.near.map(|near| located(dataset, &|point| near.contains(point)));
            changes.push(Change::Rows { slot: NEAR, rows });
        }
        if before.all_scopes != filters.all_scopes {
            changes.push(Change::Rows { slot: SCOPE, rows: (!filters.all_scopes).then(|| columns.core().clone()) });
        }
        self.engine.apply(columns.store(), changes);
    }

    /// The selected rows.
    pub fn selected(&self) -> &Bitset {
        self.engine.selected()
    }

    /// True if nothing matched the search as typed, so that it matches with one edit a word.
    pub fn is_fuzzy(&self) -> bool {
        self.is_fuzzy
    }

    /// The rows that every clause but those of `own` selects: what a view of these dimensions shows.
    pub fn without(&self, own: &[Dimension]) -> Bitset {
        let mut rows = Bitset::full(self.selected().rows());
        let keeps = |dimension: Dimension| !own.contains(&dimension);
        let facets = Facet::ALL.into_iter().filter(|facet| keeps(Dimension::Facet(*facet)));
        let free = [(Dimension::Query, QUERY), (Dimension::Area, AREA), (Dimension::Scope, SCOPE), (Dimension::Near, NEAR)];
        let free = free.into_iter().filter(|(dimension, _)| keeps(*dimension)).filter_map(|(_, slot)| self.engine.of_slot(slot));
        let wide = self.filters.wide_sizes;
        let clauses = facets.filter_map(|facet| self.engine.of_facet(slot(facet, wide))).chain(free);
        clauses.chain(self.of_years(keeps(Dimension::Founded), keeps(Dimension::Year))).for_each(|clause| rows.intersect(clause));
        rows
    }

    /// The clause of the founding year, of either range or of both.
    fn of_years(&self, founded: bool, year: bool) -> Option<&Bitset> {
        match (&self.years, founded, year) {
            (_, false, false) => None,
            (Some([founded, _]), true, false) => Some(founded),
            (Some([_, year]), false, true) => Some(year),
            (Some(_), true, true) => self.engine.of_years(),
            // At most one range is set: it stays if it is the one that is asked for.
            (None, founded, year) => {
                let is_kept = (founded && self.filters.founded.is_some()) || (year && self.filters.year.is_some());
                self.engine.of_years().filter(|_| is_kept)
            }
        }
    }

    /// For each value of `facet`, in column order: the number of companies that the selection would hold if that
    /// value were the facet's clause. With "all tags" the value joins the tags already chosen.
    pub fn counts(&self, facet: Facet) -> &[usize] {
        self.engine.counts(slot(facet, self.filters.wide_sizes))
    }

    /// Companies by founding year, whatever years are chosen.
    pub fn years(&self, columns: &Columns) -> YearCounts {
        let total = self.without(&[Dimension::Founded, Dimension::Year]).count();
        let first = columns.founded_extent().map_or(0, |(first, _)| first);
        let counts = self.engine.years().to_vec();
        YearCounts { first, known: counts.iter().sum(), counts, total, scale: columns.year_scale() }
    }
}

/// First and last year, an open end as far as numbers go.
fn range(years: YearRange) -> (i32, i32) {
    (years.from.unwrap_or(i32::MIN), years.to.unwrap_or(i32::MAX))
}

/// Takes the values out of `filters` that the data do not know, and names them: a link may be older than a release. A value that was
/// merged into another one becomes that.
pub fn prune(columns: &Columns, filters: &mut Filters) -> Vec<BadValue> {
    let mut dropped = Vec::new();
    for facet in Facet::ALL {
        let column = columns.facet(facet);
        let mut kept = Vec::new();
        for value in filters.values(facet) {
            match column.position(value) {
                Some(position) => kept.push(column.ids()[position].clone()),
                None => dropped.push(BadValue { key: facet.key().to_owned(), value: value.clone() }),
            }
        }
        if kept != filters.values(facet) {
            filters.set(facet, distinct(kept));
        }
    }
    dropped
}

/// The rows whose point is where `is_in` says; none that has no point.
fn located(dataset: &Dataset, is_in: &dyn Fn(LonLat) -> bool) -> Bitset {
    let is_at = |row: usize| dataset.companies[row].location.point.is_some_and(|(point, _)| is_in(point));
    Bitset::from_fn(dataset.companies.len(), is_at)
}
