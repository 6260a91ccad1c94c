//! One line a problem: file, row, column, what is wrong and what to do.

use atlas::domain::data::dataset::Issue;
use atlas::texts::Lang;

use super::tables::{LOCALIZED, RENAMED};

/// The line for an issue, in English, with the column's name as it stands in the table.
pub fn line(issue: &Issue) -> String {
    let field = issue.field.trim_start_matches("location.");
    let column = RENAMED.iter().find(|(_, field)| *field == issue.field).map_or(field, |(column, _)| column);
    // A text per language has a column for each; the English one stands for them.
    let column = if LOCALIZED.contains(&column) { format!("{column}_en") } else { column.to_owned() };
    let place = match column.is_empty() {
        true => format!("{} row {}", issue.origin.file, issue.origin.row),
        false => format!("{} row {}, column {column}", issue.origin.file, issue.origin.row),
    };
    let name = if issue.record.is_empty() { String::new() } else { format!(" ({})", issue.record) };
    format!("{place}{name}: {}", (Lang::En.texts().problem)(&issue.problem))
}
