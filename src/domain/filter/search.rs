//! Full-text search: every word, in any order, folded, as a prefix of a word of the record. The index is built once, when it is
//! first needed; a query reads the words that begin with each of its own. Names are found in any spelling, and what means the same
//! once a [`Lexicon`] is there.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};

use super::lexicon::{Lexicon, Pattern, Step};
use super::names::{MOST_WORDS, Together};
pub use super::vocabulary::FUZZY_FROM;
use super::vocabulary::{Vocabulary, Words};
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::model::{Dataset, Place, Term};
use crate::format::fold::words;

/// What a query found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hits {
    /// The rows.
    pub rows: Bitset,
    /// True if nothing matched as typed, so that words match with one edit.
    pub is_fuzzy: bool,
}

/// The words of the records, read when somebody searches for the first time, and what means the same as they do.
pub struct SearchIndex {
    records: LazyLock<Records, Reading>,
    lexicon: OnceLock<&'static Lexicon>,
}

/// Reads the words of the records.
type Reading = Box<dyn FnOnce() -> Records + Send + Sync>;

/// Every word of the records, and once more those of the names, which rank first.
struct Records {
    all: Vocabulary,
    names: Vocabulary,
    together: Together,
}

impl Records {
    /// Indexes name, activity (all languages), tags (slug and names), place and programme names, and the names of
    /// sector, cluster and region.
    fn new(dataset: &Dataset) -> Self {
        let mut all = Words::default();
        let mut names = Words::default();
        let folded = |texts: &mut dyn Iterator<Item = &str>| texts.flat_map(words).collect::<Vec<String>>();
        let term = |term: &Term| folded(&mut term.every_name());
        let tags: Vec<Vec<String>> = dataset.tags.iter().map(term).collect();
        let sectors: Vec<Vec<String>> = dataset.sectors.iter().map(term).collect();
        let clusters: Vec<Vec<String>> = dataset
            .clusters
            .iter()
            .map(|cluster| folded(&mut cluster.name.texts().chain(cluster.region.texts()).chain([cluster.id.as_str()])))
            .collect();
        let places: HashMap<&str, &Place> = dataset.places.iter().map(|place| (place.id.as_str(), place)).collect();
        let of_names: Vec<Vec<String>> = dataset.companies.iter().map(|company| words(&company.name)).collect();
        for (row, company) in dataset.companies.iter().enumerate() {
            let place = company.location.place.as_deref().and_then(|id| places.get(id).copied());
            let programmes = company.programmes.iter().flat_map(|one| dataset.programmes[*one].every_name());
            let place = place.into_iter().flat_map(Place::every_name);
            let own = folded(&mut company.activity.texts().chain(place).chain(programmes));
            own.iter().for_each(|word| all.add(word, row));
            company.tags.iter().flat_map(|tag| &tags[*tag]).for_each(|word| all.add(word, row));
            sectors[company.sector].iter().chain(&clusters[company.cluster]).for_each(|word| all.add(word, row));
            for word in &of_names[row] {
                all.add(word, row);
                names.add(word, row);
            }
        }
        let rows = dataset.companies.len();
        let together = Together::new(&of_names);
        Self { all: all.finish(rows), names: names.finish(rows), together }
    }
}

impl fmt::Debug for SearchIndex {
    /// Without the words: to show them they would be read.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("SearchIndex").finish_non_exhaustive()
    }
}

impl SearchIndex {
    /// The index of a dataset, whose words are read when they are first asked for: no view needs them before somebody searches,
    /// and a phone is busy with them for a tenth of a second.
    pub fn of(dataset: Arc<Dataset>) -> Self {
        Self::reading(Box::new(move || Records::new(&dataset)))
    }

    /// The same with the words read now.
    pub fn new(dataset: &Dataset) -> Self {
        let records = Records::new(dataset);
        let index = Self::reading(Box::new(move || records));
        index.prepare();
        index
    }

    fn reading(reading: Reading) -> Self {
        Self { records: LazyLock::new(reading), lexicon: OnceLock::new() }
    }

    /// Reads the words of the records, unless they are read.
    pub fn prepare(&self) {
        LazyLock::force(&self.records);
    }

    /// Finds from now on what means the same, too.
    pub fn learn(&self, lexicon: &'static Lexicon) {
        // A second one would say nothing else.
        let _ = self.lexicon.set(lexicon);
    }

    /// True once it finds what means the same.
    pub fn has_learnt(&self) -> bool {
        self.lexicon.get().is_some()
    }

    /// What stands for parts of a query beside its own words, and the rows that are found with it. Terms inside of words
    /// count only where nothing else is found.
    fn expanded(&self, asked: &[String]) -> (Vec<Step>, Bitset) {
        let with = |steps: Vec<Step>| {
            let rows = self.every(&self.records.all, asked, &steps, false);
            (steps, rows)
        };
        let Some(lexicon) = self.lexicon.get() else { return with(Vec::new()) };
        let found = with((lexicon.steps)(asked, false));
        if found.1.is_empty() { with((lexicon.steps)(asked, true)) } else { found }
    }

