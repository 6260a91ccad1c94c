//! A sheet as it was read: rows of texts with their place, before anybody asks what they mean.

/// Rows of cells. Rows that hold nothing are left out and counted.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The rows with their number in the spreadsheet, from 1, in ascending order.
    pub(super) rows: Vec<Line>,
}

/// One row.
#[derive(Debug)]
pub(super) struct Line {
    /// Its number in the spreadsheet, from 1.
    pub(super) at: usize,
    /// Its cells from column A, without blanks around them.
    pub(super) cells: Vec<Text>,
    /// How many cells a CSV has in this row, empty ones too; 0 in a workbook, whose rows all have as many.
    pub(super) width: usize,
}

/// One cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Text {
    /// What it says.
    pub(super) text: String,
    /// How it was stored.
    pub(super) stored: Stored,
}

/// How a cell was stored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Stored {
    /// As text, as in every CSV.
    #[default]
    Text,
    /// As a number.
    Number,
    /// As an error such as `#N/A`.
    Error,
    /// As a formula without a value.
    NeverCalculated,
}

impl Text {
    /// A text without blanks around it.
    pub(super) fn of(text: &str) -> Self {
        Self { text: text.trim().to_owned(), stored: Stored::Text }
    }

    /// Nothing to read in it, and nothing to tell.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty() && self.stored != Stored::NeverCalculated
    }
}

impl Grid {
    /// Adds a row unless it is empty.
    pub(super) fn push(&mut self, at: usize, width: usize, mut cells: Vec<Text>) {
        while cells.last().is_some_and(Text::is_empty) {
            cells.pop();
        }
        if !cells.is_empty() {
            self.rows.push(Line { at, cells, width });
        }
    }
}
