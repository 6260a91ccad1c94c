//! The index of the map for `cargo xtask bench map`, which steps it and another library side by side.

use atlas::domain::filter::engine::bitset::Bitset;
use atlas::domain::geo::index::ClusterIndex;
use atlas::domain::geo::world_from_lon_lat;
use atlas::domain::model::LonLat;
use wasm_bindgen::prelude::wasm_bindgen;

/// Points, their index, and the selection that is counted.
#[wasm_bindgen]
pub struct MapBench {
    index: ClusterIndex,
    rows: usize,
    sums: Vec<u32>,
}

#[wasm_bindgen]
impl MapBench {
    /// Joins points given as longitude and latitude in turn.
    #[wasm_bindgen(constructor)]
    pub fn new(degrees: &[f64]) -> Self {
        let points = degrees.chunks_exact(2).enumerate();
        let world = |(row, pair): (usize, &[f64])| (row as u32, world_from_lon_lat(LonLat { lon: pair[0], lat: pair[1] }));
        let index = ClusterIndex::new(points.map(world));
        let rows = degrees.len() / 2;
        let sums = index.sums(&Bitset::full(rows));
        Self { index, rows, sums }
    }

    /// Keeps each row whose number leaves no rest by `step`, as a filter would.
    pub fn keep(&mut self, step: usize) {
        self.sums = self.index.sums(&Bitset::from_fn(self.rows, |row| row % step == 0));
    }

    /// Position and companies of every mark in a box at a zoom: x, y, count in turn.
    pub fn marks(&self, west: f64, south: f64, east: f64, north: f64, zoom: usize) -> Vec<f64> {
        let lower = world_from_lon_lat(LonLat { lon: west, lat: north });
        let upper = world_from_lon_lat(LonLat { lon: east, lat: south });
        let mut found = Vec::new();
        self.index.nodes(zoom, lower, upper, &mut |node| {
            let count = self.sums[node.to as usize] - self.sums[node.from as usize];
            if count > 0 {
                found.extend([node.world.x, node.world.y, f64::from(count)]);
            }
        });
        found
    }
}
