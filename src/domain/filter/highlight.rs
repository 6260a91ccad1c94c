//! Where a text matches a search, so that a list can show why a record was found.

use std::ops::Range;

use super::lexicon::Pattern;
use super::vocabulary::{FUZZY_FROM, is_near_prefix};
use crate::format::fold::{Folded, fold_into, words};

/// The words of a query, ready to be found in texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Highlighter {
    asked: Vec<String>,
    also: Vec<Pattern>,
    is_fuzzy: bool,
}

impl Highlighter {
    /// For a query; `is_fuzzy` if the search matched with one edit, so that near words are shown too.
    pub fn new(query: &str, is_fuzzy: bool) -> Self {
        Self { asked: words(query), also: Vec::new(), is_fuzzy }
    }

    /// Shows words that mean the same as those asked, too.
    #[must_use]
    pub fn and(self, also: Vec<Pattern>) -> Self {
        Self { also, ..self }
    }

    /// True if nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.asked.is_empty()
    }

    /// The parts of `text` in order, each with whether it matches; together they are the text.
    pub fn parts<'a>(&self, text: &'a str) -> Vec<(&'a str, bool)> {
        let mut parts = Vec::new();
        let mut from = 0;
        for range in self.matches(text) {
            parts.push((&text[from..range.start], false));
            parts.push((&text[range.clone()], true));
            from = range.end;
        }
        parts.push((&text[from..], false));
        parts.retain(|(part, _)| !part.is_empty());
        parts
    }

    /// The byte ranges of the beginnings of words that match.
    fn matches(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut word = Word::default();
        for (at, character) in text.char_indices() {
            let before = word.folded.len();
            match fold_into(&mut word.folded, character, false) {
                Folded::Gap => {
                    found.extend(self.range(&word));
                    word = Word::default();
                }
                // A mark belongs to its letter, in the original and in what is shown of it.
                Folded::Mark | Folded::Letter => {
                    if before == 0 && word.ends.is_empty() {
                        word.start = at;
                    }
                    word.ends.push((word.folded.len(), at + character.len_utf8()));
                }
            }
        }
        found.extend(self.range(&word));
        found
    }

    /// The longest part of a word that something asked begins with.
    fn range(&self, word: &Word) -> Option<Range<usize>> {
        let length = self.asked.iter().filter_map(|asked| {
            if word.folded.starts_with(asked.as_str()) {
                return Some(asked.len());
            }
            let (asked, letters): (Vec<char>, Vec<char>) = (asked.chars().collect(), word.folded.chars().collect());
            let near = self.is_fuzzy && asked.len() >= FUZZY_FROM && is_near_prefix(&asked, &letters);
            near.then_some(word.folded.len())
        });
        let also = self.also.iter().filter(|pattern| pattern.fits(&word.folded)).map(|pattern| pattern.text.len());
        let length = length.chain(also).max()?;
        // Up to the letter that completes the match, with the marks that follow it.
        let end = word.ends.iter().filter(|(folded, _)| *folded <= length).map(|(_, end)| *end).next_back();
        let complete = word.ends.iter().find(|(folded, _)| *folded >= length).map(|(_, end)| *end);
        Some(word.start..end.max(complete)?)
    }
}

/// A word of the text, and after each of its characters the folded length and the byte where the character ends.
#[derive(Default)]
struct Word {
    start: usize,
    folded: String,
    ends: Vec<(usize, usize)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, query: &str, is_fuzzy: bool) -> String {
        let parts = Highlighter::new(query, is_fuzzy).parts(text);
        parts.iter().map(|(part, hit)| if *hit { format!("[{part}]") } else { (*part).to_owned() }).collect()
    }

    #[test]
    fn marks_the_beginnings_of_words_as_they_are_written() {
        for (text, query, expected) in [
            ("Imagerie médicale", "image", "[Image]rie médicale"),
            ("Imagerie médicale", "MEDI im", "[Im]agerie [médi]cale"),
            ("Cœur artificiel", "coeu", "[Cœu]r artificiel"),
            ("Cœur artificiel", "co", "[Cœ]ur artificiel"),
            ("l’Étoile", "etoile", "l’[Étoile]"),
            ("e\u{301}tude", "e", "[e\u{301}]tude"),
            ("a bio biotech", "bio biote", "a [bio] [biote]ch"),
            ("İstanbul", "istan", "[İstan]bul"),
            ("東京 x", "東", "[東]京 x"),
            ("no hit", "zzz", "no hit"),
            ("no query", "", "no query"),
            ("", "a", ""),
            ("Oncology lab", "onkolo", "Oncology lab"),
        ] {
            assert_eq!(marked(text, query, false), expected, "{query} in {text}");
        }
        assert_eq!(marked("Oncology lab", "onkolo", true), "[Oncology] lab");
        let also = [("onco", false), ("ai", true)].map(|(text, is_whole)| Pattern { text: text.to_owned(), is_whole });
        let highlighter = Highlighter::new("krebs", false).and(also.to_vec());
        assert_eq!(highlighter.parts("Oncology, AI, aid").iter().filter(|(_, hit)| *hit).count(), 2);
    }
}
