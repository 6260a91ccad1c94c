//! Writes `atlas.json`: one record a line, keys sorted, so that two releases compare well line by line.

use atlas::domain::dataset::{LISTS, Parts, SCHEMA};

/// The text of the file.
pub fn json(parts: &Parts) -> String {
    let mut text = format!("{{\"schema\":{SCHEMA},\n\"release\":{}", parts.release);
    for list in LISTS {
        let records = parts.lists.get(list).map_or(&[][..], Vec::as_slice);
        let lines: Vec<String> = records.iter().map(|(_, record)| record.to_string()).collect();
        text.push_str(&format!(",\n\"{list}\":[\n{}\n]", lines.join(",\n")));
    }
    text.push_str("}\n");
    text
}
