//! The columns that the engine filters by. Built once.

use super::codes::Index;
use super::postings::Postings;
use crate::bitset::Bitset;

/// Neighbouring rows of one founding year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The year; `None` if it is not known.
    pub year: Option<i32>,
    /// First row.
    pub start: usize,
    /// Row after the last one.
    pub end: usize,
}

/// The values of every row, by position.
#[derive(Debug)]
pub struct Store {
    facets: Vec<Index>,
    whole: Bitset,
    runs: Vec<Run>,
    extent: Option<(i32, i32)>,
    employees: Vec<u32>,
}

impl Store {
    /// A store of as many rows as there are founding years. `employees` is 0 where the headcount is not known, so
    /// that a sum counts what is known.
    pub fn new(facets: Vec<Index>, founded: impl Iterator<Item = Option<i32>>, employees: Vec<u32>) -> Self {
        let mut runs: Vec<Run> = Vec::new();
        for (row, year) in founded.enumerate() {
            match runs.last_mut() {
                Some(run) if run.year == year => run.end = row + 1,
                _ => runs.push(Run { year, start: row, end: row + 1 }),
            }
        }
        let years = runs.iter().filter_map(|run| run.year);
        let extent = years.clone().min().zip(years.max());
        Self { facets, whole: Bitset::full(employees.len()), runs, extent, employees }
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.employees.len()
    }

    /// Number of facets.
    pub fn facets(&self) -> usize {
        self.facets.len()
    }

    /// The rows of each value of a facet.
    pub fn postings(&self, facet: usize) -> &[Postings] {
        &self.facets[facet].postings
    }

    /// A facet both ways.
    pub(super) fn index(&self, facet: usize) -> &Index {
        &self.facets[facet]
    }

    /// All rows.
    pub(super) fn whole(&self) -> &Bitset {
        &self.whole
    }

    /// The rows by founding year.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// First and last founding year.
    pub fn extent(&self) -> Option<(i32, i32)> {
        self.extent
    }

    /// The headcount of each row, 0 where it is not known.
    pub fn employees(&self) -> &[u32] {
        &self.employees
    }

    /// The rows founded in the years from `first` to `last`.
    pub fn founded_in(&self, (first, last): (i32, i32)) -> Bitset {
        let mut rows = Bitset::empty(self.rows());
        let inside = |run: &&Run| run.year.is_some_and(|year| first <= year && year <= last);
        self.runs.iter().filter(inside).for_each(|run| rows.set_range(run.start..run.end, true));
        rows
    }

    /// Calls `found` with a year, counted from the first one of the extent, and a number of rows in `words` that were
    /// founded in it; a year may come more than once. The first word holds the rows from `first * 64`.
    pub fn count_years(&self, first: usize, words: &[u64], mut found: impl FnMut(usize, usize)) {
        let Some((earliest, _)) = self.extent else { return };
        let (start, end) = (first * 64, (first + words.len()) * 64);
        let from = self.runs.partition_point(|run| run.end <= start);
        for run in self.runs[from..].iter().take_while(|run| run.start < end) {
            if let Some(year) = run.year {
                let range = run.start.max(start) - start..run.end.min(end) - start;
                found((year - earliest) as usize, count_range(words, range));
            }
        }
    }
}

/// Number of bits of `words` in a range of bits.
fn count_range(words: &[u64], range: std::ops::Range<usize>) -> usize {
    let (from, to) = (range.start / 64, range.end / 64);
    let below = |index: usize, bits: usize| match bits {
        0 => 0,
        _ => (words[index] & ((1 << bits) - 1)).count_ones() as usize,
    };
    let whole: usize = words[from..to].iter().map(|word| word.count_ones() as usize).sum();
    whole + below(to, range.end % 64) - below(from, range.start % 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_bits_is_counted_between_its_borders() {
        let set = Bitset::from_fn(300, |row| row % 3 == 0);
        for (start, end) in [(0, 300), (0, 0), (5, 5), (63, 65), (64, 128), (10, 299), (299, 300)] {
            assert_eq!(count_range(set.words(), start..end), (start..end).filter(|row| row % 3 == 0).count(), "{start}..{end}");
        }
    }

    #[test]
    fn years_are_counted_whatever_the_order_of_the_rows() {
        let founded = [Some(2000), Some(2000), None, Some(1990), Some(2000)];
        let store = Store::new(Vec::new(), founded.into_iter(), vec![0; 5]);
        assert_eq!(store.extent(), Some((1990, 2000)));
        assert_eq!(store.founded_in((1995, 2005)).iter().collect::<Vec<_>>(), [0, 1, 4]);
        let mut years = [0; 11];
        store.count_years(0, Bitset::full(5).words(), |year, count| years[year] += count);
        assert_eq!((years[0], years[10]), (1, 3));
    }
}
