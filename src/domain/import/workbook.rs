//! Reads workbooks, each kind with its own reader: the one that chooses for itself swallows every reason.
//!
//! Cells are read as they are stored and judged here; a reader that is told which type to give cuts numbers to fit.

use std::io::{Cursor, Read};

use calamine::{Data, DataRef, Ods, OdsError, Reader, Xlsx, XlsxError};

use super::grid::{Grid, Stored, Text};
use super::problem::{Code, Problem};
use crate::domain::limits;

/// A sheet as read.
pub(super) struct Sheet {
    /// Its name.
    pub(super) name: String,
    /// Its rows.
    pub(super) grid: Grid,
}

/// Why a workbook could not be read.
pub(super) enum Stop {
    /// A problem of the file.
    Problem(Code, String),
    /// The caller asked for it.
    Cancelled,
}

impl From<XlsxError> for Stop {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::Password => Self::Problem(Code::Password, String::new()),
            other => Self::Problem(Code::Unreadable, other.to_string()),
        }
    }
}

impl From<OdsError> for Stop {
    fn from(error: OdsError) -> Self {
        match error {
            OdsError::Password => Self::Problem(Code::Password, String::new()),
            OdsError::CellLimitExceeded { requested, .. } => Self::Problem(Code::TooManyRows, requested.to_string()),
            OdsError::Mismatch { .. } => Self::Problem(Code::IndentedOds, String::new()),
            other => Self::Problem(Code::Unreadable, other.to_string()),
        }
    }
}

/// Unpacks every file of an archive once, into nothing, to know that it stays below the limit: sizes that an archive states can be
/// false, and the reader of workbooks takes what comes. Gives the text of one of the files.
fn bounded(bytes: &[u8], wanted: &str, limit: u64) -> Result<String, Stop> {
    let damaged = |error: &dyn std::fmt::Display| Stop::Problem(Code::Unreadable, error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let (mut left, mut text) = (limit, Vec::new());
    for index in 0..archive.len() {
        let file = match archive.by_index(index) {
            Ok(file) => file,
            Err(zip::result::ZipError::UnsupportedArchive(_) | zip::result::ZipError::InvalidPassword) => {
                return Err(Stop::Problem(Code::Password, String::new()));
            }
            Err(error) => return Err(damaged(&error)),
        };
        let keep = file.name().is_ok_and(|name| name == wanted);
        let mut file = file.take(left + 1);
        let read = match keep {
            true => file.read_to_end(&mut text).map(|read| read as u64),
            false => std::io::copy(&mut file, &mut std::io::sink()),
        };
        left = left.checked_sub(read.map_err(|error| damaged(&error))?).ok_or_else(too_large)?;
    }
    Ok(String::from_utf8_lossy(&text).into_owned())
}

fn too_large() -> Stop {
    Stop::Problem(Code::TooLarge, String::new())
}

/// Counts rows and asks the caller whether to go on.
struct Count<'a> {
    rows: usize,
    step: &'a mut dyn FnMut(usize) -> bool,
}

impl Count<'_> {
    fn row(&mut self) -> Result<(), Stop> {
        self.rows += 1;
        if self.rows > limits::ROWS {
            return Err(Stop::Problem(Code::TooManyRows, self.rows.to_string()));
        }
        if self.rows.is_multiple_of(limits::STEP) && !(self.step)(self.rows) {
            return Err(Stop::Cancelled);
        }
        Ok(())
    }
}

/// Reads an XLSX cell by cell, so that one cell in the last row of a sheet costs no more than any other.
pub(super) fn xlsx(
    bytes: &[u8],
    file: &str,
    notes: &mut Vec<Problem>,
    step: &mut dyn FnMut(usize) -> bool,
) -> Result<Vec<Sheet>, Stop> {
    bounded(bytes, "", limits::UNPACKED)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let mut count = Count { rows: 0, step };
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let grid = match xlsx_sheet(&mut book, &name, &mut count) {
            Err(Stop::Problem(Code::Unreadable, reason)) => {
                // A sheet of charts holds no cells; the other sheets are read all the same.
                notes.push(Problem::of_file(Code::UnknownTable, file, reason).in_sheet(&name));
                continue;
            }
            grid => grid?,
        };
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        if !merged.is_empty() {
            let first = merged.iter().map(|area| area.start.0 as usize + 1).min().unwrap_or_default();
            notes.push(Problem::of_file(Code::MergedCells, file, merged.len().to_string()).in_sheet(&name).at_row(first));
        }
        sheets.push(Sheet { name, grid });
    }
    Ok(sheets)
}

fn xlsx_sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, count: &mut Count<'_>) -> Result<Grid, Stop> {
    let mut reader = book.worksheet_cells_reader(name)?;
    let mut grid = Grid::default();
    let (mut at, mut cells) = (0_usize, Vec::new());
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        let (row, column) = (cell.pos.0 as usize + 1, cell.pos.1 as usize);
        if row != at {
            grid.push(at, 0, std::mem::take(&mut cells));
            at = row;
            count.row()?;
        }
        if column >= limits::COLUMNS {
            continue;
        }
        let text = match &cell.value {
            DataRef::Empty if cell.formula.is_some() => Text { text: String::new(), stored: Stored::NeverCalculated },
            DataRef::SharedString(text) => Text::of(text),
            value => judged(&Data::from(value.clone())),
        };
        if cells.len() <= column {
            cells.resize(column + 1, Text::default());
        }
        cells[column] = text;
    }
    grid.push(at, 0, cells);
    Ok(grid)
}

