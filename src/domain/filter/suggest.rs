//! What a search field offers while one types: companies by name, values of facets by their names, programmes, organisations and
//! places beside them, and the correction for "did you mean".

use std::slice;

use super::columns::Columns;
use super::facets::Facet;
use super::fits::{fits, fits_by};
use super::lexicon::{Step, is_joining};
use super::others::{Nearest, Others, nearest};
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::model::{Dataset, Place};
use crate::domain::order::{distinct, sorted};
use crate::format::fold::words;

/// Most companies that are offered.
pub const MAX_COMPANIES: usize = 5;
/// Most values of one facet that are offered.
pub const MAX_VALUES: usize = 3;

/// Most words of a query that are looked for one by one.
const MOST_SINGLE: usize = 4;

/// What fits a query.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Suggestions {
    /// Companies whose name holds every word; those that begin with the query first.
    pub companies: Vec<u32>,
    /// Facet, value, and the number of companies that choosing it would leave.
    pub values: Vec<(Facet, String, usize)>,
    /// Programmes and shared facilities, by their position in the dataset.
    pub programmes: Vec<usize>,
    /// Organisations, by their position in the dataset.
    pub organisations: Vec<usize>,
    /// A place without a company.
    pub nearest: Option<Nearest>,
    /// The corrected query for "did you mean", if nothing holds a word of it.
    pub did_you_mean: Option<String>,
}

