//! Companies that do not exist, from a seed: what benchmarks and tests filter. Never part of the app or of its data.

mod random;
mod release;

pub use random::Random;
pub use release::release;

use crate::domain::filter::engine::{Codes, Store};

/// First founding year that is drawn.
pub const FIRST_YEAR: u16 = 1900;
/// Last founding year that is drawn.
pub const LAST_YEAR: u16 = 2025;
/// Number of values of each facet, in the order of `Facet::ALL`: as many as the first release has, and eight bands of
/// headcount.
pub const VALUES: [usize; 8] = [3, 6, 8, 360, 74, 5, 90, 3];
/// Largest headcount of each band but the last; the first band is "not known".
const BANDS: [u32; 7] = [0, 4, 10, 25, 50, 100, 250];

/// A list of values for each row, row after row.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// Where the list of each row ends.
    pub ends: Vec<u32>,
    /// The values, by position.
    pub values: Vec<u16>,
}

impl Lists {
    /// The values of a row.
    pub fn of(&self, row: usize) -> &[u16] {
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        &self.values[start as usize..self.ends[row] as usize]
    }
}

/// Columns of values by position.
#[derive(Debug, Clone, Default)]
pub struct Synthetic {
    /// Cluster, sector, headcount band, status, place and membership; the other two facets are lists.
    pub single: [Vec<u8>; 8],
    /// Tags: one to five each, a few of them on very many companies.
    pub tags: Lists,
    /// Programmes: mostly none.
    pub programmes: Lists,
    /// Founding year, 0 where it is not known.
    pub founded: Vec<u16>,
    /// Headcount, log-normal, 0 where it is not known.
    pub employees: Vec<u32>,
}

impl Synthetic {
    /// Draws `rows` companies.
    pub fn new(rows: usize, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let mut data = Self::default();
        for _ in 0..rows {
            let cluster = random.ranked(VALUES[0]);
            let employees = if random.below(10) == 0 { 0 } else { random.log_normal(20.0, 1.5).clamp(1.0, 1e6) as u32 };
            let band = BANDS.iter().position(|most| employees <= *most).unwrap_or(BANDS.len());
            let place = cluster * 30 + random.ranked(30);
            let values = [cluster, random.ranked(VALUES[1]), band, 0, 0, random.ranked(VALUES[5]), place, random.below(3)];
            for (column, value) in data.single.iter_mut().zip(values) {
                column.push(value as u8);
            }
            for _ in 0..=random.below(5) {
                push_new(&mut data.tags, random.ranked(VALUES[3]) as u16);
            }
            data.tags.ends.push(data.tags.values.len() as u32);
            if random.below(5) == 0 {
                push_new(&mut data.programmes, random.ranked(VALUES[4]) as u16);
            }
            data.programmes.ends.push(data.programmes.values.len() as u32);
            // The larger of two draws: the number of foundations rises with the years.
            let years = usize::from(LAST_YEAR - FIRST_YEAR) + 1;
            let year = FIRST_YEAR + random.below(years).max(random.below(years)) as u16;
            data.founded.push(if random.below(20) == 0 { 0 } else { year });
            data.employees.push(employees);
        }
        data
    }

    /// Number of companies.
    pub fn rows(&self) -> usize {
        self.founded.len()
    }

    /// The store of the engine, with rows in the order of the founding year as `dataset::assemble` leaves them.
    pub fn store(&self) -> Store {
        let order = self.by_year();
        let rows = || order.iter().map(|row| *row as usize);
        let facets = (0..VALUES.len()).map(|facet| {
            let mut codes = Codes::default();
            match facet {
                3 => rows().for_each(|row| codes.push(self.tags.of(row).iter().map(|value| u32::from(*value)))),
                4 => rows().for_each(|row| codes.push(self.programmes.of(row).iter().map(|value| u32::from(*value)))),
                _ => rows().for_each(|row| codes.push([u32::from(self.single[facet][row])])),
            }
            codes.indexed(&(0..VALUES[facet]).collect::<Vec<_>>())
        });
        let founded = rows().map(|row| Some(i32::from(self.founded[row])).filter(|year| *year > 0));
        Store::new(facets.collect(), founded, rows().map(|row| self.employees[row]).collect())
    }

    /// The rows by founding year, unknown ones last: counted, not compared.
    fn by_year(&self) -> Vec<u32> {
        let place = |year: u16| if year == 0 { usize::from(LAST_YEAR - FIRST_YEAR) + 1 } else { usize::from(year - FIRST_YEAR) };
        let mut next = vec![0; usize::from(LAST_YEAR - FIRST_YEAR) + 3];
        self.founded.iter().for_each(|year| next[place(*year) + 1] += 1);
        (1..next.len()).for_each(|at| next[at] += next[at - 1]);
        let mut order = vec![0; self.rows()];
        for (row, year) in self.founded.iter().enumerate() {
            order[next[place(*year)]] = row as u32;
            next[place(*year)] += 1;
        }
        order
    }
}

/// Adds a value to the list under way, unless it is there.
fn push_new(lists: &mut Lists, value: u16) {
    let start = lists.ends.last().copied().unwrap_or(0) as usize;
    if !lists.values[start..].contains(&value) {
        lists.values.push(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_companies_in_the_order_of_years() {
        let (a, b) = (Synthetic::new(500, 7), Synthetic::new(500, 7));
        assert_eq!((&a.founded, &a.tags.values, &a.employees), (&b.founded, &b.tags.values, &b.employees));
        assert_ne!(a.founded, Synthetic::new(500, 8).founded);
        let store = a.store();
        assert_eq!(store.rows(), 500);
        let years: Vec<Option<i32>> = store.runs().iter().map(|run| run.year).collect();
        assert!(years.windows(2).all(|pair| pair[1].is_none() || pair[0] < pair[1]), "{years:?}");
        for (facet, values) in VALUES.iter().enumerate() {
            let carried: usize = store.postings(facet).iter().map(crate::domain::filter::engine::Postings::len).sum();
            let expected = [500, 500, 500, a.tags.values.len(), a.programmes.values.len(), 500, 500, 500][facet];
            assert_eq!((store.postings(facet).len(), carried), (*values, expected));
        }
    }
}
