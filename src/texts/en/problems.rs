//! In English: what is wrong with a delivery, how to mend it, and the report of changes.

use crate::domain::import::columns::Holds;
use crate::domain::import::{Code, Severity};
use crate::domain::release::Words;
use crate::texts::Problems;

/// The texts.
pub(in crate::texts) const PROBLEMS: Problems = Problems {
    words,
    severity,
    quotes: ["“", "”"],
    row: "row",
    column: "column",
    meant: "Did you mean {s}?",
    point: "Its point: {e}.",
    colon: ": ",
    columns: ["severity", "code", "file", "sheet", "row", "column", "cell", "record", "value", "problem", "remedy", "suggestion"],
    report: Words {
        title,
        nothing: "Nothing changed.",
        arrivals: "Arrivals",
        departures: "Departures",
        moves: "Moves",
        renamings: "New names",
        changes: "Changed facts",
        totals: "Changed totals",
        unknown: "unknown",
        columns: ["what", "cluster", "before", "now"],
        all: "all",
    },
    help,
};

fn title(old: &str, new: &str) -> String {
    format!("Changes from release {old} to {new}")
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// What is wrong, and how to mend it.
#[expect(clippy::too_many_lines, reason = "one arm a code")]
const fn words(code: Code) -> [&'static str; 2] {
    match code {
        Code::Unreadable => {
            ["The file is damaged", "Open it in the program that made it, save it again and drop it here once more."]
        }
        Code::Password => ["The workbook is protected by a password", "Save a copy without a password and drop that."],
        Code::NotATable => {
            ["The file is no table", "Export the data as CSV, XLSX or ODS; the name of a file does not change what is in it."]
        }
        Code::OldWorkbook => {
            ["The workbook has a format that is not read here", "Save it as “Excel workbook (.xlsx)” or as ODS."]
        }
        Code::TooLarge => [
            "The file is too large",
            "The limit is {e} bytes, unpacked for a workbook: remove pictures and other sheets, or split it.",
        ],
        Code::TooManyRows => {
            ["There are too many rows", "At most {e} rows are read: split the file, or remove rows that only carry a format."]
        }
        Code::EmptyFile => ["The file is empty", "Check that it was saved and copied completely."],
        Code::IndentedOds => [
            "This ODS file is written in a way that cannot be read",
            "In LibreOffice, switch off “Size optimization” exceptions under Options, Load/Save, or save it as XLSX.",
        ],
        Code::UntypedCells => [
            "Text cells say no type and would read as empty",
            "Open the file in LibreOffice and save it once; number of cells: {v}.",
        ],
        Code::NotAtlas => ["The JSON file holds no data of the atlas", "Use atlas.json or context.json of a release."],
        Code::UnknownTable => [
            "This is none of the tables, and is left aside",
            "Name the sheet or the file after its table, such as “companies”, if it belongs to the data.",
        ],
        Code::OtherTranslation => {
            ["Translated texts of another release, which are left aside", "Take all the files from one release."]
        }
        Code::NoRows => ["The table has no row", "Fill it in, or drop the file that holds the rows."],
        Code::Separator => ["The cells are separated by another sign than a comma", "It was recognised; nothing to do."],
        Code::Encoding => ["The text is in another encoding than UTF-8", "It was recognised; check that accents are right."],
        Code::Mojibake => {
            ["Accents were lost when this text was saved earlier", "Type the text again, or import the original as UTF-8."]
        }
        Code::DuplicateColumn => ["A column stands twice", "Keep one column named {e}; the second one is not read."],
        Code::MissingColumn => {
            ["A column is missing", "Add a column with the heading {v}; its cells may be empty where nothing was found."]
        }
        Code::RenamedColumn => {
            ["A heading is not known, and a column is missing", "Write {s} as the heading if that is what the column holds."]
        }
        Code::ExtraColumn => ["The atlas does not know this column and keeps it aside", "Nothing to do; it is not published."],
        Code::HeadingsBelow => ["There are rows above the headings", "They are not read; delete them if they are not needed."],
        Code::BlankRows => ["Empty rows were passed over", "Nothing to do."],
        Code::MergedCells => {
            ["Cells are merged", "Only the first cell of an area holds the value: split the areas and fill each row in."]
        }
        Code::NeverCalculated => [
            "Formulas were never calculated",
            "Open the file in a spreadsheet program and save it once, or put the values in place of the formulas.",
        ],
        Code::CellError => ["A cell shows an error", "Correct the formula, or write the value."],
        Code::TotalRow => ["This is a row of totals", "Delete it: each row is a record."],
        Code::OpenQuote => [
            "A quotation mark is not closed",
            "From some row on everything became one cell: find the lone quotation mark and close or remove it.",
        ],
        Code::ExtraCells => [
            "A cell stands beyond the last heading",
            "Give the column a heading, or put a text that holds the separator between quotation marks.",
        ],
        Code::ShortRow => [
            "A row has fewer cells than there are headings",
            "There should be {e}: a separator is missing, perhaps in the middle of the row.",
        ],
        Code::NumberForText => [
            "A number stands where an id is a text",
            "Format the column as text: long numbers and leading zeros do not survive as numbers.",
        ],
        Code::FormulaText => ["A text looks like a formula", "Write the value in its place; formulas are not calculated here."],
        Code::Missing => ["A cell is empty that every row needs", "Fill it in, or delete the row."],
        Code::NotNumber => ["This is no number", "Write digits only, with a point before decimals."],
        Code::AmbiguousNumber => ["This number can be read in two ways", "Write it without a sign between the thousands."],
        Code::OutOfRange => ["The number is outside of what makes sense", "Accepted: {e}. Check the value at its source."],
        Code::TooLong => ["The text is too long", "At most {e} characters: shorten it."],
        Code::NotOneOf => ["This is none of the accepted values", "Accepted: {e}."],
        Code::NotSlug => [
            "An id has signs that it must not have",
            "Use small letters a to z, digits and hyphens; never change an id that was published.",
        ],
        Code::NotHttp => ["This is no web address", "Write it with http:// or https:// and without spaces."],
        Code::NotDate => ["This is no date", "Write year-month-day, year-month or the year alone, such as 2019-07-31."],
        Code::Duplicate => ["An earlier row has the same id", "Give the new record another id, or delete the row."],
        Code::Contradicts => [
            "A fact says something else than the row of its company",
            "The row says {e}: keep the right value and empty the other cell.",
        ],
        Code::Unresolved => ["No row has this id", "Correct it, or add the row that it names."],
        Code::NotAccepted => ["The value is not accepted", "Compare it with other rows of the table."],
        Code::FutureYear => ["The year lies after that of the release", "The release is of {e}: check the digits."],
        Code::ForeignRow => {
            ["The row belongs to another cluster than its file", "Move it to the file of its cluster, or write {e}."]
        }
        Code::OutsideRegion => [
            "The point lies outside of its region",
            "Points of this region lie within {e} (latitude, longitude): check both numbers.",
        ],
        Code::ExchangedCoordinates => ["Latitude and longitude are exchanged", "Swap the two cells."],
        Code::UnknownPlace => {
            ["The table of places does not have this locality", "Correct the name, or add the locality to places with its point."]
        }
        Code::AmbiguousPlace => [
            "Two localities have the same name",
            "The other one stands at {e}: give one of them an id of its own in the column id, such as {s}.",
        ],
        Code::Cedex => ["CEDEX is an address for letters, not a place", "Write the town and its own postcode."],
        Code::Postcode => [
            "The postcode has too few or too many digits",
            "Postcodes of this country have {e} digits; format the column as text so that a leading zero stays.",
        ],
        Code::JoinedSources => ["Addresses are joined by something else than a space", "Separate them by single spaces."],
        Code::NoSource => ["No page backs this row", "Add the address of a page that states it."],
        Code::SameName => [
            "Another row has the same name",
            "It stands at {e}: delete one of the two, or join them by a link if they are two companies.",
        ],
        Code::SameWebsite => {
            ["Another row has the same website", "It stands at {e}: check whether both rows describe one company."]
        }
        Code::SameLegalNumber => ["Another row has the same legal number", "It stands at {e}: one company has one row."],
        Code::OneLanguage => [
            "A text is filled in one language only",
            "Translate it into this column too, with the same names, numbers and years.",
        ],
        Code::FrenchSpacing => ["French spacing is not that of print", "It is mended when the data are compiled; nothing to do."],
        Code::HeadcountJump => [
            "The headcount is far from that of the last release",
            "It was {e}: check the digits, the year and whether it counts the whole group.",
        ],
        Code::IdChanged => [
            "A published id is gone, and its name stands under another one",
            "Ids are part of public addresses: write {s} again.",
        ],
        Code::Departed => [
            "A record of the last release is gone",
            "Keep the row with the status closed, moved or acquired if the company is no longer there.",
        ],
        Code::ValueGone => ["A value of the last release is gone", "It was {e}: write it again unless it was wrong."],
    }
}

/// What a column holds.
const fn help(holds: Holds) -> &'static str {
    match holds {
        Holds::Id => "Small letters, digits and hyphens.",
        Holds::Text => "A text. Empty means: not found.",
        Holds::Words => "A text in the language at the end of the heading; fill in English and French.",
        Holds::Whole => "A whole number, digits only.",
        Holds::Year => "A year with four digits.",
        Holds::Decimal => "A number with a decimal point.",
        Holds::Date => "Year-month-day, year-month or the year: 2019-07-31.",
        Holds::Choice(_) => "One of these:",
        Holds::Ids => "Ids with a semicolon between them.",
        Holds::Address => "An address that begins with https:// or http://.",
        Holds::Addresses => "Addresses with a space between them.",
    }
}
