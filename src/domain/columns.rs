//! The dataset by column: for each facet value the rows that carry it. Built once, read by every filter.

use std::collections::HashMap;

use super::bitset::{Bitset, Postings};
use super::facets::{Facet, UNKNOWN, size_band, status_value};
use super::fold::fold;
use super::model::{Company, Dataset, Scope};
use super::order::sorted;
use super::search::SearchIndex;

/// One facet: its values in the order in which they are listed, each with its rows.
#[derive(Debug, Clone, Default)]
pub struct Column {
    ids: Vec<String>,
    postings: Vec<Postings>,
    positions: HashMap<String, usize>,
}

impl Column {
    /// The values, in order.
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    /// The rows of each value, in the same order.
    pub fn postings(&self) -> &[Postings] {
        &self.postings
    }

    /// The position of a value.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }

    fn new(values: Vec<(String, Vec<u32>)>, rows: usize) -> Self {
        let positions = values.iter().enumerate().map(|(position, (id, _))| (id.clone(), position)).collect();
        let (ids, lists): (Vec<_>, Vec<_>) = values.into_iter().unzip();
        Self { ids, postings: lists.into_iter().map(|list| Postings::new(list, rows)).collect(), positions }
    }
}

/// The dataset, ready to be filtered.
#[derive(Debug)]
pub struct Columns {
    rows: usize,
    facets: Vec<Column>,
    core: Bitset,
    founded: Vec<Option<i32>>,
    names: Vec<String>,
    search: SearchIndex,
}

impl Columns {
    /// Builds every column of `dataset`.
    pub fn new(dataset: &Dataset) -> Self {
        let rows = dataset.companies.len();
        Self {
            rows,
            facets: Facet::ALL.iter().map(|facet| column(dataset, *facet)).collect(),
            core: Bitset::from_fn(rows, |row| dataset.companies[row].scope == Scope::Core),
            founded: dataset.companies.iter().map(|company| company.founded).collect(),
            names: dataset.companies.iter().map(|company| fold(&company.name)).collect(),
            search: SearchIndex::new(dataset),
        }
    }

    /// Number of companies, of every scope.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The column of a facet.
    pub fn facet(&self, facet: Facet) -> &Column {
        &self.facets[facet.index()]
    }

    /// The companies of scope `core`.
    pub fn core(&self) -> &Bitset {
        &self.core
    }

    /// The founding year of each row.
    pub fn founded(&self) -> &[Option<i32>] {
        &self.founded
    }

    /// The folded name of each row, the key to sort by name.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The full-text index.
    pub fn search(&self) -> &SearchIndex {
        &self.search
    }

    /// First and last founding year in the data.
    pub fn founded_extent(&self) -> Option<(i32, i32)> {
        let years = self.founded.iter().flatten();
        Some((*years.clone().min()?, *years.max()?))
    }
}

/// The values of a facet that a company carries.
fn values<'a>(dataset: &'a Dataset, company: &'a Company, facet: Facet) -> Vec<&'a str> {
    match facet {
        Facet::Cluster => vec![&dataset.clusters[company.cluster].id],
        Facet::Sector => vec![&dataset.sectors[company.sector].id],
        Facet::Size => vec![size_band(company)],
        Facet::Tag => company.tags.iter().map(|tag| dataset.tags[*tag].id.as_str()).collect(),
        Facet::Programme => company.programmes.iter().map(|one| dataset.programmes[*one].id.as_str()).collect(),
        Facet::Status => vec![status_value(company)],
        Facet::Place => vec![company.location.place.as_deref().unwrap_or(UNKNOWN)],
        Facet::Member => company.member.map(|member| if member { "yes" } else { "no" }).into_iter().collect(),
    }
}

fn column(dataset: &Dataset, facet: Facet) -> Column {
    let fixed: Vec<&str> = match facet {
        Facet::Cluster => dataset.clusters.iter().map(|cluster| cluster.id.as_str()).collect(),
        Facet::Sector => dataset.sectors.iter().map(|sector| sector.id.as_str()).collect(),
        _ => facet.closed().unwrap_or_default().to_vec(),
    };
    let mut lists: HashMap<&str, Vec<u32>> = HashMap::new();
    for (row, company) in dataset.companies.iter().enumerate() {
        for value in values(dataset, company, facet) {
            let list = lists.entry(value).or_default();
            // A value named twice in one record counts once.
            if list.last() != Some(&(row as u32)) {
                list.push(row as u32);
            }
        }
    }
    let mut ordered: Vec<(String, Vec<u32>)> =
        fixed.iter().map(|id| ((*id).to_owned(), lists.remove(id).unwrap_or_default())).collect();
    // A value that the release knows is a value, even if no company carries it: its clause selects nothing.
    let known: Vec<&str> = match facet {
        Facet::Tag => dataset.tags.iter().map(|tag| tag.id.as_str()).collect(),
        Facet::Programme => dataset.programmes.iter().map(|programme| programme.id.as_str()).collect(),
        Facet::Place => dataset.places.iter().map(|place| place.id.as_str()).chain([UNKNOWN]).collect(),
        _ => Vec::new(),
    };
    for id in known {
        lists.entry(id).or_default();
    }
    // Open lists: the most frequent first, so that the short form of a facet shows what matters; unknown last.
    let open = sorted(lists.into_iter().collect(), |a: &(&str, Vec<u32>), b| {
        (a.0 == UNKNOWN).cmp(&(b.0 == UNKNOWN)).then(b.1.len().cmp(&a.1.len())).then(a.0.cmp(b.0))
    });
    ordered.extend(open.into_iter().map(|(id, list)| (id.to_owned(), list)));
    Column::new(ordered, dataset.companies.len())
}
