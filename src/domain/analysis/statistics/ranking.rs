//! The most frequent values of an open list, of which there may be tens of thousands.

use super::Bar;
use crate::domain::filter::facets::UNKNOWN;
use crate::domain::order::sorted;

/// The head of a list with what is known about the rest.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ranking {
    /// The most frequent values, without `unknown` and zeros; of equals the earlier one.
    pub bars: Vec<Bar>,
    /// Values that have companies, also those beyond the head.
    pub values: usize,
    /// Companies whose value is not known.
    pub unknown: usize,
}

/// The `length` most frequent of `ids`, each with its count.
pub fn ranking(ids: &[String], counts: &[usize], length: usize) -> Ranking {
    let all = || ids.iter().zip(counts).map(|(id, count)| (id, *count));
    let unknown = all().find(|(id, _)| *id == UNKNOWN).map_or(0, |(_, count)| count);
    let present: Vec<(&String, usize)> = all().filter(|(id, count)| *count > 0 && *id != UNKNOWN).collect();
    let values = present.len();
    // Only what is shown is copied.
    let head = sorted(present, |a, b| b.1.cmp(&a.1)).into_iter().take(length);
    Ranking { bars: head.map(|(id, count)| Bar { id: id.clone(), count }).collect(), values, unknown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_is_the_most_frequent_and_the_rest_is_counted() {
        let ids = ["a", "b", UNKNOWN, "c", "d"].map(str::to_owned);
        let ranking = ranking(&ids, &[2, 5, 9, 0, 5], 2);
        let shown: Vec<(&str, usize)> = ranking.bars.iter().map(|bar| (bar.id.as_str(), bar.count)).collect();
        assert_eq!((shown, ranking.values, ranking.unknown), (vec![("b", 5), ("d", 5)], 3, 9));
        assert_eq!(super::ranking(&[], &[], 3), Ranking::default());
    }

    #[test]
    fn many_values_have_a_short_head() {
        let ids: Vec<String> = (0..50_000).map(|index| format!("tag-{index}")).collect();
        let counts: Vec<usize> = (0..50_000).map(|index| index % 1_000).collect();
        let ranking = ranking(&ids, &counts, 25);
        assert_eq!((ranking.bars.len(), ranking.values), (25, 50_000 - 50));
        assert!(ranking.bars.iter().all(|bar| bar.count == 999));
    }
}
