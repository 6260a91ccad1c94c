//! Checks of single rows: years, numbers, sources, texts, postcodes, the cluster of the folder.

use super::super::columns::{self, ColumnKind, Holds};
use super::super::delivery::{Delivery, Row, Table};
use super::super::encoding::is_mojibake;
use super::super::problem::{Code, Problem};
use super::said::at;
use crate::format::typography::typeset;

/// Units of things that are counted, of which there is no thousandth part.
const COUNTED: [&str; 9] =
    ["people", "companies", "members", "jobs", "inhabitants", "projects", "employees", "start-ups", "organisations"];
/// Digits of a postcode by country.
const POSTCODES: [(&str, usize); 4] = [("LU", 4), ("BE", 4), ("FR", 5), ("DE", 5)];
/// Tables whose rows are facts that need a page behind them.
const BACKED: [&str; 6] = ["companies", "programmes", "links", "indicators", "milestones", "facts"];

/// Checks every row of every table by itself. `year` is that of the release.
pub(super) fn check(delivery: &Delivery, year: i32, problems: &mut Vec<Problem>) {
    let clusters: Vec<&str> = delivery.rows("clusters").map(|(table, row)| table.cell(row, "id")).collect();
    for table in &delivery.tables {
        let Some(kind) = columns::table(&table.list) else { continue };
        let known = table.columns.iter().enumerate();
        let known: Vec<(usize, &ColumnKind, Option<&str>)> =
            known.filter_map(|(at, column)| kind.kind(&column.name).map(|(kind, language)| (at, kind, language))).collect();
        for row in &table.rows {
            for (position, kind, language) in &known {
                let name = &table.columns[*position].name;
                cell(table, row, (name, kind, *language), &row.cells[*position], year, problems);
            }
            languages(table, row, &known, problems);
            whole_row(table, row, &clusters, problems);
        }
    }
}

fn cell(
    table: &Table,
    row: &Row,
    (name, kind, language): (&str, &ColumnKind, Option<&str>),
    text: &str,
    year: i32,
    problems: &mut Vec<Problem>,
) {
    if text.is_empty() {
        return;
    }
    let said = |code| at(code, table, row, name);
    match kind.holds {
        Holds::Year => {
            // Objectives and plans lie ahead.
            let planned = ["indicators", "milestones"].contains(&table.list.as_str()) || name == "until_year";
            if year > 0 && !planned && text.parse::<i32>().is_ok_and(|found| found > year && found < 10_000) {
                problems.push(said(Code::FutureYear).expecting(year.to_string()));
            }
            number(text, &said, false, problems);
        }
        Holds::Whole => number(text, &said, true, problems),
        Holds::Decimal => {
            // In one language a comma is that of thousands, in another that of decimals; degrees have no thousands.
            let comma = text.contains(',') && !["lat", "lon"].contains(&name);
            let counted = comma || COUNTED.contains(&table.cell(row, "unit"));
            number(text, &said, counted, problems);
        }
        Holds::Addresses | Holds::Address if is_joined(text, kind.holds) => {
            problems.push(said(Code::JoinedSources).suggesting(separated(text)));
        }
        Holds::Text | Holds::Words => {
            if is_mojibake(text) {
                problems.push(said(Code::Mojibake));
            }
            let mended = typeset(text, language.unwrap_or_default());
            if mended != text && language == Some("fr") && !same_but_for_keyboard(&mended, text) {
                problems.push(said(Code::FrenchSpacing).suggesting(mended));
            }
        }
        _ => {}
    }
}

/// Only the width of a space or the shape of an apostrophe differs, which few keyboards write: mended in silence.
fn same_but_for_keyboard(a: &str, b: &str) -> bool {
    let typed = |text: &str| text.replace(['\u{202f}', '\u{a0}'], " ").replace('’', "'");
    typed(a) == typed(b)
}

/// Digits with a point or comma that may stand for thousands or for decimals.
fn number(text: &str, said: &dyn Fn(Code) -> Problem, counted: bool, problems: &mut Vec<Problem>) {
    let signs: Vec<char> = text.chars().filter(|sign| !sign.is_ascii_digit()).collect();
    let plain: String = text.chars().filter(|sign| sign.is_ascii_digit() || *sign == '-').collect();
    let groups: Vec<&str> = text.split(['.', ',', ' ', '\u{a0}', '\u{202f}', '\'', '’']).collect();
    let grouped = groups.len() > 1
        && groups.iter().skip(1).all(|group| group.len() == 3)
        && groups[0].len() <= 3
        && groups.iter().all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    if !grouped {
        return;
    }
    // `49.611` is a coordinate; `1.880` people are 1880.
    let one = signs.len() == 1 && (signs[0] == '.' || signs[0] == ',');
    if counted || !one {
        problems.push(said(Code::AmbiguousNumber).suggesting(plain));
    }
}

/// Several addresses with something else than a space between them.
fn is_joined(text: &str, holds: Holds) -> bool {
    let several = text.matches("://").count() > 1;
    let parts: Vec<&str> = text.split_whitespace().collect();
    let joined = |part: &&str| {
        // Commas are signs of addresses too, so one alone at the end is what separates.
        let tail = part.ends_with([';', '|']) || part.ends_with(',') && part.matches(',').count() == 1;
        let inside = [",http", ";http", "|http"].iter().any(|sign| part.contains(sign));
        tail || inside
    };
    match holds {
        Holds::Addresses => several && parts.iter().any(joined),
        _ => several && (parts.len() > 1 || parts.iter().any(joined)),
    }
}

