//! Clauses, what they select, and tables of counts and sums that follow each change.
//!
//! Two sets carry everything: the rows that pass every clause (`selected`) and those that fail exactly one (`fails_exactly_one`).
//! What a facet's own table counts over (every clause but its own) is `selected`, and of `fails_exactly_one` the rows outside
//! the facet's clause. A change is followed only in the words that it touches; where it touches most of them, the
//! tables are counted anew.

use std::borrow::Cow;
use std::ops::Range;

use super::spans::Spans;
use super::store::Store;
use super::table::{Measured, Shift, Table};
use crate::bitset::Bitset;

/// A clause that takes the place of another one.
#[derive(Debug, Clone)]
pub enum Change {
    /// The values chosen of a facet; none is no clause. `all`: a row must carry all of them, and a table of this facet
    /// counts what each value would leave of the selection.
    Values {
        /// Facet.
        facet: usize,
        /// Positions of values.
        chosen: Vec<usize>,
        /// All instead of any.
        all: bool,
    },
    /// First and last founding year.
    Years(Option<(i32, i32)>),
    /// The rows of a clause that is no facet's; slots count from 0.
    Rows {
        /// Which one.
        slot: usize,
        /// The rows that pass.
        rows: Option<Bitset>,
    },
}

/// Clauses that are no facet's and not the years'.
const FREE: usize = 4;

/// What a change did to the clauses.
struct Touched {
    /// Place of the clause.
    index: usize,
    /// Words in which it differs.
    spans: Spans,
    /// True if the facet went from any to all, or back: then its own table changes, too.
    rule_changed: bool,
}

/// The clauses and all that follows from them.
#[derive(Debug, Clone, PartialEq)]
pub struct Cross {
    /// The facets', then the years', then the free ones.
    clauses: Vec<Option<Bitset>>,
    range: Option<(i32, i32)>,
    selected: Bitset,
    fails_exactly_one: Bitset,
    tables: Vec<Table>,
    years: Vec<usize>,
}

impl Cross {
    /// No clause at all.
    pub fn new(store: &Store) -> Self {
        let span = store.extent().map_or(0, |(first, last)| (last - first + 1) as usize);
        let mut cross = Self {
            clauses: vec![None; store.facets() + 1 + FREE],
            range: None,
            selected: Bitset::full(store.rows()),
            fails_exactly_one: Bitset::empty(store.rows()),
            tables: vec![Table::default(); store.facets()],
            years: vec![0; span],
        };
        cross.renew(store, None, None);
        cross
    }

    /// Keeps the sum of headcounts of each value of these facets, too.
    pub fn sum_employees(&mut self, store: &Store, facets: &[usize]) {
        for facet in facets {
            let base = self
                .base(*facet, 0..self.selected.words().len(), self.selected.words(), self.fails_exactly_one.words())
                .into_owned();
            self.tables[*facet].add_up(measured(store, *facet), store.whole().words(), &base);
        }
    }

    /// The selected rows.
    pub fn selected(&self) -> &Bitset {
        &self.selected
    }

    /// Rows by value of a facet that every clause but the facet's own selects.
    pub fn counts(&self, facet: usize) -> &[usize] {
        self.tables[facet].counts()
    }

    /// Headcounts of those rows, if [`Cross::sum_employees`] asked for them.
    pub fn sums(&self, facet: usize) -> Option<&[u64]> {
        self.tables[facet].sums()
    }

    /// Rows by founding year, from the first one of the data, that every clause but the years' selects.
    pub fn years(&self) -> &[usize] {
        &self.years
    }

    /// The clause of a facet.
    pub fn of_facet(&self, facet: usize) -> Option<&Bitset> {
        self.clauses[facet].as_ref()
    }

    /// The clause of the years.
    pub fn of_years(&self) -> Option<&Bitset> {
        self.clauses[self.tables.len()].as_ref()
    }

    /// The clause of a free slot.
    pub fn of_slot(&self, slot: usize) -> Option<&Bitset> {
        self.clauses[self.tables.len() + 1 + slot].as_ref()
    }

