//! From a grid to a table: headings, columns, rows; whatever does not fit is said.

use super::columns::{self, Holds, TableKind};
use super::delivery::{Column, Row, Table};
use super::grid::{Grid, Line, Stored, Text};
use super::headings;
use super::problem::{Code, Problem};
use super::write::looks_like_formula;
use crate::format::fold::fold;

/// Words that name a row of totals, folded.
const TOTALS: [&str; 7] = ["total", "totals", "totaux", "total general", "summe", "gesamt", "totaal"];

/// Where a grid was read.
pub(super) struct Place<'a> {
    /// The file.
    pub(super) file: &'a str,
    /// The sheet; empty for a CSV.
    pub(super) sheet: &'a str,
    /// The folder, or what stands beside the table's name in that of the sheet.
    pub(super) cluster: &'a str,
}

/// The table of a grid of a known kind, with what was noticed.
pub(super) fn table(kind: &'static TableKind, grid: Grid, place: &Place<'_>, notes: &mut Vec<Problem>) -> Table {
    let problem = |code, value: &str| Problem::of_file(code, place.file, value).in_sheet(place.sheet);
    let first: Vec<Vec<String>> = sample(&grid);
    let head = headings::find(kind, &first);
    let mut lines = grid.rows.into_iter();
    let skipped: Vec<Line> = lines.by_ref().take(head).collect();
    let heading = lines.next();
    if !skipped.is_empty() {
        notes.push(problem(Code::HeadingsBelow, &skipped.len().to_string()).at_row(skipped[0].at));
    }
    let (at, width, headings) = heading.map_or((0, 0, Vec::new()), |line| (line.at, line.width, line.cells));
    let columns = columns(kind, &headings, at, place, notes);
    let mut table = Table {
        list: kind.list.to_owned(),
        file: place.file.to_owned(),
        sheet: place.sheet.to_owned(),
        cluster: place.cluster.to_owned(),
        head: at,
        columns,
        rows: Vec::new(),
    };
    let (mut before, mut blank, mut never) = (at, 0, Vec::new());
    for line in lines {
        blank += line.at.saturating_sub(before + 1);
        before = line.at;
        if line.width > 0 && line.width < width {
            notes.push(problem(Code::ShortRow, &line.width.to_string()).at_row(line.at).expecting(width.to_string()));
        }
        if let Some(row) = row(kind, &table, line, &mut never, notes) {
            table.rows.push(row);
        }
    }
    if blank > 0 {
        notes.push(problem(Code::BlankRows, &blank.to_string()));
    }
    if let Some((row, column)) = never.first() {
        let heading = table.columns.iter().find(|one| one.at == *column).map_or("", |one| one.heading.as_str());
        notes.push(problem(Code::NeverCalculated, &never.len().to_string()).at_row(*row).in_column(heading, *column));
    }
    if table.rows.is_empty() && ["release", "clusters", "companies"].contains(&kind.list) {
        notes.push(problem(Code::NoRows, kind.list));
    }
    table
}

/// The first rows as texts.
pub(super) fn sample(grid: &Grid) -> Vec<Vec<String>> {
    grid.rows.iter().take(20).map(|line| line.cells.iter().map(|cell| cell.text.clone()).collect()).collect()
}

fn columns(kind: &TableKind, headings: &[Text], row: usize, place: &Place<'_>, notes: &mut Vec<Problem>) -> Vec<Column> {
    let problem = |code, value: &str| Problem::of_file(code, place.file, value).in_sheet(place.sheet).at_row(row);
    let mut columns: Vec<Column> = Vec::new();
    for (at, heading) in headings.iter().enumerate().filter(|(_, heading)| !heading.text.is_empty()) {
        let mut name = headings::meaning(kind, &heading.text).unwrap_or_default();
        if !name.is_empty() && columns.iter().any(|column| column.name == name) {
            let one = problem(Code::DuplicateColumn, &heading.text).in_column(&heading.text, at);
            notes.push(one.expecting(name.clone()));
            name = String::new();
        }
        columns.push(Column { name, heading: heading.text.clone(), at });
    }
    let has = |columns: &[Column], name: &str| columns.iter().any(|column| column.name == name);
    let mut missing: Vec<String> = kind.asked().into_iter().filter(|name| !has(&columns, name)).collect();
    // What the folder says needs no column.
    missing.retain(|name| name != "cluster" || place.cluster.is_empty());
    for column in columns.iter().filter(|column| column.name.is_empty() && headings::meaning(kind, &column.heading).is_none()) {
        let near = headings::nearly(&column.heading, &missing).cloned();
        let code = if near.is_some() { Code::RenamedColumn } else { Code::ExtraColumn };
        let one = problem(code, &column.heading).in_column(&column.heading, column.at);
        notes.push(one.suggesting(near.clone().unwrap_or_default()));
        missing.retain(|name| Some(name) != near.as_ref());
    }
    for name in missing {
        notes.push(problem(Code::MissingColumn, &name));
    }
    columns
}

fn row(kind: &TableKind, table: &Table, line: Line, never: &mut Vec<(usize, usize)>, notes: &mut Vec<Problem>) -> Option<Row> {
    let problem = |code, value: &str| Problem::of_file(code, &table.file, value).in_sheet(&table.sheet).at_row(line.at);
    let first = line.cells.iter().find(|cell| !cell.is_empty()).map(|cell| fold(&cell.text)).unwrap_or_default();
    if TOTALS.contains(&first.as_str()) {
        notes.push(problem(Code::TotalRow, &first));
        return None;
    }
    let mut cells = Vec::with_capacity(table.columns.len());
    for column in &table.columns {
        let cell = line.cells.get(column.at).cloned().unwrap_or_default();
        let holds = kind.kind(&column.name).map(|(kind, _)| kind.holds);
        let said = |code| problem(code, &cell.text).in_column(&column.heading, column.at);
        match cell.stored {
            Stored::Error => notes.push(said(Code::CellError)),
            Stored::NeverCalculated => never.push((line.at, column.at)),
            Stored::Number if holds == Some(Holds::Id) || column.name == "legal_number" => notes.push(said(Code::NumberForText)),
            Stored::Text if cell.text.starts_with('=') => notes.push(said(Code::FormulaText)),
            Stored::Number | Stored::Text => {}
        }
        cells.push(match (cell.stored, cell.text.as_str(), holds) {
            (Stored::Error, ..) => String::new(),
            // LibreOffice stores a boolean of an XLSX as a number when it writes ODS.
            (Stored::Number, "1", Some(columns::YES_NO)) => "yes".to_owned(),
            (Stored::Number, "0", Some(columns::YES_NO)) => "no".to_owned(),
            _ => plain(cell.text),
        });
    }
    for (at, cell) in line.cells.iter().enumerate().filter(|(_, cell)| !cell.text.is_empty()) {
        if table.columns.iter().all(|column| column.at != at) {
            notes.push(problem(Code::ExtraCells, &cell.text).in_column("", at));
        }
    }
    let said = cells.iter().any(|cell| !cell.is_empty());
    said.then_some(Row { at: line.at, cells })
}

/// A text without the apostrophe that keeps spreadsheets from taking it for a formula.
fn plain(text: String) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest) => rest.to_owned(),
        _ => text,
    }
}
