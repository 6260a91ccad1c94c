//! The rows of each value of a facet: bits where they are dense, a list where they are few.

use super::kernel::{count, each_changed_of};
use crate::bitset::Bitset;

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
    /// Row numbers.
    Sparse(List),
}

/// Rows of a block of a list. Within a block a row is two bytes, and a word of its bits is found without a look at bounds.
const BLOCK: usize = 1 << 16;
const BLOCK_WORDS: usize = BLOCK / 64;

/// Ascending row numbers: the number within its block for each row, block after block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct List {
    rows: Vec<u16>,
    /// Where each block begins; blocks after the last row are not there.
    starts: Vec<u32>,
}

impl List {
    fn push(&mut self, row: usize) {
        while self.starts.len() <= row / BLOCK {
            self.starts.push(self.rows.len() as u32);
        }
        self.rows.push((row % BLOCK) as u16);
    }

    fn first(&self) -> Option<u32> {
        // Blocks before the first row begin where it does.
        let block = self.starts.len().checked_sub(1).map(|_| self.starts.iter().filter(|start| **start == 0).count() - 1)?;
        self.rows.first().map(|row| (block * BLOCK) as u32 + u32::from(*row))
    }

    /// The rows of a block, by their numbers in it.
    fn block(&self, index: usize) -> &[u16] {
        let at = |index: usize| self.starts.get(index).map_or(self.rows.len(), |start| *start as usize);
        &self.rows[at(index)..at(index + 1)]
    }

    fn each(&self, mut visit: impl FnMut(usize)) {
        for index in 0..self.starts.len() {
            self.block(index).iter().for_each(|row| visit(index * BLOCK + usize::from(*row)));
        }
    }

    fn count_words(&self, first: usize, words: &[u64]) -> usize {
        let end = first + words.len();
        let blocks = first / BLOCK_WORDS..end.div_ceil(BLOCK_WORDS).min(self.starts.len());
        blocks.map(|index| count_block(self.block(index), index * BLOCK_WORDS, first, words)).sum()
    }
}

/// How many of a block's rows are in `words`. The block begins at word `start`, `words` at word `first`.
fn count_block(rows: &[u16], start: usize, first: usize, words: &[u64]) -> usize {
    let of = start.checked_sub(first).and_then(|at| words.get(at..at + BLOCK_WORDS));
    if let Some(block) = of.and_then(|block| <&[u64; BLOCK_WORDS]>::try_from(block).ok()) {
        return rows.iter().map(|row| block[usize::from(*row >> 6)] >> (row & 63) & 1).sum::<u64>() as usize;
    }
    // The block reaches beyond the words on one side or on both.
    let place = |row: &u16| start + usize::from(*row >> 6);
    let from = rows.partition_point(|row| place(row) < first);
    let to = rows.partition_point(|row| place(row) < first + words.len());
    rows[from..to].iter().map(|row| words[place(row) - first] >> (row & 63) & 1).sum::<u64>() as usize
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
            Form::Sparse(list) => list.first(),
        }
    }

    /// Adds a row, which must come after those that are here.
    pub(super) fn push(&mut self, row: usize) {
        match &mut self.form {
            Form::Dense(set) => set.insert(row),
            Form::Sparse(list) => list.push(row),
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
            true => Form::Sparse(List { rows: Vec::with_capacity(len), starts: Vec::new() }),
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
            Form::Sparse(list) => list.count_words(first, words),
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
            Form::Dense(set) => each_changed_of(set.words(), before, now, |row, enters| {
                let value = u64::from(values[row]);
                sum = if enters { sum.wrapping_add(value) } else { sum.wrapping_sub(value) };
            }),
            Form::Sparse(list) => list.each(|row| {
                let times = bit(now, row).wrapping_sub(bit(before, row));
                sum = sum.wrapping_add(times.wrapping_mul(values[row].into()));
            }),
        }
        sum
    }

    /// Adds these rows to `set`.
    pub fn add_to(&self, set: &mut Bitset) {
        match &self.form {
            Form::Dense(rows) => set.unite(rows),
            Form::Sparse(rows) => rows.each(|row| set.insert(row)),
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

fn bit(words: &[u64], row: usize) -> u64 {
    words[row / 64] >> (row % 64) & 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Codes;

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

    #[test]
    fn a_list_of_several_blocks_counts_alike_on_every_window() {
        let rows = 3 * BLOCK + 1000;
        let has = |row: usize| row % 97 == 3 && !(BLOCK..2 * BLOCK).contains(&row);
        let mut list = List::default();
        (0..rows).filter(|row| has(*row)).for_each(|row| list.push(row));
        let mut seen = Vec::new();
        list.each(|row| seen.push(row));
        assert_eq!(seen, (0..rows).filter(|row| has(*row)).collect::<Vec<_>>());
        let mut late = List::default();
        late.push(2 * BLOCK + 7);
        late.push(2 * BLOCK + 9);
        assert_eq!((List::default().first(), list.first(), late.first()), (None, Some(3), Some(2 * BLOCK as u32 + 7)));
        let set = Bitset::from_fn(rows, |row| row % 5 != 1);
        let end = set.words().len();
        for (first, end) in [(0, end), (0, 1024), (1024, 2048), (1000, 1100), (2047, end), (10, 3000), (end, end), (7, 7)] {
            let expected = (first * 64..(end * 64).min(rows)).filter(|row| has(*row) && row % 5 != 1).count();
            assert_eq!(list.count_words(first, &set.words()[first..end]), expected, "{first}..{end}");
        }
    }
}
