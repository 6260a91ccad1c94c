//! The measures, each with its definition. Plain numbers in, plain numbers out.

use crate::domain::order::sorted;

/// Companies per 100,000 inhabitants are asked for this many people.
const PER_INHABITANTS: f64 = 100_000.0;

/// Below this many companies a share or a quotient says little: one company more or less would turn it round.
pub const SMALL: usize = 5;

/// True for a count that is there but too small to be read as a share.
pub const fn is_small(count: usize) -> bool {
    count > 0 && count < SMALL
}

/// The location quotient: the share of a sector in a cluster over its share in all clusters.
///
/// `(part / whole) / (all_part / all_whole)`; above 1 the cluster is specialised in the sector. `None` where a share
/// cannot be formed. Florence, *Report on the location of industry*, 1939.
pub fn location_quotient(part: usize, whole: usize, all_part: usize, all_whole: usize) -> Option<f64> {
    if whole == 0 || all_part == 0 || all_whole == 0 {
        return None;
    }
    Some(part as f64 * all_whole as f64 / (whole as f64 * all_part as f64))
}

/// Companies per 100,000 inhabitants; `None` without inhabitants.
pub fn density(companies: usize, inhabitants: f64) -> Option<f64> {
    (inhabitants >= 1.0).then(|| companies as f64 * PER_INHABITANTS / inhabitants)
}

/// How alike two profiles are: the part of their shares that they have in common, `Σ min(pᵢ, qᵢ)`, between 0 and 1.
///
/// 1 minus it is the share of companies that would have to change their category to make the profiles equal (Renkonen's
/// percentage similarity, 1938). `None` where one profile is empty.
pub fn overlap(a: &[usize], b: &[usize]) -> Option<f64> {
    let (all_a, all_b) = (a.iter().sum::<usize>(), b.iter().sum::<usize>());
    if all_a == 0 || all_b == 0 {
        return None;
    }
    let common = |(a, b): (&usize, &usize)| (*a as f64 / all_a as f64).min(*b as f64 / all_b as f64);
    Some(a.iter().zip(b).map(common).sum())
}

/// The median; of an even number of values the lower of the two in the middle, so that it is one of them.
pub fn median(values: Vec<i32>) -> Option<i32> {
    let values = sorted(values, Ord::cmp);
    values.get(values.len().checked_sub(1)? / 2).copied()
}

/// True if a difference between two clusters may be nothing but our coverage.
///
/// `value` is what is compared, `coverage` our companies over the official count, both for the larger and the smaller.
/// The difference is suspect if the coverage of one is not known, or if raising both values to full coverage would turn
/// the order round.
pub fn may_be_artefact(larger: (f64, Option<f64>), smaller: (f64, Option<f64>)) -> bool {
    match (larger.1, smaller.1) {
        (Some(a), Some(b)) if a > 0.0 && b > 0.0 => larger.0 / a.min(1.0) <= smaller.0 / b.min(1.0),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotient_is_a_share_over_a_share() {
        for (part, whole, all_part, all_whole, quotient) in [
            (10, 20, 50, 100, Some(1.0)),
            (10, 20, 25, 100, Some(2.0)),
            (0, 20, 25, 100, Some(0.0)),
            (0, 0, 25, 100, None),
            (0, 20, 0, 100, None),
            (0, 0, 0, 0, None),
        ] {
            assert_eq!(location_quotient(part, whole, all_part, all_whole), quotient);
        }
    }

    #[test]
    fn density_is_per_hundred_thousand() {
        assert_eq!(density(5, 1_000_000.0), Some(0.5));
        assert_eq!(density(0, 1_000_000.0), Some(0.0));
        assert_eq!(density(5, 0.0), None);
        assert_eq!(density(5, f64::NAN), None);
    }

    #[test]
    fn overlap_is_symmetric_and_ignores_size() {
        let (a, b) = ([6, 3, 1], [20, 60, 20]);
        assert_eq!(overlap(&a, &b), overlap(&b, &a));
        assert!((overlap(&a, &b).unwrap_or_default() - 0.6).abs() < 1e-12);
        assert!((overlap(&a, &[60, 30, 10]).unwrap_or_default() - 1.0).abs() < 1e-12);
        assert_eq!(overlap(&[1, 0], &[0, 9]), Some(0.0));
        assert_eq!(overlap(&[0, 0], &[1, 1]), None);
    }

    #[test]
    fn the_median_is_one_of_the_values() {
        for (values, middle) in [(vec![], None), (vec![7], Some(7)), (vec![3, 1, 2], Some(2)), (vec![4, 1, 3, 2], Some(2))] {
            assert_eq!(median(values), middle);
        }
    }

    #[test]
    fn small_numbers_are_marked() {
        assert_eq!([0, 1, 4, 5].map(is_small), [false, true, true, false]);
    }

    #[test]
    fn coverage_can_explain_a_difference_away() {
        // 12.4 per 100,000 at 64 % coverage against 5.7 at 12 %: at full coverage the second would lead.
        assert!(may_be_artefact((12.4, Some(0.64)), (5.7, Some(0.12))));
        assert!(!may_be_artefact((12.4, Some(0.64)), (1.7, Some(0.51))));
        assert!(may_be_artefact((12.4, None), (1.7, Some(0.51))));
        assert!(may_be_artefact((12.4, Some(0.6)), (1.7, Some(0.0))));
        // More companies than the official count is full coverage, not more than full.
        assert!(!may_be_artefact((2.0, Some(3.0)), (1.9, Some(1.0))));
    }
}
