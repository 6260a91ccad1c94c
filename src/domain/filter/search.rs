//! Full-text search: every word, in any order, folded, as a prefix of a word of the record. The index is built once;
//! a query reads the words that begin with each of its own. Names are found in any spelling, and what means the same once a
//! [`Lexicon`] is there.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::engine::Postings;
use super::lexicon::{Lexicon, Pattern, Step};
use super::names::{MOST_WORDS, Together};
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::model::{Dataset, Place, Term};
use crate::domain::order::sorted;
use crate::format::fold::words;

/// Shortest word, in letters, that is also matched with one edit.
pub const FUZZY_FROM: usize = 5;

/// What a query found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hits {
    /// The rows.
    pub rows: Bitset,
    /// True if nothing matched as typed, so that words match with one edit.
    pub is_fuzzy: bool,
}

/// Every word of the records, and once more those of the names, which rank first.
#[derive(Debug, Clone)]
pub struct SearchIndex {
    all: Vocabulary,
    names: Vocabulary,
    together: Together,
    lexicon: OnceLock<&'static Lexicon>,
}

impl SearchIndex {
    /// Indexes name, activity (all languages), tags (slug and names), place and programme names, and the names of
    /// sector, cluster and region.
    pub fn new(dataset: &Dataset) -> Self {
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
        Self { all: all.finish(rows), names: names.finish(rows), together, lexicon: OnceLock::new() }
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
            let rows = self.every(&self.all, asked, &steps, false);
            (steps, rows)
        };
        let Some(lexicon) = self.lexicon.get() else { return with(Vec::new()) };
        let found = with((lexicon.steps)(asked, false));
        if found.1.is_empty() { with((lexicon.steps)(asked, true)) } else { found }
    }

    /// What stands for parts of a query beside its own words.
    pub(super) fn steps(&self, asked: &[String]) -> Vec<Step> {
        self.expanded(asked).0
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
                if let Some(mut named) = self.together.beginning(&asked[at..at + length]) {
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
        let near = self.every(&self.all, &asked, &steps, true);
        let is_fuzzy = !near.is_empty();
        Some(Hits { rows: near, is_fuzzy })
    }

    /// For each word of `query` the rows whose name holds it, be it as a part of a name written together.
    pub fn in_names(&self, query: &str) -> Vec<Bitset> {
        let asked = words(query);
        let mut named: Vec<Bitset> = asked.iter().map(|word| self.names.with_prefix(word)).collect();
        for at in 0..asked.len() {
            for end in at + 1..=asked.len().min(at + MOST_WORDS) {
                if let Some(rows) = self.together.beginning(&asked[at..end]) {
                    named[at..end].iter_mut().for_each(|word| word.unite(&rows));
                }
            }
        }
        named
    }

    /// The rows whose name holds every word of `query`, with one edit if nothing else is found.
    pub fn named(&self, query: &str) -> Bitset {
        let asked = words(query);
        if asked.is_empty() {
            return Bitset::empty(self.names.rows);
        }
        let exact = self.every(&self.names, &asked, &[], false);
        if exact.is_empty() { self.every(&self.names, &asked, &[], true) } else { exact }
    }

    /// `query` with each word that nothing begins with replaced by the most frequent word that is one edit away, folded,
    /// and a row that holds each such word. `None` if every word is known or exists in a language,
    /// or if one has no neighbour.
    pub fn correction(&self, query: &str) -> Option<Vec<Corrected>> {
        let mut changed = false;
        let mut corrected = Vec::new();
        let asked = words(query);
        if self.together.beginning(&asked).is_some() {
            return None;
        }
        for word in asked {
            if self.all.knows(&word) || self.is_word(&word) {
                corrected.push(Corrected { word, row: None });
                continue;
            }
            let (word, row) = self.all.nearest(&word)?;
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

/// Words with their rows, while they are collected.
#[derive(Default)]
struct Words(HashMap<String, Vec<u32>>);

impl Words {
    /// Rows must ascend.
    fn add(&mut self, word: &str, row: usize) {
        if let Some(list) = self.0.get_mut(word) {
            if list.last() != Some(&(row as u32)) {
                list.push(row as u32);
            }
        } else {
            self.0.insert(word.to_owned(), vec![row as u32]);
        }
    }

    fn finish(self, rows: usize) -> Vocabulary {
        let words = sorted(self.0.into_iter().collect(), |a: &(String, Vec<u32>), b| a.0.cmp(&b.0));
        let words = words.into_iter().map(|(word, list)| (word, Postings::of(rows, &list))).collect();
        Vocabulary { words, rows }
    }
}

/// Sorted words, each with its rows.
#[derive(Debug, Clone)]
struct Vocabulary {
    words: Vec<(String, Postings)>,
    rows: usize,
}

impl Vocabulary {
    /// Where the words that begin with `prefix` stand, of those `within`.
    fn beginning(&self, within: Range<usize>, prefix: &str) -> Range<usize> {
        let words = &self.words[within.clone()];
        let start = words.partition_point(|(word, _)| word.as_str() < prefix);
        let count = words[start..].partition_point(|(word, _)| word.starts_with(prefix));
        within.start + start..within.start + start + count
    }

    fn knows(&self, prefix: &str) -> bool {
        !self.beginning(0..self.words.len(), prefix).is_empty()
    }

    fn with_prefix(&self, prefix: &str) -> Bitset {
        let mut rows = Bitset::empty(self.rows);
        self.words[self.beginning(0..self.words.len(), prefix)].iter().for_each(|(_, list)| list.add_to(&mut rows));
        rows
    }

    /// The rows of a word, or of those that begin with it.
    fn of_pattern(&self, text: &str, is_whole: bool) -> Bitset {
        if !is_whole {
            return self.with_prefix(text);
        }
        let mut rows = Bitset::empty(self.rows);
        if let Ok(at) = self.words.binary_search_by(|(word, _)| word.as_str().cmp(text)) {
            self.words[at].1.add_to(&mut rows);
        }
        rows
    }

    fn near_prefix(&self, asked: &str) -> Bitset {
        let mut rows = Bitset::empty(self.rows);
        self.near(asked, &mut |words| words.iter().for_each(|(_, list)| list.add_to(&mut rows)));
        rows
    }

    /// The most frequent word that is near, with a row that holds it; of equals the first in the alphabet.
    fn nearest(&self, asked: &str) -> Option<(String, u32)> {
        if asked.chars().count() < FUZZY_FROM {
            return None;
        }
        let mut best: Option<&(String, Postings)> = None;
        self.near(asked, &mut |words| {
            for one in words {
                let is_better = |best: &(String, Postings)| (one.1.len(), &best.0) > (best.1.len(), &one.0);
                if best.is_none_or(is_better) {
                    best = Some(one);
                }
            }
        });
        best.and_then(|(word, rows)| Some((word.clone(), rows.first()?)))
    }

    /// The words that one edit of `asked`, or none, makes a beginning of; some of them more than once.
    ///
    /// An edit leaves what stands before it, and the words are sorted: for each place of the edit those that have the
    /// same beginning stand together, and of these for each next letter. Nothing else is read.
    fn near<'a>(&'a self, asked: &str, found: &mut dyn FnMut(&'a [(String, Postings)])) {
        let mut within = 0..self.words.len();
        for (at, letter) in asked.char_indices() {
            let (head, tail) = asked.split_at(at);
            let rest = &tail[letter.len_utf8()..];
            within = self.beginning(within, head);
            let mut report = |range: Range<usize>, word: String| found(&self.words[self.beginning(range, &word)]);
            report(within.clone(), [head, rest].concat());
            if let Some(second) = rest.chars().next() {
                let mut swapped = head.to_owned();
                swapped.push(second);
                swapped.push(letter);
                report(within.clone(), swapped + &rest[second.len_utf8()..]);
            }
            let mut next = within.start;
            while let Some((word, _)) = self.words[..within.end].get(next) {
                let Some(other) = word[at..].chars().next() else {
                    // The beginning itself, as a word.
                    next += 1;
                    continue;
                };
                let start = &word[..at + other.len_utf8()];
                let those = self.beginning(next..within.end, start);
                next = those.end;
                report(those.clone(), [start, rest].concat());
                report(those, [start, tail].concat());
            }
        }
        found(&self.words[self.beginning(within, asked)]);
    }
}

/// True if at most one edit (a letter added, left out, replaced, or two neighbours swapped) turns `asked` into a
/// prefix of the word of `letters`, of which one more than asked is enough.
pub(super) fn is_near_prefix(asked: &[char], letters: &[char]) -> bool {
    let same = asked.iter().zip(letters).take_while(|(a, b)| a == b).count();
    if same == asked.len() {
        return true;
    }
    let (asked, letters) = (&asked[same..], &letters[same..]);
    let replaced = letters.get(1..).is_some_and(|rest| rest.starts_with(&asked[1..]));
    let one_too_many = letters.starts_with(&asked[1..]);
    let one_missing = letters.get(1..).is_some_and(|rest| rest.starts_with(asked));
    let swapped = asked.len() > 1
        && letters.len() > 1
        && asked[0] == letters[1]
        && asked[1] == letters[0]
        && letters[2..].starts_with(&asked[2..]);
    replaced || one_too_many || one_missing || swapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fuzzy_match_allows_one_edit_of_a_prefix() {
        for (asked, word, near) in [
            ("oncol", "oncology", true),
            ("onkol", "oncology", true),
            ("onco", "oncology", true),
            ("oncoll", "oncology", true),
            ("ncology", "oncology", true),
            ("oncolgoy", "oncology", true),
            ("onkolgy", "oncology", false),
            ("oncologyy", "oncology", true),
            ("oncologyyy", "oncology", false),
            ("imagrie", "imagerie", true),
            ("abcde", "xyz", false),
        ] {
            let letters: Vec<char> = asked.chars().collect();
            let word_letters: Vec<char> = word.chars().take(letters.len() + 1).collect();
            assert_eq!(is_near_prefix(&letters, &word_letters), near, "{asked} in {word}");
        }
    }
}
