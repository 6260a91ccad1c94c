//! A delivery in fewer languages than the published tables keeps what these say in the others.
//!
//! An analyst who delivers English and French would take German and Dutch from a whole cluster otherwise: its table replaces the
//! published one.

use std::collections::HashMap;

use super::columns::{self, ColumnKind, LANGUAGES};
use super::delivery::{Column, Delivery, Table};

/// Gives the tables of a delivery the columns of further languages that they lack: each text that stands in English as it was
/// published keeps its translation. A text that changed has none until it is translated again.
pub(super) fn keep(own: &mut Delivery, base: &Delivery) {
    for table in &mut own.tables {
        let published: Vec<&Table> = base.list(&table.list).collect();
        for (name, column, language) in further(&published) {
            let english = told_by(&table.list, column.name);
            let (Some(from), None) = (table.column(&english), table.column(name)) else { continue };
            let known = translations(&published, &english, name);
            let kept = |cell: &str| known.get(cell).copied().unwrap_or_default().to_owned();
            let cells: Vec<String> = table.rows.iter().map(|row| kept(&row.cells[from])).collect();
            let at = table.columns.iter().map(|column| column.at + 1).max().unwrap_or_default();
            table.columns.push(Column { name: name.to_owned(), heading: columns::full(column.name, language), at });
            table.rows.iter_mut().zip(cells).for_each(|(row, cell)| row.cells.push(cell));
        }
    }
}

/// The column whose text says whether a translation still holds: English, or that of the text for every language.
fn told_by(list: &str, name: &str) -> String {
    let is_one_text = columns::table(list).is_some_and(|kind| kind.is_one_text(name));
    if is_one_text { name.to_owned() } else { columns::full(name, LANGUAGES[0]) }
}

/// The columns of tables that hold texts in a language which is not asked of every delivery.
fn further<'a>(tables: &[&'a Table]) -> Vec<(&'a str, &'static ColumnKind, &'static str)> {
    let mut found: Vec<(&str, _, _)> = Vec::new();
    for table in tables {
        let Some(kind) = columns::table(&table.list) else { continue };
        for column in &table.columns {
            let Some((words, Some(language))) = kind.kind(&column.name) else { continue };
            let is_asked = LANGUAGES.contains(&language) && !kind.is_one_text(words.name);
            if !is_asked && found.iter().all(|(name, ..)| *name != column.name) {
                found.push((&column.name, words, language));
            }
        }
    }
    found
}

/// The texts of a column by what stands beside them in English.
fn translations<'a>(tables: &[&'a Table], english: &str, name: &str) -> HashMap<&'a str, &'a str> {
    let of = |table: &&'a Table| {
        let table: &'a Table = table;
        let columns = table.column(english).zip(table.column(name));
        columns
            .into_iter()
            .flat_map(move |(from, to)| table.rows.iter().map(move |row| (row.cells[from].as_str(), row.cells[to].as_str())))
    };
    tables.iter().flat_map(of).filter(|(from, to)| !from.is_empty() && !to.is_empty()).collect()
}
