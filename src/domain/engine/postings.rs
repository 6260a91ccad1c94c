//! The rows of each value of a facet: bits where they are dense, a list where they are few.

use super::super::bitset::Bitset;
use super::kernel::{count, each_changed};

/// The rows that carry one facet value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Postings {
    form: Form,
    len: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    /// One bit a row.
    Dense(Bitset),
    /// Ascending row numbers.
    Sparse(Vec<u32>),
}

impl Postings {
    /// The rows of `list`, ascending, out of `rows`.
    pub fn of(rows: usize, list: &[u32]) -> Self {
        let mut postings = Self::with_room(rows, list.len());
        list.iter().for_each(|row| postings.push(*row as usize));
        postings
    }

    /// The lowest row.
    pub fn first(&self) -> Option<u32> {
        match &self.form {
            Form::Dense(set) => set.iter().next().map(|row| row as u32),
            Form::Sparse(list) => list.first().copied(),
        }
    }

    /// Adds a row, which must come after those that are here.
    pub(super) fn push(&mut self, row: usize) {
        match &mut self.form {
            Form::Dense(set) => set.insert(row),
            Form::Sparse(list) => list.push(row as u32),
        }
    }

    /// True if a pass over these rows is one over bits.
    pub(super) fn is_dense(&self) -> bool {
        matches!(self.form, Form::Dense(_))
    }

    /// Room for `len` of `rows` rows. A pass over bits costs one step a word, one over a list one step a row of it,
    /// so the list is the faster form below one row a word; it is the smaller form there, too.
    pub(super) fn with_room(rows: usize, len: usize) -> Self {
        let form = match len * 64 < rows {
            true => Form::Sparse(Vec::with_capacity(len)),
            false => Form::Dense(Bitset::empty(rows)),
        };
        Self { form, len }
    }

    /// Number of rows that are also in `set`.
    pub fn count_in(&self, set: &Bitset) -> usize {
        self.count_words(0, set.words())
    }

    /// Number of rows that are also in `words`, of which the first holds the rows from `first * 64`.
    pub fn count_words(&self, first: usize, words: &[u64]) -> usize {
        match &self.form {
            Form::Dense(set) => count(&set.words()[first..], words),
            Form::Sparse(list) => window(list, first, words).iter().map(|row| bit(first, words, *row)).sum::<u64>() as usize,
        }
    }

    /// Sum of `values` over the rows that are also in `set`.
    pub fn sum_in(&self, set: &Bitset, values: &[u32]) -> u64 {
        self.sum_change(&vec![0; set.words().len()], set.words(), values)
    }

    /// What the sum of `values` over these rows gains, modulo 2^64, when a set goes from `before` to `now`.
    pub(super) fn sum_change(&self, before: &[u64], now: &[u64], values: &[u32]) -> u64 {
        let mut sum = 0_u64;
        match &self.form {
            Form::Dense(set) => each_changed(set.words(), before, now, |row, enters| {
                let value = u64::from(values[row]);
                sum = if enters { sum.wrapping_add(value) } else { sum.wrapping_sub(value) };
            }),
            Form::Sparse(list) => {
                for row in list {
                    let times = bit(0, now, *row).wrapping_sub(bit(0, before, *row));
                    sum = sum.wrapping_add(times.wrapping_mul(values[*row as usize].into()));
                }
            }
        }
        sum
    }

    /// Adds these rows to `set`.
    pub fn add_to(&self, set: &mut Bitset) {
        match &self.form {
            Form::Dense(rows) => set.unite(rows),
            Form::Sparse(rows) => rows.iter().for_each(|row| set.insert(*row as usize)),
        }
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.len
    }

    /// True without rows.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
}

/// The part of an ascending list that lies in `words`.
fn window<'a>(list: &'a [u32], first: usize, words: &[u64]) -> &'a [u32] {
    let (start, end) = (first * 64, (first + words.len()) * 64);
    let from = if start == 0 { 0 } else { list.partition_point(|row| (*row as usize) < start) };
    let rest = &list[from..];
    let to = match rest.last() {
        Some(highest) if *highest as usize >= end => rest.partition_point(|row| (*row as usize) < end),
        _ => rest.len(),
    };
    &rest[..to]
}

fn bit(first: usize, words: &[u64], row: u32) -> u64 {
    words[row as usize / 64 - first] >> (row % 64) & 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::engine::Codes;

    #[test]
    fn both_forms_count_and_sum_alike_on_every_window() {
        let mut codes = Codes::default();
        // Value 0 on every third row, value 1 on every seventieth, named twice; value 2 on none.
        (0..1000_u32).for_each(|row| {
            codes.push([(row % 3 == 0, 0), (row % 70 == 5, 1), (row % 70 == 5, 1)].into_iter().filter(|v| v.0).map(|v| v.1));
        });
        let postings = codes.indexed(&[1, 0, 2]).postings;
        assert!(matches!((&postings[0].form, &postings[1].form), (Form::Sparse(_), Form::Dense(_))));
        assert_eq!(postings.iter().map(Postings::len).collect::<Vec<_>>(), [15, 334, 0]);
        let values: Vec<u32> = (0..1000).map(|row| row * 7 % 50).collect();
        let set = Bitset::from_fn(1000, |row| row % 5 != 1);
        for (posting, has) in postings.iter().zip([|row: usize| row % 70 == 5, |row: usize| row.is_multiple_of(3), |_| false]) {
            for (first, end) in [(0, 16), (0, 1), (3, 9), (15, 16), (4, 4)] {
                let rows = (first * 64..(end * 64).min(1000)).filter(|row| has(*row) && row % 5 != 1);
                assert_eq!(posting.count_words(first, &set.words()[first..end]), rows.count());
            }
            let all = (0..1000).filter(|row| has(*row) && row % 5 != 1);
            assert_eq!(posting.sum_in(&set, &values), all.map(|row| u64::from(values[row])).sum::<u64>());
        }
    }
}
