//! Companies that are probably one: the same name, website or number in a legal register.

use std::collections::HashMap;

use super::super::delivery::{Delivery, Row, Table};
use super::super::problem::{Code, Problem};
use super::said::{at, place_of};
use crate::format::address::host;
use crate::format::fold::fold;

/// Legal forms at the end of a name, folded.
const FORMS: [&str; 22] = [
    "sa", "sas", "sasu", "sarl", "sarl s", "sarls", "scs", "snc", "se", "srl", "sprl", "bv", "bvba", "nv", "asbl", "gmbh", "ag",
    "ltd", "inc", "llc", "s a", "s a r l",
];
/// Hosts on which many companies have a page of their own.
const SHARED: [&str; 6] = ["linkedin.com", "facebook.com", "github.com", "sites.google.com", "twitter.com", "x.com"];

/// How a duplicate is told: its code, its column, and the key that two rows have in common.
type Rule = (Code, &'static str, fn(&str) -> String);

const RULES: [Rule; 3] = [
    (Code::SameName, "name", bare_name),
    (Code::SameWebsite, "website", bare_site),
    (Code::SameLegalNumber, "legal_number", bare_number),
];

/// Finds companies that an earlier row describes already, by the values in force: what `facts.csv` gives is compared, too.
pub(super) fn check(delivery: &Delivery, problems: &mut Vec<Problem>) {
    let facts: HashMap<(&str, &str), (&Table, &Row)> = delivery
        .rows("facts")
        .map(|(table, row)| ((table.cell(row, "id"), table.cell(row, "field")), (table, row)))
        .filter(|((_, field), _)| RULES.iter().any(|(_, column, _)| column == field))
        .collect();
    for (code, column, key) in RULES {
        let mut first: HashMap<String, (&Table, &Row)> = HashMap::new();
        for (table, row) in delivery.rows("companies") {
            // A fact fills an empty cell; one that says something else is reported by the model.
            let fact = facts.get(&(table.cell(row, "id"), column)).filter(|_| table.cell(row, column).is_empty());
            let (table, row, column) = fact.map_or((table, row, column), |(table, row)| (*table, *row, "value"));
            let key = key(table.cell(row, column));
            if key.is_empty() {
                continue;
            }
            match first.get(&key) {
                // The same id is said by the model.
                Some((other, before))
                    if other.cell(before, "id") != table.cell(row, "id")
                        && !is_linked(delivery, other.cell(before, "id"), table.cell(row, "id")) =>
                {
                    problems.push(at(code, table, row, column).expecting(place_of(other, before)));
                }
                Some(_) => {}
                None => {
                    first.insert(key, (table, row));
                }
            }
        }
    }
}

/// Two records that a relation joins are known to be two.
fn is_linked(delivery: &Delivery, one: &str, other: &str) -> bool {
    delivery.rows("links").any(|(table, row)| {
        let (from, to) = (table.cell(row, "from_id"), table.cell(row, "to_id"));
        (from, to) == (one, other) || (from, to) == (other, one)
    })
}

/// A name without case, accents, spaces and legal form.
fn bare_name(name: &str) -> String {
    let folded = fold(name);
    let mut name = folded.as_str();
    while let Some(rest) = FORMS.iter().find_map(|form| name.strip_suffix(form).and_then(|rest| rest.strip_suffix(' '))) {
        name = rest;
    }
    name.replace(' ', "")
}

/// The host of an address and its path; nothing where many share the host.
fn bare_site(address: &str) -> String {
    let name = host(address).to_lowercase();
    if !address.contains("://") || SHARED.iter().any(|shared| name == *shared || name.ends_with(&format!(".{shared}"))) {
        return String::new();
    }
    let path = address.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
    format!("{name}/{}", path.trim_end_matches('/').to_lowercase())
}

/// The digits and letters of a number.
fn bare_number(number: &str) -> String {
    number.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_sites_are_compared_without_what_does_not_count() {
        assert_eq!(bare_name("Bio-Mérieux S.A."), bare_name("biomerieux"));
        assert_eq!(bare_name("ExoAtlet Luxembourg S.à r.l."), "exoatletluxembourg");
        assert_ne!(bare_name("Sasu Pharma"), bare_name("Pharma"));
        assert_eq!(bare_site("https://www.LuxAI.com/"), bare_site("http://luxai.com"));
        assert_eq!(bare_site("https://www.linkedin.com/company/a"), "");
        assert_eq!(bare_number("B 123.456"), "b123456");
    }
}