/// Reads an ODS.
pub(super) fn ods(
    bytes: &[u8],
    file: &str,
    notes: &mut Vec<Problem>,
    step: &mut dyn FnMut(usize) -> bool,
) -> Result<Vec<Sheet>, Stop> {
    let content = bounded(bytes, "content.xml", limits::UNPACKED)?;
    let untyped = untyped(&content);
    if untyped > 0 {
        notes.push(Problem::of_file(Code::UntypedCells, file, untyped.to_string()));
    }
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes))?;
    let mut count = Count { rows: 0, step };
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name)?;
        let formulas = book.worksheet_formula(&name)?;
        let (first, left) = range.start().unwrap_or_default();
        let mut grid = Grid::default();
        for (index, row) in range.rows().enumerate() {
            let at = first + index as u32;
            let mut cells = vec![Text::default(); left as usize];
            cells.extend(row.iter().take(limits::COLUMNS).enumerate().map(|(offset, value)| {
                let is_formula = || formulas.get_value((at, left + offset as u32)).is_some_and(|formula| !formula.is_empty());
                // A formula whose result is an empty text has no value here either, so that alone says nothing.
                match value {
                    Data::Empty if is_formula() => Text::default(),
                    value => judged(value),
                }
            }));
            grid.push(at as usize + 1, 0, cells);
            count.row()?;
        }
        sheets.push(Sheet { name, grid });
    }
    Ok(sheets)
}

/// Cells of an ODS that hold a paragraph and say no type: its reader takes them for empty.
fn untyped(content: &str) -> usize {
    let cells = content.match_indices("<table:table-cell");
    let is_untyped = |(at, _): (usize, &str)| {
        let rest = &content[at..];
        let Some((tag, inside)) = rest.split_once('>') else { return false };
        let silent = !tag.contains("office:value-type") && !tag.ends_with('/');
        silent && inside.trim_start().starts_with("<text:p") && !inside.trim_start().starts_with("<text:p/>")
    };
    cells.filter(|cell| is_untyped(*cell)).count()
}

/// The text of a cell as a person reads it.
fn judged(value: &Data) -> Text {
    let number = |text: String| Text { text, stored: Stored::Number };
    match value {
        Data::Empty => Text::default(),
        Data::String(text) | Data::DurationIso(text) => Text::of(text),
        Data::Int(whole) => number(whole.to_string()),
        // The shortest text that means the same number.
        Data::Float(float) => number(float.to_string()),
        Data::Bool(flag) => Text::of(if *flag { "yes" } else { "no" }),
        Data::DateTime(date) if date.is_datetime() => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            Text::of(&format!("{year:04}-{month:02}-{day:02}"))
        }
        Data::DateTime(duration) => number(duration.as_f64().to_string()),
        // Time of day and zone are no part of a date.
        Data::DateTimeIso(text) => Text::of(text.split('T').next().unwrap_or(text)),
        Data::Error(error) => Text { text: error.to_string(), stored: Stored::Error },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_as_a_person_would() {
        for (value, text) in [
            (Data::Float(2015.0), "2015"),
            (Data::Float(49.6117), "49.6117"),
            (Data::Float(1e17), "100000000000000000"),
            (Data::Int(-3), "-3"),
            (Data::Bool(true), "yes"),
            (Data::DateTimeIso("2017-03-01T00:00:00".into()), "2017-03-01"),
            (Data::String(" a b ".into()), "a b"),
        ] {
            assert_eq!(judged(&value).text, text);
        }
    }

    /// An archive that states nothing false and unpacks to far more than it weighs.
    #[test]
    fn an_archive_is_bounded_by_what_it_unpacks_to() {
        use std::io::Write;
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        for name in ["a.xml", "content.xml"] {
            archive.start_file(name, options).unwrap_or_else(|error| panic!("{error}"));
            archive.write_all(" ".repeat(50_000).as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        }
        let bytes = archive.finish().unwrap_or_else(|error| panic!("{error}")).into_inner();
        assert!(bytes.len() < 1_000);
        assert!(bounded(&bytes, "content.xml", 100_000).is_ok_and(|text| text.len() == 50_000));
        assert!(matches!(bounded(&bytes, "content.xml", 99_999), Err(Stop::Problem(Code::TooLarge, _))));
        assert!(matches!(bounded(&bytes[..bytes.len() / 2], "", 100_000), Err(Stop::Problem(Code::Unreadable, _))));
    }

    #[test]
    fn text_without_a_type_is_counted() {
        let cells = "<table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell>\
                     <table:table-cell><text:p>b</text:p></table:table-cell><table:table-cell/><table:table-cell table:style-name=\"x\"/>";
        assert_eq!(untyped(cells), 1);
    }
}
