//! Search, its highlights and its suggestions against a naive reading of the same rule.

mod common;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use atlas::domain::filter::columns::Columns;
use atlas::domain::filter::engine::bitset::Bitset;
use atlas::domain::filter::facets::Facet;
use atlas::domain::filter::highlight::Highlighter;
use atlas::domain::filter::selection::{CrossFilter, Dimension};
use atlas::domain::filter::suggest::{MAX_COMPANIES, Offered, suggest};
use atlas::domain::model::{Company, Dataset, Place};
use atlas::domain::url_state::UrlState;
use atlas::format::fold::words;
use proptest::prelude::*;

/// Every word that a company can be found by, written down a second time from the rule.
fn own_words(dataset: &Dataset, company: &Company) -> Vec<String> {
    let mut texts: Vec<&str> = vec![&company.name];
    texts.extend(company.activity.texts());
    for tag in &company.tags {
        texts.push(&dataset.tags[*tag].id);
        texts.extend(dataset.tags[*tag].aliases.iter().map(String::as_str));
        texts.extend(dataset.tags[*tag].name.texts());
    }
    let sector = &dataset.sectors[company.sector];
    texts.push(&sector.id);
    texts.extend(sector.name.texts());
    let cluster = &dataset.clusters[company.cluster];
    texts.push(&cluster.id);
    texts.extend(cluster.name.texts().chain(cluster.region.texts()));
    let place = company.location.place.as_deref().and_then(|id| dataset.place(id));
    texts.extend(place.into_iter().flat_map(Place::every_name));
    for programme in company.programmes.iter().map(|one| &dataset.programmes[*one]) {
        texts.push(&programme.name);
        texts.extend(programme.names.texts());
    }
    texts.into_iter().flat_map(words).collect()
}

/// The committed release, read once for all cases: its data, its columns, and the words of each company.
static RELEASE: LazyLock<(Dataset, Columns, Vec<Vec<String>>)> = LazyLock::new(|| {
    let dataset = common::committed().dataset;
    let columns = common::columns(&dataset);
    let own = dataset.companies.iter().map(|company| own_words(&dataset, company)).collect();
    (dataset, columns, own)
});

static OFFERED: LazyLock<Offered> = LazyLock::new(|| Offered::new(&RELEASE.0));

fn found(columns: &Columns, query: &str) -> (Vec<usize>, bool) {
    columns.search().find(query).map(|hits| (hits.rows.iter().collect(), hits.is_fuzzy)).unwrap_or_default()
}

/// A letter replaced, left out, added, or two swapped, at a place that `seed` chooses.
fn with_one_edit(word: &str, seed: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = seed / 4 % letters.len();
    match seed % 4 {
        0 => letters[at] = 'q',
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, 'q'),
        _ => letters.swap(at, (at + 1) % word.chars().count().max(1)),
    }
    letters.into_iter().collect()
}

