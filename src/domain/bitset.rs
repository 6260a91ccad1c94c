//! Sets of row numbers as bits, the currency of the cross-filter.

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
        let mut words = vec![u64::MAX; rows.div_ceil(64)];
        if let Some(last) = words.last_mut().filter(|_| !rows.is_multiple_of(64)) {
            *last = (1 << (rows % 64)) - 1;
        }
        Self { words, rows }
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
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Number of rows in both sets, without building their intersection.
    pub fn count_and(&self, other: &Self) -> usize {
        self.words.iter().zip(&other.words).map(|(a, b)| (a & b).count_ones() as usize).sum()
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

/// The rows that carry one facet value: bits where they are dense, a list where they are few.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Postings {
    /// One bit a row.
    Dense(Bitset),
    /// Ascending row numbers.
    Sparse(Vec<u32>),
}

impl Postings {
    /// Chooses the smaller form; `rows` must ascend.
    pub fn new(rows: Vec<u32>, total: usize) -> Self {
        // A row number takes 32 bits, so a list is smaller below one row in 32.
        if rows.len() * 32 < total {
            return Self::Sparse(rows);
        }
        let mut set = Bitset::empty(total);
        rows.iter().for_each(|row| set.insert(*row as usize));
        Self::Dense(set)
    }

    /// Number of rows that are also in `set`.
    pub fn count_in(&self, set: &Bitset) -> usize {
        match self {
            Self::Dense(rows) => rows.count_and(set),
            Self::Sparse(rows) => rows.iter().filter(|row| set.contains(**row as usize)).count(),
        }
    }

    /// Adds these rows to `set`.
    pub fn add_to(&self, set: &mut Bitset) {
        match self {
            Self::Dense(rows) => set.unite(rows),
            Self::Sparse(rows) => rows.iter().for_each(|row| set.insert(*row as usize)),
        }
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        match self {
            Self::Dense(rows) => rows.count(),
            Self::Sparse(rows) => rows.len(),
        }
    }

    /// True without rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
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
    fn postings_count_alike_in_both_forms() {
        let rows: Vec<u32> = vec![3, 64, 99];
        let set = Bitset::from_fn(100, |row| row.is_multiple_of(3));
        let sparse = Postings::Sparse(rows.clone());
        let dense = Postings::new(rows, 90);
        assert_eq!(sparse.count_in(&set), 2);
        assert_eq!(dense.len(), 2, "rows out of range are ignored");
        assert!(matches!(Postings::new(vec![1], 100), Postings::Sparse(_)));
    }
}
