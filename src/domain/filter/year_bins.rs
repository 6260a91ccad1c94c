//! Companies by founding year, and the years gathered into bins whose width follows from the data, as the histogram shows them.

use crate::domain::order::sorted;

/// Widths that a reader can count in.
const WIDTHS: [i32; 8] = [1, 2, 5, 10, 20, 50, 100, 200];

/// No more bins than this, whatever the spread of the years asks for.
const MOST_BINS: i32 = 24;

/// Share of the companies, one in so many, whose early and scattered years may be gathered in one bin.
const GATHERED: usize = 5;

/// How years are cut into bins. It follows from all years of the release and not from the selection, so that the axis
/// stands still while filtering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearScale {
    /// Years in a bin.
    pub width: i32,
    /// The first year of the first bin of that width; what is earlier shares one bin.
    pub start: i32,
}

impl Default for YearScale {
    fn default() -> Self {
        Self { width: 5, start: i32::MIN }
    }
}

impl YearScale {
    /// The scale for these founding years.
    ///
    /// The width is that of Freedman and Diaconis (twice the interquartile range over the cube root of the number of
    /// values) for the years that are not gathered, taken to the nearest round one, at least as wide as [`MOST_BINS`]
    /// allow and at most a quarter of the span.
    pub fn of(years: impl IntoIterator<Item = i32>) -> Self {
        let years = sorted(years.into_iter().collect::<Vec<i32>>(), Ord::cmp);
        let tail = years.len().saturating_sub(1) / GATHERED;
        let (Some(first), Some((early, _)), Some(last)) = (years.first(), years[tail..].split_first(), years.last()) else {
            return Self::default();
        };
        let bulk = &years[tail..];
        let quartile = |part: usize| f64::from(bulk[(bulk.len() - 1) * part / 4]);
        let wanted = 2.0 * (quartile(3) - quartile(1)) / ((bulk.len() as f64).log2() / 3.0).exp2();
        let span = last.saturating_sub(*early);
        // The nearest by ratio: up to the geometric mean of two widths the smaller one.
        let near = WIDTHS.windows(2).find(|pair| wanted * wanted <= f64::from(pair[0] * pair[1])).map_or(200, |pair| pair[0]);
        let widest = WIDTHS.into_iter().rev().find(|width| *width <= span / 4).unwrap_or(1);
        let narrowest = WIDTHS.into_iter().find(|width| span / width < MOST_BINS).unwrap_or(500);
        let width = near.min(widest).max(narrowest);
        let start = early - early.rem_euclid(2 * width);
        // Gathering less than two bins would hide more than it clears.
        let start = if start - first > 2 * width { start } else { first - first.rem_euclid(width) };
        Self { width, start }
    }
}

/// Companies per founding year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct YearCounts {
    /// First year of `counts`.
    pub first: i32,
    /// Companies founded in `first`, `first + 1`, …
    pub counts: Vec<usize>,
    /// Rows with a founding year.
    pub known: usize,
    /// All rows.
    pub total: usize,
    /// How the years are cut into bins.
    pub scale: YearScale,
}

/// Some consecutive years and the companies founded in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearBin {
    /// First year.
    pub from: i32,
    /// Last year, inclusive.
    pub to: i32,
    /// Companies.
    pub count: usize,
    /// True for the bin of all early years, of which only the end says something.
    pub gathers: bool,
}

/// Bins of the width of the scale that begin at its multiples. Years before its start share one bin that begins with the
/// data; the last bin ends with the data.
pub fn year_bins(counts: &YearCounts) -> Vec<YearBin> {
    let mut bins: Vec<YearBin> = Vec::new();
    let YearScale { width, start } = counts.scale;
    let width = width.max(1);
    let Some(last) = counts.counts.len().checked_sub(1).map(|length| counts.first.saturating_add(length as i32)) else {
        return bins;
    };
    for (year, count) in (counts.first..=last).zip(&counts.counts) {
        match bins.last_mut() {
            Some(bin) if year <= bin.to => bin.count += count,
            _ => {
                let gathers = year < start;
                let (from, to) = if gathers {
                    (year, start - 1)
                } else {
                    let from = year - year.rem_euclid(width);
                    (from, from + width - 1)
                };
                bins.push(YearBin { from, to: to.min(last), count: *count, gathers });
            }
        }
    }
    bins
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(first: i32, counts: &[usize], scale: YearScale) -> YearCounts {
        let known = counts.iter().sum();
        YearCounts { first, counts: counts.to_vec(), known, total: known, scale }
    }

    fn spans(bins: &[YearBin]) -> Vec<(i32, i32)> {
        bins.iter().map(|bin| (bin.from, bin.to)).collect()
    }

    #[test]
    fn early_years_share_a_bin() {
        let scale = YearScale { width: 5, start: 1980 };
        let bins = year_bins(&counts(1963, &vec![1; 30], scale));
        assert_eq!(spans(&bins), [(1963, 1979), (1980, 1984), (1985, 1989), (1990, 1992)]);
        assert_eq!(bins.iter().map(|bin| bin.count).collect::<Vec<_>>(), [17, 5, 5, 3]);
        assert_eq!(bins.iter().filter(|bin| bin.gathers).count(), 1);
    }

    #[test]
    fn late_data_begin_at_a_multiple_of_the_width() {
        let scale = YearScale { width: 5, start: 1980 };
        assert_eq!(spans(&year_bins(&counts(2003, &[1, 0, 2, 1], scale))), [(2000, 2004), (2005, 2006)]);
        assert_eq!(spans(&year_bins(&counts(1971, &[4], scale))), [(1971, 1971)]);
        assert_eq!(year_bins(&counts(0, &[], scale)), []);
    }

    #[test]
    fn the_width_follows_from_the_years() {
        // Sixty years, evenly: 2 * 24 / 49^(1/3) = 13.1, and ten is nearer than twenty.
        assert_eq!(YearScale::of(1960..2020).width, 10);
        // Ten companies a year in fifteen years.
        let dense = (2010..2025).flat_map(|year| [year; 10]);
        assert_eq!(YearScale::of(dense), YearScale { width: 2, start: 2010 });
        // Many in few years.
        let start_ups = (2020..2024).flat_map(|year| [year; 50]);
        assert_eq!(YearScale::of(start_ups).width, 1);
        // Three old houses among many young ones are gathered; the young ones set the width.
        let tail = [1850, 1901, 1932].into_iter().chain((1990..2020).flat_map(|year| [year; 8]));
        assert_eq!(YearScale::of(tail), YearScale { width: 5, start: 1990 });
        assert_eq!(YearScale::of([1987]), YearScale { width: 1, start: 1987 });
        assert_eq!(YearScale::of([]), YearScale::default());
    }

    #[test]
    fn sums_are_kept_and_bins_are_gapless() {
        for first in (1890..2025).step_by(7) {
            for length in [1, 2, 5, 12, 60, 140, 500] {
                let years: Vec<usize> = (0..length).map(|index| index * 7 % 5).collect();
                let each = (first..).zip(&years).flat_map(|(year, count)| vec![year; *count]);
                let bins = year_bins(&counts(first, &years, YearScale::of(each)));
                assert_eq!(bins.iter().map(|bin| bin.count).sum::<usize>(), years.iter().sum::<usize>());
                assert!(bins.windows(2).all(|pair| pair[0].to + 1 == pair[1].from && pair[0].from <= pair[0].to));
                assert_eq!(bins.last().map(|bin| bin.to), Some(first + length as i32 - 1));
                assert!(bins.len() <= MOST_BINS as usize + 3, "{first} {length}: {}", bins.len());
            }
        }
    }
}
