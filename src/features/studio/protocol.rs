//! What page and worker say to each other, as JSON; the bytes of files go beside it.

use serde::{Deserialize, Serialize};

/// What the page asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// Reads files and compares them with the published ones. Their bytes follow: first the delivered, then the published files.
    Open {
        /// Paths of the delivered files, below what was dropped.
        names: Vec<String>,
        /// Names of the published files.
        published: Vec<String>,
        /// Cells that were changed since, in their order.
        edits: Vec<Edit>,
        /// Code of the language to answer in.
        lang: String,
    },
    /// Says again what was found, in another language.
    Say {
        /// Code of the language.
        lang: String,
    },
    /// Changes a cell and checks again.
    Edit(Edit),
    /// Gives rows of a table.
    Rows(Window),
    /// Makes a file to take away.
    Make(Product),
    /// Compiles the release for the page itself.
    Preview,
}

/// Which rows of which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Position of the table.
    pub table: usize,
    /// First row, from 0, among those that are shown.
    pub from: usize,
    /// How many at most.
    pub count: usize,
    /// Only rows that a message is about.
    pub only_marked: bool,
    /// The row of the spreadsheet that shall be among them; then `from` counts for nothing.
    pub around: Option<usize>,
}

/// A cell and its new value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// Position of the table.
    pub table: usize,
    /// Row of the spreadsheet, from 1.
    pub row: usize,
    /// Position of the column in the table.
    pub column: usize,
    /// What it shall say.
    pub value: String,
}

/// A file to take away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Product {
    /// The release: what an operator unpacks into `data/`.
    Archive,
    /// The tables as a workbook in which the cells to look at are marked.
    Marked,
    /// What changes against the published release, as Markdown.
    Report,
    /// The messages as CSV.
    Messages,
    /// The published data as a workbook to work on.
    Template,
}

impl Product {
    /// Every product, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Archive, Self::Marked, Self::Report, Self::Messages, Self::Template];

    /// Its name in the automation contract, and its place among the texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Archive => "archive",
            Self::Marked => "marked",
            Self::Report => "report",
            Self::Messages => "messages",
            Self::Template => "template",
        }
    }

    /// The extension of its file with the media type.
    pub const fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Archive => ("zip", "application/zip"),
            Self::Marked | Self::Template => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Self::Report => ("md", "text/markdown;charset=utf-8"),
            Self::Messages => ("csv", "text/csv;charset=utf-8"),
        }
    }
}

/// What the worker answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// How far it is.
    Progress(Progress),
    /// What it found; after `Open`, `Say` and `Edit`.
    Checked(Box<Checked>),
    /// The edit that takes an edit back; before the `Checked` that follows.
    Edited {
        /// The edit that was asked for.
        edit: Edit,
        /// What undoes it.
        undo: Edit,
    },
    /// Rows of a table.
    Rows(Rows),
    /// The file that was asked for; its bytes follow.
    Made(Product),
    /// The files of the release as the application reads them; their bytes follow.
    Preview {
        /// Their paths below `data/`.
        names: Vec<String>,
    },
    /// It cannot be done.
    Refused(Refusal),
}

/// Why something cannot be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// There is no file, or none that holds a table of the atlas; the messages say what is there instead.
    NothingToRead,
    /// The release would have no company.
    NoCompany,
    /// There is no such cell.
    NoCell,
    /// The file cannot be made, with the reason of what should make it.
    NotMade(String),
}

/// How far the worker is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What it does.
    pub step: Step,
    /// The file that is read; empty in the other steps.
    pub file: String,
    /// Files that are done.
    pub done: usize,
    /// Files in all.
    pub files: usize,
    /// Rows read so far.
    pub rows: usize,
}

/// What the worker does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Reads files.
    Reading,
    /// Checks records.
    Checking,
    /// Compares with the published release.
    Comparing,
    /// Writes a file.
    Writing,
}