/// True if a beginning of `word` is at most one edit away from `asked`: a letter added, left out, replaced, or two
/// neighbours swapped. By the table of distances (optimal string alignment), not by what the search does.
fn begins_nearly(asked: &str, word: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (asked.chars().collect(), word.chars().collect());
    let mut distance = vec![vec![0_usize; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            distance[i][j] = match (i, j) {
                (0, _) | (_, 0) => i + j,
                _ => {
                    let replaced = distance[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let edits = replaced.min(distance[i - 1][j] + 1).min(distance[i][j - 1] + 1);
                    let is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                    if is_swap { edits.min(distance[i - 2][j - 2] + 1) } else { edits }
                }
            };
        }
    }
    distance[a.len()].iter().any(|edits| *edits <= 1)
}

/// True if each word of a query is held, or is part of a beginning of the name without spaces, of at least four letters. A
/// legal form, which the names of the release do not end in otherwise, is no part of a name: less than eight letters before it
/// are the whole of one.
fn is_found(query: &[String], company: &Company, holds: &dyn Fn(&str) -> bool) -> bool {
    let Some((first, rest)) = query.split_first() else { return true };
    let form = |words: &[String]| words.len() > 1 && LEGAL.contains(&words[words.len() - 1].as_str());
    let bare = |words: &[String]| if form(words) { words[..words.len() - 1].concat() } else { words.concat() };
    let name = bare(&words(&company.name));
    let begins = |length: usize| {
        let part = bare(&query[..length]);
        let (letters, has_form) = (part.chars().count(), form(&query[..length]));
        if has_form && letters < 8 { name == part } else { letters >= 4 && name.starts_with(&part) }
    };
    holds(first) && is_found(rest, company, holds)
        || (1..=query.len().min(6)).any(|length| begins(length) && is_found(&query[length..], company, holds))
}

/// Legal forms that the random queries can end in.
const LEGAL: [&str; 9] = ["sa", "sas", "se", "ag", "kg", "nv", "bv", "spa", "inc"];

proptest! {
    #[test]
    fn finds_what_a_naive_reading_finds(picks in proptest::collection::vec((any::<usize>(), any::<usize>(), 1..8_usize), 1..4)) {
        let (dataset, columns, all) = &*RELEASE;
        // Beginnings of words that occur, so that something is found, of one company or of several.
        let first = picks[0].0 % dataset.companies.len();
        let query: Vec<String> = picks.iter().enumerate().map(|(index, (row, word, length))| {
            let row = if index % 2 == 0 { first } else { row % dataset.companies.len() };
            let own = &all[row];
            own[word % own.len()].chars().take(*length).collect()
        }).collect();
        let holds = |asked: &str, row: usize| all[row].iter().any(|word| word.starts_with(asked));
        let naive: Vec<usize> =
            (0..dataset.companies.len()).filter(|row| is_found(&query, &dataset.companies[*row], &|asked| holds(asked, *row))).collect();
        let (rows, is_fuzzy) = found(columns, &query.join(" "));
        if is_fuzzy {
            prop_assert!(naive.is_empty());
        } else {
            prop_assert_eq!(rows, naive);
        }
    }

    #[test]
    fn a_fuzzy_match_allows_one_edit_and_says_so(row in any::<usize>(), word in any::<usize>(), seed in any::<usize>()) {
        let (_, columns, all) = &*RELEASE;
        let row = row % all.len();
        let own = &all[row];
        // Six letters, so that five are left when one is taken away.
        let long: Vec<&String> = own.iter().filter(|word| word.chars().count() >= 6).collect();
        prop_assume!(!long.is_empty());
        let typed = with_one_edit(long[word % long.len()], seed % 4 + 4 * (seed / 4 % 5));
        let (rows, is_fuzzy) = found(columns, &typed);
        // Unless the typing error is itself the beginning of a word.
        prop_assert!(!is_fuzzy || rows.contains(&row), "{typed} did not find {row}");
        prop_assert!(!rows.is_empty(), "{typed} found nothing");
    }

    #[test]
    fn a_fuzzy_match_finds_what_a_naive_reading_finds(picks in proptest::collection::vec((any::<usize>(), any::<usize>(), any::<usize>(), 5..12_usize), 1..3)) {
        let (dataset, columns, all) = &*RELEASE;
        let query: Vec<String> = picks.iter().map(|(row, word, seed, length)| {
            let own = &all[picks[0].0.wrapping_add(row % 2) % all.len()];
            let beginning: String = own[word % own.len()].chars().take(*length).collect();
            with_one_edit(&beginning, *seed)
        }).collect();
        let Some(hits) = columns.search().find(&query.join(" ")) else { return Ok(()) };
        // Which words fit is asked once for each that there is, not once for each company that has it.
        let vocabulary: BTreeSet<&str> = all.iter().flatten().map(String::as_str).collect();
        let holding = |fits: &dyn Fn(&str, &str) -> bool| -> Vec<usize> {
            let fitting = |asked: String| vocabulary.iter().copied().filter(|word| fits(&asked, word)).collect::<BTreeSet<&str>>();
            let asked_words: Vec<_> = query.iter().flat_map(|text| words(text)).map(fitting).collect();
            let typed: Vec<String> = query.iter().flat_map(|text| words(text)).collect();
            let holds = |row: &usize| {
                let held = |asked: &str| {
                    let fitting = typed.iter().zip(&asked_words).find(|(word, _)| *word == asked).map(|(_, fitting)| fitting);
                    fitting.is_some_and(|fitting| all[*row].iter().any(|word| fitting.contains(word.as_str())))
                };
                is_found(&typed, &dataset.companies[*row], &held)
            };
            (0..dataset.companies.len()).filter(holds).collect()
        };
        let exact = holding(&|asked, word| word.starts_with(asked));
        let fuzzy = |asked: &str, word: &str| word.starts_with(asked) || asked.chars().count() >= 5 && begins_nearly(asked, word);
        let near = holding(&fuzzy);
        prop_assert_eq!(hits.is_fuzzy, exact.is_empty() && !near.is_empty());
        prop_assert_eq!(hits.rows.iter().collect::<Vec<_>>(), if exact.is_empty() { near } else { exact });
    }

    #[test]
    fn highlights_are_the_text_and_every_mark_begins_with_a_word_asked(text in "\\PC{0,60}", query in "\\PC{0,12}") {
        let parts = Highlighter::new(&query, false).parts(&text);
        prop_assert_eq!(parts.iter().map(|(part, _)| *part).collect::<String>(), text.as_str());
        let asked = words(&query);
        for (part, _) in parts.iter().filter(|(_, hit)| *hit) {
            let folded = words(part).concat();
            prop_assert!(asked.iter().any(|word| folded.starts_with(word.as_str())), "{part} for {query}");
        }
    }

    #[test]
    fn a_suggested_value_leaves_as_many_companies_as_it_says(letters in "[a-e]{1,2}", clauses in proptest::sample::select(vec!["", "cluster=lyon", "sector=biotech&scope=all", "place=lyon"])) {
        let (dataset, columns, _) = &*RELEASE;
        let filters = UrlState::parse(clauses).0.filters;
        let cross = CrossFilter::new(dataset, columns, &filters);
        let offered = suggest(dataset, columns, &OFFERED, &letters, &Bitset::full(columns.rows()), &|facet| {
            cross.without(&[Dimension::Facet(facet), Dimension::Query])
        });
        prop_assert!(offered.companies.len() <= MAX_COMPANIES);
        for row in &offered.companies {
            let name = words(&dataset.companies[*row as usize].name);
            prop_assert!(name.iter().any(|word| word.starts_with(&letters)), "{name:?} for {letters}");
        }
        for (facet, value, count) in &offered.values {
            let mut chosen = filters.clone();
            chosen.set(*facet, vec![value.clone()]);
            prop_assert_eq!(CrossFilter::new(dataset, columns, &chosen).selected().count(), *count);
        }
    }
}

#[test]
fn knows_sectors_and_clusters_in_every_language() {
    let (_, columns, _) = &*RELEASE;
    for (query, facet, value) in [
        ("dispositifs médicaux", Facet::Sector, "medtech"),
        ("medical devices", Facet::Sector, "medtech"),
        ("auvergne rhone", Facet::Cluster, "lyon"),
        ("bruxelles", Facet::Cluster, "brussels"),
        ("brussels", Facet::Cluster, "brussels"),
    ] {
        let (rows, is_fuzzy) = found(columns, query);
        let column = columns.facet(facet);
        let all = &column.postings()[column.position(value).unwrap_or_default()];
        let hits = Bitset::from_fn(columns.rows(), |row| rows.contains(&row));
        assert!(!is_fuzzy && all.count_in(&hits) == all.len(), "{query}");
    }
}

#[test]
fn says_what_was_probably_meant() {
    let (dataset, columns, _) = &*RELEASE;
    let full = Bitset::full(columns.rows());
    let meant = |query: &str| suggest(dataset, columns, &OFFERED, query, &full, &|_| full.clone()).did_you_mean;
    assert_eq!(meant("onkology").as_deref(), Some("oncology"));
    assert_eq!(meant("lyon onkology").as_deref(), Some("lyon oncology"));
    assert_eq!(meant("genetqiue").as_deref(), Some("génétique"), "with its accents");
    assert_eq!(meant("oncology"), None);
    assert_eq!(meant("zzzzzzzz"), None);
    assert_eq!(meant(""), None);
}

#[test]
fn a_dead_address_offers_each_company_once() {
    let mut dataset = common::dataset(&[0; 4]);
    for (company, name) in dataset.companies.iter_mut().zip(["Alpha Robotics", "Robotics Beta", "Alpha Gamma", "Delta"]) {
        company.name = name.to_owned();
    }
    let columns = common::columns(&dataset);
    // No name holds all three words; those of two find the same two companies, and another one between them.
    assert_eq!(atlas::domain::filter::suggest::named_like(&columns, "alpha-robotics-france", 5), [0, 2, 1]);
    assert_eq!(atlas::domain::filter::suggest::named_like(&columns, "alpha-robotics", 5), [0]);
    assert_eq!(atlas::domain::filter::suggest::named_like(&columns, "alpha-robotics-france", 2), [0, 2]);
    // A legal form is no part of the name.
    assert_eq!(atlas::domain::filter::suggest::named_like(&columns, "alpha-robotics-sarl", 5), [0]);
}
