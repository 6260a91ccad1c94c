//! Writes workbooks: the template with the present data, and the copy of a delivery whose problems are marked.

use std::collections::{BTreeMap, HashSet};

use rust_xlsxwriter::{Color, DataValidation, Format, Formula, Note, Workbook, Worksheet, XlsxError};

use super::columns::{self, ColumnKind, Holds, TABLES, TableKind};
use super::delivery::{Delivery, Row, Table};
use super::problem::{Problem, Severity, letters};
use super::write;

/// The sheet of the accepted values. Readers pass over sheets whose name begins so.
const LISTS: &str = "_lists";
/// Columns whose cells name a record or a place of the delivery.
const REFERRED: [&str; 3] = ["cluster", "sector", "city"];
/// UTF-16 units that a cell can hold.
const UNITS: usize = 32_767;
/// Rows below the data that have drop-downs too.
const SPARE: u32 = 500;
/// Width of columns in characters: of texts, and of others.
const WIDTHS: (f64, f64) = (40.0, 18.0);

/// A workbook with a sheet a table: the data of a delivery, a note at each heading, drop-downs for closed lists. `only` keeps just
/// the companies with these ids and no other table; `help` says in the reader's language what a column holds.
///
/// # Errors
/// A sentence of the writer if a limit of the format is exceeded.
pub fn template(delivery: &Delivery, only: Option<&[String]>, help: &dyn Fn(Holds) -> String) -> Result<Vec<u8>, String> {
    written(delivery, only, help).map_err(|error| error.to_string())
}

fn written(delivery: &Delivery, only: Option<&[String]>, help: &dyn Fn(Holds) -> String) -> Result<Vec<u8>, XlsxError> {
    let ids: Option<HashSet<&str>> = only.map(|ids| ids.iter().map(String::as_str).collect());
    let lists = Lists::of(delivery);
    let mut book = Workbook::new();
    let head = Format::new().set_bold().set_text_wrap();
    let text = Format::new().set_num_format("@");
    for kind in TABLES.iter().filter(|kind| ids.is_none() || kind.list == "companies") {
        let names = write::columns(kind, delivery);
        let rows: Vec<(&Table, &Row)> = delivery
            .rows(kind.list)
            .filter(|(table, row)| ids.as_ref().is_none_or(|ids| ids.contains(table.cell(row, "id"))))
            .collect();
        let sheet = book.add_worksheet();
        sheet.set_name(kind.list)?;
        sheet.set_freeze_panes(1, 0)?;
        for (at, name) in names.iter().enumerate() {
            let at = at as u16;
            let Some((column, _)) = kind.kind(name) else { continue };
            sheet.write_string_with_format(0, at, name, &head)?;
            sheet.insert_note(0, at, &Note::new(note(column, help)).set_width(260))?;
            let is_long = matches!(column.holds, Holds::Words | Holds::Addresses);
            sheet.set_column_width(at, if is_long { WIDTHS.0 } else { WIDTHS.1 })?;
            if !is_number(column.holds) {
                sheet.set_column_format(at, &text)?;
            }
            if let Some(range) = lists.range(kind, column) {
                let choice = DataValidation::new().allow_list_formula(Formula::new(range));
                sheet.add_data_validation(1, at, rows.len() as u32 + SPARE, at, &choice)?;
            }
            for (index, (table, row)) in rows.iter().enumerate() {
                let cell = match (name.as_str(), table.cell(row, name)) {
                    ("cluster", "") => table.cluster.as_str(),
                    (_, cell) => cell,
                };
                put(sheet, index as u32 + 1, at, cell, column.holds, &text)?;
            }
        }
    }
    lists.write(book.add_worksheet())?;
    book.save_to_buffer()
}

/// The note of a heading.
fn note(column: &ColumnKind, help: &dyn Fn(Holds) -> String) -> String {
    let text = help(column.holds);
    match column.holds {
        Holds::Choice(values) => format!("{text} {}", values.join(", ")),
        _ => text,
    }
}

const fn is_number(holds: Holds) -> bool {
    matches!(holds, Holds::Whole | Holds::Year | Holds::Decimal)
}

