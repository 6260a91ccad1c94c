//! Writes the compiled files: one record a line, keys sorted, so that two releases compare well line by line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::convert;
use super::delivery::Delivery;
use super::package::{PACKAGE_FILE, data_package};
use super::rows::put;
use super::schema::{SCHEMA_FILE, json_schema};
use crate::domain::data::context::LISTS;
use crate::domain::data::dataset::{self, Parts, SCHEMA, split};
use crate::domain::data::edition::DIGEST;
use crate::domain::data::translation::{take, translation_of};

/// Which part of each record a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    /// What the first view needs.
    First,
    /// What is fetched when a view needs it.
    Details,
    /// All of it.
    Whole,
}

/// The compiled files and the lists that each holds.
///
/// `atlas.json` is what every visitor loads, so it has a byte budget. Sources and what surrounds the companies are fetched when
/// a view needs them; official figures and milestones only by the views of clusters.
pub(super) const FILES: [(&str, Half, &[&str]); 3] = [
    ("atlas.json", Half::First, &["clusters", "sectors", "tags", "places", "programmes", "companies", "key_figures"]),
    ("details.json", Half::Details, &["companies", "programmes", "organisations", "links", "facts"]),
    ("context.json", Half::Whole, &LISTS),
];

/// The text of a release in one piece, every language in it.
pub fn whole(delivery: &Delivery) -> String {
    let parts = convert::parts(delivery).parts;
    file(&parts.release, &records(&parts, Half::Whole, &dataset::LISTS))
}

/// The records of a file by the name of their list.
type Lists = Vec<(&'static str, Vec<Value>)>;

fn records(parts: &Parts, half: Half, lists: &[&'static str]) -> Lists {
    let of = |list: &'static str| {
        let records = parts.lists.get(list).map_or(&[][..], Vec::as_slice);
        let part = |record: &Value| match half {
            Half::First => split(list, record).0,
            Half::Details => split(list, record).1,
            Half::Whole => Some(record.clone()),
        };
        (list, records.iter().filter_map(|(_, record)| part(record)).collect())
    };
    lists.iter().map(|list| of(list)).collect()
}

/// Takes the texts of further languages out of the records of a file: by language the same lists, with nothing where a record
/// has no such text.
fn translations(lists: &mut Lists) -> BTreeMap<String, Lists> {
    let shape: Lists = lists.iter().map(|(list, records)| (*list, vec![Value::Null; records.len()])).collect();
    let mut found: BTreeMap<String, Lists> = BTreeMap::new();
    // Names of places are few and short, and searched for in every language: they stay.
    let translated = lists.iter_mut().enumerate().filter(|(_, (list, _))| *list != "places");
    for (at, (_, records)) in translated {
        for (row, record) in records.iter_mut().enumerate() {
            for (language, texts) in take(record) {
                found.entry(language).or_insert_with(|| shape.clone())[at].1[row] = texts;
            }
        }
    }
    // A list without a text would be nothing but blanks.
    for translated in found.values_mut() {
        translated.retain(|(_, records)| records.iter().any(|record| !record.is_null()));
    }
    found
}

fn file(release: &Value, lists: &Lists) -> String {
    let mut text = format!("{{\"schema\":{SCHEMA},\n\"release\":{release}");
    for (list, records) in lists {
        let lines: Vec<String> = records.iter().map(Value::to_string).collect();
        // Writing to a String cannot fail.
        let _ = write!(text, ",\n\"{list}\":[\n{}\n]", lines.join(",\n"));
    }
    text.push_str("}\n");
    text
}

/// Sixteen digits of hexadecimals that differ when anything in the files does.
fn digest(files: &[(&str, Half, Lists)]) -> String {
    let mut hash = Sha256::new();
    for record in files.iter().flat_map(|(_, _, lists)| lists).flat_map(|(_, records)| records) {
        hash.update(record.to_string());
    }
    let start = hash.finalize().iter().take(8).fold(0, |number: u64, byte| number << 8 | u64::from(*byte));
    format!("{start:016x}")
}

/// What the application reads: each file of [`FILES`], and its translations beside it.
fn published(parts: &Parts) -> (String, Vec<CompiledFile>) {
    let mut files: Vec<_> = FILES.iter().map(|(name, half, lists)| (*name, *half, records(parts, *half, lists))).collect();
    let digest = digest(&files);
    let mut release = parts.release.clone();
    put(&mut release, [DIGEST].into_iter(), Value::from(digest.as_str()));
    let translated: Vec<_> = files.iter_mut().map(|(name, _, lists)| (*name, translations(lists))).collect();
    let languages: BTreeSet<&String> = translated.iter().flat_map(|(_, found)| found.keys()).collect();
    let mut compiled = Vec::new();
    for (name, half, lists) in &files {
        let mut release = release.clone();
        if *half == Half::First {
            put(&mut release, ["split"].into_iter(), Value::Bool(true));
            if !languages.is_empty() {
                put(&mut release, ["languages"].into_iter(), json!(languages));
            }
        }
        compiled.push(CompiledFile { name: (*name).to_owned(), text: file(&release, lists) });
    }
    for language in &languages {
        for (name, found) in &translated {
            let lists = found.get(*language).cloned().unwrap_or_default();
            compiled.push(CompiledFile { name: translation_of(name, language), text: file(&release, &lists) });
        }
    }
    (digest, compiled)
}

/// A file of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompiledFile {
    /// Its path below `data/`, such as `atlas.json` or `source/lyon/companies.csv`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// The files of a release.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Compiled {
    /// What the application reads, and the source tables.
    pub files: Vec<CompiledFile>,
    /// What each of the former says of the compilation that it belongs to, see [`crate::domain::data::edition`].
    pub digest: String,
}

/// Compiles a delivery: what the application reads, then the source tables that it was made from, each with its schema.
pub fn compile(delivery: &Delivery) -> Compiled {
    let (digest, read) = published(&convert::parts(delivery).parts);
    let tables =
        super::write::tables(delivery).into_iter().map(|(name, text)| CompiledFile { name: format!("source/{name}"), text });
    let described = [(SCHEMA_FILE.to_owned(), json_schema()), (format!("source/{PACKAGE_FILE}"), data_package(delivery))];
    let described = described.into_iter().map(|(name, value)| CompiledFile { name, text: format!("{value:#}\n") });
    Compiled { files: read.into_iter().chain(tables).chain(described).collect(), digest }
}
