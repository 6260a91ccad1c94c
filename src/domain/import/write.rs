//! Writes the source tables: one file a table and cluster, columns in their order, as the repository holds them.

use std::collections::HashMap;

use super::columns::{Holds, KNOWN_LANGUAGES, LANGUAGES, TABLES, TableKind, full};
use super::delivery::{Delivery, Row, Table};

/// Every source table of a delivery: its path and its text.
pub fn tables(delivery: &Delivery) -> Vec<(String, String)> {
    let clusters = Clusters::of(delivery);
    let mut files = Vec::new();
    for kind in TABLES {
        let columns = columns(kind, delivery);
        let mut parts: Vec<(String, Vec<(&Table, &Row)>)> = Vec::new();
        for (table, row) in delivery.rows(kind.list) {
            let cluster = if kind.by_cluster { clusters.of_row(table, row) } else { String::new() };
            match parts.iter_mut().find(|(name, _)| *name == cluster) {
                Some((_, rows)) => rows.push((table, row)),
                None => parts.push((cluster, vec![(table, row)])),
            }
        }
        // A table without rows keeps its headings.
        for table in delivery.list(kind.list).filter(|table| table.rows.is_empty()) {
            if parts.iter().all(|(name, _)| *name != table.cluster) {
                parts.push((table.cluster.clone(), Vec::new()));
            }
        }
        for (cluster, rows) in parts {
            let folder = if cluster.is_empty() { String::new() } else { format!("{cluster}/") };
            files.push((format!("{folder}{}.csv", kind.list), csv(&columns, &rows, &cluster)));
        }
    }
    files
}

/// The columns of a table: those that every delivery has, and the further ones in use.
pub fn columns(kind: &TableKind, delivery: &Delivery) -> Vec<String> {
    let used = |name: &str| {
        let has = |table: &Table| table.column(name).is_some_and(|at| table.rows.iter().any(|row| !row.cells[at].is_empty()));
        delivery.list(kind.list).any(has)
    };
    let mut names = Vec::new();
    for column in kind.columns {
        if column.holds != Holds::Words {
            if column.asked || used(column.name) {
                names.push(column.name.to_owned());
            }
            continue;
        }
        for (language, _) in KNOWN_LANGUAGES {
            let name = full(column.name, language);
            if column.asked && LANGUAGES.contains(&language) || used(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// The text of a table: commas, line feeds, quotation marks only where they are needed.
fn csv(columns: &[String], rows: &[(&Table, &Row)], cluster: &str) -> String {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(columns);
    for (table, row) in rows {
        let cell = |name: &String| match table.cell(row, name) {
            "" if name == "cluster" => cluster.to_owned(),
            text => harmless(text),
        };
        let _ = writer.write_record(columns.iter().map(cell));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// A text that no spreadsheet takes for a formula; a number may begin with a sign.
pub fn harmless(text: &str) -> String {
    if looks_like_formula(text) && text.parse::<f64>().is_err() { format!("'{text}") } else { text.to_owned() }
}

/// True for a text that begins as a formula does, with or without apostrophes before that: whoever adds one and takes one away gets
/// the same text again.
pub(super) fn looks_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@'])
}

/// To which cluster a row belongs: what it says, else its folder, else that of the actor that it names first.
pub struct Clusters {
    actors: HashMap<String, String>,
}

impl Clusters {
    /// Learns where the actors of a delivery belong.
    pub fn of(delivery: &Delivery) -> Self {
        let mut actors = HashMap::new();
        for list in ["companies", "organisations"] {
            for (table, row) in delivery.rows(list) {
                actors.insert(table.cell(row, "id").to_owned(), table.cluster_of(row).to_owned());
            }
        }
        Self { actors }
    }

    /// The cluster of a row; empty if nothing says it.
    pub fn of_row(&self, table: &Table, row: &Row) -> String {
        let own = table.cluster_of(row);
        if !own.is_empty() {
            return own.to_owned();
        }
        let named = ["from_id", "to_id", "id"].into_iter().find_map(|name| self.actors.get(table.cell(row, name)));
        named.cloned().unwrap_or_default()
    }
}
