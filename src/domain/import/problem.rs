//! What can be wrong with a delivery, as values. `texts` words each in the reader's language.

use serde::{Deserialize, Serialize};

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Nothing can be published before it is mended.
    Error,
    /// Probably wrong; it can be published after a look.
    Warning,
    /// What was done or noticed.
    Note,
}

/// What is wrong, and where it stands as the spreadsheet counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The kind.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// The file.
    pub file: String,
    /// The sheet of a workbook; empty for other files.
    pub sheet: String,
    /// The row, from 1; 0 where the whole table is meant.
    pub row: usize,
    /// The heading of the column as it stands in the file; empty where the whole row is meant.
    pub column: String,
    /// The place of the column, 0 for A.
    pub at: Option<usize>,
    /// The field that the application refuses by its own name, whatever the heading; empty for what else was found.
    #[serde(skip)]
    pub field: String,
    /// The name or id of the record.
    pub record: String,
    /// The value, or a count of what was found.
    pub value: String,
    /// What was expected: the accepted values, a limit, where the other one stands.
    pub expected: String,
    /// What to write instead, where it is known.
    pub suggestion: String,
}

impl Problem {
    /// A problem of a whole file.
    pub fn of_file(code: Code, file: &str, value: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            file: file.to_owned(),
            sheet: String::new(),
            row: 0,
            column: String::new(),
            at: None,
            field: String::new(),
            record: String::new(),
            value: value.into(),
            expected: String::new(),
            suggestion: String::new(),
        }
    }

    /// The same in a sheet.
    #[must_use]
    pub fn in_sheet(mut self, sheet: &str) -> Self {
        sheet.clone_into(&mut self.sheet);
        self
    }

    /// The same at a row.
    #[must_use]
    pub fn at_row(mut self, row: usize) -> Self {
        self.row = row;
        self
    }

    /// The same in a column.
    #[must_use]
    pub fn in_column(mut self, heading: &str, at: usize) -> Self {
        heading.clone_into(&mut self.column);
        self.at = Some(at);
        self
    }

    /// The same with what was expected.
    #[must_use]
    pub fn expecting(mut self, expected: impl Into<String>) -> Self {
        self.expected = expected.into();
        self
    }

    /// The same with what to write instead.
    #[must_use]
    pub fn suggesting(mut self, suggestion: impl Into<String>) -> Self {
        self.suggestion = suggestion.into();
        self
    }

    /// The place as a spreadsheet names it: `B12`, `12` for a row, nothing for a table.
    pub fn cell(&self) -> String {
        match (self.at, self.row) {
            (_, 0) => String::new(),
            (Some(at), row) => format!("{}{row}", letters(at)),
            (None, row) => row.to_string(),
        }
    }
}

/// The letters of a column as a spreadsheet shows them: 0 is A, 26 is AA.
pub fn letters(mut at: usize) -> String {
    let mut letters = String::new();
    loop {
        letters.insert(0, char::from(b'A' + (at % 26) as u8));
        if at < 26 {
            return letters;
        }
        at = at / 26 - 1;
    }
}

/// Declares the codes with their severity, so that no list of them is written twice.
macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident $severity:ident,)*) => {
        /// The kinds of problems. Their names in files are those of the variants in kebab case.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Code {
            $($(#[$doc])* $code,)*
        }

        impl Code {
            /// Every code, in the order in which groups are shown.
            pub const ALL: &'static [Self] = &[$(Self::$code,)*];

            /// How much a problem of this kind weighs.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$code => Severity::$severity,)*
                }
            }
        }
    };
}

