//! Words that mean the same: families of words, synonyms in the four languages, and names of places in several.
//!
//! The tables are ours, a few kilobytes in `tables/`, and not part of a first visit: a part of the program that is fetched with the
//! first search hands [`LEXICON`] to the index. Without it a search finds what it finds by the words of the records alone.

use std::sync::OnceLock;

use super::gazetteer::{Known, known};
use crate::format::fold::words;

/// Shortest beginning of a word, in letters, that stands for the word while it is typed.
const TYPED_FROM: usize = 4;

/// Shortest term, in letters, that is looked for inside a word.
const PART_FROM: usize = 5;

/// What a search asks about words.
#[derive(Debug, Clone, Copy)]
pub struct Lexicon {
    /// Other words for parts of a query, see [`Step`]; with `true` also for terms inside a word, as German and Dutch join them.
    pub steps: fn(&[String], bool) -> Vec<Step>,
    /// True for a word that exists, so that no search replaces it by one of other letters.
    pub is_word: fn(&str) -> bool,
}

/// The table of this program.
pub static LEXICON: Lexicon = Lexicon { steps, is_word };

/// A part of a query, and words that stand for it: a record that holds all of them holds that part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The first word of the query that it stands for.
    pub at: usize,
    /// How many words of the query it stands for.
    pub length: usize,
    /// What a record must hold; nothing for a word that only joins others.
    pub all: Vec<Pattern>,
}

/// A word, or the beginning of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Folded.
    pub text: String,
    /// True if words that only begin so are others.
    pub is_whole: bool,
}

impl Pattern {
    /// True if `word`, folded, is what this stands for.
    pub fn fits(&self, word: &str) -> bool {
        if self.is_whole { word == self.text } else { word.starts_with(self.text.as_str()) }
    }

    /// True if somebody who types `word` may be on the way to it.
    fn begins_with(&self, word: &str) -> bool {
        word.chars().count() >= TYPED_FROM && self.text.starts_with(word)
    }
}

/// Terms that mean the same.
struct Group {
    /// What is typed.
    asked: Vec<Vec<Pattern>>,
    /// What is found.
    found: Vec<Vec<Pattern>>,
}

/// The table of terms: in a line what means the same, `*` for any ending. What follows `>` is found, but asks for nothing
/// itself; what follows `~` asks, but is not found, as it means something else in the language of the records.
static TERMS: &str = include_str!("tables/terms.txt");

/// Words of the interface in its four languages that a single letter tells from the beginning of a word of the records, folded.
static WORDS: &str = include_str!("tables/words.txt");

fn groups() -> &'static [Group] {
    static GROUPS: OnceLock<Vec<Group>> = OnceLock::new();
    GROUPS.get_or_init(|| TERMS.lines().map(group).collect())
}

fn group(line: &str) -> Group {
    let (both, found) = line.split_once(" > ").unwrap_or((line, ""));
    let terms = |text: &str| text.split(", ").filter(|term| !term.starts_with('~')).map(term).collect::<Vec<_>>();
    let mut found = terms(found);
    found.retain(|term| !term.is_empty());
    found.extend(terms(both));
    Group { asked: both.split(", ").map(|one| term(one.trim_start_matches('~'))).collect(), found }
}

fn term(text: &str) -> Vec<Pattern> {
    let pattern = |part: &str| {
        let is_whole = !part.ends_with('*');
        words(part).into_iter().map(move |text| Pattern { text, is_whole }).collect::<Vec<_>>()
    };
    text.split(' ').flat_map(pattern).collect()
}

/// Words that join others and say nothing themselves.
const JOINING: [&str; 42] = [
    "a", "the", "of", "for", "in", "on", "and", "with", "to", "le", "la", "les", "l", "de", "du", "des", "d", "en", "et", "sur",
    "pour", "au", "aux", "par", "un", "une", "der", "die", "das", "und", "mit", "von", "zur", "im", "am", "fur", "het", "een",
    "van", "voor", "met", "op",
];

/// True for a word that only joins others.
pub(super) fn is_joining(word: &str) -> bool {
    JOINING.contains(&word)
}

/// Every step that the table knows through the words of a query.
fn steps(asked: &[String], inside: bool) -> Vec<Step> {
    let mut steps = Vec::new();
    // A query of such words alone asks for them.
    if asked.iter().any(|word| !is_joining(word)) {
        let joining = asked.iter().enumerate().filter(|(_, word)| is_joining(word));
        steps.extend(joining.map(|(at, _)| Step { at, length: 1, all: Vec::new() }));
    }
    for at in 0..asked.len() {
        // Of each group the longest term that stands here: "essai clinique" means more than "essai".
        let longest = |group: &'static Group| {
            let here = group.asked.iter().filter(|term| stands_at(term, asked, at) || inside && is_inside(term, &asked[at]));
            here.max_by_key(|term| (term.len(), letters(term))).map(|term| (group, term))
        };
        let terms: Vec<(&Group, &Vec<Pattern>)> = groups().iter().filter_map(longest).collect();
        // What is only a part of a longer term that stands here says something else.
        let is_part = |term: &[Pattern]| {
            let longer = |other: &&Vec<Pattern>| other[0].text.len() > term[0].text.len();
            inside
                && terms.iter().map(|(_, term)| *term).filter(longer).any(|other| other[0].text.contains(term[0].text.as_str()))
        };
        for (group, term) in terms.iter().filter(|(_, term)| !is_part(term)) {
            steps.extend(group.found.iter().map(|all| Step { at, length: term.len(), all: all.clone() }));
        }
    }
    steps.extend(exonyms(asked));
    steps
}

