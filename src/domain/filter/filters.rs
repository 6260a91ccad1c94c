//! The part of the state that selects companies: the clauses as values, and what could not be used of them.

use super::facets::Facet;
use crate::domain::geo::Bounds;
use crate::domain::geo::radius::Radius;
use crate::domain::order::sorted;

/// A range of years, both ends included; an open end is unbounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearRange {
    /// First year.
    pub from: Option<i32>,
    /// Last year.
    pub to: Option<i32>,
}

impl YearRange {
    /// True if `year` lies in the range.
    pub fn contains(self, year: i32) -> bool {
        self.from.is_none_or(|from| year >= from) && self.to.is_none_or(|to| year <= to)
    }

    /// True if the range and the years from `first` to `last` have a year in common.
    pub fn meets(self, first: i32, last: i32) -> bool {
        self.from.is_none_or(|from| from <= last) && self.to.is_none_or(|to| to >= first)
    }

    /// A range with its ends in order; `None` if both are open.
    pub fn new(from: Option<i32>, to: Option<i32>) -> Option<Self> {
        match (from, to) {
            (None, None) => None,
            (Some(a), Some(b)) if a > b => Some(Self { from: Some(b), to: Some(a) }),
            _ => Some(Self { from, to }),
        }
    }
}

/// Every clause of the selection. Values are sorted, so that equal selections are equal.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filters {
    facets: [Vec<String>; Facet::ALL.len()],
    /// Companies must carry all the tags, not any.
    pub tags_are_all: bool,
    /// Founding years.
    pub founded: Option<YearRange>,
    /// Founded in or before this year.
    pub year: Option<i32>,
    /// Adjacent companies too.
    pub all_scopes: bool,
    /// Headcounts of whole groups and countries count for the size, too.
    pub wide_sizes: bool,
    /// Full text.
    pub query: String,
    /// Inside this rectangle.
    pub area: Option<Bounds>,
    /// No further than this from a place.
    pub near: Option<Radius>,
}

impl Filters {
    /// The chosen values of a facet.
    pub fn values(&self, facet: Facet) -> &[String] {
        &self.facets[facet.index()]
    }

    /// True if the value is chosen.
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.values(facet).iter().any(|chosen| chosen == value)
    }

    /// Replaces the values of a facet; sorts them and drops repetitions.
    pub fn set(&mut self, facet: Facet, values: Vec<String>) {
        let rank = |value: &String| facet.closed().map(|order| order.iter().position(|id| id == value));
        let mut values = sorted(values, |a, b| rank(a).cmp(&rank(b)).then_with(|| a.cmp(b)));
        values.dedup();
        self.facets[facet.index()] = values;
    }

    /// Adds the value if it is not chosen, else takes it away.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        let mut values = self.values(facet).to_vec();
        let before = values.len();
        values.retain(|chosen| chosen != value);
        if values.len() == before {
            values.push(value.to_owned());
        }
        self.set(facet, values);
    }

    /// True if the cluster is chosen with every company of it.
    pub fn has_whole(&self, cluster: &str) -> bool {
        self.all_scopes && self.has(Facet::Cluster, cluster)
    }

    /// Adds the cluster with every company of it, side activities too, or takes it away. The last one that goes takes the side
    /// activities with it, as it brought them; that they were asked for before is not known any more.
    pub fn toggle_whole(&mut self, cluster: &str) {
        let is_taken_away = self.has_whole(cluster);
        if is_taken_away || !self.has(Facet::Cluster, cluster) {
            self.toggle(Facet::Cluster, cluster);
        }
        self.all_scopes = !is_taken_away || !self.values(Facet::Cluster).is_empty();
    }

    /// No filter at all, but scope and headcounts as they are.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { all_scopes: self.all_scopes, wide_sizes: self.wide_sizes, ..Self::default() }
    }
}

/// A value of the URL that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadValue {
    /// The key.
    pub key: String,
    /// The value as it stood there.
    pub value: String,
}
