//! Checks a delivery: what was noticed while reading, what the model refuses, and what a careful reader would ask.

mod cells;
mod duplicates;
mod last;
mod nearest;
mod places;
mod references;
mod said;

use std::collections::HashSet;

use super::delivery::Delivery;
use super::issues;
use super::problem::{Code, Problem};
use crate::domain::model::Dataset;

/// Every problem of a delivery, those of reading first; compared with the `published` release where there is one.
pub fn check(delivery: &Delivery, published: Option<&Dataset>) -> Vec<Problem> {
    let mut problems = delivery.notes.clone();
    let (loaded, _, mut refused) = issues::load(delivery);
    let ids = references::Ids::new(delivery);
    refused.retain(|problem| !ids.is_consequence(problem));
    nearest::suggest(&ids, &mut refused);
    let year = loaded.dataset.year();
    let mut found = Vec::new();
    cells::check(delivery, year, &mut found);
    places::check(delivery, &mut found);
    duplicates::check(delivery, &mut found);
    if let Some(published) = published {
        last::check(delivery, published, &mut found);
    }
    // What a check explains better is not said a second time by the model.
    let place = |problem: &Problem| (problem.file.clone(), problem.sheet.clone(), problem.row, problem.at);
    let said: HashSet<_> = found.iter().map(|problem| (place(problem), problem.code)).collect();
    refused.retain(|problem| explained_by(problem.code).iter().all(|code| !said.contains(&(place(problem), *code))));
    problems.append(&mut refused);
    problems.append(&mut found);
    problems
}

/// The findings that say why the model refused a cell.
const fn explained_by(refusal: Code) -> &'static [Code] {
    match refusal {
        Code::NotNumber => &[Code::AmbiguousNumber],
        Code::Unresolved => &[Code::UnknownPlace],
        Code::Duplicate => &[Code::AmbiguousPlace],
        Code::NotHttp => &[Code::JoinedSources],
        Code::OutOfRange => &[Code::ExchangedCoordinates, Code::OutsideRegion],
        _ => &[],
    }
}
