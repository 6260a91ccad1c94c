//! Published headcounts of the companies of a selection, in order of size.

use crate::domain::bitset::Bitset;
use crate::domain::model::Dataset;
use crate::domain::order::sorted;

/// The headcounts that are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headcounts {
    /// Row and people, the smallest first; of equals the earlier row.
    pub people: Vec<(u32, u32)>,
    /// All rows.
    pub total: usize,
}

impl Headcounts {
    /// The headcount that half of the companies do not exceed; of an even number the lower of the two in the middle.
    pub fn median(&self) -> Option<u32> {
        let middle = self.people.len().checked_sub(1)? / 2;
        self.people.get(middle).map(|(_, people)| *people)
    }

    /// Companies of at most this many people.
    pub fn up_to(&self, people: u32) -> usize {
        self.people.partition_point(|(_, count)| *count <= people)
    }
}

/// The headcounts of `rows`. A headcount of nobody is no headcount, as in the bands of the facet.
pub fn headcounts(dataset: &Dataset, rows: &Bitset) -> Headcounts {
    let known = rows.iter().filter_map(|row| {
        let people = dataset.companies.get(row)?.employees?.count;
        (people > 0).then_some((row as u32, people))
    });
    Headcounts { people: sorted(known.collect(), |a: &(u32, u32), b| a.1.cmp(&b.1)), total: rows.count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_rank() {
        let heads = |people: &[u32]| Headcounts { people: (0..).zip(people.iter().copied()).collect(), total: 9 };
        assert_eq!(heads(&[]).median(), None);
        assert_eq!(heads(&[3]).median(), Some(3));
        assert_eq!(heads(&[1, 5, 5, 90]).median(), Some(5));
        assert_eq!(heads(&[1, 5, 5, 90]).up_to(5), 3);
        assert_eq!(heads(&[1, 5, 5, 90]).up_to(0), 0);
    }
}
