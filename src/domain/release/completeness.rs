//! What an analyst still has to find: which fields are empty, which rows are weakest, which facts are old.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::domain::model::{Company, Dataset, FactField};

/// A fact of this many years or more is worth a new look.
const OLD: i32 = 2;
/// Records that one source backs before it is worth a word.
const MANY: usize = 5;

/// How many rows have a field, of those that can have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// The column in the source tables.
    pub field: String,
    /// Rows that have it.
    pub filled: usize,
    /// Rows that can have it.
    pub all: usize,
}

/// A row with what it lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeakRow {
    /// Slug.
    pub id: String,
    /// Name.
    pub name: String,
    /// Cluster slug.
    pub cluster: String,
    /// The columns that are empty.
    pub missing: Vec<String>,
    /// The columns whose fact is two years old or more, with the year.
    pub old: Vec<(String, i32)>,
}

/// A page that backs many records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedSource {
    /// Its address.
    pub address: String,
    /// How many companies name it.
    pub companies: usize,
}

/// The analyst's list of things to do.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Completeness {
    /// How many companies have each field, by cluster.
    pub clusters: Vec<(String, Vec<Coverage>)>,
    /// Rows that lack something or hold old facts, the weakest first.
    pub rows: Vec<WeakRow>,
    /// Sources that back many records, those of most first.
    pub sources: Vec<SharedSource>,
}

/// A field that a complete company has: its column, and whether a company has it; none where there is nothing to have.
type Field = (&'static str, fn(&Company) -> Option<bool>);

/// The fields that count, in the order of the source tables.
const FIELDS: [Field; 10] = [
    ("activity_fr", |company| Some(company.activity.own("fr").is_some())),
    ("tags", |company| Some(!company.tags.is_empty())),
    ("founded", |company| Some(company.founded.is_some())),
    ("employees", |company| Some(company.employees.is_some())),
    // Of a headcount.
    ("employees_year", |company| company.employees.map(|employees| employees.year.is_some())),
    ("city", |company| Some(company.location.place.is_some())),
    ("website", |company| Some(company.website.is_some())),
    ("status", |company| Some(company.status.is_some())),
    ("member", |company| Some(company.member.is_some())),
    ("sources", |company| Some(!company.sources.is_empty() || !company.facts.is_empty())),
];

/// How many of these companies have each field.
pub(super) fn coverage(companies: &[&Company]) -> Vec<Coverage> {
    let of = |(field, has): &Field| {
        let known: Vec<bool> = companies.iter().filter_map(|company| has(company)).collect();
        Coverage { field: (*field).to_owned(), filled: known.iter().filter(|has| **has).count(), all: known.len() }
    };
    FIELDS.iter().map(of).collect()
}

/// What is missing in a release.
pub fn completeness(dataset: &Dataset) -> Completeness {
    let of = |row: usize| dataset.companies.iter().filter(move |company| company.cluster == row).collect::<Vec<_>>();
    let clusters = dataset.clusters.iter().enumerate().map(|(row, cluster)| (cluster.id.clone(), coverage(&of(row))));
    let year = dataset.year();
    let mut rows: Vec<WeakRow> = dataset.companies.iter().map(|company| weak(dataset, company, year)).collect();
    rows.retain(|row| !row.missing.is_empty() || !row.old.is_empty());
    rows.sort_by_key(|row| std::cmp::Reverse((row.missing.len(), row.old.len())));
    let mut count: HashMap<&str, usize> = HashMap::new();
    for company in &dataset.companies {
        let mut pages: Vec<&str> =
            company.sources.iter().chain(company.facts.iter().map(|fact| &fact.source)).map(String::as_str).collect();
        pages.sort_unstable();
        pages.dedup();
        pages.into_iter().for_each(|page| *count.entry(page).or_default() += 1);
    }
    let shared = count.into_iter().filter(|(_, companies)| *companies >= MANY);
    let mut sources: Vec<SharedSource> =
        shared.map(|(address, companies)| SharedSource { address: address.to_owned(), companies }).collect();
    sources.sort_by(|a, b| b.companies.cmp(&a.companies).then_with(|| a.address.cmp(&b.address)));
    Completeness { clusters: clusters.collect(), rows, sources }
}

fn weak(dataset: &Dataset, company: &Company, year: i32) -> WeakRow {
    let missing = FIELDS.iter().filter(|(_, has)| has(company) == Some(false)).map(|(field, _)| (*field).to_owned()).collect();
    // A founding year does not age; a headcount and a status do.
    let mut old: Vec<(String, i32)> =
        company.employees.and_then(|one| one.year).map(|of| ("employees".to_owned(), of)).into_iter().collect();
    old.extend(company.sourced(FactField::Status).filter_map(|fact| Some(("status".to_owned(), fact.year?))));
    old.retain(|(_, of)| year - of >= OLD);
    WeakRow {
        id: company.id.clone(),
        name: company.name.clone(),
        cluster: dataset.clusters[company.cluster].id.clone(),
        missing,
        old,
    }
}
