//! A finding at its row or cell.

use super::super::delivery::{Row, Table};
use super::super::problem::{Code, Problem};

/// A problem of a cell by the name of its column.
pub(super) fn at(code: Code, table: &Table, row: &Row, column: &str) -> Problem {
    let value = table.cell(row, column);
    let mut problem = of_row(code, table, row, value);
    if let Some(position) = table.column(column) {
        let column = &table.columns[position];
        problem = problem.in_column(&column.heading, column.at);
    }
    problem
}

/// A problem of a whole row.
pub(super) fn of_row(code: Code, table: &Table, row: &Row, value: &str) -> Problem {
    let mut problem = Problem::of_file(code, &table.file, value).in_sheet(&table.sheet).at_row(row.at);
    let name = ["name", "id", "title_en", "indicator", "from_id"].into_iter().map(|column| table.cell(row, column));
    name.into_iter().find(|name| !name.is_empty()).unwrap_or_default().clone_into(&mut problem.record);
    problem
}

/// Where a row stands, for the message of another one: `companies.csv 12`.
pub(super) fn place_of(table: &Table, row: &Row) -> String {
    let file = if table.sheet.is_empty() { &table.file } else { &table.sheet };
    format!("{file} {}", row.at)
}
