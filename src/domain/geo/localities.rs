//! Companies by locality, the unit of most of what is known about where they are.

use std::collections::HashMap;

use super::{World, world_from_lon_lat};
use crate::domain::model::Dataset;
use crate::domain::order::sorted;

/// A locality with its companies.
#[derive(Debug, Clone, PartialEq)]
pub struct Locality {
    /// Its slug; absent for a point that no locality names.
    pub place: Option<String>,
    /// Its centre.
    pub world: World,
    /// Rows of its companies, by sector and then by row.
    pub rows: Vec<u32>,
}

/// The localities of these rows, most companies first, ties by slug. Rows without a point are in none.
pub fn localities(dataset: &Dataset, rows: impl IntoIterator<Item = usize>) -> Vec<Locality> {
    let centres: HashMap<&str, World> =
        dataset.places.iter().map(|place| (place.id.as_str(), world_from_lon_lat(place.point))).collect();
    let mut found: HashMap<(&str, u64, u64), usize> = HashMap::new();
    let mut list: Vec<Locality> = Vec::new();
    for row in rows {
        let location = &dataset.companies[row].location;
        let Some((point, _)) = location.point else { continue };
        let named = location.place.as_deref().and_then(|id| Some((id, *centres.get(id)?)));
        let (id, world) = named.unwrap_or_else(|| ("", world_from_lon_lat(point)));
        let index = *found.entry((id, world.x.to_bits(), world.y.to_bits())).or_insert_with(|| {
            list.push(Locality { place: named.map(|(id, _)| id.to_owned()), world, rows: Vec::new() });
            list.len() - 1
        });
        list[index].rows.push(row as u32);
    }
    for locality in &mut list {
        let rows = std::mem::take(&mut locality.rows);
        let sector = |row: &u32| dataset.companies[*row as usize].sector;
        locality.rows = sorted(rows, |a, b| sector(a).cmp(&sector(b)));
    }
    sorted(list, |a, b| b.rows.len().cmp(&a.rows.len()).then_with(|| a.place.cmp(&b.place)))
}
