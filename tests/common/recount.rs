//! A naive recount of the engine: clauses and rows as a person would write them down, and sequences of changes after each
//! of which every count, sum and year must agree. Without a crate of the native tests, so that it runs in a browser too.

use atlas::domain::filter::engine::bitset::Bitset;
use atlas::domain::filter::engine::{Change, Codes, Cross, Store};

const VALUES: [usize; 3] = [4, 7, 60];

/// A row as a person would write it down.
struct Row {
    values: [Vec<usize>; 3],
    founded: Option<i32>,
    employees: u32,
}

/// The clauses as a person would write them down.
#[derive(Default)]
struct Clauses {
    chosen: [Vec<usize>; 3],
    all: bool,
    years: Option<(i32, i32)>,
    free: Option<(usize, usize)>,
}

impl Clauses {
    /// True if the row at `at` passes every clause but that of the facet (or, as 3, of the years) `but`.
    fn pass(&self, row: &Row, at: usize, but: Option<usize>) -> bool {
        let facets = (0..3).filter(|facet| Some(*facet) != but).all(|facet| {
            let (chosen, has) = (&self.chosen[facet], &row.values[facet]);
            match facet == 2 && self.all {
                _ if chosen.is_empty() => true,
                true => chosen.iter().all(|value| has.contains(value)),
                false => chosen.iter().any(|value| has.contains(value)),
            }
        });
        let years = but == Some(3)
            || self.years.is_none_or(|(first, last)| row.founded.is_some_and(|year| first <= year && year <= last));
        facets && years && self.free.is_none_or(|(step, rest)| at % step == rest)
    }
}

/// The next of a sequence of random numbers.
fn next(state: &mut u64, below: usize) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    ((*state >> 33) % below as u64) as usize
}

fn rows(count: usize, mut seed: u64, in_order: bool) -> Vec<Row> {
    let state = &mut seed;
    let mut rows: Vec<Row> = (0..count)
        .map(|_| {
            let some = (0..next(state, 4)).map(|_| next(state, 60) * next(state, 60) / 60).collect();
            Row {
                // The second facet is not known of some; the third holds none, one or several, some twice.
                values: [vec![next(state, 4)], (0..next(state, 8).min(1)).map(|_| next(state, 7)).collect(), some],
                founded: (next(state, 5) > 0).then(|| 1950 + next(state, 75) as i32),
                employees: [0, 3, 40, 900, 10_000_000][next(state, 5)],
            }
        })
        .collect();
    if in_order {
        rows.sort_by_key(|row| (row.founded.is_none(), row.founded));
    }
    rows
}

fn store(rows: &[Row]) -> Store {
    let postings = |facet: usize| {
        let mut codes = Codes::default();
        rows.iter().for_each(|row| codes.push(row.values[facet].iter().map(|value| *value as u32)));
        codes.indexed(&(0..VALUES[facet]).collect::<Vec<_>>())
    };
    let facets = (0..3).map(postings).collect();
    Store::new(facets, rows.iter().map(|row| row.founded), rows.iter().map(|row| row.employees).collect())
}

/// One random change, noted in `clauses` and put for the engine.
fn change(clauses: &mut Clauses, kind: usize, state: &mut u64, rows: usize) -> Change {
    match kind {
        0..3 => {
            let chosen: Vec<usize> = (0..next(state, 3)).map(|_| next(state, VALUES[kind])).collect();
            clauses.chosen[kind].clone_from(&chosen);
            let all = kind == 2 && next(state, 2) == 0;
            clauses.all = if kind == 2 { all } else { clauses.all };
            Change::Values { facet: kind, chosen, all }
        }
        3 => {
            clauses.free = (next(state, 3) > 0).then(|| (2, next(state, 2)));
            let set = clauses.free.map(|(step, rest)| Bitset::from_fn(rows, |row| row % step == rest));
            Change::Rows { slot: 0, rows: set }
        }
        // Mostly a brush that moves by a year or two; sometimes one that jumps, is upside down, or goes.
        _ => {
            let moved = clauses.years.map(|(first, last)| (first + next(state, 3) as i32 - 1, last + next(state, 3) as i32 - 1));
            let jump = (1940 + next(state, 90) as i32, 1940 + next(state, 90) as i32);
            clauses.years = match next(state, 10) {
                0 => None,
                1 => Some(jump),
                _ => moved.or(Some((jump.0, jump.0 + 10))),
            };
            Change::Years(clauses.years)
        }
    }
}

fn check(cross: &Cross, store: &Store, rows: &[Row], clauses: &Clauses, summed: &[usize]) {
    let passing = |but: Option<usize>| rows.iter().enumerate().filter(move |(at, row)| clauses.pass(row, *at, but));
    assert_eq!(cross.selected().iter().collect::<Vec<_>>(), passing(None).map(|(at, _)| at).collect::<Vec<_>>());
    for (facet, values) in VALUES.into_iter().enumerate() {
        let own = Some(facet).filter(|facet| *facet != 2 || !clauses.all || clauses.chosen[2].is_empty());
        let (mut counts, mut sums) = (vec![0; values], vec![0; values]);
        for (_, row) in passing(own) {
            let mut has = row.values[facet].clone();
            has.sort_unstable();
            has.dedup();
            for value in has {
                counts[value] += 1;
                sums[value] += u64::from(row.employees);
            }
        }
        assert_eq!(cross.counts(facet), counts);
        assert_eq!(cross.sums(facet), summed.contains(&facet).then_some(sums.as_slice()));
    }
    let (first, last) = store.extent().unwrap_or((0, -1));
    let mut years = vec![0; (last - first + 1) as usize];
    passing(Some(3)).filter_map(|(_, row)| row.founded).for_each(|year| years[(year - first) as usize] += 1);
    assert_eq!(cross.years(), years);
}

/// Follows random changes of these kinds (two or one a step) over `count` rows that `seed` decides.
pub fn follow(count: usize, seed: u64, summed: &[usize], in_order: bool, kinds: &[Vec<usize>]) {
    let (rows, state) = (rows(count, seed, in_order), &mut seed.clone());
    let store = store(&rows);
    let mut clauses = Clauses::default();
    let mut cross = Cross::new(&store);
    cross.sum_employees(&store, summed);
    check(&cross, &store, &rows, &clauses, summed);
    for step in kinds {
        let changes = step.iter().map(|kind| change(&mut clauses, *kind, state, count)).collect();
        cross.apply(&store, changes);
        check(&cross, &store, &rows, &clauses, summed);
    }
}

/// A window of ten years that moves by a year over 10,000 rows, 100 of each year: a step changes a fiftieth of the words
/// at either end.
pub fn brush() {
    let row = |at: usize| Row {
        values: [vec![at % 4], Vec::new(), vec![at % 60]],
        founded: Some(1900 + (at / 100) as i32),
        employees: 1,
    };
    let rows: Vec<Row> = (0..10_000).map(row).collect();
    let store = store(&rows);
    let mut cross = Cross::new(&store);
    for first in 1900..1990 {
        cross.apply(&store, vec![Change::Years(Some((first, first + 9)))]);
        assert_eq!(cross.selected().count(), 1000);
        assert_eq!(cross.counts(0), [250; 4]);
        assert_eq!(cross.years(), [100; 100]);
    }
}
