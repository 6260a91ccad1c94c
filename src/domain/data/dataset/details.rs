//! What the first view does without: sources, single facts, addresses, what programmes are, and the actors around the companies.
//!
//! A release is compiled into `atlas.json`, which every visitor loads, and `details.json`, which is fetched when a view needs
//! it. Both carry the id of their release; [`complete`] joins them again and refuses the parts of another release.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::assemble::{each, unique};
use super::issue::LoadError;
use super::parts::{Ids, Loaded, Parts};
use super::record::{MAX_NAME, MAX_TEXT, Record};
use super::{actors, facts, records_of, value};
use crate::domain::data::edition::{self, DIGEST};
use crate::domain::data::translation::FileText;
use crate::domain::model::Dataset;

/// The name of the file beside `atlas.json`.
pub const DETAILS: &str = "details.json";

/// Lists that stand in the details as a whole.
const LISTS: [&str; 3] = ["organisations", "links", "facts"];

/// Fields of a list that stand in the details, the others in the first view.
const FIELDS: [(&str, &[&str]); 2] = [
    ("companies", &["sources", "covid_response", "address", "postcode"]),
    ("programmes", &["summary", "operator", "operators", "since", "until", "source"]),
];

/// Fields of a company that stand inside its location.
const IN_LOCATION: [&str; 2] = ["address", "postcode"];

/// A record of a list in its two parts: that of the first view, and that of the details; either may be absent.
pub fn split(list: &str, record: &Value) -> (Option<Value>, Option<Value>) {
    if LISTS.contains(&list) {
        return (None, Some(record.clone()));
    }
    let (Some((_, fields)), Some(all)) = (FIELDS.iter().find(|(name, _)| *name == list), record.as_object()) else {
        return (Some(record.clone()), None);
    };
    let mut first = all.clone();
    let mut later = Map::new();
    for field in *fields {
        let from = match list == "companies" && IN_LOCATION.contains(field) {
            true => first.get_mut("location").and_then(Value::as_object_mut),
            false => Some(&mut first),
        };
        if let Some(value) = from.and_then(|from| from.remove(*field)) {
            later.insert((*field).to_owned(), value);
        }
    }
    if later.is_empty() {
        return (Some(Value::Object(first)), None);
    }
    later.extend(all.get("id").map(|id| ("id".to_owned(), id.clone())));
    (Some(Value::Object(first)), Some(Value::Object(later)))
}

/// A release as JSON in one piece, made from its two halves; nothing if the first is whole or the other of another release.
pub fn joined(mut first: Value, details: &Value) -> Option<Value> {
    let is_split = first.pointer("/release/split").and_then(Value::as_bool).unwrap_or_default();
    if !is_split || !edition::is_same(&first, details) {
        return None;
    }
    let release = first.get_mut("release")?.as_object_mut()?;
    for field in ["split", DIGEST] {
        release.remove(field);
    }
    for (list, _) in FIELDS {
        let added = details.get(list).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let by_id: HashMap<&str, &Map<String, Value>> =
            added.iter().filter_map(|one| Some((one.get("id")?.as_str()?, one.as_object()?))).collect();
        for record in first.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            let Some(more) = record.get("id").and_then(Value::as_str).and_then(|id| by_id.get(id).copied()) else { continue };
            for (field, value) in more.iter().filter(|(field, _)| *field != "id") {
                match list == "companies" && IN_LOCATION.contains(&field.as_str()) {
                    true => record["location"][field] = value.clone(),
                    false => record[field] = value.clone(),
                }
            }
        }
    }
    for list in LISTS {
        first[list] = details.get(list).cloned().unwrap_or_else(|| Value::Array(Vec::new()));
    }
    Some(first)
}

/// The whole release: `first` with what the text of its `details.json` adds. Rows stay where they are.
///
/// # Errors
/// A [`LoadError`] if the text is no details of this release. Problems of single records are issues instead, and what such a
/// record would have added is left out.
pub fn complete<'a>(first: &Dataset, file: impl Into<FileText<'a>>) -> Result<Loaded, LoadError> {
    let mut file = value(file.into(), "companies")?;
    let said = |field: &str| file.pointer(&["/release/", field].concat()).and_then(Value::as_str).unwrap_or_default().to_owned();
    let [found, wanted] = [(said("id"), said(DIGEST)), (first.release.id.clone(), first.release.digest.clone())];
    if found != wanted {
        // Of two compilations of one release the digest tells which is which.
        let is_id_alone = found.0 != wanted.0;
        let label =
            |(id, digest): (String, String)| if is_id_alone || digest.is_empty() { id } else { format!("{id} ({digest})") };
        return Err(LoadError::OtherRelease { found: label(found), wanted: label(wanted) });
    }
    let mut parts = Parts::default();
    for list in FIELDS.into_iter().map(|(list, _)| list).chain(LISTS) {
        parts.lists.insert(list, records_of(&mut file, list, DETAILS));
    }
    let mut dataset = first.clone();
    let mut issues = Vec::new();
    let clusters = ids(first.clusters.iter().map(|one| &one.id));
    let companies = ids(first.companies.iter().map(|one| &one.id));
    let programmes = ids(first.programmes.iter().map(|one| &one.id));
    // What the first view left out as unsound has no row, and was reported there.
    let row = |record: &mut Record<'_>, known: &Ids| known.get(&record.required("id", MAX_NAME)).copied();
    let added = each(&parts, "companies", &mut issues, |record| {
        let texts = (record.text("address", MAX_NAME), record.text("postcode", MAX_NAME));
        (row(record, &companies), record.links("sources"), record.localized("covid_response", MAX_TEXT), texts)
    });
    for (row, sources, covid_response, (address, postcode)) in added {
        let Some(company) = row.and_then(|row| dataset.companies.get_mut(row)) else { continue };
        (company.sources, company.covid_response) = (sources, covid_response);
        (company.location.address, company.location.postcode) = (address, postcode);
    }
    let added = each(&parts, "programmes", &mut issues, |record| {
        let operator = (record.text("operator", MAX_NAME), record.localized("operators", MAX_NAME));
        let years = (record.year("since"), record.year("until"));
        let said = (record.localized("summary", MAX_TEXT), record.link("source").unwrap_or_default());
        (row(record, &programmes), operator, years, said)
    });
    for (row, operator, years, said) in added {
        let Some(programme) = row.and_then(|row| dataset.programmes.get_mut(row)) else { continue };
        (programme.operator, programme.operators) = operator;
        // Former releases have the years in the first view.
        (programme.since, programme.until) = (years.0.or(programme.since), years.1.or(programme.until));
        (programme.summary, programme.source) = said;
    }
    for (row, fact) in each(&parts, "facts", &mut issues, |record| facts::fact(record, &companies)) {
        dataset.companies[row].facts.push(fact);
    }
    let (organisations, mut known) =
        unique(&parts, "organisations", &mut issues, |record| actors::organisation(record, &clusters), |actor| &actor.id);
    known.extend(companies);
    dataset.organisations = organisations;
    dataset.links = each(&parts, "links", &mut issues, |record| actors::link(record, &known));
    dataset.release.is_split = false;
    Ok(Loaded { dataset, issues })
}

fn ids<'a>(ids: impl Iterator<Item = &'a String>) -> Ids {
    ids.enumerate().map(|(row, id)| (id.clone(), row)).collect()
}
