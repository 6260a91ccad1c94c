//! A row of a table with its cells by name, and how cells become JSON.

use std::collections::HashMap;

use serde_json::{Map, Number, Value};

use crate::domain::data::dataset::Origin;

/// One row: its cells by column.
pub struct Row {
    /// Where it stands.
    pub origin: Origin,
    /// Cells by column name, trimmed.
    pub cells: HashMap<String, String>,
    /// The names of its columns, in their order.
    pub columns: Vec<String>,
    /// The cluster that the folder says.
    pub folder: String,
}

impl Row {
    /// A cell; empty if there is no such column.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Sets a nested field.
pub fn put<'a>(value: &mut Value, path: impl Iterator<Item = &'a str>, leaf: Value) {
    let mut at = value;
    for key in path {
        if !at.is_object() {
            *at = Value::Object(Map::new());
        }
        let Some(object) = at.as_object_mut() else { return };
        at = object.entry(key).or_insert(Value::Null);
    }
    *at = leaf;
}

/// A whole number, or a decimal with a point or a comma.
pub fn number(cell: &str) -> Option<Value> {
    let whole = cell.parse::<i64>().ok().map(Value::from);
    let decimal = || {
        let comma = cell.matches(',').count() == 1 && !cell.contains('.');
        let text = if comma { cell.replace(',', ".") } else { cell.to_owned() };
        text.parse::<f64>().ok().and_then(Number::from_f64).map(Value::Number)
    };
    whole.or_else(decimal)
}
