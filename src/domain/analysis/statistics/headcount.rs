//! Published headcounts of the companies of a selection, in order of size.

use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::model::Dataset;
use crate::domain::order::sorted;

/// The headcounts that are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headcounts {
    /// Row and people, the smallest first; of equals the earlier row.
    pub people: Vec<(u32, u32)>,
    /// Headcounts of whole groups and countries that are left out.
    pub left_out: usize,
    /// All rows.
    pub total: usize,
}

/// The last headcount of each bin; none crosses a limit of the bands that can be filtered by.
const BINS: [u32; 12] = [2, 5, 10, 20, 50, 100, 250, 500, 1_000, 2_500, 10_000, u32::MAX];

impl Headcounts {
    /// First and last headcount and number of companies of each bin, up to the one of the largest company.
    pub fn bins(&self) -> Vec<(u32, u32, usize)> {
        let largest = self.people.last().map_or(0, |(_, people)| *people);
        let mut bins = Vec::new();
        let (mut from, mut before) = (1, 0);
        for to in BINS {
            let upto = self.up_to(to);
            bins.push((from, to.min(largest.max(from)), upto - before));
            if to >= largest {
                break;
            }
            (from, before) = (to + 1, upto);
        }
        bins
    }

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

/// The headcounts of `rows`. A headcount of 0 means unknown, as in the bands of the facet; those of whole groups and countries
/// are left out and counted unless `wide` ones are asked for.
pub fn headcounts(dataset: &Dataset, rows: &Bitset, wide: bool) -> Headcounts {
    let mut left_out = 0;
    let known = rows.iter().filter_map(|row| {
        let employees = dataset.companies.get(row)?.employees.filter(|employees| employees.count > 0)?;
        let people = employees.counted(wide);
        left_out += usize::from(people.is_none());
        Some((row as u32, people?))
    });
    let people = sorted(known.collect(), |a: &(u32, u32), b| a.1.cmp(&b.1));
    Headcounts { people, left_out, total: rows.count() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::filter::facets::band_of;

    #[test]
    fn bins_hold_everybody_and_stay_inside_a_band() {
        for largest in [1, 9, 10, 11, 250, 251, 9_999, 10_000_000, u32::MAX] {
            let people: Vec<(u32, u32)> = [1, 3, 3, 10, 11, 250, 251, 10_000, largest].map(|people| (0, people)).into();
            let mut people: Vec<_> = people.into_iter().filter(|(_, people)| *people <= largest).collect();
            people.sort_unstable();
            let heads = Headcounts { total: people.len(), left_out: 0, people };
            let bins = heads.bins();
            assert_eq!(bins.iter().map(|(.., count)| count).sum::<usize>(), heads.people.len(), "{largest}");
            assert_eq!(bins.last().map(|(_, to, _)| *to), Some(largest));
            assert!(bins.iter().all(|(from, to, _)| from <= to && band_of(*from) == band_of(*to)), "{bins:?}");
        }
    }

    #[test]
    fn the_middle_and_the_rank() {
        let heads = |people: &[u32]| Headcounts { people: (0..).zip(people.iter().copied()).collect(), left_out: 0, total: 9 };
        assert_eq!(heads(&[]).median(), None);
        assert_eq!(heads(&[3]).median(), Some(3));
        assert_eq!(heads(&[1, 5, 5, 90]).median(), Some(5));
        assert_eq!(heads(&[1, 5, 5, 90]).up_to(5), 3);
        assert_eq!(heads(&[1, 5, 5, 90]).up_to(0), 0);
    }
}
