//! A workbook as plain values: sheets of typed cells, which `xlsx.rs` writes and a page hands to the worker that does.

#[cfg(feature = "xlsx")]
pub mod xlsx;

use serde::{Deserialize, Serialize};

/// A workbook.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// The sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// A sheet: one head, then rows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name; what a spreadsheet does not admit in it is taken out when it is written.
    pub name: String,
    /// The cells of the first row.
    pub head: Vec<String>,
    /// The further rows, each with at most as many cells as any spreadsheet has columns.
    pub rows: Vec<Vec<Value>>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Nothing.
    Empty,
    /// A number, finite.
    Number(f64),
    /// A text, never read as a formula.
    Text(String),
}

impl Value {
    /// A text; an empty one is an empty cell.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A whole number, where there is one.
    pub fn whole(number: Option<impl Into<f64>>) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(number.into()))
    }
}

/// Why a workbook cannot be written; each names the cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum BookError {
    /// A text longer than a cell can hold (32,767 units of UTF-16).
    TooLong {
        /// Sheet.
        sheet: String,
        /// Row as a spreadsheet counts it.
        row: u32,
        /// Column, from 0.
        column: u16,
    },
    /// More rows than a sheet has (1,048,576).
    TooManyRows {
        /// Sheet.
        sheet: String,
    },
    /// The library refused, with its reason in English.
    Refused(String),
}
