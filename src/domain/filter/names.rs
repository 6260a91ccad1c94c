//! Names as people write them: with or without spaces and hyphens, and with or without a legal form.

use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::order::order;

/// Most words of a query that are read as one name.
pub(super) const MOST_WORDS: usize = 6;
/// Fewest letters of words that are read as one, where no legal form says that they are a name.
const LEAST: usize = 4;

/// Legal forms of companies in the countries of the interface and their neighbours, folded and without points.
const LEGAL: [&str; 27] = [
    "sa", "sas", "sasu", "sarl", "sarls", "eurl", "sca", "scs", "scrl", "srl", "sprl", "asbl", "nv", "bv", "bvba", "vzw", "gmbh",
    "ag", "kg", "se", "plc", "ltd", "llc", "inc", "spa", "snc", "scop",
];

/// The words of a name without the legal form at its end, which may be written in single letters: "s.à r.l.".
fn without_legal_form(words: &[String]) -> &[String] {
    for length in 1..=4.min(words.len().saturating_sub(1)) {
        let (name, form) = words.split_at(words.len() - length);
        let is_one = length == 1 || form.iter().all(|part| part.chars().count() == 1);
        if is_one && LEGAL.contains(&form.concat().as_str()) {
            return name;
        }
    }
    words
}

/// What the names that `words` stand for begin with, written together; nothing if they are too short for a name.
pub(super) fn together(words: &[String]) -> Option<String> {
    let name = without_legal_form(words);
    let joined = name.concat();
    (name.len() < words.len() || joined.chars().count() >= LEAST).then_some(joined)
}

/// Every name, written together, in the order of the alphabet.
#[derive(Debug, Clone)]
pub(super) struct Together(Vec<(String, u32)>);

impl Together {
    /// Of the words of each name.
    pub(super) fn new(names: &[Vec<String>]) -> Self {
        let joined: Vec<String> = names.iter().map(|words| without_legal_form(words).concat()).collect();
        let in_order = order(joined.len(), &mut |a, b| joined[a].cmp(&joined[b]));
        Self(in_order.into_iter().map(|row| (joined[row].clone(), row as u32)).collect())
    }

    /// The rows whose name, written together, begins as `words` do.
    pub(super) fn beginning(&self, words: &[String]) -> Option<Bitset> {
        let asked = together(words)?;
        // A short word before a legal form is a whole name: "bio se" is no beginning of every name in bio.
        let is_whole = without_legal_form(words).len() < words.len() && asked.chars().count() < 2 * LEAST;
        let start = self.0.partition_point(|(name, _)| name.as_str() < asked.as_str());
        let count = self.0[start..].partition_point(|(name, _)| if is_whole { *name == asked } else { name.starts_with(&asked) });
        let mut rows = Bitset::empty(self.0.len());
        self.0[start..start + count].iter().for_each(|(_, row)| rows.insert(*row as usize));
        (count > 0).then_some(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::fold::words;

    #[test]
    fn a_name_is_the_same_without_spaces_and_legal_form() {
        for (text, joined) in [
            ("bio mérieux", Some("biomerieux")),
            ("UCB SA", Some("ucb")),
            ("meditec s.à r.l.", Some("meditec")),
            ("SA", None),
            ("a b", None),
            ("PX’Therapeutics", Some("pxtherapeutics")),
        ] {
            assert_eq!(together(&words(text)).as_deref(), joined, "{text}");
        }
    }

    #[test]
    fn a_legal_form_ends_a_name_and_begins_none() {
        let names = Together::new(&["Bio Sensors", "Bioserra", "UCB SA"].map(words));
        let found = |asked: &str| names.beginning(&words(asked)).map(|rows| rows.iter().collect::<Vec<_>>());
        assert_eq!(found("ucb sa"), Some(vec![2]));
        assert_eq!(found("bio se"), None, "it would be each name in bio");
        assert_eq!(found("bios"), Some(vec![0, 1]));
    }
}
