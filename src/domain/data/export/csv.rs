//! A sheet as CSV (RFC 4180) for the spreadsheets of a language.

use crate::domain::data::book::{Sheet, Value};
use crate::domain::data::table::harmless;
use crate::format::decimal::short;
use crate::format::number::NumberStyle;

/// The digits that a fraction is written with: a tenth of a metre in degrees.
const DIGITS: usize = 6;

/// How spreadsheets of a language write a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Between two cells.
    pub separator: char,
    /// Between the whole part of a number and the rest.
    pub point: char,
}

impl Dialect {
    /// As the numbers of a language are written.
    pub fn of_numbers(numbers: &NumberStyle) -> Self {
        Self::of_point(numbers.point.chars().next().unwrap_or('.'))
    }

    /// Where decimals have a comma, cells are separated by semicolons.
    pub const fn of_point(point: char) -> Self {
        Self { separator: if point == ',' { ';' } else { ',' }, point }
    }
}

/// The file, with the mark of UTF-8, without which spreadsheets take accents for something else. The last column says in every row
/// where the row is from: lines of another form before the head would be read as data.
pub fn csv(sheet: &Sheet, dialect: Dialect, statement: &str) -> String {
    let mut file = String::from("\u{feff}");
    let head = sheet.head.iter().map(|head| quoted(head, dialect)).chain(["attribution".to_owned()]);
    push_line(&mut file, dialect, head);
    let statement = quoted(&harmless(statement), dialect);
    for row in &sheet.rows {
        let cells = row.iter().map(|value| match value {
            Value::Number(number) if number.is_finite() => {
                short(*number, DIGITS).replace('.', dialect.point.encode_utf8(&mut [0; 4]))
            }
            Value::Empty | Value::Number(_) => String::new(),
            Value::Text(text) => quoted(&harmless(text), dialect),
        });
        push_line(&mut file, dialect, cells.chain([statement.clone()]));
    }
    file
}

fn push_line(file: &mut String, dialect: Dialect, cells: impl Iterator<Item = String>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            file.push(dialect.separator);
        }
        file.push_str(&cell);
    }
    file.push_str("\r\n");
}

/// A cell in quotation marks where it holds what would end it in one of the dialects.
fn quoted(text: &str, dialect: Dialect) -> String {
    let ends = |letter: char| letter == dialect.separator || matches!(letter, ',' | ';' | '"' | '\r' | '\n' | '\t');
    if text.contains(ends) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_with_decimal_commas_has_semicolons_between_cells() {
        let rows = vec![vec![Value::text("a;b"), Value::Number(49.5)], vec![Value::text("=x"), Value::Empty]];
        let sheet = Sheet { head: vec!["id".to_owned(), "lat".to_owned()], rows, ..Sheet::default() };
        let french = csv(&sheet, Dialect::of_point(','), "Atlas");
        assert_eq!(french, "\u{feff}id;lat;attribution\r\n\"a;b\";49,5;Atlas\r\n'=x;;Atlas\r\n");
        let english = csv(&sheet, Dialect::of_point('.'), "Atlas, 2026");
        assert_eq!(english, "\u{feff}id,lat,attribution\r\n\"a;b\",49.5,\"Atlas, 2026\"\r\n'=x,,\"Atlas, 2026\"\r\n");
    }
}
