//! The dataset by column: the engine's store, the names of its values, and what search and order need. Built once.

use std::collections::HashMap;

use super::engine::{Codes, Index, Postings, Store};
use super::facets::{Facet, UNKNOWN, Values, size_band};
use super::search::SearchIndex;
use super::year_bins::YearScale;
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::model::{Company, Dataset, Scope};
use crate::domain::order::order;
use crate::format::fold::fold;

/// The names of a facet's values, in the order in which they are listed.
#[derive(Debug, Clone, Default)]
struct Names {
    ids: Vec<String>,
    positions: HashMap<String, usize>,
}

/// One facet: its values in the order in which they are listed, each with its rows.
#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    names: &'a Names,
    postings: &'a [Postings],
}

impl<'a> Column<'a> {
    /// The values, in order.
    pub fn ids(self) -> &'a [String] {
        &self.names.ids
    }

    /// The rows of each value, in the same order.
    pub fn postings(self) -> &'a [Postings] {
        self.postings
    }

    /// The position of a value, or of the one that it was merged into.
    pub fn position(self, id: &str) -> Option<usize> {
        self.names.positions.get(id).copied()
    }
}

/// The values that a company carries.
type Each = for<'a> fn(&'a Dataset, &'a Company, &mut dyn FnMut(&'a str));

/// The position of a facet in the store; behind all of them the size with the headcounts of groups and countries.
pub(super) const fn slot(facet: Facet, wide: bool) -> usize {
    if wide && matches!(facet, Facet::Size) { Facet::ALL.len() } else { facet.index() }
}

/// The dataset, ready to be filtered.
#[derive(Debug)]
pub struct Columns {
    store: Store,
    facets: Vec<Names>,
    core: Bitset,
    founded: Vec<Option<i32>>,
    year_scale: YearScale,
    names: Vec<String>,
    by_name: Vec<u32>,
    search: SearchIndex,
}

impl Columns {
    /// Builds every column of `dataset`, and the full-text index.
    pub fn new(dataset: &Dataset) -> Self {
        Self::with(dataset, SearchIndex::new(dataset))
    }

    /// The same with an index of `dataset` that is there already.
    pub fn with(dataset: &Dataset, search: SearchIndex) -> Self {
        let companies = &dataset.companies;
        let (facets, mut indices): (Vec<_>, Vec<_>) =
            Facet::ALL.iter().map(|facet| column(dataset, *facet, facet.spec().each)).unzip();
        // The bands again, with the headcounts of groups and countries: a table of its own, so that nothing is built anew
        // when a visitor asks for it.
        indices.push(column(dataset, Facet::Size, |_, company, give| give(size_band(company, true))).1);
        let headcount = |company: &Company| company.employees.and_then(|employees| employees.counted(false)).unwrap_or_default();
        let store =
            Store::new(indices, companies.iter().map(|company| company.founded), companies.iter().map(headcount).collect());
        let names: Vec<String> = companies.iter().map(|company| fold(&company.name)).collect();
        let by_name = order(names.len(), &mut |a, b| names[a].cmp(&names[b]));
        Self {
            store,
            facets,
            core: Bitset::from_fn(companies.len(), |row| companies[row].scope == Scope::Core),
            founded: companies.iter().map(|company| company.founded).collect(),
            year_scale: YearScale::of(companies.iter().filter_map(|company| company.founded)),
            names,
            by_name: by_name.into_iter().map(|row| row as u32).collect(),
            search,
        }
    }

    /// What the engine filters by.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Number of companies, of every scope.
    pub fn rows(&self) -> usize {
        self.store.rows()
    }

    /// The column of a facet.
    pub fn facet(&self, facet: Facet) -> Column<'_> {
        self.facet_of(facet, false)
    }

    /// The column of a facet; with `wide` headcounts the bands of the size hold those of groups and countries, too.
    pub fn facet_of(&self, facet: Facet, wide: bool) -> Column<'_> {
        Column { names: &self.facets[facet.index()], postings: self.store.postings(slot(facet, wide)) }
    }

    /// The companies of scope `core`.
    pub fn core(&self) -> &Bitset {
        &self.core
    }

    /// The founding year of each row.
    pub fn founded(&self) -> &[Option<i32>] {
        &self.founded
    }

    /// How founding years are cut into bins.
    pub fn year_scale(&self) -> YearScale {
        self.year_scale
    }

    /// The folded name of each row, the key to sort by name.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Every row, in the order of the names.
    pub fn by_name(&self) -> &[u32] {
        &self.by_name
    }

    /// The full-text index.
    pub fn search(&self) -> &SearchIndex {
        &self.search
    }

    /// First and last founding year in the data.
    pub fn founded_extent(&self) -> Option<(i32, i32)> {
        self.store.extent()
    }
}

/// The values of a facet in the order of the dataset, and those that each company carries. One that the release does not
/// list is added at the end.
fn coded(dataset: &Dataset, facet: Facet, each: Each) -> (Vec<&str>, Codes) {
    let spec = facet.spec();
    let mut ids: Vec<&str> = match spec.values {
        Values::Closed(ids) => ids.to_vec(),
        Values::Records { or_unknown, .. } => {
            facet.records(dataset).map(|value| value.id).chain(or_unknown.then_some(UNKNOWN)).collect()
        }
    };
    let mut positions: HashMap<&str, u32> = ids.iter().enumerate().map(|(at, id)| (*id, at as u32)).collect();
    let mut codes = Codes::default();
    let mut carried: Vec<u32> = Vec::new();
    for company in &dataset.companies {
        carried.clear();
        each(dataset, company, &mut |id| {
            carried.push(*positions.entry(id).or_insert_with(|| {
                ids.push(id);
                ids.len() as u32 - 1
            }));
        });
        codes.push(carried.iter().copied());
    }
    (ids, codes)
}

/// A facet's values in the order in which they are listed. A value that the release knows is a value, even if no
/// company carries it: its clause selects nothing.
fn column(dataset: &Dataset, facet: Facet, each: Each) -> (Names, Index) {
    let (ids, codes) = coded(dataset, facet, each);
    let listed = match facet.spec().is_open {
        // The most frequent first, so that the short form of a facet shows what matters; unknown last.
        true => {
            let totals = codes.totals(ids.len());
            let is_unknown = |value: usize| ids[value] == UNKNOWN;
            order(ids.len(), &mut |a, b| {
                is_unknown(a).cmp(&is_unknown(b)).then(totals[b].cmp(&totals[a])).then(ids[a].cmp(ids[b]))
            })
        }
        false => (0..ids.len()).collect(),
    };
    let mut positions: HashMap<String, usize> =
        listed.iter().enumerate().map(|(position, value)| (ids[*value].to_owned(), position)).collect();
    for (alias, id) in facet.aliases(dataset) {
        if let Some(position) = positions.get(id).copied() {
            positions.entry(alias.to_owned()).or_insert(position);
        }
    }
    let index = codes.indexed(&listed);
    (Names { ids: listed.into_iter().map(|value| ids[value].to_owned()).collect(), positions }, index)
}