/// True if the words of a query from `at` on are those of `term`; the last word of the query may still be being typed.
fn stands_at(term: &[Pattern], asked: &[String], at: usize) -> bool {
    let Some(those) = asked.get(at..at + term.len()) else { return false };
    let is_last = |index: usize| at + index + 1 == asked.len();
    let fits = |(index, (word, pattern)): (usize, (&String, &Pattern))| {
        pattern.fits(word) || is_last(index) && pattern.begins_with(word)
    };
    !term.is_empty() && those.iter().zip(term).enumerate().all(fits)
}

/// The letters of a term, in bytes.
fn letters(term: &[Pattern]) -> usize {
    term.iter().map(|pattern| pattern.text.len()).sum()
}

/// True if a term of one word is a part of `word`, long enough to be one.
fn is_inside(term: &[Pattern], word: &str) -> bool {
    matches!(term, [one] if one.text.chars().count() >= PART_FROM && word.contains(one.text.as_str()))
}

/// The names of a place in other languages.
fn exonyms(asked: &[String]) -> Vec<Step> {
    let mut steps = Vec::new();
    let last = asked.len().saturating_sub(1);
    // The last word may still be being typed.
    let fits = |at: usize, own: &str| {
        let word = &asked[at];
        word == own || at == last && word.chars().count() >= TYPED_FROM && own.starts_with(word.as_str())
    };
    let stands = |name: &Vec<String>, at: usize| {
        at + name.len() <= asked.len() && name.iter().enumerate().all(|(index, own)| fits(at + index, own))
    };
    let whole = |name: &Vec<String>| name.iter().map(|text| Pattern { text: text.clone(), is_whole: true }).collect::<Vec<_>>();
    for Known { folded, .. } in known().iter().filter(|place| place.names.len() > 1) {
        for at in 0..asked.len() {
            let Some(length) = folded.iter().filter(|name| stands(name, at)).map(Vec::len).max() else { continue };
            steps.extend(folded.iter().map(|name| Step { at, length, all: whole(name) }));
        }
    }
    steps
}

fn is_word(word: &str) -> bool {
    // Two letters that any ending may follow make no word.
    let is_long = |pattern: &&Pattern| pattern.is_whole || pattern.text.chars().count() >= TYPED_FROM;
    let in_term =
        |term: &Vec<Pattern>| term.iter().filter(is_long).any(|pattern| pattern.fits(word) || pattern.begins_with(word));
    let is_place = |place: &Known| place.folded.iter().flatten().any(|part| part.starts_with(word));
    let in_groups = || groups().iter().any(|group| group.asked.iter().chain(&group.found).any(in_term));
    WORDS.split_whitespace().any(|own| own == word) || in_groups() || known().iter().any(is_place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(query: &str) -> Vec<String> {
        let steps = steps(&words(query), true);
        let written = |step: Step| step.all.into_iter().map(|pattern| pattern.text).collect::<Vec<_>>().join(" ");
        steps.into_iter().map(written).collect()
    }

    #[test]
    fn knows_families_of_words_and_other_languages() {
        for (query, term) in [
            ("Krebs", "onco"),
            ("kanker", "cancer"),
            ("oncology", "cancer"),
            ("prototypage", "prototyp"),
            ("salle blanche", "aseptic"),
            ("Elsene", "ixelles"),
            ("Lüttich", "liege"),
            ("Krebsforschung", "cancer"),
            ("kank", "cancer"),
            ("Brustkrebs", "cancer"),
        ] {
            assert!(found(query).iter().any(|one| one == term), "{query}: {:?}", found(query));
        }
        assert!(found("aseptic").iter().all(|one| one != "salle blanche"), "what is found does not ask");
        assert!(found("skin").iter().all(|one| one != "haut"), "French high is not German skin");
        assert!(found("zzzz").is_empty());
    }

    #[test]
    fn a_word_that_exists_is_no_typing_error() {
        for word in ["namur", "blanche", "wallonie", "usinage", "prototypage"] {
            assert!(is_word(word), "{word}");
        }
        assert!(!is_word("imagrie"));
    }

    #[test]
    fn every_term_of_the_table_has_words() {
        for (line, group) in groups().iter().enumerate() {
            assert!(group.asked.iter().chain(&group.found).all(|term| !term.is_empty()), "line {}", line + 1);
        }
    }
}