impl Suggestions {
    /// True if there is nothing to offer.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The names of the values that can be offered, folded once for all queries.
#[derive(Debug, Clone)]
pub struct Offered {
    values: Vec<(Facet, Vec<Value>)>,
    others: Others,
}

/// A value by its id, and each of its names by its words.
type Value = (String, Vec<Vec<String>>);

impl Offered {
    /// Folds the names of `dataset`, in every language.
    pub fn new(dataset: &Dataset) -> Self {
        let facets = Facet::shown_by(|spec| spec.suggestions).into_iter();
        Self { values: facets.map(|facet| (facet, named(dataset, facet))).collect(), others: Others::new(dataset) }
    }
}

/// The values of a facet with their names.
fn named(dataset: &Dataset, facet: Facet) -> Vec<Value> {
    facet.records(dataset).map(|value| (value.id.to_owned(), value.names().map(words).collect())).collect()
}

/// What fits `query`. `within(facet)` are the rows that a value of the facet would choose from; companies are offered
/// out of `admitted`.
pub fn suggest(
    dataset: &Dataset,
    columns: &Columns,
    offered: &Offered,
    query: &str,
    admitted: &Bitset,
    within: &dyn Fn(Facet) -> Bitset,
) -> Suggestions {
    let asked = words(query);
    if asked.is_empty() {
        return Suggestions::default();
    }
    let steps = columns.search().steps(&asked);
    let values = |asked: &[String], steps: &[Step]| -> Vec<(Facet, String, usize)> {
        offered.values.iter().flat_map(|(facet, named)| values(columns, *facet, named, asked, steps, within)).collect()
    };
    let mut found = values(&asked, &steps);
    if found.is_empty() && asked.len() > 1 {
        // Nothing is named by all that is asked: what is named by a word of it.
        let single = asked.iter().filter(|word| word.chars().count() > 2 && !is_joining(word)).take(MOST_SINGLE);
        found = single.flat_map(|word| values(slice::from_ref(word), &columns.search().steps(slice::from_ref(word)))).collect();
        found = distinct(found);
    }
    let values = found;
    // One that companies take part in is offered as a value.
    let is_value = |id: &str| values.iter().any(|(facet, value, _)| *facet == Facet::Programme && value == id);
    let mut programmes = offered.others.programmes(&asked, &steps);
    programmes.retain(|index| dataset.programmes.get(*index).is_some_and(|one| !is_value(&one.id)));
    Suggestions {
        companies: companies(columns, query, &asked.join(" "), admitted),
        values,
        programmes,
        organisations: offered.others.organisations(&asked, &steps),
        nearest: nearest(dataset, &asked, &steps, &occupied(columns)),
        did_you_mean: corrected(dataset, columns, query),
    }
}

/// The places with companies.
fn occupied(columns: &Columns) -> Vec<&str> {
    let places = columns.facet(Facet::Place);
    let with = places.ids().iter().zip(places.postings()).filter(|(_, rows)| !rows.is_empty());
    with.map(|(id, _)| id.as_str()).collect()
}

/// The places with companies that are nearest to the place without one that `query` names.
pub fn nearest_to(dataset: &Dataset, columns: &Columns, query: &str) -> Option<Nearest> {
    let asked = words(query);
    nearest(dataset, &asked, &columns.search().steps(&asked), &occupied(columns))
}

fn companies(columns: &Columns, query: &str, folded: &str, admitted: &Bitset) -> Vec<u32> {
    let mut hits = columns.search().named(query);
    hits.intersect(admitted);
    if hits.is_empty() {
        return Vec::new();
    }
    // In the order of the names those that begin with the query stand together.
    let (names, by_name) = (columns.names(), columns.by_name());
    let name = |row: &u32| names[*row as usize].as_str();
    let start = by_name.partition_point(|row| name(row) < folded);
    let count = by_name[start..].partition_point(|row| name(row).starts_with(folded));
    let (before, rest) = by_name.split_at(start);
    let (first, after) = rest.split_at(count);
    let in_order = first.iter().chain(before).chain(after).copied();
    in_order.filter(|row| hits.contains(*row as usize)).take(hits.count().min(MAX_COMPANIES)).collect()
}

/// At most `most` companies whose name resembles an unknown id, each once. Ids are made of names, so the words of the id
/// are searched for together and, if no name holds them all, one by one.
pub fn named_like(columns: &Columns, id: &str, most: usize) -> Vec<u32> {
    let query = id.replace('-', " ");
    let search = columns.search();
    let together = search.named(&query);
    if !together.is_empty() {
        return together.iter().map(|row| row as u32).take(most).collect();
    }
    let long = query.split(' ').filter(|word| word.chars().count() > 3);
    let mut near = distinct(long.flat_map(|word| search.named(word).iter().map(|row| row as u32).take(most).collect::<Vec<_>>()));
    near.truncate(most);
    near
}

/// The values of a facet whose name, in any language, holds every word; those first that hold them as they are asked, then
/// the most frequent.
fn values(
    columns: &Columns,
    facet: Facet,
    named: &[Value],
    asked: &[String],
    steps: &[Step],
    within: &dyn Fn(Facet) -> Bitset,
) -> Vec<(Facet, String, usize)> {
    let rank = |names: &[Vec<String>]| match fits(names, asked) {
        true => Some(false),
        false => fits_by(names, asked, steps).then_some(true),
    };
    let matching: Vec<(bool, &str)> =
        named.iter().filter_map(|(id, names)| rank(names).map(|rank| (rank, id.as_str()))).collect();
    if matching.is_empty() {
        return Vec::new();
    }
    let rows = within(facet);
    let column = columns.facet(facet);
    let counted = matching.into_iter().filter_map(|(rank, id)| {
        let count = column.postings()[column.position(id)?].count_in(&rows);
        (count > 0).then_some((rank, count, id))
    });
    let counted = sorted(counted.collect(), |a: &(bool, usize, &str), b| (a.0, b.1, a.2).cmp(&(b.0, a.1, b.2)));
    counted.into_iter().take(MAX_VALUES).map(|(_, count, id)| (facet, id.to_owned(), count)).collect()
}

/// The corrected query, its words as the records write them, with accents.
pub fn corrected(dataset: &Dataset, columns: &Columns, query: &str) -> Option<String> {
    let words = columns.search().correction(query)?;
    let written: Vec<String> = words
        .into_iter()
        .map(|one| one.row.and_then(|row| as_written(dataset, row as usize, &one.word)).unwrap_or(one.word))
        .collect();
    Some(written.join(" "))
}

/// The word of a record that folds to `folded`, in lower case.
fn as_written(dataset: &Dataset, row: usize, folded: &str) -> Option<String> {
    let company = &dataset.companies[row];
    let tags = company.tags.iter().flat_map(|tag| dataset.tags[*tag].name.texts());
    let programmes = company.programmes.iter().flat_map(|one| dataset.programmes[*one].every_name());
    let place = company.location.place.as_deref().and_then(|id| dataset.place(id)).into_iter().flat_map(Place::every_name);
    let texts = tags.chain(company.activity.texts()).chain(programmes).chain(place).chain([company.name.as_str()]);
    let mut parts = texts.flat_map(|text| text.split(|character: char| !character.is_alphanumeric()));
    parts.find(|part| words(part) == [folded]).map(str::to_lowercase)
}