    /// What stands for parts of a query beside its own words.
    pub(super) fn steps(&self, asked: &[String]) -> Vec<Step> {
        if asked.is_empty() || !self.has_learnt() { Vec::new() } else { self.expanded(asked).0 }
    }

    /// What else stands for words of a query, so that a list can show why a record was found.
    pub fn meant(&self, query: &str) -> Vec<Pattern> {
        self.steps(&words(query)).into_iter().flat_map(|step| step.all).collect()
    }

    /// True for a word that exists, whether a record holds it or not.
    fn is_word(&self, word: &str) -> bool {
        self.lexicon.get().is_some_and(|lexicon| (lexicon.is_word)(word))
    }

    /// The rows in which every word of a query stands, or what it stands for: a part of it that means the same as other
    /// words, and a part that begins a name written together. Of `words` those that are no words of any language may differ
    /// by one edit if `is_fuzzy`.
    fn every(&self, vocabulary: &Vocabulary, asked: &[String], steps: &[Step], is_fuzzy: bool) -> Bitset {
        // From the last word on: the rows of what follows a word are known when it is read.
        let mut following = vec![Bitset::full(vocabulary.rows)];
        for at in (0..asked.len()).rev() {
            // Those that hold the words from `at + length` on.
            let after = |length: usize| &following[asked.len() - at - length];
            let word = &asked[at];
            let is_near = is_fuzzy && word.chars().count() >= FUZZY_FROM && !self.is_word(word);
            let mut rows = if is_near { vocabulary.near_prefix(word) } else { vocabulary.with_prefix(word) };
            rows.intersect(after(1));
            for step in steps.iter().filter(|step| step.at == at) {
                let mut those = after(step.length).clone();
                step.all.iter().for_each(|pattern| those.intersect(&vocabulary.of_pattern(&pattern.text, pattern.is_whole)));
                rows.unite(&those);
            }
            for length in 1..=MOST_WORDS.min(asked.len() - at) {
                if let Some(mut named) = self.records.together.beginning(&asked[at..at + length]) {
                    named.intersect(after(length));
                    rows.unite(&named);
                }
            }
            following.push(rows);
        }
        following.pop().unwrap_or_else(|| Bitset::empty(vocabulary.rows))
    }

    /// The rows that match `query`; `None` if the query holds no word.
    pub fn find(&self, query: &str) -> Option<Hits> {
        let asked = words(query);
        if asked.is_empty() {
            return None;
        }
        let (steps, exact) = self.expanded(&asked);
        if !exact.is_empty() {
            return Some(Hits { rows: exact, is_fuzzy: false });
        }
        let near = self.every(&self.records.all, &asked, &steps, true);
        let is_fuzzy = !near.is_empty();
        Some(Hits { rows: near, is_fuzzy })
    }

    /// For each word of `query` the rows whose name holds it, be it as a part of a name written together.
    pub fn in_names(&self, query: &str) -> Vec<Bitset> {
        let asked = words(query);
        if asked.is_empty() {
            return Vec::new();
        }
        let Records { names, together, .. } = &*self.records;
        let mut named: Vec<Bitset> = asked.iter().map(|word| names.with_prefix(word)).collect();
        for at in 0..asked.len() {
            for end in at + 1..=asked.len().min(at + MOST_WORDS) {
                if let Some(rows) = together.beginning(&asked[at..end]) {
                    named[at..end].iter_mut().for_each(|word| word.unite(&rows));
                }
            }
        }
        named
    }

    /// The rows whose name holds every word of `query`, with one edit if nothing else is found.
    pub fn named(&self, query: &str) -> Bitset {
        let (asked, names) = (words(query), &self.records.names);
        if asked.is_empty() {
            return Bitset::empty(names.rows);
        }
        let exact = self.every(names, &asked, &[], false);
        if exact.is_empty() { self.every(names, &asked, &[], true) } else { exact }
    }

    /// `query` with each word that nothing begins with replaced by the most frequent word that is one edit away, folded,
    /// and a row that holds each such word. `None` if every word is known or exists in a language,
    /// or if one has no neighbour.
    pub fn correction(&self, query: &str) -> Option<Vec<Corrected>> {
        let mut changed = false;
        let mut corrected = Vec::new();
        let asked = words(query);
        let Records { all, together, .. } = &*self.records;
        if together.beginning(&asked).is_some() {
            return None;
        }
        for word in asked {
            if all.knows(&word) || self.is_word(&word) {
                corrected.push(Corrected { word, row: None });
                continue;
            }
            let (word, row) = all.nearest(&word)?;
            changed = true;
            corrected.push(Corrected { word, row: Some(row) });
        }
        changed.then_some(corrected)
    }
}

/// A word of a corrected query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The word, folded.
    pub word: String,
    /// A row that holds the word, if it is not as it was asked.
    pub row: Option<u32>,
}
