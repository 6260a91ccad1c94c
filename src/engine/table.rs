//! The counts and sums of one facet, and the cheapest way to what they must become.
//!
//! There are two ways. Postings: the rows of each value against the set, cheap for few or dense values. Codes: the
//! values of each row, cheap for few rows. Which rows are walked is free, too: those that changed, from the table as
//! it is; those of the set, from nothing; or those outside it, from the whole.

use super::codes::{Index, NARROW};
use super::kernel::{count, each_changed};
use super::postings::Postings;
use super::spans::Spans;

// What a step costs, in words of a pass over bits (about a third of a nanosecond). Measured once, and only a guide.
const SPARSE_ROW: usize = 2;
const SEARCH: usize = 200;
const CODED_ROW: usize = 6;
const CODE: usize = 4;
/// A row whose one value is a byte.
const NARROW_ROW: usize = 4;
/// Tables that neighbouring rows of a walk are counted into in turn.
const LANES: usize = 4;
/// Rows that lie apart cost that much more than neighbours: each is a miss in the cache.
const FAR: usize = 4;

/// A facet and a number for each row, which is added up where sums are asked for.
#[derive(Clone, Copy)]
pub(super) struct Measured<'a> {
    pub(super) index: &'a Index,
    pub(super) measure: &'a [u32],
}

impl Measured<'_> {
    /// Cost of walking over some rows, which lie `far` times as far apart as neighbours.
    fn of_rows(&self, rows: usize, far: usize) -> usize {
        if self.index.narrow.is_some() {
            return rows * NARROW_ROW;
        }
        let codes = self.index.codes.len();
        far * (rows * CODED_ROW + (rows as f64 * (CODE * codes) as f64 / self.measure.len().max(1) as f64) as usize)
    }

    /// Cost of a pass over so many words, of all or of a part of them.
    fn of_pass(&self, words: usize) -> usize {
        let share = (words * 64) as f64 / self.measure.len().max(1) as f64;
        let one = |rows: &Postings| match rows.is_dense() {
            true => words,
            false if share >= 1.0 => rows.len() * SPARSE_ROW,
            false => SEARCH + (share * (rows.len() * SPARSE_ROW) as f64) as usize,
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

/// The part of a set that postings are passed over for: what is in it, or what is not, whichever fills fewer words.
struct Pass {
    /// True if these are the rows outside the set.
    is_outside: bool,
    /// The rows, all words of them.
    rows: Vec<u64>,
    /// The words that hold any.
    spans: Spans,
}

impl Pass {
    fn new(whole: &[u64], now: &[u64]) -> Self {
        let nothing = vec![0; now.len()];
        let inside = Spans::of_difference(now, &nothing).bounded();
        let outside = Spans::of_difference(now, whole).bounded();
        let is_outside = outside.words() < inside.words();
        let rows = if is_outside { whole.iter().zip(now).map(|(whole, now)| whole & !now).collect() } else { now.to_vec() };
        Self { is_outside, rows, spans: if is_outside { outside } else { inside } }
    }

    /// Number of rows of the set that are in a posting.
    fn count(&self, of: &Postings) -> usize {
        let found: usize = self.spans.ranges().iter().map(|span| of.count_words(span.start, &self.rows[span.clone()])).sum();
        if self.is_outside { of.len() - found } else { found }
    }
}

/// A set that tables go over to, and the ways there over the fewest rows and the fewest words.
pub(super) struct Shift<'a> {
    from: From<'a>,
    now: &'a [u64],
    rows: usize,
    pass: Pass,
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
        Self { from, now, rows, pass: Pass::new(whole, now), is_known: before.is_some() }
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
    pub(super) fn renew(&mut self, of: Measured<'_>, shift: &Shift<'_>) {
        // A walk for the sums brings the counts nearly for nothing.
        let walks_anyway = self.sums.is_some() && of.index.narrow.is_some();
        let by_codes = walks_anyway || of.of_rows(shift.rows, FAR) < of.of_pass(shift.pass.spans.words());
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
            self.counts = of.index.postings.iter().map(|rows| shift.pass.count(rows)).collect();
            let sums = self.sums.iter_mut().flat_map(|sums| &mut sums.now);
            for (sum, rows) in sums.zip(&of.index.postings) {
                *sum = sum.wrapping_add(rows.sum_change(from, shift.now, of.measure));
            }
        }
    }

    /// Resets the sums, and with `counts` the counts, to those of all rows or to zero.
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
        if self.sums.is_some() || of.of_rows(gained + lost, 1) < passes * of.of_pass(now.len()) {
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
        if let Some(narrow) = &of.index.narrow {
            return self.walk_narrow(&narrow[first * 64..], &of.measure[first * 64..], before, now);
        }
        let (codes, measure) = (&of.index.codes, &of.measure[first * 64..]);
        let counts = &mut self.counts;
        // Modulo the width of the numbers, taking away is adding, too.
        let step = |enters: bool| if enters { 1 } else { usize::MAX };
        let sum =
            |row: usize, enters: bool| if enters { u64::from(measure[row]) } else { u64::from(measure[row]).wrapping_neg() };
        match &mut self.sums {
            None => each_changed(before, now, |row, enters| {
                for code in codes.of(first * 64 + row) {
                    counts[*code as usize] = counts[*code as usize].wrapping_add(step(enters));
                }
            }),
            Some(sums) => each_changed(before, now, |row, enters| {
                for code in codes.of(first * 64 + row) {
                    let code = *code as usize;
                    counts[code] = counts[code].wrapping_add(step(enters));
                    sums.now[code] = sums.now[code].wrapping_add(sum(row, enters));
                }
            }),
        }
    }

    /// The same, where the value of a row is a byte: into tables of a fixed size, which no index can leave. Neighbours often
    /// share a value; in tables of their own the addition of one does not wait for that of the other.
    fn walk_narrow(&mut self, values: &[u8], measure: &[u32], before: &[u64], now: &[u64]) {
        let mut counts = [0_isize; LANES * NARROW];
        let mut added = [0_i64; LANES * NARROW];
        let place = |row: usize| row % LANES * NARROW + usize::from(values[row]);
        if self.sums.is_some() {
            each_changed(before, now, |row, enters| {
                let (place, amount) = (place(row), i64::from(measure[row]));
                counts[place] += if enters { 1 } else { -1 };
                added[place] += if enters { amount } else { -amount };
            });
        } else {
            each_changed(before, now, |row, enters| counts[place(row)] += if enters { 1 } else { -1 });
        }
        for (code, count) in self.counts.iter_mut().enumerate() {
            *count = (0..LANES).fold(*count, |count, lane| count.wrapping_add_signed(counts[lane * NARROW + code]));
        }
        for (code, sum) in self.sums.iter_mut().flat_map(|sums| &mut sums.now).enumerate() {
            *sum = (0..LANES).fold(*sum, |sum, lane| sum.wrapping_add_signed(added[lane * NARROW + code]));
        }
    }
}
