//! Which table a sheet is, where its headings stand, and which column each of them names.

use super::columns::{ColumnKind, Holds, KNOWN_LANGUAGES, TABLES, TableKind, full};
use crate::format::fold::fold;

/// Rows among which the headings are looked for.
const ROWS: usize = 10;
/// Headings that a row must name at least to be the row of headings.
const LEAST: usize = 2;
/// Two headings are near from this similarity on (1 is equal).
const NEAR: f64 = 0.72;

/// The name of a column in the source tables that a heading means: `Activité (FR)` is `activity_fr`.
pub(super) fn meaning(kind: &TableKind, heading: &str) -> Option<String> {
    let folded = fold(heading);
    if folded.is_empty() {
        return None;
    }
    let plain = |column: &&ColumnKind| column.holds != Holds::Words;
    let own = |column: &ColumnKind, folded: &str| fold(column.name) == folded;
    if let Some(column) = kind.columns.iter().filter(plain).find(|column| own(column, &folded)) {
        return Some(column.name.to_owned());
    }
    if let Some((base, language)) = language_of(&folded) {
        let words = kind.columns.iter().filter(|column| column.holds == Holds::Words);
        let mut found = words.filter(|column| own(column, base) || column.names.contains(&base));
        if let Some(column) = found.next() {
            return Some(full(column.name, language));
        }
    }
    if folded == "covid response" && kind.columns.iter().any(|column| column.name == "covid_response") {
        return Some("covid_response".to_owned());
    }
    let named = kind.columns.iter().filter(plain).find(|column| column.names.contains(&folded.as_str()));
    named.map(|column| column.name.to_owned())
}

/// A heading without the language at its end, and that language.
fn language_of(folded: &str) -> Option<(&str, &'static str)> {
    let (base, last) = folded.rsplit_once(' ')?;
    let (code, _) = KNOWN_LANGUAGES.iter().find(|(code, words)| *code == last || words.contains(&last))?;
    // `activité en anglais`, `activity in English`.
    let base = base.strip_suffix(" en").or_else(|| base.strip_suffix(" in")).unwrap_or(base);
    Some((base, code))
}

/// How many headings of a row a table knows, each column once.
pub(super) fn known(kind: &TableKind, cells: &[String]) -> usize {
    let mut names: Vec<String> = cells.iter().filter_map(|cell| meaning(kind, cell)).collect();
    names.sort();
    names.dedup();
    names.len()
}

/// The most headings that any table knows in a row.
pub(super) fn known_by_any(cells: &[String]) -> usize {
    TABLES.iter().map(|kind| known(kind, cells)).max().unwrap_or_default()
}

/// The table that a file or sheet of this name and with these first rows is.
pub(super) fn recognise(name: &str, rows: &[Vec<String>]) -> Option<&'static TableKind> {
    named(name).map(|(kind, _)| kind).or_else(|| {
        let most = |kind: &TableKind| rows.iter().take(ROWS).map(|cells| known(kind, cells)).max().unwrap_or_default();
        // Of equals the table of which least is missing.
        let score = |kind: &&TableKind| (most(kind), std::cmp::Reverse(kind.asked().len()));
        let best = TABLES.iter().max_by_key(score)?;
        (most(best) > LEAST).then_some(best)
    })
}

