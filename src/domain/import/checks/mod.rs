//! Checks a delivery: what was noticed while reading, what the model refuses, and what a careful reader would ask.

mod cells;
mod duplicates;
mod last;
mod nearest;
mod places;
mod said;

use super::delivery::Delivery;
use super::issues;
use super::problem::{Code, Problem};
use crate::domain::model::Dataset;

/// Every problem of a delivery, those of reading first; compared with the `published` release where there is one.
pub fn check(delivery: &Delivery, published: Option<&Dataset>) -> Vec<Problem> {
    let mut problems = delivery.notes.clone();
    let (loaded, _, mut refused) = issues::load(delivery);
    nearest::suggest(delivery, &mut refused);
    let year = loaded.dataset.year();
    let mut found = Vec::new();
    cells::check(delivery, year, &mut found);
    places::check(delivery, &mut found);
    duplicates::check(delivery, &mut found);
    if let Some(published) = published {
        last::check(delivery, published, &mut found);
    }
    // What a check explains better is not said a second time by the model.
    let explained = |problem: &Problem| {
        found.iter().any(|other| {
            let same =
                (&other.file, &other.sheet, other.row, other.at) == (&problem.file, &problem.sheet, problem.row, problem.at);
            same && other.severity == problem.severity && explains(other.code, problem.code)
        })
    };
    refused.retain(|problem| !explained(problem));
    problems.append(&mut refused);
    problems.append(&mut found);
    problems
}

/// Whether a finding of the checks says why the model refused the same cell.
const fn explains(finding: Code, refusal: Code) -> bool {
    matches!(
        (finding, refusal),
        (Code::AmbiguousNumber, Code::NotNumber)
            | (Code::UnknownPlace, Code::Unresolved)
            | (Code::AmbiguousPlace, Code::Duplicate)
            | (Code::JoinedSources, Code::NotHttp)
            | (Code::ExchangedCoordinates, Code::OutOfRange)
    )
}
