//! What can be wrong with data, as values: problems of single records and errors of a whole file.
//!
//! No sentence stands here; `texts` words each case in the reader's language.

/// Where a record was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// File as the reader knows it, such as `luxembourg/companies.csv` or `atlas.json`.
    pub file: String,
    /// The list inside the file, such as `companies`.
    pub list: &'static str,
    /// Row as a spreadsheet counts it (the header is row 1), or the place in the JSON list, from 1.
    pub row: usize,
}

/// A problem that made one record unusable. The record is left out; everything else is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Where.
    pub origin: Origin,
    /// The record's name or id, where it has one.
    pub record: String,
    /// The field, such as `founded` or `employees.count`.
    pub field: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// The ways in which a field can be wrong; each carries what a remedy needs to name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A field that every record needs is empty or absent.
    Missing,
    /// Not a text (or not a list of texts).
    NotText,
    /// Not a whole number.
    NotNumber {
        /// As it stands in the file.
        found: String,
    },
    /// A number outside of what makes sense.
    OutOfRange {
        /// As it stands in the file.
        found: String,
        /// Smallest accepted value.
        min: String,
        /// Largest accepted value.
        max: String,
    },
    /// A text longer than the limit.
    TooLong {
        /// Characters found.
        length: usize,
        /// Characters allowed.
        max: usize,
    },
    /// Not in a closed list of values.
    NotOneOf {
        /// As it stands in the file.
        found: String,
        /// The accepted values, separated by commas.
        allowed: String,
    },
    /// An id that is not made of lower-case letters, digits and hyphens.
    NotSlug {
        /// As it stands in the file.
        found: String,
    },
    /// A link that is not http or https.
    NotHttp {
        /// As it stands in the file.
        found: String,
    },
    /// A date that is not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    NotDate {
        /// As it stands in the file.
        found: String,
    },
    /// The id of an earlier record.
    Duplicate {
        /// The id.
        found: String,
    },
    /// An id that no record has.
    Unresolved {
        /// The id.
        found: String,
    },
    /// Another table says something else of the same fact.
    Contradicts {
        /// As it stands in the row.
        found: String,
        /// As it stands in the other table.
        other: String,
    },
    /// Not a list.
    NotList,
    /// Not of the form that the field asks for.
    NotLike {
        /// As it stands in the file.
        found: String,
        /// A value of that form.
        example: &'static str,
    },
    /// Not the name of a file beside the app.
    NotFile {
        /// As it stands in the file.
        found: String,
        /// The accepted extensions, separated by commas.
        extensions: String,
    },
    /// A colour that cannot be read on its ground.
    LowContrast {
        /// As it stands in the file.
        found: String,
        /// Its contrast ratio.
        contrast: String,
        /// The least ratio.
        min: String,
    },
    /// The record is not a JSON object.
    NotObject,
    /// A row with more or fewer cells than the header (CSV only).
    Cells {
        /// Cells found.
        found: usize,
        /// Cells in the header.
        expected: usize,
    },
}

/// Why a whole file could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadError {
    /// The server has no such file (404 or 410).
    NotFound,
    /// The server answered with another error.
    Status(u16),
    /// No answer at all.
    Network,
    /// A web page came instead of data, as single-page hosts do for unknown paths.
    Html,
    /// The file ends in the middle.
    Truncated,
    /// Not JSON.
    NotJson {
        /// Line of the first error, from 1.
        line: usize,
        /// Column of the first error, from 1.
        column: usize,
    },
    /// JSON, but not an atlas file, or one of another schema.
    Schema {
        /// The schema number found, if there is one.
        found: Option<i64>,
    },
    /// The details of another release than the one that is shown.
    OtherRelease {
        /// Whose details they are.
        found: String,
        /// The release that is shown.
        wanted: String,
    },
    /// An atlas file without a single usable company.
    Empty {
        /// Records that were left out, if that is the reason.
        issues: usize,
    },
}

impl LoadError {
    /// A stable code for tests and monitoring, the value of `data-atlas-error`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Status(_) => "status",
            Self::Network => "network",
            Self::Html => "html",
            Self::Truncated => "truncated",
            Self::NotJson { .. } => "not-json",
            Self::Schema { .. } => "schema",
            Self::OtherRelease { .. } => "other-release",
            Self::Empty { .. } => "empty",
        }
    }
}
