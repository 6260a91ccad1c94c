//! What an analyst delivers, as read: tables of cells that keep their place in the spreadsheet.

use serde::{Deserialize, Serialize};

use super::problem::Problem;

/// A file as it was dropped or found in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    /// Its path below the folder, with `/`: `luxembourg/companies.csv`.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// How far a reader has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// The file that is read.
    pub file: String,
    /// Files that are done.
    pub done: usize,
    /// Files in all.
    pub files: usize,
    /// Rows read so far, of every file.
    pub rows: usize,
}

/// What a file turned out to be, whatever its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Text with separators.
    Csv,
    /// Office Open XML workbook.
    Xlsx,
    /// `OpenDocument` spreadsheet.
    Ods,
    /// The compiled data of the atlas.
    Atlas,
}

/// A file that was read, with what was found out about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileInfo {
    /// Its name.
    pub name: String,
    /// What it is.
    pub format: Format,
    /// The encoding of a text, such as `UTF-8` or `windows-1252`.
    pub encoding: Option<String>,
    /// What stands between the cells of a CSV.
    pub separator: Option<char>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name in the source tables; empty for a column that the atlas does not know and keeps aside.
    pub name: String,
    /// Its heading as written.
    pub heading: String,
    /// Its place in the spreadsheet, 0 for column A.
    pub at: usize,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its number in the spreadsheet, from 1.
    pub at: usize,
    /// Its cells without blanks around them, one a column of the table.
    pub cells: Vec<String>,
}

/// One table of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Which table of the source data it is, such as `companies`.
    pub list: String,
    /// The file that holds it.
    pub file: String,
    /// The sheet of the workbook; empty for a CSV.
    pub sheet: String,
    /// The folder of a file, which is the id of a cluster; empty where the rows say it themselves.
    pub cluster: String,
    /// The number of the row of headings, from 1.
    pub head: usize,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows that hold something.
    pub rows: Vec<Row>,
}

impl Table {
    /// The position of a column by its name in the source tables.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }

    /// A cell of a row by the name of its column; empty if there is no such column.
    pub fn cell<'a>(&'a self, row: &'a Row, name: &str) -> &'a str {
        self.column(name).and_then(|at| row.cells.get(at)).map_or("", String::as_str)
    }

    /// The cluster of a row: what its cell says, else the folder.
    pub fn cluster_of<'a>(&'a self, row: &'a Row) -> &'a str {
        let own = self.cell(row, "cluster");
        if own.is_empty() { &self.cluster } else { own }
    }
}

/// Everything that was delivered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Delivery {
    /// The files that were read.
    pub files: Vec<FileInfo>,
    /// Their tables, in the order of the files.
    pub tables: Vec<Table>,
    /// What was noticed while reading: files that could not be read, headings, skipped rows.
    pub notes: Vec<Problem>,
}

impl Delivery {
    /// The tables of a list, such as `companies`.
    pub fn list<'a>(&'a self, list: &'a str) -> impl Iterator<Item = &'a Table> {
        self.tables.iter().filter(move |table| table.list == list)
    }

    /// Every row of a list with its table.
    pub fn rows<'a>(&'a self, list: &'a str) -> impl Iterator<Item = (&'a Table, &'a Row)> {
        self.list(list).flat_map(|table| table.rows.iter().map(move |row| (table, row)))
    }
}

/// Why nothing at all could be read. What is wrong with single files is a [`Problem`] in [`Delivery::notes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ImportError {
    /// The caller asked to stop.
    Cancelled,
    /// No file was given.
    NoFiles,
}
