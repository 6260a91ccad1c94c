//! Checks against the last release: ids stay, values do not vanish, headcounts do not jump.

use std::collections::{HashMap, HashSet};

use super::super::delivery::{Delivery, Row, Table};
use super::super::problem::{Code, Problem};
use super::said::{at, of_row};
use crate::domain::model::{Company, Dataset};
use crate::domain::release::fields;
use crate::format::fold::fold;

/// A headcount that grew or shrank by more than this factor is asked about.
const FACTOR: f64 = 3.0;
/// And by more than this many people: three people more are nothing.
const PEOPLE: f64 = 20.0;
/// Columns of which a value that is gone is worth a word.
const KEPT: [&str; 9] = ["founded", "employees", "city", "website", "status", "member", "tags", "programmes", "sources"];

/// Compares the companies of a delivery with those of the last release.
pub(super) fn check(delivery: &Delivery, published: &Dataset, problems: &mut Vec<Problem>) {
    let now: HashMap<&str, (&Table, &Row)> =
        delivery.rows("companies").map(|(table, row)| (table.cell(row, "id"), (table, row))).collect();
    if now.is_empty() {
        return;
    }
    let facts: HashSet<(&str, &str)> =
        delivery.rows("facts").map(|(table, row)| (table.cell(row, "id"), table.cell(row, "field"))).collect();
    let clusters: HashSet<&str> = now.values().map(|(table, row)| table.cluster_of(row)).collect();
    let known: HashSet<&str> = published.companies.iter().map(|company| company.id.as_str()).collect();
    let mut arrived: HashMap<String, (&Table, &Row)> = HashMap::new();
    for (id, (table, row)) in now.iter().filter(|(id, _)| !known.contains(*id)) {
        let _ = id;
        arrived.insert(fold(table.cell(row, "name")), (table, row));
    }
    for company in &published.companies {
        let cluster = published.clusters[company.cluster].id.as_str();
        match now.get(company.id.as_str()) {
            Some((table, row)) => values(published, company, (table, row), &facts, problems),
            // A delivery of one cluster says nothing of the others.
            None if clusters.contains(cluster) => gone(delivery, company, &arrived, problems),
            None => {}
        }
    }
}

/// A company whose id is no longer there.
fn gone(delivery: &Delivery, company: &Company, arrived: &HashMap<String, (&Table, &Row)>, problems: &mut Vec<Problem>) {
    if let Some((table, row)) = arrived.get(&fold(&company.name)) {
        problems.push(at(Code::IdChanged, table, row, "id").suggesting(company.id.clone()));
        return;
    }
    let file = delivery.list("companies").next().map_or("companies.csv", |table| table.file.as_str());
    let mut problem = Problem::of_file(Code::Departed, file, company.id.clone());
    problem.record.clone_from(&company.name);
    problems.push(problem);
}

/// Values that are gone or jump; one that moved to the table of facts is not gone.
fn values(
    published: &Dataset,
    company: &Company,
    (table, row): (&Table, &Row),
    facts: &HashSet<(&str, &str)>,
    problems: &mut Vec<Problem>,
) {
    for (name, before) in fields(published, company) {
        let is_kept = KEPT.contains(&name.as_str())
            && table.column(&name).is_some()
            && !facts.contains(&(company.id.as_str(), name.as_str()));
        if is_kept && !before.is_empty() && table.cell(row, &name).is_empty() {
            problems.push(at(Code::ValueGone, table, row, &name).expecting(before));
        }
    }
    let Some(before) = company.employees.map(|employees| f64::from(employees.count)) else { return };
    let Ok(now) = table.cell(row, "employees").parse::<f64>() else { return };
    let factor = if now > before { now / before.max(1.0) } else { before / now.max(1.0) };
    if factor > FACTOR && (now - before).abs() > PEOPLE {
        problems.push(at(Code::HeadcountJump, table, row, "employees").expecting(before.to_string()));
    }
    if fold(&company.name) != fold(table.cell(row, "name"))
        && published.companies.iter().any(|other| other.id != company.id && fold(&other.name) == fold(table.cell(row, "name")))
    {
        // The name of another company under this id: two ids were exchanged.
        problems.push(of_row(Code::IdChanged, table, row, &company.id).expecting(company.name.clone()));
    }
}
