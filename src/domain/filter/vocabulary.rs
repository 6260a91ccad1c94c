//! The words of the records, sorted, each with its rows: those that begin with a word, and those that are one edit away.

use std::collections::HashMap;
use std::ops::Range;

use super::engine::Postings;
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::order::sorted;

/// Shortest word, in letters, that is also matched with one edit.
pub const FUZZY_FROM: usize = 5;

/// Words with their rows, while they are collected.
#[derive(Default)]
pub(super) struct Words(HashMap<String, Vec<u32>>);

impl Words {
    /// Notes that `word` stands in `row`; rows must ascend.
    pub(super) fn add(&mut self, word: &str, row: usize) {
        if let Some(list) = self.0.get_mut(word) {
            if list.last() != Some(&(row as u32)) {
                list.push(row as u32);
            }
        } else {
            self.0.insert(word.to_owned(), vec![row as u32]);
        }
    }

    /// The words, of a dataset with so many rows.
    pub(super) fn finish(self, rows: usize) -> Vocabulary {
        let words = sorted(self.0.into_iter().collect(), |a: &(String, Vec<u32>), b| a.0.cmp(&b.0));
        let words = words.into_iter().map(|(word, list)| (word, Postings::of(rows, &list))).collect();
        Vocabulary { words, rows }
    }
}

/// Sorted words, each with its rows.
pub(super) struct Vocabulary {
    words: Vec<(String, Postings)>,
    /// How many rows there are.
    pub(super) rows: usize,
}

impl Vocabulary {
    /// Where the words that begin with `prefix` stand, of those `within`.
    fn beginning(&self, within: Range<usize>, prefix: &str) -> Range<usize> {
        let words = &self.words[within.clone()];
        let start = words.partition_point(|(word, _)| word.as_str() < prefix);
        let count = words[start..].partition_point(|(word, _)| word.starts_with(prefix));
        within.start + start..within.start + start + count
    }

    /// Whether a word begins with `prefix`.
    pub(super) fn knows(&self, prefix: &str) -> bool {
        !self.beginning(0..self.words.len(), prefix).is_empty()
    }

    /// The rows of the words that begin with `prefix`.
    pub(super) fn with_prefix(&self, prefix: &str) -> Bitset {
        let mut rows = Bitset::empty(self.rows);
        self.words[self.beginning(0..self.words.len(), prefix)].iter().for_each(|(_, list)| list.add_to(&mut rows));
        rows
    }

    /// The rows of a word, or of those that begin with it.
    pub(super) fn of_pattern(&self, text: &str, is_whole: bool) -> Bitset {
        if !is_whole {
            return self.with_prefix(text);
        }
        let mut rows = Bitset::empty(self.rows);
        if let Ok(at) = self.words.binary_search_by(|(word, _)| word.as_str().cmp(text)) {
            self.words[at].1.add_to(&mut rows);
        }
        rows
    }

    /// The rows of the words that one edit of `asked` makes a beginning of.
    pub(super) fn near_prefix(&self, asked: &str) -> Bitset {
        let mut rows = Bitset::empty(self.rows);
        self.near(asked, &mut |words| words.iter().for_each(|(_, list)| list.add_to(&mut rows)));
        rows
    }

    /// The most frequent word that is near, with a row that holds it; of equals the first in the alphabet.
    pub(super) fn nearest(&self, asked: &str) -> Option<(String, u32)> {
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
