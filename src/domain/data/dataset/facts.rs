//! Single facts of companies: rows of `facts.csv`, each with a source of its own.
//!
//! In the tables a fact stands in one place: its value is in `facts.csv` and the cell of `companies.csv` is empty, or says the same.
//! [`merge`] brings both together before the records are made; what the app reads has the value in the company and the source
//! in the list `facts`.

use std::collections::HashMap;
use std::hash::BuildHasher;

use super::issue::Problem;
use super::parts::Ids;
use super::record::{MAX_TEXT, Record};
use crate::domain::model::{FactField, FigureScope, SourcedFact};

/// Reads one fact with the position of its company.
pub(super) fn fact(record: &mut Record<'_>, companies: &Ids) -> (usize, SourcedFact) {
    let row = record.reference("id", companies);
    if row.is_none() {
        record.required("id", MAX_TEXT);
    }
    let field = record.one_of("field", &FactField::ALL);
    if field.is_none() {
        record.required("field", MAX_TEXT);
    }
    record.required("source", MAX_TEXT);
    let fact = SourcedFact {
        // A fact without a field has a problem and is left out.
        field: field.unwrap_or(FactField::Founded),
        value: record.required("value", MAX_TEXT),
        year: record.year("year"),
        scope: record.one_of("scope", &FigureScope::ALL.map(|scope| (scope.id(), scope))),
        source: record.link("source").unwrap_or_default(),
        note: record.localized("note", MAX_TEXT),
    };
    (row.unwrap_or_default(), fact)
}

/// Brings the cells of a row of `facts.csv` into those of its company, both by the names of their columns.
///
/// # Errors
/// A problem with the column of the fact that has it: the company's cell says something else.
pub fn merge<S: BuildHasher, T: BuildHasher>(
    company: &mut HashMap<String, String, S>,
    fact: &HashMap<String, String, T>,
) -> Result<(), (&'static str, Problem)> {
    let cell = |column: &str| fact.get(column).map_or("", String::as_str);
    let (field, value) = (cell("field"), cell("value"));
    // Validation of the list reports an unknown field and a missing value.
    let Some((_, kind)) = FactField::ALL.into_iter().find(|(name, _)| *name == field) else { return Ok(()) };
    if kind.is_list() {
        let list = company.entry(field.to_owned()).or_default();
        for one in value.split(';').map(str::trim).filter(|one| !one.is_empty()) {
            if list.split(';').all(|known| known.trim() != one) {
                if !list.is_empty() {
                    list.push(';');
                }
                list.push_str(one);
            }
        }
        return Ok(());
    }
    fill(company, field, value).map_err(|problem| ("value", problem))?;
    if kind == FactField::Employees {
        fill(company, "employees_year", cell("year")).map_err(|problem| ("year", problem))?;
        fill(company, "employees_scope", cell("scope")).map_err(|problem| ("scope", problem))?;
    }
    Ok(())
}

fn fill<S: BuildHasher>(company: &mut HashMap<String, String, S>, column: &str, value: &str) -> Result<(), Problem> {
    let old = company.entry(column.to_owned()).or_default();
    if !old.is_empty() && !value.is_empty() && old != value {
        return Err(Problem::Contradicts { found: value.to_owned(), other: old.clone() });
    }
    if !value.is_empty() {
        value.clone_into(old);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(pairs: &[(&str, &str)]) -> HashMap<String, String> {
        pairs.iter().map(|(column, cell)| ((*column).to_owned(), (*cell).to_owned())).collect()
    }

    #[test]
    fn a_fact_fills_an_empty_cell_with_its_year_and_scope() {
        let mut company = cells(&[("employees", ""), ("employees_year", "")]);
        let fact = cells(&[("field", "employees"), ("value", "800"), ("year", "2023"), ("scope", "group")]);
        assert_eq!(merge(&mut company, &fact), Ok(()));
        assert_eq!(company, cells(&[("employees", "800"), ("employees_year", "2023"), ("employees_scope", "group")]));
        assert_eq!(merge(&mut company, &fact), Ok(()), "what says the same is no contradiction");
    }

    #[test]
    fn two_places_that_disagree_are_told() {
        let mut company = cells(&[("founded", "1978")]);
        let found = merge(&mut company, &cells(&[("field", "founded"), ("value", "1960")]));
        assert_eq!(found, Err(("value", Problem::Contradicts { found: "1960".to_owned(), other: "1978".to_owned() })));
        assert_eq!(company["founded"], "1978");
    }

    #[test]
    fn a_fact_adds_to_a_list() {
        let mut company = cells(&[("programmes", "a;b"), ("tags", "")]);
        assert_eq!(merge(&mut company, &cells(&[("field", "programmes"), ("value", "b; c")])), Ok(()));
        assert_eq!(merge(&mut company, &cells(&[("field", "tags"), ("value", "d")])), Ok(()));
        assert_eq!((company["programmes"].as_str(), company["tags"].as_str()), ("a;b;c", "d"));
    }
}
