//! Founding years gathered into bins of five, as the histogram shows them.

use super::statistics::YearCounts;

/// Before this year foundings are few and far apart; they share one bin.
const FIRST_ALIGNED: i32 = 1980;

/// Years in a bin.
const WIDTH: i32 = 5;

/// Some consecutive years and the companies founded in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearBin {
    /// First year.
    pub from: i32,
    /// Last year, inclusive.
    pub to: i32,
    /// Companies.
    pub count: usize,
}

/// Bins of five years that begin at multiples of five, from 1980 or from the five years in which the data begin. Earlier years
/// share one bin that begins with the data; the last bin ends with the data.
pub fn year_bins(counts: &YearCounts) -> Vec<YearBin> {
    let mut bins: Vec<YearBin> = Vec::new();
    let Some(last) = counts.counts.len().checked_sub(1).map(|length| counts.first.saturating_add(length as i32)) else {
        return bins;
    };
    for (year, count) in (counts.first..=last).zip(&counts.counts) {
        match bins.last_mut() {
            Some(bin) if year <= bin.to => bin.count += count,
            _ => {
                let (from, to) = if year < FIRST_ALIGNED {
                    (year, FIRST_ALIGNED - 1)
                } else {
                    let from = year - year.rem_euclid(WIDTH);
                    (from, from + WIDTH - 1)
                };
                bins.push(YearBin { from, to: to.min(last), count: *count });
            }
        }
    }
    bins
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(first: i32, counts: &[usize]) -> YearCounts {
        let known = counts.iter().sum();
        YearCounts { first, counts: counts.to_vec(), known, total: known }
    }

    fn spans(bins: &[YearBin]) -> Vec<(i32, i32)> {
        bins.iter().map(|bin| (bin.from, bin.to)).collect()
    }

    #[test]
    fn early_years_share_a_bin() {
        let bins = year_bins(&counts(1963, &vec![1; 30]));
        assert_eq!(spans(&bins), [(1963, 1979), (1980, 1984), (1985, 1989), (1990, 1992)]);
        assert_eq!(bins.iter().map(|bin| bin.count).collect::<Vec<_>>(), [17, 5, 5, 3]);
    }

    #[test]
    fn late_data_begin_at_a_multiple_of_five() {
        assert_eq!(spans(&year_bins(&counts(2003, &[1, 0, 2, 1]))), [(2000, 2004), (2005, 2006)]);
        assert_eq!(spans(&year_bins(&counts(1971, &[4]))), [(1971, 1971)]);
        assert_eq!(year_bins(&counts(0, &[])), []);
    }

    #[test]
    fn sums_are_kept_and_bins_are_gapless() {
        for first in (1890..2025).step_by(7) {
            for length in [1, 2, 5, 12, 60, 140] {
                let years: Vec<usize> = (0..length).map(|index| index * 7 % 5).collect();
                let bins = year_bins(&counts(first, &years));
                assert_eq!(bins.iter().map(|bin| bin.count).sum::<usize>(), years.iter().sum::<usize>());
                assert!(bins.windows(2).all(|pair| pair[0].to + 1 == pair[1].from && pair[0].from <= pair[0].to));
                assert_eq!(bins.last().map(|bin| bin.to), Some(first + length as i32 - 1));
            }
        }
    }
}
