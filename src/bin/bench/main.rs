//! The core as a module of its own, for `cargo xtask bench`: the engine, which the page steps beside another library, the
//! index of the map, and the search.

mod map;
mod search;

use atlas::domain::filter::engine::{Change, Cross, Store};
use atlas::domain::filter::facets::Facet;
use atlas::synthetic::{FIRST_YEAR, LAST_YEAR, Synthetic, VALUES};
use wasm_bindgen::prelude::wasm_bindgen;

/// Facets whose headcounts are summed: cluster and sector.
const SUMMED: [usize; 2] = [0, 1];

/// Generated companies, and once built the engine over them.
#[wasm_bindgen]
pub struct Bench {
    data: Synthetic,
    built: Option<(Store, Cross)>,
}

#[wasm_bindgen]
impl Bench {
    /// Draws companies.
    #[wasm_bindgen(constructor)]
    pub fn new(rows: usize, seed: u32) -> Self {
        Self { data: Synthetic::new(rows, seed.into()), built: None }
    }

    /// A column of a facet of single values.
    pub fn single(&self, facet: usize) -> Vec<u8> {
        self.data.single[facet].clone()
    }

    /// Where the list of each row ends: of the tags or the programmes.
    pub fn ends(&self, facet: usize) -> Vec<u32> {
        if facet == Facet::Tag.index() { self.data.tags.ends.clone() } else { self.data.programmes.ends.clone() }
    }

    /// The lists themselves.
    pub fn lists(&self, facet: usize) -> Vec<u16> {
        if facet == Facet::Tag.index() { self.data.tags.values.clone() } else { self.data.programmes.values.clone() }
    }

    /// Founding years, 0 where unknown.
    pub fn founded(&self) -> Vec<u16> {
        self.data.founded.clone()
    }

    /// Headcounts, 0 where unknown.
    pub fn employees(&self) -> Vec<u32> {
        self.data.employees.clone()
    }

    /// Builds the store and every table over it.
    pub fn build(&mut self) {
        let store = self.data.store();
        let mut cross = Cross::new(&store);
        cross.sum_employees(&store, &SUMMED);
        self.built = Some((store, cross));
    }

    /// Chooses values of a facet, none for no clause, and reads every table.
    pub fn values(&mut self, facet: usize, chosen: &[u32]) -> Vec<f64> {
        let chosen = chosen.iter().map(|value| *value as usize).collect();
        self.step(Change::Values { facet, chosen, all: false })
    }

    /// Chooses a range of founding years, or with a first one of 0 none, and reads every table.
    pub fn years(&mut self, first: i32, last: i32) -> Vec<f64> {
        self.step(Change::Years((first > 0).then_some((first, last))))
    }

    fn step(&mut self, change: Change) -> Vec<f64> {
        let Some((store, cross)) = &mut self.built else { return Vec::new() };
        cross.apply(store, vec![change]);
        // Every count by facet, the companies by year, then the sums.
        let mut tables = Vec::with_capacity(1024);
        for facet in 0..VALUES.len() {
            tables.extend(cross.counts(facet).iter().map(|count| *count as f64));
        }
        let first = store.extent().map_or(0, |(first, _)| (first - i32::from(FIRST_YEAR)) as usize);
        let years = usize::from(LAST_YEAR - FIRST_YEAR) + 1;
        let start = tables.len();
        tables.resize(start + years, 0.0);
        tables[start + first..].iter_mut().zip(cross.years()).for_each(|(year, count)| *year = *count as f64);
        for facet in SUMMED {
            tables.extend(cross.sums(facet).unwrap_or_default().iter().map(|sum| *sum as f64));
        }
        tables
    }
}

fn main() {}