/// What was found in a delivery.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    /// The release that the delivery is; empty if it does not say.
    pub release: String,
    /// Companies that it holds.
    pub companies: usize,
    /// Files that were read, each with what was found out about it: `companies.csv (CSV, windows-1252, ;)`.
    pub files: Vec<String>,
    /// Its tables.
    pub tables: Vec<TableInfo>,
    /// How many messages of each weight.
    pub counts: Counts,
    /// The messages by kind, errors first.
    pub groups: Vec<Group>,
    /// What changes against the published release; none if there is none to compare with.
    pub changes: Option<Changes>,
}

/// A table of a delivery.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableInfo {
    /// What it is, such as `companies`.
    pub list: String,
    /// Its file and sheet.
    pub place: String,
    /// The headings of its columns.
    pub columns: Vec<String>,
    /// How many rows it has.
    pub rows: usize,
    /// How many of them a message is about.
    pub marked: usize,
}

/// Messages by weight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// What has to be mended before anything is published.
    pub errors: usize,
    /// What is probably wrong.
    pub warnings: usize,
    /// What was noticed or done.
    pub notes: usize,
}

/// The weight of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Weight {
    /// It has to be mended.
    Error,
    /// It is probably wrong.
    Warning,
    /// It is only said.
    Note,
}

/// Messages of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Code of the kind, such as `missing-column`.
    pub code: String,
    /// How much they weigh.
    pub weight: Weight,
    /// What the kind is, in words.
    pub title: String,
    /// How many there are.
    pub count: usize,
    /// The first [`MOST_MESSAGES`] of them.
    pub messages: Vec<Message>,
}

/// Most messages of a kind that are shown; the file of messages has all.
pub const MOST_MESSAGES: usize = 100;
/// Most lines of a kind of change that are shown; the report has all.
pub const MOST_CHANGES: usize = 100;

/// One message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Where, as the spreadsheet counts: file, sheet, cell.
    pub place: String,
    /// The record's name or id; may be empty.
    pub record: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
    /// Position of the table with the row of the spreadsheet, where there is one to show.
    pub row: Option<(usize, usize)>,
}

/// What changes against the published release.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// The release that is published.
    pub old: String,
    /// By kind; a kind without a change is not among them.
    pub kinds: Vec<ChangesOf>,
}

/// Changes of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangesOf {
    /// The kind.
    pub kind: ChangeKind,
    /// How many there are.
    pub count: usize,
    /// The first [`MOST_CHANGES`] of them.
    pub lines: Vec<ChangeLine>,
}

/// The kinds of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangeKind {
    /// Companies that come.
    Arrivals,
    /// Companies that go.
    Departures,
    /// Companies in another place.
    Moves,
    /// Companies with another name or id.
    Renamings,
    /// Other facts.
    Facts,
    /// Totals.
    Totals,
}

/// One change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeLine {
    /// Name of the company, or what is counted.
    pub name: String,
    /// Cluster; empty for all of them.
    pub cluster: String,
    /// The column that changes; empty where the kind says it.
    pub field: String,
    /// Before.
    pub old: String,
    /// After.
    pub new: String,
}

/// Rows of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    /// Position of the table.
    pub table: usize,
    /// First row, from 0, among those that are shown.
    pub from: usize,
    /// How many rows are shown in all.
    pub total: usize,
    /// The rows.
    pub rows: Vec<ShownRow>,
}

/// A row as it is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownRow {
    /// Row of the spreadsheet, from 1.
    pub at: usize,
    /// A cell for each column.
    pub cells: Vec<String>,
    /// What is said of cells: position of the column, none for the whole row.
    pub said: Vec<(Option<usize>, Weight, String)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_arrives_as_it_was() {
        let edit = Edit { table: 1, row: 7, column: 2, value: "“é” \u{1F9EC}".to_owned() };
        let names = vec!["a/companies.csv".to_owned()];
        for ask in [
            Ask::Open { names, published: Vec::new(), edits: vec![edit.clone()], lang: "fr".to_owned() },
            Ask::Edit(edit),
            Ask::Make(Product::Marked),
            Ask::Preview,
        ] {
            let text = serde_json::to_string(&ask).unwrap_or_default();
            assert_eq!(serde_json::from_str::<Ask>(&text).ok(), Some(ask), "{text}");
        }
    }
}
