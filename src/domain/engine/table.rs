//! The counts and sums of one facet, and the cheapest way to what they must become.
//!
//! There are two ways. Postings: the rows of each value against the set, cheap for few or dense values. Codes: the
//! values of each row, cheap for few rows. Which rows are walked is free, too: those that changed, from the table as
//! it is; those of the set, from nothing; or those outside it, from the whole.

use super::codes::Index;
use super::kernel::{count, each_changed};
use super::postings::Postings;

// What a step costs, in words of a pass over bits (about a third of a nanosecond). Measured once, and only a guide.
const SPARSE_ROW: usize = 2;
const SEARCH: usize = 200;
const CODED_ROW: usize = 6;
const CODE: usize = 4;
/// Rows that lie apart cost that much more than neighbours: each is a miss in the cache.
const FAR: usize = 4;

/// A facet and a number for each row, which is added up where sums are asked for.
#[derive(Clone, Copy)]
pub(super) struct Measured<'a> {
    pub(super) index: &'a Index,
    pub(super) measure: &'a [u32],
}

impl Measured<'_> {
    /// Cost of walking over some rows.
    fn of_rows(&self, rows: usize) -> usize {
        let codes = self.index.codes.len();
        rows * CODED_ROW + (rows as f64 * (CODE * codes) as f64 / self.measure.len().max(1) as f64) as usize
    }

    /// Cost of a pass over so many words, of all or of a part of them.
    fn of_pass(&self, words: usize) -> usize {
        let is_part = words * 64 < self.measure.len();
        let one = |rows: &Postings| match rows.is_dense() {
            true => words,
            false if is_part => SEARCH,
            false => rows.len() * SPARSE_ROW,
        };
        self.index.postings.iter().map(one).sum()
    }
}

/// Where a table that is walked starts.
#[derive(Clone, Copy)]
enum From<'a> {
    /// At what it holds, the table of this set.
    Before(&'a [u64]),
    /// At no row.
    Nothing,
    /// At all rows, which are these.
    Whole(&'a [u64]),
}

/// A set that tables go over to, and the way there over the fewest rows.
#[derive(Clone, Copy)]
pub(super) struct Shift<'a> {
    from: From<'a>,
    now: &'a [u64],
    rows: usize,
    is_known: bool,
}

impl<'a> Shift<'a> {
    /// `whole` is all rows; `before` is the set that the tables hold now, if it is known.
    pub(super) fn new(whole: &'a [u64], before: Option<&'a [u64]>, now: &'a [u64]) -> Self {
        let inside = count(now, now);
        let outside = count(whole, whole) - inside;
        let changed = before.map(|before| (inside + count(before, before) - 2 * count(before, now), before));
        let (from, rows) = match changed {
            Some((changed, before)) if changed <= inside.min(outside) => (From::Before(before), changed),
            _ if outside < inside => (From::Whole(whole), outside),
            _ => (From::Nothing, inside),
        };
        Self { from, now, rows, is_known: before.is_some() }
    }

    /// The set.
    pub(super) fn now(&self) -> &'a [u64] {
        self.now
    }

    /// True if the set before it is known.
    pub(super) fn is_known(&self) -> bool {
        self.is_known
    }
}

/// The sums of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Sums {
    now: Vec<u64>,
    /// Over all rows.
    whole: Vec<u64>,
}

/// A table of one facet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// True if a row must carry all the chosen values.
    pub(super) all: bool,
    counts: Vec<usize>,
    sums: Option<Sums>,
}

impl Table {
    /// Rows of each value.
    pub(super) fn counts(&self) -> &[usize] {
        &self.counts
    }

    /// Sums of the measure, if [`Table::add_up`] asked for them.
    pub(super) fn sums(&self) -> Option<&[u64]> {
        self.sums.as_ref().map(|sums| sums.now.as_slice())
    }

    /// Keeps sums from now on; `whole` and `now` are the words of all rows and of the set.
    pub(super) fn add_up(&mut self, of: Measured<'_>, whole: &[u64], now: &[u64]) {
        let nothing = vec![0; whole.len()];
        let sums = |words: &[u64]| of.index.postings.iter().map(|rows| rows.sum_change(&nothing, words, of.measure)).collect();
        self.sums = Some(Sums { now: sums(now), whole: sums(whole) });
    }

