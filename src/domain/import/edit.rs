//! Changes single cells of a delivery.

use serde::{Deserialize, Serialize};

use super::delivery::{Delivery, Row};

/// A cell and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The file.
    pub file: String,
    /// The sheet; empty for a CSV.
    pub sheet: String,
    /// The table, such as `companies`; tells apart the lists of one JSON file.
    pub list: String,
    /// The row, from 1.
    pub row: usize,
    /// The name of the column in the source tables.
    pub column: String,
    /// What it shall say.
    pub value: String,
}

/// Changes a cell and gives the edit that undoes it; nothing if there is no such row or column. A row that is new is added, and its
/// undoing leaves an empty row, which counts as none.
pub fn edit(delivery: &mut Delivery, edit: &Edit) -> Option<Edit> {
    let is_it =
        |table: &&mut super::delivery::Table| (&table.file, &table.sheet, &table.list) == (&edit.file, &edit.sheet, &edit.list);
    let table = delivery.tables.iter_mut().find(is_it)?;
    let column = table.column(&edit.column)?;
    let at = match table.rows.binary_search_by_key(&edit.row, |row| row.at) {
        Ok(at) => at,
        Err(at) if edit.row > 1 => {
            table.rows.insert(at, Row { at: edit.row, cells: vec![String::new(); table.columns.len()] });
            at
        }
        Err(_) => return None,
    };
    let before = std::mem::replace(&mut table.rows[at].cells[column], edit.value.trim().to_owned());
    if table.rows[at].cells.iter().all(String::is_empty) {
        table.rows.remove(at);
    }
    Some(Edit { value: before, ..edit.clone() })
}
