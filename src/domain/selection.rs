//! The cross-filter: clauses of the URL → rows, and for every facet the counts that its values would give.

use super::bitset::Bitset;
use super::columns::Columns;
use super::facets::Facet;
use super::geo::Bounds;
use super::model::Dataset;
use super::url_state::{BadValue, Filters};

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
    /// Core companies only, or all.
    Scope,
}

impl Dimension {
    const COUNT: usize = Facet::ALL.len() + 5;

    const fn index(self) -> usize {
        match self {
            Self::Facet(facet) => facet.index(),
            Self::Founded => Facet::ALL.len(),
            Self::Year => Facet::ALL.len() + 1,
            Self::Query => Facet::ALL.len() + 2,
            Self::Area => Facet::ALL.len() + 3,
            Self::Scope => Facet::ALL.len() + 4,
        }
    }
}

/// The result of the filters: the clause of every dimension and their intersection.
#[derive(Debug, Clone, PartialEq)]
pub struct CrossFilter {
    clauses: Vec<Option<Bitset>>,
    selected: Bitset,
    tags_are_all: bool,
    forgiven: bool,
}

impl CrossFilter {
    /// Applies `filters`. A value that the data do not know counts as not chosen, see [`prune`].
    pub fn new(dataset: &Dataset, columns: &Columns, filters: &Filters) -> Self {
        let rows = columns.rows();
        let mut clauses = vec![None; Dimension::COUNT];
        for facet in Facet::ALL {
            clauses[facet.index()] = facet_clause(columns, facet, filters);
        }
        let founded = columns.founded();
        clauses[Dimension::Founded.index()] =
            filters.founded.map(|range| Bitset::from_fn(rows, |row| founded[row].is_some_and(|year| range.contains(year))));
        clauses[Dimension::Year.index()] =
            filters.year.map(|last| Bitset::from_fn(rows, |row| founded[row].is_some_and(|year| year <= last)));
        let hits = columns.search().find(&filters.query);
        let forgiven = hits.as_ref().is_some_and(|hits| hits.forgiven);
        clauses[Dimension::Query.index()] = hits.map(|hits| hits.rows);
        clauses[Dimension::Area.index()] = filters.area.map(|area| area_clause(dataset, area));
        clauses[Dimension::Scope.index()] = (!filters.all_scopes).then(|| columns.core().clone());
        let mut selected = Bitset::full(rows);
        clauses.iter().flatten().for_each(|clause| selected.intersect(clause));
        Self { clauses, selected, tags_are_all: filters.tags_are_all, forgiven }
    }

    /// The selected rows.
    pub fn selected(&self) -> &Bitset {
        &self.selected
    }

    /// True if the search had to forgive an edit to find anything.
    pub fn forgiven(&self) -> bool {
        self.forgiven
    }

    /// The rows that every clause but those of `own` selects: what a view of these dimensions shows.
    pub fn without(&self, own: &[Dimension]) -> Bitset {
        let mut rows = Bitset::full(self.selected.rows());
        for (index, clause) in self.clauses.iter().enumerate() {
            if let Some(clause) = clause.as_ref().filter(|_| own.iter().all(|dimension| dimension.index() != index)) {
                rows.intersect(clause);
            }
        }
        rows
    }

    /// For each value of `facet`, in column order: the number of companies that the selection would hold if that
    /// value were the facet's clause. With "all tags" the value joins the tags already chosen.
    pub fn counts(&self, columns: &Columns, facet: Facet) -> Vec<usize> {
        let conjunctive = facet == Facet::Tag && self.tags_are_all;
        let base = if conjunctive { self.selected.clone() } else { self.without(&[Dimension::Facet(facet)]) };
        columns.facet(facet).postings().iter().map(|rows| rows.count_in(&base)).collect()
    }
}

/// Takes the values out of `filters` that the data do not know, and names them: a link may be older than a release.
pub fn prune(columns: &Columns, filters: &mut Filters) -> Vec<BadValue> {
    let mut dropped = Vec::new();
    for facet in Facet::ALL {
        let known = |value: &String| columns.facet(facet).position(value).is_some();
        let (kept, unknown): (Vec<_>, Vec<_>) = filters.values(facet).iter().cloned().partition(known);
        if !unknown.is_empty() {
            filters.set(facet, kept);
            dropped.extend(unknown.into_iter().map(|value| BadValue { key: facet.key().to_owned(), value }));
        }
    }
    dropped
}

fn facet_clause(columns: &Columns, facet: Facet, filters: &Filters) -> Option<Bitset> {
    let column = columns.facet(facet);
    let positions: Vec<usize> = filters.values(facet).iter().filter_map(|value| column.position(value)).collect();
    let rows_of = |position: &usize| {
        let mut rows = Bitset::empty(columns.rows());
        column.postings()[*position].add_to(&mut rows);
        rows
    };
    let conjunctive = facet == Facet::Tag && filters.tags_are_all;
    let (first, rest) = positions.split_first()?;
    let mut clause = rows_of(first);
    for position in rest {
        if conjunctive {
            clause.intersect(&rows_of(position));
        } else {
            column.postings()[*position].add_to(&mut clause);
        }
    }
    Some(clause)
}

fn area_clause(dataset: &Dataset, area: Bounds) -> Bitset {
    Bitset::from_fn(dataset.companies.len(), |row| {
        dataset.companies[row].location.point.is_some_and(|(point, _)| area.contains(point))
    })
}
