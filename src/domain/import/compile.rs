//! Writes the compiled files: one record a line, keys sorted, so that two releases compare well line by line.

use std::fmt::Write;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::convert;
use super::delivery::Delivery;
use super::package::{PACKAGE_FILE, data_package};
use super::rows::put;
use super::schema::{SCHEMA_FILE, json_schema};
use crate::domain::data::context::LISTS;
use crate::domain::data::dataset::{self, Parts, SCHEMA, split};

/// Which part of each record a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
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
pub const FILES: [(&str, Half, &[&str]); 3] = [
    ("atlas.json", Half::First, &["clusters", "sectors", "tags", "places", "programmes", "companies", "key_figures"]),
    ("details.json", Half::Details, &["companies", "programmes", "organisations", "links", "facts"]),
    ("context.json", Half::Whole, &LISTS),
];

/// The text of a release in one piece.
pub fn whole(delivery: &Delivery) -> String {
    json(&convert::parts(delivery).parts, Half::Whole, &dataset::LISTS)
}

/// The text of a file with these lists.
pub fn json(parts: &Parts, half: Half, lists: &[&str]) -> String {
    let mut release = parts.release.clone();
    if half == Half::First {
        put(&mut release, ["split"].into_iter(), Value::Bool(true));
    }
    let mut text = format!("{{\"schema\":{SCHEMA},\n\"release\":{release}");
    for list in lists {
        let records = parts.lists.get(list).map_or(&[][..], Vec::as_slice);
        let record = |record: &Value| match half {
            Half::First => split(list, record).0,
            Half::Details => split(list, record).1,
            Half::Whole => Some(record.clone()),
        };
        let lines: Vec<String> = records.iter().filter_map(|(_, one)| record(one)).map(|one| one.to_string()).collect();
        // Writing to a String cannot fail.
        let _ = write!(text, ",\n\"{list}\":[\n{}\n]", lines.join(",\n"));
    }
    text.push_str("}\n");
    text
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
}

/// Compiles a delivery: what the application reads, then the source tables that it was made from, each with its schema.
pub fn compile(delivery: &Delivery) -> Compiled {
    let source = convert::parts(delivery);
    let read = FILES
        .iter()
        .map(|(name, half, lists)| CompiledFile { name: (*name).to_owned(), text: json(&source.parts, *half, lists) });
    let tables =
        super::write::tables(delivery).into_iter().map(|(name, text)| CompiledFile { name: format!("source/{name}"), text });
    let described = [(SCHEMA_FILE.to_owned(), json_schema()), (format!("source/{PACKAGE_FILE}"), data_package(delivery))];
    let described = described.into_iter().map(|(name, value)| CompiledFile { name, text: format!("{value:#}\n") });
    Compiled { files: read.chain(tables).chain(described).collect() }
}
