//! In English: taking a selection away.

use super::{companies, n};
use crate::texts::Exports;

/// The texts.
pub(in crate::texts) const EXPORTS: Exports = Exports {
    title: "Take the selection away",
    intro: |count| format!("{} as a file for your own programs, with release, filters, licence and sources.", companies(count)),
    save: |format| format!("Save the selection as {format}"),
    without_point: |count| match count {
        1 => "with 1 company that has no point on the map".to_owned(),
        _ => format!("with {} companies that have no point on the map", n(count)),
    },
    columns: "The columns are those of the source tables, so that the file can be read back.",
    about: "About this file",
    fact: "What",
    value: "Value",
    origin: "Source",
    filters: "Filters",
    companies: "Companies",
    address: "Address of the selection",
    missing: "Not in this file",
    incomplete: "Addresses, sources, single facts and relations are left out: the details of the release were not loaded.",
    saved_incomplete: "The file was saved without addresses, sources, single facts and relations, as the details of the release could not be loaded. Load them again, then save anew.",
    count: |count, total| format!("{} of {}", n(count), n(total)),
    working: "The file is being written…",
    not_loaded: "The part that writes workbooks could not be loaded. Check the connection and try again, or choose CSV.",
    refused: |reason| format!("The workbook could not be written: {reason}. The CSV file holds the same rows."),
    too_long: |sheet, row, column| {
        format!("Sheet “{sheet}”, row {row}, column {column}: the text is longer than a cell can hold. The CSV file holds it.")
    },
    too_many: |sheet| format!("Sheet “{sheet}” would have more rows than a workbook can hold. The CSV file holds them."),
};