    /// Counts anew.
    pub(super) fn renew(&mut self, of: Measured<'_>, shift: Shift<'_>) {
        let by_codes = of.of_rows(FAR * shift.rows) < of.of_pass(shift.now.len());
        let nothing = if matches!(shift.from, From::Nothing) { vec![0; shift.now.len()] } else { Vec::new() };
        let from = match shift.from {
            From::Before(before) => before,
            From::Whole(whole) => whole,
            From::Nothing => &nothing,
        };
        if !matches!(shift.from, From::Before(_)) {
            self.start(of, by_codes, matches!(shift.from, From::Whole(_)));
        }
        if by_codes {
            self.walk(of, 0, from, shift.now);
        } else {
            self.counts = of.index.postings.iter().map(|rows| rows.count_words(0, shift.now)).collect();
            let sums = self.sums.iter_mut().flat_map(|sums| &mut sums.now);
            for (sum, rows) in sums.zip(&of.index.postings) {
                *sum = sum.wrapping_add(rows.sum_change(from, shift.now, of.measure));
            }
        }
    }

    /// Puts the sums, and with `counts` the counts, at those of all rows or of none.
    fn start(&mut self, of: Measured<'_>, counts: bool, at_whole: bool) {
        let postings = &of.index.postings;
        if counts {
            self.counts = postings.iter().map(|rows| if at_whole { rows.len() } else { 0 }).collect();
        }
        if let Some(sums) = &mut self.sums {
            sums.now = if at_whole { sums.whole.clone() } else { vec![0; postings.len()] };
        }
    }

    /// Follows a change in the words from `first` on.
    pub(super) fn follow(&mut self, of: Measured<'_>, first: usize, before: &[u64], now: &[u64]) {
        let both = count(before, now);
        let part = |a: &[u64], b: &[u64]| -> Vec<u64> { a.iter().zip(b).map(|(a, b)| a & !b).collect() };
        let (gained, lost) = (count(now, now) - both, count(before, before) - both);
        let passes = usize::from(gained > 0) + usize::from(lost > 0);
        // Sums are followed row by row in any case, and then the counts come nearly for nothing.
        if self.sums.is_some() || of.of_rows(gained + lost) < passes * of.of_pass(now.len()) {
            self.walk(of, first, before, now);
            return;
        }
        for (words, rows, add) in [(part(now, before), gained, true), (part(before, now), lost, false)] {
            let postings = of.index.postings.iter().filter(|_| rows > 0);
            for (count, rows) in self.counts.iter_mut().zip(postings) {
                let by = rows.count_words(first, &words);
                *count = if add { *count + by } else { *count - by };
            }
        }
    }

    /// Walks over the rows that enter and leave in the words from `first` on.
    fn walk(&mut self, of: Measured<'_>, first: usize, before: &[u64], now: &[u64]) {
        let (codes, measure) = (&of.index.codes, &of.measure[first * 64..]);
        let all = vec![u64::MAX; now.len()];
        let counts = &mut self.counts;
        // Modulo the width of the numbers, taking away is adding, too.
        let step = |enters: bool| if enters { 1 } else { usize::MAX };
        let sum =
            |row: usize, enters: bool| if enters { u64::from(measure[row]) } else { u64::from(measure[row]).wrapping_neg() };
        match &mut self.sums {
            None => each_changed(&all, before, now, |row, enters| {
                for code in codes.of(first * 64 + row) {
                    counts[*code as usize] = counts[*code as usize].wrapping_add(step(enters));
                }
            }),
            Some(sums) => each_changed(&all, before, now, |row, enters| {
                for code in codes.of(first * 64 + row) {
                    let code = *code as usize;
                    counts[code] = counts[code].wrapping_add(step(enters));
                    sums.now[code] = sums.now[code].wrapping_add(sum(row, enters));
                }
            }),
        }
    }
}
