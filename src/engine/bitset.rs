//! Sets of row numbers as bits, the currency of the cross-filter.

use std::ops::Range;

use crate::count;

/// A set of rows out of a fixed number of rows. Bits beyond the last row are always zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bitset {
    words: Vec<u64>,
    rows: usize,
}

impl Bitset {
    /// The empty set.
    pub fn empty(rows: usize) -> Self {
        Self { words: vec![0; rows.div_ceil(64)], rows }
    }

    /// The set of all rows.
    pub fn full(rows: usize) -> Self {
        let mut set = Self { words: vec![u64::MAX; rows.div_ceil(64)], rows };
        set.trim();
        set
    }

    /// The rows for which `keep` holds.
    pub fn from_fn(rows: usize, keep: impl Fn(usize) -> bool) -> Self {
        let mut set = Self::empty(rows);
        (0..rows).filter(|row| keep(*row)).for_each(|row| set.insert(row));
        set
    }

    /// Number of rows that the set is drawn from.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Adds a row; a row out of range is ignored.
    pub fn insert(&mut self, row: usize) {
        if row < self.rows {
            self.words[row / 64] |= 1 << (row % 64);
        }
    }

    /// True if the row is in the set.
    pub fn contains(&self, row: usize) -> bool {
        self.words.get(row / 64).is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    /// Number of rows in the set.
    pub fn count(&self) -> usize {
        count(&self.words, &self.words)
    }

    /// True without rows.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// Number of rows in both sets, without building their intersection.
    pub fn count_and(&self, other: &Self) -> usize {
        count(&self.words, &other.words)
    }

    /// The bits, 64 rows a word, the first row lowest.
    pub fn words(&self) -> &[u64] {
        &self.words
    }

    /// The words, to be changed; [`Bitset::trim`] must follow a change of the last one.
    pub(super) fn words_mut(&mut self) -> &mut [u64] {
        &mut self.words
    }

    /// Clears the bits beyond the last row.
    pub(super) fn trim(&mut self) {
        if let Some(last) = self.words.last_mut().filter(|_| !self.rows.is_multiple_of(64)) {
            *last &= (1 << (self.rows % 64)) - 1;
        }
    }

    /// Adds or takes away a range of rows, which must lie in the set.
    pub fn set_range(&mut self, range: Range<usize>, to: bool) {
        for (index, word) in self.words.iter_mut().enumerate().take(range.end.div_ceil(64)).skip(range.start / 64) {
            let from = range.start.saturating_sub(index * 64);
            let end = (range.end - index * 64).min(64);
            let below = |bits: usize| if bits >= 64 { u64::MAX } else { (1 << bits) - 1 };
            let mask = below(end) & !below(from);
            *word = if to { *word | mask } else { *word & !mask };
        }
    }

    /// Keeps the rows that are also in `other`.
    pub fn intersect(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(a, b)| *a &= b);
    }

    /// Adds the rows of `other`.
    pub fn unite(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(a, b)| *a |= b);
    }

    /// The rows in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(index, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                (rest != 0).then(|| {
                    let bit = rest.trailing_zeros() as usize;
                    rest &= rest - 1;
                    index * 64 + bit
                })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_has_no_bits_beyond_the_last_row() {
        for rows in [0, 1, 63, 64, 65, 128, 291] {
            let full = Bitset::full(rows);
            assert_eq!(full.count(), rows);
            assert_eq!(full.iter().collect::<Vec<_>>(), (0..rows).collect::<Vec<_>>());
        }
    }

    #[test]
    fn ranges_are_set_and_cleared_between_their_borders() {
        for (start, end) in [(0, 0), (0, 1), (3, 64), (64, 64), (60, 130), (128, 200), (199, 200)] {
            let mut set = Bitset::empty(200);
            set.set_range(start..end, true);
            assert_eq!(set.iter().collect::<Vec<_>>(), (start..end).collect::<Vec<_>>());
            let mut set = Bitset::full(200);
            set.set_range(start..end, false);
            assert_eq!(set.count(), 200 - (end - start));
            assert!(set.iter().all(|row| row < start || row >= end));
        }
    }
}
