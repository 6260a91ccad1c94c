//! Joins companies that would overlap on the screen into one mark.

use std::collections::HashMap;

use super::{Size, Viewport, World};
use crate::domain::decimal::between;
use crate::domain::order::sorted;

/// Companies at one point of the ground.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The point.
    pub world: World,
    /// The companies' rows, ascending.
    pub rows: Vec<u32>,
}

/// A mark of the map: one company or several.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The point of the largest spot in it, where its label stays true.
    pub world: World,
    /// Radius in pixels.
    pub radius: f64,
    /// The companies' rows, ascending.
    pub rows: Vec<u32>,
    /// True if all of them are at one point, so that no zoom can part them.
    pub one_spot: bool,
}

/// Radius of a mark: its area grows with the number of companies, within limits that keep it visible and small.
pub fn radius_px(count: usize, size: Size) -> f64 {
    let largest = between(size.width.min(size.height) / 8.0, 18.0, 34.0);
    (7.0 + 2.4 * (count as f64 - 1.0).sqrt()).min(largest)
}

/// Groups rows by their exact point. `rows` must ascend, so the order of spots is that of their first rows.
pub fn spots(points: impl IntoIterator<Item = (u32, World)>) -> Vec<Spot> {
    let mut positions = HashMap::new();
    let mut spots: Vec<Spot> = Vec::new();
    for (row, world) in points {
        let key = (world.x.to_bits(), world.y.to_bits());
        let position = *positions.entry(key).or_insert_with(|| {
            spots.push(Spot { world, rows: Vec::new() });
            spots.len() - 1
        });
        spots[position].rows.push(row);
    }
    spots
}

/// Joins spots whose marks would overlap at this zoom, largest first, and gives each mark its radius.
///
/// A mark grows as it takes others in and may then reach its neighbours, so marks are joined again until none overlaps.
pub fn marks(spots: &[Spot], view: Viewport, size: Size) -> Vec<Mark> {
    let single = |spot: &Spot| Mark {
        world: spot.world,
        radius: radius_px(spot.rows.len(), size),
        rows: spot.rows.clone(),
        one_spot: true,
    };
    let mut marks: Vec<Mark> = spots.iter().map(single).collect();
    loop {
        let before = marks.len();
        marks = joined(marks, view.world_px(), size);
        if marks.len() == before {
            break;
        }
    }
    for mark in &mut marks {
        mark.rows = sorted(std::mem::take(&mut mark.rows), u32::cmp);
    }
    marks
}

/// One pass: each mark, from the largest, joins the first larger one that it overlaps.
///
/// A grid of the largest diameter limits the search to neighbours, so the work grows with the number of marks and not
/// with its square.
fn joined(marks: Vec<Mark>, scale: f64, size: Size) -> Vec<Mark> {
    let cell = 2.0 * radius_px(usize::MAX, size);
    let key = |world: World| ((world.x * scale / cell).floor() as i64, (world.y * scale / cell).floor() as i64);
    let mut grid: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
    let mut hosts: Vec<Mark> = Vec::new();
    for mark in sorted(marks, |a, b| b.rows.len().cmp(&a.rows.len())) {
        let (column, row) = key(mark.world);
        let near = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (column + dx, row + dy)));
        let host = near.filter_map(|cell| grid.get(&cell)).flatten().copied().find(|host| overlap(&hosts[*host], &mark, scale));
        match host {
            Some(host) => absorb(&mut hosts[host], mark, size),
            None => {
                grid.entry((column, row)).or_default().push(hosts.len());
                hosts.push(mark);
            }
        }
    }
    hosts
}

/// True if the two circles overlap by nearly half of the smaller one's radius; less still reads as two.
fn overlap(a: &Mark, b: &Mark, scale: f64) -> bool {
    let (dx, dy) = ((a.world.x - b.world.x) * scale, (a.world.y - b.world.y) * scale);
    dx.hypot(dy) < a.radius + b.radius - 0.45 * a.radius.min(b.radius)
}

/// The host keeps its place: a label there stays true, and the grid stays valid.
fn absorb(host: &mut Mark, mark: Mark, size: Size) {
    host.rows.extend(mark.rows);
    host.one_spot = false;
    host.radius = radius_px(host.rows.len(), size);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::geo::world_from_lon_lat;
    use crate::domain::model::LonLat;

    const SIZE: Size = Size { width: 600.0, height: 400.0 };

    fn sample() -> Vec<Spot> {
        let points = [(5.98, 49.49), (6.13, 49.61), (6.13, 49.61), (6.08, 49.48), (4.35, 50.85), (4.84, 45.76)];
        let rows =
            points.iter().enumerate().map(|(row, (lon, lat))| (row as u32, world_from_lon_lat(LonLat { lon: *lon, lat: *lat })));
        spots(rows)
    }

    #[test]
    fn no_company_is_lost_or_doubled_at_any_zoom() {
        for zoom in 3..15 {
            let view = Viewport { center: LonLat { lon: 5.0, lat: 48.0 }, zoom: f64::from(zoom) };
            let mut rows: Vec<u32> = marks(&sample(), view, SIZE).into_iter().flat_map(|mark| mark.rows).collect();
            rows.sort_unstable();
            assert_eq!(rows, [0, 1, 2, 3, 4, 5], "zoom {zoom}");
        }
    }

    #[test]
    fn no_two_marks_overlap_at_any_zoom() {
        for zoom in 3..15 {
            let view = Viewport { center: LonLat { lon: 5.0, lat: 48.0 }, zoom: f64::from(zoom) };
            let marks = marks(&sample(), view, SIZE);
            for (index, a) in marks.iter().enumerate() {
                assert!(marks[index + 1..].iter().all(|b| !overlap(a, b, view.world_px())), "zoom {zoom}");
            }
        }
    }

    #[test]
    fn far_out_everything_joins_and_close_up_only_one_spot_stays_joined() {
        let at = |zoom| marks(&sample(), Viewport { center: LonLat { lon: 5.0, lat: 48.0 }, zoom }, SIZE);
        assert!(at(3.0).len() <= 3);
        let close = at(13.0);
        assert_eq!(close.len(), 5);
        let pair = close.iter().find(|mark| mark.rows.len() == 2).map(|mark| mark.one_spot);
        assert_eq!(pair, Some(true));
    }
}