/// A copy of a delivery with a sheet a table. Rows and columns stand where they stood; cells with a problem are coloured and say it
/// in a note.
///
/// # Errors
/// A sentence of the writer if a limit of the format is exceeded.
pub fn marked(delivery: &Delivery, problems: &[Problem], words: &dyn Fn(&Problem) -> String) -> Result<Vec<u8>, String> {
    marked_book(delivery, problems, words).map_err(|error| error.to_string())
}

fn marked_book(delivery: &Delivery, problems: &[Problem], words: &dyn Fn(&Problem) -> String) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let text = Format::new().set_num_format("@");
    let head = Format::new().set_bold();
    let mut taken: HashSet<String> = HashSet::new();
    for table in &delivery.tables {
        let Some(kind) = columns::table(&table.list) else { continue };
        let sheet = book.add_worksheet();
        sheet.set_name(sheet_name(table, &mut taken))?;
        let first = table.head.saturating_sub(1) as u32;
        sheet.set_freeze_panes(first + 1, 0)?;
        let marks = marks(table, problems);
        for column in &table.columns {
            put_marked(sheet, (first, column.at), &column.heading, &head, &marks, words)?;
        }
        for row in &table.rows {
            for (column, cell) in table.columns.iter().zip(&row.cells) {
                let place = (row.at as u32 - 1, column.at);
                let holds = kind.kind(&column.name).map_or(Holds::Text, |(kind, _)| kind.holds);
                if marks.contains_key(&place) {
                    put_marked(sheet, place, cell, &text, &marks, words)?;
                } else {
                    put(sheet, place.0, place.1 as u16, cell, holds, &text)?;
                }
            }
        }
        // What is wrong with a whole row, or with the table, stands at its first cell.
        for (place, problems) in marks.iter().filter(|(place, _)| table.columns.iter().all(|column| column.at != place.1)) {
            put_marked(sheet, *place, "", &text, &marks, words)?;
            // A column that the delivery lacks: what is filled in below its heading is read.
            if place.0 > first
                && let Some(problem) = problems.first()
            {
                put_marked(sheet, (first, place.1), &problem.column, &head, &marks, words)?;
            }
        }
    }
    book.save_to_buffer()
}

/// Row and column from 0.
type CellAt = (u32, usize);

/// The problems of a table by their cell.
fn marks<'a>(table: &Table, problems: &'a [Problem]) -> BTreeMap<CellAt, Vec<&'a Problem>> {
    let mut marks: BTreeMap<CellAt, Vec<&Problem>> = BTreeMap::new();
    for problem in
        problems.iter().filter(|one| one.file == table.file && one.sheet == table.sheet && one.severity != Severity::Note)
    {
        let row = if problem.row == 0 { table.head } else { problem.row };
        let column = problem.at.unwrap_or_else(|| table.columns.first().map_or(0, |column| column.at));
        marks.entry((row.saturating_sub(1) as u32, column)).or_default().push(problem);
    }
    marks
}

fn put_marked(
    sheet: &mut Worksheet,
    place: CellAt,
    cell: &str,
    plain: &Format,
    marks: &BTreeMap<CellAt, Vec<&Problem>>,
    words: &dyn Fn(&Problem) -> String,
) -> Result<(), XlsxError> {
    let at = place.1 as u16;
    let Some(problems) = marks.get(&place) else {
        sheet.write_string_with_format(place.0, at, shortened(cell, UNITS), plain)?;
        return Ok(());
    };
    let is_error = problems.iter().any(|problem| problem.severity == Severity::Error);
    let colour = if is_error { Color::RGB(0x00F8_C9C4) } else { Color::RGB(0x00FF_E9A8) };
    let format = plain.clone().set_background_color(colour);
    sheet.write_string_with_format(place.0, at, shortened(cell, UNITS), &format)?;
    let lines: Vec<String> = problems.iter().map(|problem| words(problem)).collect();
    sheet.insert_note(place.0, at, &Note::new(shortened(&lines.join("\n\n"), UNITS)).set_width(320))?;
    Ok(())
}