    /// Follows some changes at once.
    pub fn apply(&mut self, store: &Store, changes: Vec<Change>) {
        let words = self.selected.words().len();
        let touched: Vec<Touched> = changes.into_iter().map(|change| self.replace(store, change)).collect();
        match touched.as_slice() {
            [] => {}
            [one] if one.spans.are_few(words) && !one.rule_changed => self.follow(store, one),
            [one] => {
                let before = (self.selected.clone(), self.fails_exactly_one.clone());
                self.evaluate(0..words);
                self.renew(store, Some(one), Some(&before));
            }
            _ => {
                self.evaluate(0..words);
                self.renew(store, None, None);
            }
        }
    }

    /// Puts a clause in its place.
    fn replace(&mut self, store: &Store, change: Change) -> Touched {
        let facets = self.tables.len();
        let (index, clause, rule_changed) = match change {
            Change::Years(range) => {
                return Touched { index: facets, spans: self.move_years(store, range), rule_changed: false };
            }
            Change::Rows { slot, rows } => (facets + 1 + slot, rows, false),
            Change::Values { facet, chosen, all } => {
                let clause = of_values(store, facet, &chosen, all);
                let all = all && clause.is_some();
                (facet, clause, std::mem::replace(&mut self.tables[facet].all, all) != all)
            }
        };
        let before = std::mem::replace(&mut self.clauses[index], clause);
        let spans = match (&before, &self.clauses[index]) {
            (Some(before), Some(now)) => Spans::of_difference(before.words(), now.words()),
            (None, None) => Spans::default(),
            _ => Spans::whole(self.selected.words().len()),
        };
        Touched { index, spans, rule_changed }
    }

    /// Moves the range of years by the runs that enter or leave.
    fn move_years(&mut self, store: &Store, range: Option<(i32, i32)>) -> Spans {
        let index = self.tables.len();
        let mut spans = Spans::default();
        let before = std::mem::replace(&mut self.range, range);
        match (before, range, &mut self.clauses[index]) {
            (Some(before), Some(now), Some(clause)) => {
                let inside = |range: (i32, i32), year: i32| range.0 <= year && year <= range.1;
                for run in store.runs() {
                    let Some(year) = run.year else { continue };
                    if inside(before, year) != inside(now, year) {
                        clause.set_range(run.start..run.end, inside(now, year));
                        spans.add(run.start / 64..run.end.div_ceil(64));
                    }
                }
            }
            (_, _, clause) => {
                *clause = range.map(|range| store.founded_in(range));
                spans = Spans::whole(self.selected.words().len());
            }
        }
        spans
    }

    /// Works out `selected` and `fails_exactly_one` anew in a range of words.
    fn evaluate(&mut self, range: Range<usize>) {
        let last = self.selected.words().len() == range.end;
        let (failed, failed_again) =
            (&mut self.selected.words_mut()[range.clone()], &mut self.fails_exactly_one.words_mut()[range.clone()]);
        failed.fill(0);
        failed_again.fill(0);
        for clause in self.clauses.iter().flatten() {
            for ((failed, failed_again), pass) in failed.iter_mut().zip(&mut *failed_again).zip(&clause.words()[range.clone()]) {
                *failed_again |= *failed & !pass;
                *failed |= !pass;
            }
        }
        for (failed, failed_again) in failed.iter_mut().zip(failed_again) {
            *failed_again = *failed & !*failed_again;
            *failed = !*failed;
        }
        if last {
            self.selected.trim();
            self.fails_exactly_one.trim();
        }
    }

    /// The clause that the table of a place does not count.
    fn own(&self, index: usize) -> Option<&Bitset> {
        let is_all = self.tables.get(index).is_some_and(|table| table.all);
        self.clauses[index].as_ref().filter(|_| !is_all)
    }

