//! The values of each row: the other way round than postings, for changes of few rows.

use super::postings::Postings;

/// Number of values that a byte can tell apart.
pub(super) const NARROW: usize = 256;

/// The values of each row, by position, row after row.
#[derive(Debug, Clone, Default)]
pub struct Codes {
    values: Vec<u32>,
    /// Where the values of each row end; empty as long as every row has one value.
    ends: Vec<u32>,
    rows: usize,
}

impl Codes {
    /// Adds the next row; a value named twice counts once.
    pub fn push(&mut self, row: impl IntoIterator<Item = u32>) {
        let start = self.values.len();
        for value in row {
            if !self.values[start..].contains(&value) {
                self.values.push(value);
            }
        }
        let is_single = self.values.len() == start + 1;
        if !self.ends.is_empty() || !is_single {
            if self.ends.is_empty() {
                self.ends = (1..=self.rows as u32).collect();
            }
            self.ends.push(self.values.len() as u32);
        }
        self.rows += 1;
    }

    /// The values of a row.
    pub fn of(&self, row: usize) -> &[u32] {
        if self.ends.is_empty() {
            return &self.values[row..=row];
        }
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        &self.values[start as usize..self.ends[row] as usize]
    }

    /// Number of values of all rows.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// True if no row has a value.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// How many rows carry each of the values `0..values`.
    pub fn totals(&self, values: usize) -> Vec<usize> {
        let mut totals = vec![0; values];
        self.values.iter().for_each(|code| totals[*code as usize] += 1);
        totals
    }

    /// The index of a facet; `order[n]` is the value that comes at place `n`.
    pub fn indexed(mut self, order: &[usize]) -> Index {
        let mut places = vec![0; order.len()];
        order.iter().enumerate().for_each(|(place, value)| places[*value] = place as u32);
        self.values.iter_mut().for_each(|code| *code = places[*code as usize]);
        let totals = self.totals(order.len());
        let mut postings: Vec<Postings> = totals.iter().map(|len| Postings::with_room(self.rows, *len)).collect();
        for row in 0..self.rows {
            self.of(row).iter().for_each(|code| postings[*code as usize].push(row));
        }
        // A byte a row where it can hold the value: what the walk over rows reads is then a quarter, or less.
        let is_narrow = self.ends.is_empty() && order.len() <= NARROW;
        let narrow = is_narrow.then(|| self.values.iter().map(|code| *code as u8).collect());
        Index { codes: self, narrow, postings }
    }
}

/// One facet: the rows of each value, and the values of each row.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// The rows of each value, in the order in which values are listed.
    pub postings: Vec<Postings>,
    /// The values of each row.
    pub codes: Codes,
    /// The one value of each row, where every row has one of at most [`NARROW`].
    pub narrow: Option<Vec<u8>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_holds_the_value_of_each_row_where_it_can() {
        for (values, is_narrow) in [(256, true), (257, false)] {
            let mut codes = Codes::default();
            (0..600_u32).for_each(|row| codes.push([row % values]));
            let index = codes.indexed(&(0..values as usize).collect::<Vec<_>>());
            assert_eq!(index.narrow.is_some(), is_narrow);
            let read = index.narrow.iter().flatten().zip(0..).all(|(value, row)| [u32::from(*value)] == index.codes.of(row));
            assert!(read, "{values}");
        }
    }

    #[test]
    fn rows_keep_their_values_whether_or_not_all_have_one() {
        for rows in [vec![vec![1], vec![0], vec![1]], vec![vec![], vec![2, 0, 2]], vec![vec![1], vec![], vec![0, 1]], vec![]] {
            let mut codes = Codes::default();
            rows.iter().for_each(|row| codes.push(row.iter().copied()));
            let index = codes.clone().indexed(&[2, 1, 0]);
            for (row, values) in rows.iter().enumerate() {
                let mut expected = values.clone();
                expected.dedup();
                expected.truncate(2);
                assert_eq!(codes.of(row), expected, "{rows:?}");
                assert_eq!(index.codes.of(row), expected.iter().map(|value| 2 - value).collect::<Vec<_>>());
            }
            let carried: Vec<usize> = index.postings.iter().map(Postings::len).collect();
            assert_eq!(carried, index.codes.totals(3));
        }
    }
}
