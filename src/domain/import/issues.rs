//! What the model refuses, as problems with their place in the spreadsheet.

use super::columns::KNOWN_LANGUAGES;
use super::convert::{self, LOCALIZED, RENAMED};
use super::delivery::{Delivery, Table};
use super::problem::{Code, Problem};
use crate::domain::data::context::{self, Context};
use crate::domain::data::dataset::{self, Issue, Loaded};

/// The dataset and the context of a delivery by the rules of the application, and what these refuse.
pub fn load(delivery: &Delivery) -> (Loaded, Context, Vec<Problem>) {
    let source = convert::parts(delivery);
    let loaded = dataset::assemble(&source.parts);
    let clusters: Vec<String> = loaded.dataset.clusters.iter().map(|cluster| cluster.id.clone()).collect();
    let (context, further) = context::assemble(&source.parts, &clusters);
    let problems = source.issues.iter().chain(&loaded.issues).chain(&further).map(|issue| problem(delivery, issue)).collect();
    (loaded, context, problems)
}

/// An issue at its cell.
fn problem(delivery: &Delivery, issue: &Issue) -> Problem {
    let table = match issue.origin.list {
        // The edition is read as one object, without its place.
        "release" => delivery.list("release").next(),
        _ => convert::table_of(delivery, &issue.origin),
    };
    let (code, value, expected) = described(&issue.problem);
    let file = table.map_or_else(|| format!("{}.csv", issue.origin.list), |table| table.file.clone());
    let mut problem = Problem::of_file(code, &file, value).expecting(expected).at_row(issue.origin.row);
    problem.record.clone_from(&issue.record);
    problem.field.clone_from(&issue.field);
    let Some(table) = table else {
        problem.column.clone_from(&issue.field);
        return problem;
    };
    if issue.origin.list == "release" {
        problem.row = table.rows.first().map_or(0, |row| row.at);
    }
    problem.sheet.clone_from(&table.sheet);
    match column(table, &issue.field) {
        Some(at) => problem.in_column(&table.columns[at].heading, table.columns[at].at),
        None => {
            problem.column.clone_from(&issue.field);
            problem
        }
    }
}

/// The column of a field: `employees.year` is `employees_year`, `activity` its first language.
fn column(table: &Table, field: &str) -> Option<usize> {
    let renamed = RENAMED.iter().filter(|(_, name)| *name == field).find_map(|(column, _)| table.column(column));
    let plain = || table.column(field).or_else(|| table.column(field.trim_start_matches("location.")));
    let words = || {
        let base = RENAMED.iter().find(|(_, name)| *name == field).map_or(field, |(column, _)| column);
        let known = LOCALIZED.contains(&base);
        KNOWN_LANGUAGES.iter().filter(|_| known).find_map(|(language, _)| table.column(&format!("{base}_{language}")))
    };
    // The name of a locality is what its id is made of.
    let name = || if field == "id" { table.column("name") } else { None };
    renamed.or_else(plain).or_else(words).or_else(name)
}

/// The code of a problem, the value and what was expected.
fn described(problem: &dataset::Problem) -> (Code, String, String) {
    use dataset::Problem as P;
    let none = String::new;
    match problem {
        P::Missing => (Code::Missing, none(), none()),
        P::NotNumber { found } => (Code::NotNumber, found.clone(), none()),
        P::OutOfRange { found, min, max } => (Code::OutOfRange, found.clone(), format!("{min}…{max}")),
        P::TooLong { length, max } => (Code::TooLong, length.to_string(), max.to_string()),
        P::NotOneOf { found, allowed } => (Code::NotOneOf, found.clone(), allowed.clone()),
        P::NotSlug { found } => (Code::NotSlug, found.clone(), none()),
        P::NotHttp { found } => (Code::NotHttp, found.clone(), none()),
        P::NotDate { found } => (Code::NotDate, found.clone(), none()),
        P::Contradicts { found, other } => (Code::Contradicts, found.clone(), other.clone()),
        P::Duplicate { found } => (Code::Duplicate, found.clone(), none()),
        P::Unresolved { found } => (Code::Unresolved, found.clone(), none()),
        other => (Code::NotAccepted, format!("{other:?}"), none()),
    }
}