codes! {
    // Files.
    /// A workbook that is damaged; `value` is what its reader says.
    Unreadable Error,
    /// Protected by a password.
    Password Error,
    /// Something else than a table; `value` is what.
    NotATable Error,
    /// A workbook of Excel before 2007.
    OldWorkbook Error,
    /// Beyond a limit; `value` is the size, `expected` the limit.
    TooLarge Error,
    /// More rows than the limit in `expected`.
    TooManyRows Error,
    /// Nothing in it.
    EmptyFile Error,
    /// An ODS with indented XML.
    IndentedOds Error,
    /// Text cells that an ODS gives no type, so that they read as empty; `value` is how many.
    UntypedCells Error,
    /// A JSON file that is no data of the atlas; `value` is why.
    NotAtlas Error,
    /// A file or sheet that is none of the tables, and is left aside.
    UnknownTable Warning,
    /// A translation that was compiled with another release than the file beside it, and is left aside.
    OtherTranslation Warning,
    /// A table without a row.
    NoRows Warning,
    /// A CSV with another separator than the comma, in `value`.
    Separator Note,
    /// A CSV in another encoding than UTF-8, in `value`.
    Encoding Note,
    /// Text that was decoded wrongly before: `Ã©` for `é`.
    Mojibake Warning,

    // Headings.
    /// A heading that names a column that stands already.
    DuplicateColumn Error,
    /// A column is not there; `value` is its name.
    MissingColumn Error,
    /// A heading that is nearly one of the missing columns, in `suggestion`.
    RenamedColumn Error,
    /// A column that the atlas does not know.
    ExtraColumn Note,
    /// The headings are not in the first row; `value` is how many rows stand above.
    HeadingsBelow Note,

    // Rows and cells as they were read.
    /// Empty rows between others; `value` is how many.
    BlankRows Note,
    /// Merged cells; `value` is how many areas.
    MergedCells Warning,
    /// Formulas that were never calculated; `value` is how many.
    NeverCalculated Error,
    /// A cell that shows an error such as `#N/A`.
    CellError Error,
    /// A row of totals.
    TotalRow Error,
    /// A quotation mark that is not closed.
    OpenQuote Error,
    /// Cells beyond the last heading.
    ExtraCells Error,
    /// A row of a CSV with fewer cells than headings; `value` is how many, `expected` how many there should be.
    ShortRow Error,
    /// A number where an id or another text is asked for.
    NumberForText Warning,
    /// A formula's text, left as text.
    FormulaText Warning,

    // Records.
    /// A cell that every row needs is empty.
    Missing Error,
    /// Not a whole number.
    NotNumber Error,
    /// Digits that can be read in two ways, such as `1.880`.
    AmbiguousNumber Error,
    /// Outside of what makes sense; `expected` is the range.
    OutOfRange Error,
    /// A text beyond the limit in `expected`.
    TooLong Error,
    /// Not in a closed list, in `expected`.
    NotOneOf Error,
    /// An id with other signs than small letters, digits and hyphens.
    NotSlug Error,
    /// Not an address that begins with http.
    NotHttp Error,
    /// Not a date.
    NotDate Error,
    /// An id that an earlier row has.
    Duplicate Error,
    /// A fact that says something else than the row of its company, in `expected`.
    Contradicts Error,
    /// An id that no row has.
    Unresolved Error,
    /// Anything else that the model refuses.
    NotAccepted Error,

    // Facts.
    /// A year after that of the release.
    FutureYear Error,
    /// A row of another cluster than its folder; `expected` is that of the folder.
    ForeignRow Error,
    /// A point outside of the region of its cluster.
    OutsideRegion Error,
    /// Latitude and longitude exchanged.
    ExchangedCoordinates Error,
    /// A locality that `places` does not have.
    UnknownPlace Error,
    /// Two localities of one name.
    AmbiguousPlace Error,
    /// The word CEDEX in a locality or postcode.
    Cedex Warning,
    /// A postcode with a digit too few or too many for its country.
    Postcode Warning,
    /// Addresses joined by something else than a space.
    JoinedSources Error,
    /// A record without a source.
    NoSource Warning,
    /// Another row has the same name; `expected` says which.
    SameName Warning,
    /// Another row has the same website.
    SameWebsite Warning,
    /// Another row has the same legal number.
    SameLegalNumber Error,
    /// A text that is filled in one language only; `expected` is the column that is empty.
    OneLanguage Warning,
    /// French spacing, mended when the data are compiled.
    FrenchSpacing Note,
    /// A headcount far from that of the last release, in `expected`.
    HeadcountJump Warning,
    /// An id of the last release is gone, and its name stands under another one; `suggestion` is the old id.
    IdChanged Error,
    /// A record of the last release is gone.
    Departed Warning,
    /// A value of the last release is gone; `expected` is what it was.
    ValueGone Warning,
}

impl Code {
    /// The name in files and in `data-` attributes, such as `missing-column`.
    pub fn id(self) -> String {
        serde_json::to_value(self).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
    }
}

/// Problems of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The kind.
    pub code: Code,
    /// How much they weigh.
    pub severity: Severity,
    /// The positions in the list that was grouped.
    pub problems: Vec<usize>,
}

/// Problems by kind: errors first, and among them in the order of the codes.
pub fn grouped(problems: &[Problem]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (index, problem) in problems.iter().enumerate() {
        match groups.iter_mut().find(|group| (group.code, group.severity) == (problem.code, problem.severity)) {
            Some(group) => group.problems.push(index),
            None => groups.push(Group { code: problem.code, severity: problem.severity, problems: vec![index] }),
        }
    }
    groups.sort_by_key(|group| (group.severity, group.code));
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        let named: Vec<String> = [0, 1, 25, 26, 27, 51, 52, 701, 702, 16_383].into_iter().map(letters).collect();
        assert_eq!(named, ["A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA", "XFD"]);
    }

    #[test]
    fn groups_begin_with_what_stops_a_release() {
        let problem = |code| Problem::of_file(code, "a.csv", "");
        let list = [Code::Separator, Code::Missing, Code::SameName, Code::Missing].map(problem);
        let groups = grouped(&list);
        assert_eq!(groups.iter().map(|group| group.code).collect::<Vec<_>>(), [Code::Missing, Code::SameName, Code::Separator]);
        assert_eq!(groups[0].problems, [1, 3]);
        assert_eq!(Code::MissingColumn.id(), "missing-column");
    }
}
