//! The figures of a picture as a table: sorted for reading, made into a sheet for spreadsheets.

use std::cmp::Ordering;

use crate::domain::data::book::{Sheet, Value};
use crate::domain::order::order;
use crate::format::decimal::short;
use crate::format::fold::fold;

/// A table of figures; every text is final.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The columns; those that name what is counted come first.
    pub columns: Vec<Column>,
    /// The lines, each with one cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name in files, the same in every language.
    pub key: &'static str,
    /// Its heading.
    pub title: String,
    /// It holds figures, not names.
    pub is_number: bool,
}

impl Column {
    /// A column of names.
    pub fn name(key: &'static str, title: &str) -> Self {
        Self { key, title: title.to_owned(), is_number: false }
    }

    /// A column of figures.
    pub fn number(key: &'static str, title: &str) -> Self {
        Self { key, title: title.to_owned(), is_number: true }
    }
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What is shown.
    pub text: String,
    /// What it is sorted by and, in a column of figures, its value. Without: sorted by the text, and an unknown figure. Never NaN,
    /// which does not equal itself: a table of the same cells has to be the same table.
    pub sort: Option<f64>,
    /// The language of the text where it is not that of the table.
    pub lang: Option<String>,
    /// What stands in files instead of the text, such as a whole address instead of its host.
    pub in_files: Option<String>,
}

impl Cell {
    /// A name, sorted by the alphabet.
    pub fn name(text: impl Into<String>) -> Self {
        Self { text: text.into(), sort: None, lang: None, in_files: None }
    }

    /// A figure as shown, or a name with its place in an order of its own. NaN for what is not known.
    pub fn number(text: impl Into<String>, sort: f64) -> Self {
        Self { text: text.into(), sort: Some(sort).filter(|sort| !sort.is_nan()), lang: None, in_files: None }
    }

    fn compare(&self, other: &Self) -> Ordering {
        match (self.sort, other.sort) {
            (None, None) => fold(&self.text).cmp(&fold(&other.text)),
            (Some(sort), Some(other)) => sort.total_cmp(&other),
            // What is not known stands behind what is.
            (sort, other) => sort.is_none().cmp(&other.is_none()),
        }
    }
}

impl Table {
    /// The positions of the lines by a column; equal ones keep their order.
    pub fn sorted_by(&self, column: usize, descending: bool) -> Vec<usize> {
        let cell = |row: usize| self.rows[row].get(column);
        order(self.rows.len(), &mut |a, b| {
            let ascending = cell(a).zip(cell(b)).map_or(Ordering::Equal, |(a, b)| a.compare(b));
            if descending { ascending.reverse() } else { ascending }
        })
    }

    /// Lines of cells with tabs between them, to paste into a spreadsheet: whole numbers without groups of digits, else the
    /// texts as shown.
    pub fn tsv(&self, rows: &[usize]) -> String {
        let plain = |text: &str| text.replace(['\t', '\n', '\r'], " ");
        let mut lines = vec![self.columns.iter().map(|column| plain(&column.title)).collect::<Vec<_>>().join("\t")];
        for row in rows.iter().filter_map(|row| self.rows.get(*row)) {
            let cell = |(column, cell): (&Column, &Cell)| {
                let whole = cell.sort.map(|sort| short(sort, 0)).unwrap_or_default();
                let digits = cell.text.chars().filter(char::is_ascii_digit);
                let is_whole =
                    column.is_number && digits.eq(whole.chars()) && cell.text.ends_with(|end: char| end.is_ascii_digit());
                if is_whole { whole } else { plain(&harmless(&cell.text)) }
            };
            lines.push(self.columns.iter().zip(row).map(cell).collect::<Vec<_>>().join("\t"));
        }
        lines.join("\n") + "\n"
    }

    /// The table as a sheet for files: its headings, and values that are not rounded.
    pub fn sheet(&self) -> Sheet {
        let cell = |(column, cell): (&Column, &Cell)| match (column.is_number, &cell.in_files) {
            (true, _) => cell.sort.map_or(Value::Empty, Value::Number),
            (false, Some(text)) => Value::text(text),
            (false, None) => Value::text(&cell.text),
        };
        Sheet {
            head: self.columns.iter().map(|column| column.title.clone()).collect(),
            rows: self.rows.iter().map(|row| self.columns.iter().zip(row).map(cell).collect()).collect(),
            ..Sheet::default()
        }
    }
}

/// A text that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe in front (OWASP, "CSV
/// Injection").
pub(super) fn harmless(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::data::export::{Dialect, csv};
    use crate::format::decimal::short;

    fn table() -> Table {
        let row = |name: &str, count: f64, share: f64| {
            vec![
                Cell::name(name),
                Cell::number(short(count, 0), count),
                Cell::number(format!("{} %", short(share * 100.0, 0)), share),
            ]
        };
        let mut rows = vec![row("Éco, \"santé\"", 12_345.0, 1.0 / 3.0), row("=1+1", 2.0, 0.0), row("alpha", 30.0, 0.5)];
        rows.push(vec![Cell::name("beta"), Cell::number("–", f64::NAN), Cell::number("–", f64::NAN)]);
        let columns =
            vec![Column::name("sector", "Secteur"), Column::number("companies", "Entreprises"), Column::number("share", "Part")];
        Table { columns, rows }
    }

    #[test]
    fn a_table_of_the_same_cells_is_the_same_table() {
        assert_eq!(table(), table());
    }

    #[test]
    fn sorts_names_by_the_alphabet_and_figures_by_value() {
        let table = table();
        assert_eq!(table.sorted_by(0, false), [1, 2, 3, 0]);
        assert_eq!(table.sorted_by(1, false), [1, 2, 0, 3]);
        assert_eq!(table.sorted_by(1, true), [3, 0, 2, 1]);
        assert_eq!(table.sorted_by(9, true), [0, 1, 2, 3]);
    }

    #[test]
    fn a_file_has_headings_unrounded_values_and_whole_addresses() {
        let mut table = table();
        table.rows[2][0].in_files = Some("https://example.org/alpha".to_owned());
        let english = csv(&table.sheet(), Dialect::of_point('.'), "Atlas");
        let expected = "\u{feff}Secteur,Entreprises,Part,attribution\r\n\"Éco, \"\"santé\"\"\",12345,0.333333,Atlas\r\n'=1+1,2,0,Atlas\r\n\
            https://example.org/alpha,30,0.5,Atlas\r\nbeta,,,Atlas\r\n";
        assert_eq!(english, expected);
        assert!(csv(&table.sheet(), Dialect::of_point(','), "Atlas").contains(";12345;0,333333;Atlas\r\n"));
    }

    #[test]
    fn text_to_paste_has_whole_numbers_and_no_stray_tabs() {
        let mut table = table();
        table.rows[2][0].text = "al\tpha\n".to_owned();
        let expected = "Secteur\tEntreprises\tPart\nal pha \t30\t50 %\n'=1+1\t2\t0 %\n";
        assert_eq!(table.tsv(&[2, 1, 7]), expected);
    }
}
