//! Writes the compiled files: one record a line, keys sorted, so that two releases compare well line by line.

use std::fmt::Write;

use serde::{Deserialize, Serialize};

use super::convert;
use super::delivery::Delivery;
use crate::domain::data::context::LISTS;
use crate::domain::data::dataset::{Parts, SCHEMA};

/// The compiled files and the lists that each holds.
///
/// `atlas.json` is what every visitor loads, so it has a byte budget. Official figures and milestones are a quarter of
/// all bytes and only the cluster views need them, so they stand in a file of their own.
pub const FILES: [(&str, &[&str]); 2] = [
    ("atlas.json", &["clusters", "sectors", "tags", "places", "programmes", "companies", "organisations", "links", "facts"]),
    ("context.json", &LISTS),
];

/// The text of a file with these lists.
pub fn json(parts: &Parts, lists: &[&str]) -> String {
    let mut text = format!("{{\"schema\":{SCHEMA},\n\"release\":{}", parts.release);
    for list in lists {
        let records = parts.lists.get(list).map_or(&[][..], Vec::as_slice);
        let lines: Vec<String> = records.iter().map(|(_, record)| record.to_string()).collect();
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

/// Compiles a delivery: what the application reads, then the source tables that it was made from.
pub fn compile(delivery: &Delivery) -> Compiled {
    let source = convert::parts(delivery);
    let read = FILES.iter().map(|(name, lists)| CompiledFile { name: (*name).to_owned(), text: json(&source.parts, lists) });
    let tables =
        super::write::tables(delivery).into_iter().map(|(name, text)| CompiledFile { name: format!("source/{name}"), text });
    Compiled { files: read.chain(tables).collect() }
}
