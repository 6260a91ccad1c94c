//! Companies by locality, the unit of most of what is known about where they are.

use std::collections::HashMap;

use super::radius::distance_km;
use super::{World, world_from_lon_lat};
use crate::domain::model::{Dataset, LonLat, Place};
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

/// Most localities without a name. A map of more circles could be neither read nor laid out in time.
pub const MOST_UNNAMED: usize = 200;

/// Side of the smallest cell in which points without a locality are gathered, as a share of the world: some 600 m.
const CELL: f64 = 1.0 / 65_536.0;

/// Kilometres within which a point bears the name of a locality: as far as the point of a visitor is moved by rounding.
const NAMED_WITHIN_KM: f64 = 1.0;

/// The locality of the data nearest to a point, if it is so near that the point can be called by its name.
pub fn place_at(dataset: &Dataset, point: LonLat) -> Option<&Place> {
    let far = |place: &Place| place.point.map_or(f64::INFINITY, |own| distance_km(own, point));
    let near = dataset.places.iter().map(|place| (place, far(place))).filter(|(_, km)| *km <= NAMED_WITHIN_KM);
    near.reduce(|a, b| if b.1 < a.1 { b } else { a }).map(|(place, _)| place)
}

/// The localities of these rows, most companies first, ties by slug. Rows without a point are in none.
///
/// Each point that no locality names is one of its own as long as there are at most [`MOST_UNNAMED`] of them; else they are
/// gathered by the cells of a grid that is as coarse as that takes, and the centre is the mean of what it gathers.
pub fn localities(dataset: &Dataset, rows: impl IntoIterator<Item = usize>) -> Vec<Locality> {
    let centres: HashMap<&str, World> =
        dataset.places.iter().filter_map(|place| Some((place.id.as_str(), world_from_lon_lat(place.point?)))).collect();
    let mut found: HashMap<&str, usize> = HashMap::new();
    let mut list: Vec<Locality> = Vec::new();
    let mut unnamed: Vec<(u32, World)> = Vec::new();
    for row in rows {
        let location = &dataset.companies[row].location;
        let Some((point, _)) = location.point else { continue };
        let Some((id, world)) = location.place.as_deref().and_then(|id| Some((id, *centres.get(id)?))) else {
            unnamed.push((row as u32, world_from_lon_lat(point)));
            continue;
        };
        let index = *found.entry(id).or_insert_with(|| {
            list.push(Locality { place: Some(id.to_owned()), world, rows: Vec::new() });
            list.len() - 1
        });
        list[index].rows.push(row as u32);
    }
    list.extend(gathered(&unnamed));
    for locality in &mut list {
        let rows = std::mem::take(&mut locality.rows);
        let sector = |row: &u32| dataset.companies[*row as usize].sector;
        locality.rows = sorted(rows, |a, b| sector(a).cmp(&sector(b)));
    }
    sorted(list, |a, b| b.rows.len().cmp(&a.rows.len()).then_with(|| a.place.cmp(&b.place)))
}

/// Localities without a name for rows and their points, in the order of their first rows.
fn gathered(points: &[(u32, World)]) -> Vec<Locality> {
    let exact = cells(points, &|world| (world.x.to_bits(), world.y.to_bits()));
    let mut cell = CELL;
    let mut groups = exact;
    while groups.len() > MOST_UNNAMED && cell < 1.0 {
        let index = |coordinate: f64| (coordinate / cell).floor() as i64 as u64;
        groups = cells(points, &|world| (index(world.x), index(world.y)));
        cell *= 2.0;
    }
    let locality = |members: Vec<usize>| {
        let count = members.len() as f64;
        let mean = |of: fn(World) -> f64| members.iter().map(|member| of(points[*member].1)).sum::<f64>() / count;
        let first = points[members[0]].1;
        // The mean of equal numbers need not be that number.
        let is_one_point = members.iter().all(|member| points[*member].1 == first);
        let world = if is_one_point { first } else { World { x: mean(|world| world.x), y: mean(|world| world.y) } };
        Locality { place: None, world, rows: members.iter().map(|member| points[*member].0).collect() }
    };
    groups.into_iter().map(locality).collect()
}

/// Positions of the points of each cell.
fn cells(points: &[(u32, World)], cell: &dyn Fn(World) -> (u64, u64)) -> Vec<Vec<usize>> {
    let mut found: HashMap<(u64, u64), usize> = HashMap::new();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (position, (_, world)) in points.iter().enumerate() {
        let index = *found.entry(cell(*world)).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[index].push(position);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scattered(count: u32) -> Vec<(u32, World)> {
        // Multiples of irrational numbers, so that no two points are the same.
        let at = |row: u32, step: f64| 0.5 + (f64::from(row) * step).fract() / 100.0;
        (0..count).map(|row| (row, World { x: at(row, 0.618_034), y: at(row, 0.754_877) })).collect()
    }

    #[test]
    fn few_points_stay_where_they_are() {
        let points = scattered(MOST_UNNAMED as u32);
        let found = gathered(&points);
        assert_eq!(found.len(), MOST_UNNAMED);
        assert!(found.iter().zip(&points).all(|(locality, (row, world))| locality.rows == [*row] && locality.world == *world));
    }

    #[test]
    fn many_points_without_a_place_are_gathered_and_none_is_lost() {
        let points = scattered(100_000);
        let found = gathered(&points);
        assert!((MOST_UNNAMED / 8..=MOST_UNNAMED).contains(&found.len()), "{}", found.len());
        assert_eq!(found.iter().map(|locality| locality.rows.len()).sum::<usize>(), points.len());
        assert!(found.iter().all(|locality| (0.5..0.51).contains(&locality.world.x)));
    }
}
