//! Writes the compiled files: one record a line, keys sorted, so that two releases compare well line by line.

use std::fmt::Write;

use atlas::domain::data::context::LISTS;
use atlas::domain::data::dataset::{Parts, SCHEMA};

/// The compiled files and the lists that each holds.
///
/// `atlas.json` is what every visitor loads, so it has a byte budget. Official figures and milestones are a quarter of
/// all bytes and only the cluster views need them, so they stand in a file of their own.
pub const FILES: [(&str, &[&str]); 2] = [
    (
        "public/data/atlas.json",
        &["clusters", "sectors", "tags", "places", "programmes", "companies", "organisations", "links", "facts"],
    ),
    ("public/data/context.json", &LISTS),
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
