//! What people type, in four languages, and what they expect to find: `tests/fixture/queries.csv`. Its first 110 lines were
//! written before the search was made for them, the others before they were tried. A query is answered if one of its expected
//! answers is among the first five of its group: of the list of companies, or of a kind of suggestions. `tagged` is a company
//! of a topic, `kind` a programme of a kind, `near` a place without a company, answered by the nearest that have some.

mod common;

use atlas::domain::filter::columns::Columns;
use atlas::domain::filter::engine::bitset::Bitset;
use atlas::domain::filter::facets::Facet;
use atlas::domain::filter::filters::Filters;
use atlas::domain::filter::lexicon::LEXICON;
use atlas::domain::filter::selection::{CrossFilter, Dimension};
use atlas::domain::filter::sorting::{Sort, sorted};
use atlas::domain::filter::suggest::{Offered, nearest_to, suggest};
use atlas::domain::model::Dataset;

/// How many answers of a group somebody looks at.
const FIRST: usize = 5;
/// How many of the queries must be answered.
const REACHED: usize = 177;

/// A line of the table.
struct Asked {
    query: String,
    language: String,
    expected: Vec<String>,
}

fn table() -> Vec<Asked> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixture/queries.csv");
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let asked = |line: &str| {
        let mut cells = line.split(',').map(str::to_owned);
        let (query, language) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        let expected = cells.next().unwrap_or_default().split(' ').map(str::to_owned).collect();
        Asked { query, language, expected }
    };
    text.lines().skip(1).map(asked).collect()
}

/// The first answers of each group as `kind:id`, as the page has them.
fn answers(dataset: &Dataset, columns: &Columns, offered: &Offered, query: &str) -> Vec<String> {
    let mut filters = Filters::default();
    query.clone_into(&mut filters.query);
    let cross = CrossFilter::new(dataset, columns, &filters);
    let within = |facet| cross.without(&[Dimension::Facet(facet), Dimension::Query]);
    let found = suggest(dataset, columns, offered, query, &Bitset::full(columns.rows()), &within);
    let listed = sorted(dataset, columns, cross.selected(), Sort::default(), query, "en");
    let mut answers = Vec::new();
    for row in listed.iter().take(FIRST).chain(found.companies.iter().take(FIRST)) {
        let company = &dataset.companies[*row as usize];
        answers.push(format!("company:{}", company.id));
        answers.extend(company.tags.iter().map(|tag| format!("tagged:{}", dataset.tags[*tag].id)));
    }
    for (facet, value, _) in &found.values {
        if *facet == Facet::Programme {
            let programme = dataset.programmes.iter().find(|one| one.id == *value);
            answers.extend(programme.map(|one| format!("kind:{}", one.kind)));
        }
        let kind = if facet.key() == "tag" { "topic" } else { facet.key() };
        answers.push(format!("{kind}:{value}"));
    }
    for programme in found.programmes.iter().take(FIRST).filter_map(|index| dataset.programmes.get(*index)) {
        answers.push(format!("programme:{}", programme.id));
        answers.push(format!("kind:{}", programme.kind));
    }
    let organisations = found.organisations.iter().take(FIRST).filter_map(|index| dataset.organisations.get(*index));
    answers.extend(organisations.map(|one| format!("organisation:{}", one.id)));
    answers.extend(found.nearest.map(|nearest| format!("near:{}", nearest.name)));
    answers
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what is measured")]
fn what_people_type_is_answered() {
    let dataset = common::committed().dataset;
    let columns = common::columns(&dataset);
    columns.search().learn(&LEXICON);
    let offered = Offered::new(&dataset);
    let table = table();
    let mut missed = Vec::new();
    let mut by_language: Vec<(&str, usize, usize)> = Vec::new();
    for asked in &table {
        let answers = answers(&dataset, &columns, &offered, &asked.query);
        let is_answered = asked.expected.iter().any(|one| answers.contains(one));
        if !is_answered {
            missed.push(format!("{} ({}): {}", asked.query, asked.language, asked.expected.join(" ")));
        }
        let at = by_language.iter().position(|(language, ..)| *language == asked.language).unwrap_or_else(|| {
            by_language.push((&asked.language, 0, 0));
            by_language.len() - 1
        });
        by_language[at].1 += usize::from(is_answered);
        by_language[at].2 += 1;
    }
    let reached = table.len() - missed.len();
    println!("{reached} of {} queries answered in the first {FIRST}; by language: {by_language:?}", table.len());
    missed.iter().for_each(|line| println!("missed: {line}"));
    assert!(table.len() >= 80, "{} queries", table.len());
    assert!(reached >= REACHED, "{reached} queries answered, {REACHED} before");
}

#[test]
fn a_word_that_exists_or_a_place_is_not_replaced() {
    let dataset = common::committed().dataset;
    let columns = common::columns(&dataset);
    let fuzzy = |query: &str| columns.search().find(query).is_some_and(|hits| hits.is_fuzzy);
    // A letter apart from a word of the release, which without its tables the search does not know to be a word.
    assert!(fuzzy("namur"));
    columns.search().learn(&LEXICON);
    let offered = Offered::new(&dataset);
    let full = Bitset::full(columns.rows());
    for query in ["namur", "blanche", "salle blanche", "wallonie", "louvain", "charleroi", "usinage"] {
        let found = suggest(&dataset, &columns, &offered, query, &full, &|_| full.clone());
        assert!(!fuzzy(query) && found.did_you_mean.is_none(), "{query}: {:?}", found.did_you_mean);
    }
    // What is no word still is forgiven a letter.
    assert!(fuzzy("imagrie") && fuzzy("onkology"));
}

#[test]
fn of_a_region_no_distance_is_told_and_of_a_town_one_is() {
    let dataset = common::committed().dataset;
    let columns = common::columns(&dataset);
    columns.search().learn(&LEXICON);
    let near = |query: &str| nearest_to(&dataset, &columns, query).unwrap_or_else(|| panic!("{query}"));
    // Waterloo lies in Wallonia: how far it is from the middle of the region would be told as if it lay outside.
    for region in ["wallonie", "Wallonien", "Lorraine", "Savoie"] {
        let found = near(region);
        assert!(found.places.len() > 1 && found.places.iter().all(|(_, distance)| distance.is_none()), "{found:?}");
    }
    let found = near("Namur");
    assert!(found.places.is_sorted_by_key(|(_, distance)| *distance) && found.places[0].1.is_some_and(|km| km > 0), "{found:?}");
    assert_eq!(nearest_to(&dataset, &columns, "Lyon"), None);
    assert_eq!(nearest_to(&dataset, &columns, ""), None);
}