/// The addresses with spaces between them.
fn separated(text: &str) -> String {
    let mut text = text.to_owned();
    for sign in [",", ";", "|"] {
        text = text.replace(&format!("{sign}http"), " http").replace(&format!("{sign} "), " ");
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches([',', ';', '|']).to_owned()
}

/// A text that is filled in one language is filled in every one that the table has a column for.
fn languages(table: &Table, row: &Row, known: &[(usize, &ColumnKind, Option<&str>)], problems: &mut Vec<Problem>) {
    for (_, kind, language) in known.iter().filter(|(position, ..)| row.cells[*position].is_empty()) {
        let Some(language) = language else { continue };
        // A place has its name in its own language, and others only where it is called otherwise.
        if known.iter().any(|(_, other, code)| other.name == kind.name && code.is_none()) {
            continue;
        }
        let other = known.iter().find(|(position, other, code)| {
            let is_translated = other.name == kind.name && code.is_some_and(|code| code != *language);
            is_translated && !row.cells[*position].is_empty()
        });
        if let Some((position, ..)) = other {
            let name = columns::full(kind.name, language);
            problems.push(at(Code::OneLanguage, table, row, &name).expecting(table.columns[*position].heading.clone()));
        }
    }
}

fn whole_row(table: &Table, row: &Row, clusters: &[&str], problems: &mut Vec<Problem>) {
    let own = table.cell(row, "cluster");
    let is_folder = clusters.contains(&table.cluster.as_str());
    if is_folder && !own.is_empty() && own != table.cluster {
        problems
            .push(at(Code::ForeignRow, table, row, "cluster").expecting(table.cluster.clone()).suggesting(table.cluster.clone()));
    }
    let source = if table.column("sources").is_some() { "sources" } else { "source" };
    if BACKED.contains(&table.list.as_str()) && table.cell(row, source).is_empty() {
        problems.push(at(Code::NoSource, table, row, source));
    }
    if table.list == "companies" {
        postcode(table, row, problems);
    }
}

fn postcode(table: &Table, row: &Row, problems: &mut Vec<Problem>) {
    for column in ["city", "postcode"] {
        let text = table.cell(row, column);
        let plain = without_cedex(text);
        if plain != text {
            problems.push(at(Code::Cedex, table, row, column).suggesting(plain));
        }
    }
    let (code, country) = (table.cell(row, "postcode"), table.cell(row, "country"));
    let length = POSTCODES.iter().find(|(id, _)| *id == country).map(|(_, length)| *length);
    let digits = !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(length) = length.filter(|length| digits && code.len() != *length) {
        // A number cell loses the zero that French postcodes begin with.
        let zero = if code.len() + 1 == length { format!("0{code}") } else { String::new() };
        problems.push(at(Code::Postcode, table, row, "postcode").expecting(length.to_string()).suggesting(zero));
    }
}

/// A locality or postcode without the word CEDEX and its number.
pub(super) fn without_cedex(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some(at) = words.iter().position(|word| word.eq_ignore_ascii_case("cedex")) else { return text.to_owned() };
    words[..at].join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_joined_by_spaces_alone() {
        for (text, mended) in [
            ("https://a.example,https://b.example", "https://a.example https://b.example"),
            ("https://a.example; https://b.example", "https://a.example https://b.example"),
            ("https://a.example | https://b.example", "https://a.example https://b.example"),
        ] {
            assert_eq!(separated(text), mended);
        }
        assert!(is_joined("https://a.example,https://b.example", Holds::Addresses));
        assert!(is_joined("https://a.example; https://b.example", Holds::Addresses));
        assert!(!is_joined("https://a.example https://b.example/?x=1,2", Holds::Addresses));
        assert!(!is_joined("https://web.archive.example/2020/https://b.example", Holds::Addresses), "an archived page");
    }

    #[test]
    fn cedex_is_cut_off() {
        assert_eq!(without_cedex("Lyon CEDEX 07"), "Lyon");
        assert_eq!(without_cedex("69007 Cedex"), "69007");
        assert_eq!(without_cedex("Lyon"), "Lyon");
    }

    #[test]
    fn thousands_are_told_from_decimals() {
        let found = |text: &str, counted: bool| {
            let mut problems = Vec::new();
            number(text, &|code| Problem::of_file(code, "", text), counted, &mut problems);
            problems.pop().map(|problem| problem.suggestion)
        };
        assert_eq!(found("1.880", true).as_deref(), Some("1880"));
        assert_eq!(found("1,880", true).as_deref(), Some("1880"));
        assert_eq!(found("1\u{202f}880", false).as_deref(), Some("1880"));
        assert_eq!(found("1.234.567", false).as_deref(), Some("1234567"));
        assert_eq!(
            (found("49.611", false), found("1880", true), found("12.5", true), found("2015.0", true)),
            (None, None, None, None)
        );
    }
}