    /// The rows that the table of a place counts over, in a range of words. A facet of which all chosen values must
    /// be there counts over the selection.
    fn base<'a>(&self, index: usize, range: Range<usize>, selected: &'a [u64], fail_one: &[u64]) -> Cow<'a, [u64]> {
        match self.own(index) {
            None => Cow::Borrowed(selected),
            Some(clause) => {
                let clause = &clause.words()[range];
                Cow::Owned(selected.iter().zip(fail_one).zip(clause).map(|((all, one), pass)| all | (one & !pass)).collect())
            }
        }
    }

    /// True if a change leaves the table of a place as it is: no table depends on its own clause, but for a facet of
    /// which all chosen values must be there.
    fn is_unaffected(&self, index: usize, change: &Touched) -> bool {
        change.index == index && !change.rule_changed && self.tables.get(index).is_none_or(|table| !table.all)
    }

    /// Renews every table; after a single change, `before` is what was selected and what failed exactly one clause.
    fn renew(&mut self, store: &Store, change: Option<&Touched>, before: Option<&(Bitset, Bitset)>) {
        let all = 0..self.selected.words().len();
        let (selected, fail_one) = (self.selected.clone(), self.fails_exactly_one.clone());
        let whole = store.whole().words();
        // Most tables have no clause of their own and count over the selection: its figures are worked out once.
        let plain = Shift::new(whole, before.map(|(selected, _)| selected.words()), selected.words());
        for index in 0..=self.tables.len() {
            if change.is_some_and(|change| self.is_unaffected(index, change)) {
                continue;
            }
            // The set that this table counted over is known unless its own clause or rule is what changed.
            let before = before.filter(|_| change.is_some_and(|change| change.index != index));
            let is_plain = self.own(index).is_none() && before.is_some() == plain.is_known();
            let (then, now, own);
            let shift = if is_plain {
                &plain
            } else {
                then = before
                    .map(|(selected, fail_one)| self.base(index, all.clone(), selected.words(), fail_one.words()).into_owned());
                now = self.base(index, all.clone(), selected.words(), fail_one.words()).into_owned();
                own = Shift::new(whole, then.as_deref(), &now);
                &own
            };
            match self.tables.get_mut(index) {
                Some(table) => table.renew(measured(store, index), shift),
                None => {
                    let years = &mut self.years;
                    years.fill(0);
                    store.count_years(0, shift.now(), |year, count| years[year] += count);
                }
            }
        }
    }

    /// Follows one changed clause through the words that it touches.
    fn follow(&mut self, store: &Store, change: &Touched) {
        for span in change.spans.ranges() {
            let (selected, fail_one) =
                (self.selected.words()[span.clone()].to_vec(), self.fails_exactly_one.words()[span.clone()].to_vec());
            self.evaluate(span.clone());
            for index in 0..=self.tables.len() {
                if self.is_unaffected(index, change) {
                    continue;
                }
                let before = self.base(index, span.clone(), &selected, &fail_one);
                let (selected, fail_one) = (&self.selected.words()[span.clone()], &self.fails_exactly_one.words()[span.clone()]);
                let now = self.base(index, span.clone(), selected, fail_one).into_owned();
                let Some(table) = self.tables.get_mut(index) else {
                    let years = &mut self.years;
                    store.count_years(span.start, &now, |year, count| years[year] += count);
                    store.count_years(span.start, &before, |year, count| years[year] -= count);
                    continue;
                };
                table.follow(measured(store, index), span.start, &before, &now);
            }
        }
    }
}

fn measured(store: &Store, facet: usize) -> Measured<'_> {
    Measured { index: store.index(facet), measure: store.employees() }
}

/// The rows that carry any of the values, or all of them; `None` if none is chosen.
fn of_values(store: &Store, facet: usize, chosen: &[usize], all: bool) -> Option<Bitset> {
    let postings = store.postings(facet);
    let (first, rest) = chosen.split_first()?;
    let mut clause = Bitset::empty(store.rows());
    postings[*first].add_to(&mut clause);
    for value in rest {
        if all {
            let mut one = Bitset::empty(store.rows());
            postings[*value].add_to(&mut one);
            clause.intersect(&one);
        } else {
            postings[*value].add_to(&mut clause);
        }
    }
    Some(clause)
}
