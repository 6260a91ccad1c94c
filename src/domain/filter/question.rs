//! A question in words to records that are no companies, or to the parts of one.

use super::fits::{fits, fits_by};
use super::lexicon::{Step, is_joining};
use super::search::SearchIndex;
use crate::format::fold::words;

/// Shortest word, in letters, that is asked on its own.
const LEAST: usize = 3;
/// Most words that are asked one by one.
const MOST: usize = 6;

/// How a record answers, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// By the words as they are asked.
    AsAsked,
    /// By words that mean the same.
    Meant,
}

/// What is asked, with the words that stand for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// As it was written.
    pub text: String,
    asked: Vec<String>,
    steps: Vec<Step>,
}

impl Question {
    /// Reads a text; nothing if it holds no word.
    pub fn new(search: &SearchIndex, text: &str) -> Option<Self> {
        let asked = words(text);
        let steps = search.steps(&asked);
        (!asked.is_empty()).then(|| Self { text: text.to_owned(), asked, steps })
    }

    /// The words of a text that say something, each as a question of its own: for a text that nothing answers as a whole.
    pub fn each_word(search: &SearchIndex, text: &str) -> Vec<Self> {
        let says = |word: &String| word.chars().count() >= LEAST && !is_joining(word);
        words(text).into_iter().filter(says).take(MOST).filter_map(|word| Self::new(search, &word)).collect()
    }

    /// Whether one of the texts of a record, each by its words, holds all that is asked.
    pub fn answered_by(&self, texts: &[Vec<String>]) -> Option<Answer> {
        if fits(texts, &self.asked) {
            return Some(Answer::AsAsked);
        }
        fits_by(texts, &self.asked, &self.steps).then_some(Answer::Meant)
    }
}