/// The table that a name says, with the words around it: `companies Lyon` is `companies` and `lyon`.
pub(super) fn named(name: &str) -> Option<(&'static TableKind, String)> {
    let folded = fold(name);
    let padded = format!(" {folded} ");
    let mut best: Option<(&'static TableKind, &str)> = None;
    for kind in TABLES {
        for word in kind.names.iter().copied().chain([kind.list]) {
            let longer = best.is_none_or(|(_, before)| word.len() > before.len());
            if longer && padded.contains(&format!(" {word} ")) {
                best = Some((kind, word));
            }
        }
    }
    let (kind, word) = best?;
    let rest = padded.replacen(&format!(" {word} "), " ", 1);
    Some((kind, rest.split_whitespace().collect::<Vec<_>>().join("-")))
}

/// The position of the row of headings.
pub(super) fn find(kind: &TableKind, rows: &[Vec<String>]) -> usize {
    let first = rows.iter().take(ROWS).map(|cells| known(kind, cells)).enumerate();
    // Of equals the first one is meant.
    let best = first.rev().max_by_key(|(_, count)| *count);
    best.filter(|(_, count)| *count >= LEAST).map_or(0, |(index, _)| index)
}

/// The missing column that a heading nobody knows is nearly equal to.
pub(super) fn nearly<'a>(heading: &str, missing: &'a [String]) -> Option<&'a String> {
    let folded = fold(heading);
    if folded.is_empty() {
        return None;
    }
    let words: Vec<&str> = folded.split(' ').collect();
    let score = |name: &String| {
        let target = fold(name);
        let all = target.split(' ').all(|word| words.contains(&word))
            || words.iter().all(|word| target.split(' ').any(|one| one == *word));
        if all { 1.0 } else { strsim::normalized_damerau_levenshtein(&target, &folded) }
    };
    missing
        .iter()
        .map(|name| (score(name), name))
        .filter(|(score, _)| *score >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::super::columns::table;
    use super::*;

    fn of(list: &str, heading: &str) -> String {
        table(list).and_then(|kind| meaning(kind, heading)).unwrap_or_default()
    }

    #[test]
    fn headings_are_known_in_english_and_french() {
        for (heading, name) in [
            ("id", "id"),
            ("Founded", "founded"),
            ("year_founded", "founded"),
            ("Année de création", "founded"),
            ("Activité (FR)", "activity_fr"),
            ("Activité en anglais", "activity_en"),
            ("ACTIVITY_EN", "activity_en"),
            ("Code postal", "postcode"),
            ("covid_response", "covid_response"),
            ("covid_response_fr", "covid_response_fr"),
            ("activity_de", "activity_de"),
            ("Source", "sources"),
            ("Chiffre d’affaires", ""),
            ("activity", ""),
        ] {
            assert_eq!(of("companies", heading), name, "{heading}");
        }
        assert_eq!(
            (of("sectors", "name_nl"), of("places", "name"), of("places", "name_nl")),
            ("name_nl".into(), "name".into(), "name_nl".into())
        );
        assert_eq!(of("clusters", "official_unit_fr"), "official_unit_fr");
    }

    #[test]
    fn every_column_of_the_source_is_known_by_its_own_name() {
        for kind in TABLES {
            for name in kind.asked() {
                assert_eq!(meaning(kind, &name).as_deref(), Some(name.as_str()), "{}", kind.list);
                assert!(kind.kind(&name).is_some(), "{} {name}", kind.list);
            }
        }
    }

    #[test]
    fn tables_are_recognised_by_name_or_by_headings() {
        let row = |cells: &[&str]| vec![cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>()];
        let list = |name: &str, cells: &[&str]| recognise(name, &row(cells)).map_or("", |kind| kind.list);
        assert_eq!(list("Entreprises", &[]), "companies");
        assert_eq!(named("companies Lyon").map(|(kind, rest)| (kind.list, rest)), Some(("companies", "lyon".to_owned())));
        assert_eq!(list("Sheet1", &["id", "nom", "secteur", "effectif", "ville"]), "companies");
        assert_eq!(list("Sheet1", &["lat", "lon", "name", "cluster"]), "places");
        assert_eq!(list("Sheet1", &["a", "b"]), "");
    }

    #[test]
    fn a_renamed_heading_finds_the_column_that_is_missing() {
        let missing = ["founded".to_owned(), "employees_year".to_owned(), "activity_fr".to_owned()];
        for (heading, name) in [
            ("fonded", "founded"),
            ("founded (year)", "founded"),
            ("employees-yaer", "employees_year"),
            ("activity", "activity_fr"),
            ("turnover", ""),
        ] {
            assert_eq!(nearly(heading, &missing).map_or("", String::as_str), name, "{heading}");
        }
    }
}
