//! Writes a [`Book`] as XLSX.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Book, BookError, Sheet, Value};
use crate::format::fold::without_controls;

/// Most units of UTF-16 in a cell.
const MOST_UNITS: usize = 32_767;
/// Most rows of a sheet, the head among them.
const MOST_ROWS: usize = 1_048_576;
/// Most letters of a sheet's name.
const MOST_LETTERS: usize = 31;
/// Widths of columns, in characters.
const WIDTHS: (usize, usize) = (8, 48);
/// How many rows a width is taken from.
const LOOKED_AT: usize = 200;

/// The bytes of the workbook. Equal books give equal bytes: the date inside is always the same.
///
/// # Errors
/// A [`BookError`] that names the cell or the sheet.
pub fn write(book: &Book) -> Result<Vec<u8>, BookError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1).map_err(refused)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let mut names: Vec<String> = Vec::new();
    for sheet in &book.sheets {
        let name = sheet_name(&sheet.name, &names);
        fill(workbook.add_worksheet(), &name, sheet)?;
        names.push(name);
    }
    workbook.save_to_buffer().map_err(refused)
}

fn refused(error: XlsxError) -> BookError {
    BookError::Refused(error.to_string())
}

/// A name that every spreadsheet admits, and that no sheet before has.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let plain: String =
        without_controls(wanted).chars().map(|letter| if "[]:*?/\\".contains(letter) { ' ' } else { letter }).collect();
    let plain = plain.trim_matches(['\'', ' ']);
    let plain = if plain.is_empty() { "1" } else { plain };
    let is_taken = |name: &str| taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let cut = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    let first = cut(plain, MOST_LETTERS);
    if !is_taken(&first) {
        return first;
    }
    let numbered = |number: usize| {
        let end = format!(" {number}");
        cut(plain, MOST_LETTERS - end.len()) + &end
    };
    // Of so many names one is not among those that are taken.
    (2..=taken.len() + 2).map(numbered).find(|name| !is_taken(name)).unwrap_or(first)
}

fn fill(sheet: &mut Worksheet, name: &str, content: &Sheet) -> Result<(), BookError> {
    if content.rows.len() >= MOST_ROWS {
        return Err(BookError::TooManyRows { sheet: content.name.clone() });
    }
    let bold = Format::new().set_bold();
    // Identifiers and postcodes that look like numbers stay what they are when somebody types into the cell.
    let plain = Format::new().set_num_format("@");
    sheet.set_name(name).map_err(refused)?;
    sheet.set_freeze_panes(1, 0).map_err(refused)?;
    for (column, title) in content.head.iter().enumerate() {
        check(content, 1, column, title)?;
        sheet.write_string_with_format(0, column as u16, title, &bold).map_err(refused)?;
        let of_cell = |row: &Vec<Value>| match row.get(column) {
            Some(Value::Text(text)) => text.chars().count(),
            _ => 0,
        };
        let longest = content.rows.iter().take(LOOKED_AT).map(of_cell).max().unwrap_or_default().max(title.chars().count());
        let width = (longest + 1).clamp(WIDTHS.0, WIDTHS.1);
        sheet.set_column_width(column as u16, width as f64).map_err(refused)?;
    }
    for (index, row) in content.rows.iter().enumerate() {
        for (column, value) in row.iter().enumerate() {
            let (at, to) = (index as u32 + 1, column as u16);
            match value {
                Value::Number(number) if number.is_finite() => {
                    sheet.write_number(at, to, *number).map_err(refused)?;
                }
                // A number that is none has no cell, either.
                Value::Empty | Value::Number(_) => {}
                Value::Text(text) => {
                    check(content, at + 1, column, text)?;
                    sheet.write_string_with_format(at, to, text, &plain).map_err(refused)?;
                }
            }
        }
    }
    Ok(())
}

fn check(sheet: &Sheet, row: u32, column: usize, text: &str) -> Result<(), BookError> {
    if text.len() > MOST_UNITS && text.encode_utf16().count() > MOST_UNITS {
        return Err(BookError::TooLong { sheet: sheet.name.clone(), row, column: column as u16 });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(name: &str, rows: Vec<Vec<Value>>) -> Sheet {
        Sheet { name: name.to_owned(), head: vec!["id".to_owned(), "n".to_owned()], rows }
    }

    #[test]
    fn a_name_is_one_that_spreadsheets_admit_and_is_given_once() {
        let long = "x".repeat(40);
        assert_eq!(sheet_name("a/b:c", &[]), "a b c");
        assert_eq!(sheet_name("''", &[]), "1");
        assert_eq!(sheet_name(&long, &[]).chars().count(), MOST_LETTERS);
        assert_eq!(sheet_name("Companies", &["companies".to_owned()]), "Companies 2");
        assert_eq!(sheet_name(&long, &["X".repeat(31)]).chars().count(), MOST_LETTERS);
    }

    #[test]
    fn equal_books_give_equal_bytes_and_a_zip() {
        let rows = vec![vec![Value::text("=1+1"), Value::Number(2.5)], vec![Value::Empty, Value::Number(f64::NAN)]];
        let book = Book { sheets: vec![sheet("one", rows), sheet("one", Vec::new())] };
        let first = write(&book);
        assert!(first.as_ref().is_ok_and(|bytes| bytes.starts_with(b"PK")), "{first:?}");
        assert_eq!(first, write(&book));
    }

    #[test]
    fn what_a_cell_cannot_hold_is_refused_by_name() {
        let text = |length: usize| Book { sheets: vec![sheet("s", vec![vec![Value::text("é".repeat(length))]])] };
        assert!(write(&text(MOST_UNITS)).is_ok());
        assert_eq!(write(&text(MOST_UNITS + 1)), Err(BookError::TooLong { sheet: "s".to_owned(), row: 2, column: 0 }));
    }
}
