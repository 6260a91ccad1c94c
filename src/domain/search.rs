//! Full-text search: every word, in any order, folded, as a prefix of a word of the record.

use std::collections::HashMap;

use super::bitset::Bitset;
use super::fold::words;
use super::model::Dataset;
use super::order::sorted;

/// Shortest word, in letters, for which one edit is forgiven.
pub const FORGIVEN_FROM: usize = 5;

/// A sorted vocabulary with the rows of each word.
#[derive(Debug, Clone)]
pub struct SearchIndex {
    vocabulary: Vec<(String, Vec<u32>)>,
    rows: usize,
}

/// What a query found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hits {
    /// The rows.
    pub rows: Bitset,
    /// True if nothing matched as typed and one edit a word was forgiven.
    pub forgiven: bool,
}

impl SearchIndex {
    /// Indexes name, activity (all languages), tags (slug and names), place and programme names.
    pub fn new(dataset: &Dataset) -> Self {
        let mut map: HashMap<String, Vec<u32>> = HashMap::new();
        let tags: Vec<Vec<String>> =
            dataset.tags.iter().map(|tag| tag.name.texts().chain([tag.id.as_str()]).flat_map(words).collect()).collect();
        let places: HashMap<&str, &str> = dataset.places.iter().map(|place| (place.id.as_str(), place.name.as_str())).collect();
        for (row, company) in dataset.companies.iter().enumerate() {
            let place = company.location.place.as_deref().and_then(|id| places.get(id).copied());
            let programmes = company.programmes.iter().map(|one| dataset.programmes[*one].name.as_str());
            let texts = company.activity.texts().chain([company.name.as_str()]).chain(place).chain(programmes);
            let tag_words = company.tags.iter().flat_map(|tag| tags[*tag].iter().cloned());
            for word in texts.flat_map(words).chain(tag_words) {
                let list = map.entry(word).or_default();
                if list.last() != Some(&(row as u32)) {
                    list.push(row as u32);
                }
            }
        }
        let vocabulary = sorted(map.into_iter().collect(), |a: &(String, Vec<u32>), b| a.0.cmp(&b.0));
        Self { vocabulary, rows: dataset.companies.len() }
    }

    /// The rows that match `query`; `None` if the query holds no word.
    pub fn find(&self, query: &str) -> Option<Hits> {
        let asked = words(query);
        if asked.is_empty() {
            return None;
        }
        let exact = self.all(&asked, |word| self.with_prefix(word));
        if exact.count() > 0 {
            return Some(Hits { rows: exact, forgiven: false });
        }
        let near = self.all(&asked, |word| match word.chars().count() >= FORGIVEN_FROM {
            true => self.near_prefix(word),
            false => self.with_prefix(word),
        });
        let forgiven = near.count() > 0;
        Some(Hits { rows: near, forgiven })
    }

    fn all(&self, asked: &[String], rows_of: impl Fn(&str) -> Bitset) -> Bitset {
        let mut rows = Bitset::full(self.rows);
        asked.iter().for_each(|word| rows.intersect(&rows_of(word)));
        rows
    }

    fn with_prefix(&self, prefix: &str) -> Bitset {
        let mut rows = Bitset::empty(self.rows);
        let start = self.vocabulary.partition_point(|(word, _)| word.as_str() < prefix);
        for (_, list) in self.vocabulary[start..].iter().take_while(|(word, _)| word.starts_with(prefix)) {
            list.iter().for_each(|row| rows.insert(*row as usize));
        }
        rows
    }

    fn near_prefix(&self, asked: &str) -> Bitset {
        let asked: Vec<char> = asked.chars().collect();
        let mut rows = Bitset::empty(self.rows);
        for (word, list) in &self.vocabulary {
            if is_near_prefix(&asked, word) {
                list.iter().for_each(|row| rows.insert(*row as usize));
            }
        }
        rows
    }
}

/// True if at most one edit (a letter added, left out, replaced, or two neighbours swapped) turns `asked` into a
/// prefix of `word`.
fn is_near_prefix(asked: &[char], word: &str) -> bool {
    let letters: Vec<char> = word.chars().take(asked.len() + 1).collect();
    let same = asked.iter().zip(&letters).take_while(|(a, b)| a == b).count();
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
    fn forgives_one_edit_of_a_prefix() {
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
            assert_eq!(is_near_prefix(&letters, word), near, "{asked} in {word}");
        }
    }
}