/// Writes a cell: a number where its digits survive that, else a text.
fn put(sheet: &mut Worksheet, row: u32, at: u16, cell: &str, holds: Holds, text: &Format) -> Result<(), XlsxError> {
    if cell.is_empty() {
        return Ok(());
    }
    let number = cell.parse::<f64>().ok().filter(|number| is_number(holds) && number.to_string() == cell);
    match number {
        Some(number) => sheet.write_number(row, at, number)?,
        // Reading takes away one apostrophe that hides a formula; a cell of text needs none but for that.
        None if cell.starts_with('\'') => sheet.write_string_with_format(row, at, write::harmless(cell), text)?,
        None => sheet.write_string_with_format(row, at, shortened(cell, UNITS), text)?,
    };
    Ok(())
}

/// A text of at most so many UTF-16 units.
fn shortened(text: &str, units: usize) -> String {
    if text.len() <= units || text.encode_utf16().count() <= units {
        return text.to_owned();
    }
    let mut left = units - 1;
    let kept = text.chars().take_while(|sign| {
        let fits = sign.len_utf16() <= left;
        left = left.saturating_sub(sign.len_utf16());
        fits
    });
    kept.chain(['…']).collect()
}

/// The name of the sheet of a table: that of the original, or folder and table; at most 31 characters, none twice.
fn sheet_name(table: &Table, taken: &mut HashSet<String>) -> String {
    let own = match (table.sheet.is_empty(), table.cluster.is_empty()) {
        (false, _) => table.sheet.clone(),
        (true, false) => format!("{} {}", table.list, table.cluster),
        (true, true) => table.list.clone(),
    };
    let plain: String = own.chars().map(|sign| if "[]:*?/\\'".contains(sign) { ' ' } else { sign }).take(28).collect();
    let mut name = plain.clone();
    let mut count = 2;
    while !taken.insert(name.to_lowercase()) {
        name = format!("{plain} {count}");
        count += 1;
    }
    name
}

/// The accepted values, each list a column of the sheet that drop-downs refer to: values written into a rule are cut at 255
/// characters.
struct Lists<'a> {
    lists: Vec<(&'static str, Vec<&'a str>)>,
}

impl<'a> Lists<'a> {
    fn of(delivery: &'a Delivery) -> Self {
        let of = |list: &'a str, column: &'a str| {
            let mut values: Vec<&str> = delivery.rows(list).map(|(table, row)| table.cell(row, column)).collect();
            values.retain(|value| !value.is_empty());
            values
        };
        let mut cities = of("places", "name");
        cities.retain(|name| !name.bytes().all(|byte| byte.is_ascii_digit()));
        cities.sort_unstable();
        cities.dedup();
        let mut lists = vec![("cluster", of("clusters", "id")), ("sector", of("sectors", "id")), ("city", cities)];
        for column in TABLES.iter().flat_map(|kind| kind.columns) {
            let Holds::Choice(values) = column.holds else { continue };
            if lists.iter().all(|(name, _)| *name != column.name) {
                lists.push((column.name, values.to_vec()));
            }
        }
        Self { lists }
    }

    /// The cells that hold the accepted values of a column.
    fn range(&self, kind: &TableKind, column: &ColumnKind) -> Option<String> {
        // The scope of a company and that of a figure share their name.
        let own = |(name, values): &&(&str, Vec<&str>)| match column.holds {
            Holds::Choice(accepted) => *name == column.name && *values == accepted,
            _ => *name == column.name && REFERRED.contains(name) && kind.list != "organisations",
        };
        let at = self.lists.iter().position(|list| own(&list))?;
        let (_, values) = &self.lists[at];
        let letters = letters(at);
        (!values.is_empty()).then(|| format!("={LISTS}!${letters}$2:${letters}${}", values.len() + 1))
    }

    fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(LISTS)?;
        sheet.set_hidden(true);
        for (at, (name, values)) in self.lists.iter().enumerate() {
            sheet.write_string(0, at as u16, *name)?;
            for (row, value) in values.iter().enumerate() {
                sheet.write_string(row as u32 + 1, at as u16, *value)?;
            }
        }
        Ok(())
    }
}
