//! Joins companies that would overlap on the screen into one mark.

use std::collections::HashMap;

use super::index::{ClusterIndex, DEEPEST, Node};
use super::{Size, Viewport, World};
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::order::sorted;
use crate::format::decimal::between;

/// Companies at one point of the ground.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The point.
    pub world: World,
    /// How many they are, at least one.
    pub count: usize,
}

/// A mark of the map: one company or several.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// The point in it with the most companies, where its label stays true.
    pub world: World,
    /// Radius in pixels.
    pub radius: f64,
    /// The companies' rows, ascending.
    pub rows: Vec<u32>,
    /// True if all of them are at one point, so that no zoom can part them.
    pub is_one_point: bool,
}

/// Most marks of a map: more would be a pattern, and slow to draw.
const MOST: usize = 500;

/// Radius of a mark: its area grows with the number of companies, within limits that keep it visible and small.
pub fn radius_px(count: usize, size: Size) -> f64 {
    let largest = between(size.width.min(size.height) / 8.0, 18.0, 34.0);
    (7.0 + 2.4 * (count as f64 - 1.0).sqrt()).min(largest)
}

/// The points with selected companies, in the order of the index. `sums` are [`ClusterIndex::sums`] of the selection.
pub fn points(index: &ClusterIndex, sums: &[u32]) -> Vec<Point> {
    let counts = sums.windows(2).map(|pair| (pair[1] - pair[0]) as usize);
    let points = index.points().iter().zip(counts).map(|(world, count)| Point { world: *world, count });
    points.filter(|point| point.count > 0).collect()
}

/// What a map asks of its marks, in pixels.
#[derive(Debug, Clone, Copy, Default)]
pub struct Room {
    /// How far around the map marks are of interest.
    pub margin_px: f64,
    /// Least distance of two marks, for fingers; marks never overlap, also without it.
    pub apart_px: f64,
}

/// The marks of the selected rows on a map and a margin around it. `sums` are [`ClusterIndex::sums`] of the selection.
///
/// The index gives what is a few pixels apart, so that there are never many more marks than the screen has room for. They
/// are then joined until no two overlap: a mark grows as it takes others in and may reach its neighbours.
pub fn marks(index: &ClusterIndex, selected: &Bitset, sums: &[u32], view: Viewport, size: Size, room: Room) -> Vec<Mark> {
    // Nodes of the zoom after the next are 5 to 10 pixels apart: closer than any two marks may be.
    let finest = (view.zoom.ceil().max(0.0) as usize + 1).min(DEEPEST);
    let levels = (0..=finest).rev().map(|zoom| at_level(index, selected, sums, zoom, (view, size, room)));
    let mut found = Vec::new();
    for marks in levels {
        found = marks;
        if found.len() <= MOST {
            break;
        }
    }
    for mark in &mut found {
        mark.rows = sorted(std::mem::take(&mut mark.rows), u32::cmp);
    }
    found
}

/// The marks of one level of the index.
fn at_level(
    index: &ClusterIndex,
    selected: &Bitset,
    sums: &[u32],
    zoom: usize,
    (view, size, room): (Viewport, Size, Room),
) -> Vec<Mark> {
    // Marks beyond the edge that may take in one inside of it.
    let reach = room.margin_px + room.apart_px + 4.0 * radius_px(usize::MAX, size);
    let lower = view.world_from_screen(-reach, -reach, size);
    let upper = view.world_from_screen(size.width + reach, size.height + reach, size);
    let mut nodes: Vec<Node> = Vec::new();
    index.nodes(zoom, lower, upper, &mut |node| {
        if sums[node.to as usize] > sums[node.from as usize] {
            nodes.push(node);
        }
    });
    let nodes = sorted(nodes, |a, b| a.from.cmp(&b.from));
    let mut marks: Vec<Mark> = nodes.into_iter().map(|node| single(index, selected, sums, node, size)).collect();
    loop {
        let before = marks.len();
        marks = joined(marks, view.world_px(), size, room.apart_px);
        if marks.len() == before {
            return marks;
        }
    }
}

/// A node as a mark at its largest point.
fn single(index: &ClusterIndex, selected: &Bitset, sums: &[u32], node: Node, size: Size) -> Mark {
    let points = node.from as usize..node.to as usize;
    let count = |point: usize| sums[point + 1] - sums[point];
    let filled = || points.clone().filter(|point| count(*point) > 0);
    // Of equals the first.
    let largest = filled().rev().max_by_key(|point| count(*point)).unwrap_or(points.start);
    let rows: Vec<u32> =
        filled().flat_map(|point| index.rows(point)).copied().filter(|row| selected.contains(*row as usize)).collect();
    Mark { world: index.points()[largest], radius: radius_px(rows.len(), size), rows, is_one_point: filled().nth(1).is_none() }
}

/// One pass: each mark, from the largest, joins the first larger one that it overlaps.
///
/// A grid of the largest distance at which they do limits the search to neighbours, so the work grows with the number of marks and not
/// with its square.
fn joined(marks: Vec<Mark>, scale: f64, size: Size, apart_px: f64) -> Vec<Mark> {
    let cell = (2.0 * radius_px(usize::MAX, size)).max(apart_px);
    let key = |world: World| ((world.x * scale / cell).floor() as i64, (world.y * scale / cell).floor() as i64);
    let mut grid: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
    let mut hosts: Vec<Mark> = Vec::new();
    for mark in sorted(marks, |a, b| b.rows.len().cmp(&a.rows.len())) {
        let (column, row) = key(mark.world);
        let near = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (column + dx, row + dy)));
        let host = near
            .filter_map(|cell| grid.get(&cell))
            .flatten()
            .copied()
            .find(|host| overlap(&hosts[*host], &mark, scale, apart_px));
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

/// True if the two circles overlap by nearly half of the smaller one's radius, as less still reads as two, or are too close
/// for a finger: the target of the smaller one, half of `apart_px` wide, must not reach into the other.
fn overlap(a: &Mark, b: &Mark, scale: f64, apart_px: f64) -> bool {
    let (dx, dy) = ((a.world.x - b.world.x) * scale, (a.world.y - b.world.y) * scale);
    let reach = |mark: &Mark| mark.radius.max(apart_px / 2.0);
    let read = a.radius + b.radius - 0.45 * a.radius.min(b.radius);
    let touch = if apart_px > 0.0 { reach(a) + reach(b) } else { 0.0 };
    dx.hypot(dy) < read.max(touch)
}

/// The host keeps its place: a label there stays true, and the grid stays valid.
fn absorb(host: &mut Mark, mark: Mark, size: Size) {
    host.rows.extend(mark.rows);
    host.is_one_point = false;
    host.radius = radius_px(host.rows.len(), size);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::geo::world_from_lon_lat;
    use crate::domain::model::LonLat;
    use proptest::prelude::*;

    const SIZE: Size = Size { width: 600.0, height: 400.0 };

    fn sample() -> ClusterIndex {
        let points = [(5.98, 49.49), (6.13, 49.61), (6.13, 49.61), (6.08, 49.48), (4.35, 50.85), (4.84, 45.76)];
        let world = |(row, (lon, lat)): (usize, &(f64, f64))| (row as u32, world_from_lon_lat(LonLat { lon: *lon, lat: *lat }));
        ClusterIndex::new(points.iter().enumerate().map(world))
    }

    fn at(index: &ClusterIndex, zoom: f64, rows: usize, apart_px: f64) -> Vec<Mark> {
        let view = Viewport { center: LonLat { lon: 5.0, lat: 48.0 }, zoom };
        let selected = Bitset::full(rows);
        // All of Europe, however close.
        marks(index, &selected, &index.sums(&selected), view, SIZE, Room { margin_px: 1e9, apart_px })
    }

    proptest! {
        #[test]
        fn no_company_is_lost_and_no_two_marks_overlap_at_any_zoom(
            points in proptest::collection::vec((0..60_u32, 0..60_u32), 1..150), zoom in 3.0..15.0_f64,
            apart_px in prop_oneof![Just(0.0), Just(44.0)],
        ) {
            let world = |(x, y): &(u32, u32)| world_from_lon_lat(LonLat { lon: 4.0 + f64::from(*x) / 40.0, lat: 45.0 + f64::from(*y) / 60.0 });
            let index = ClusterIndex::new(points.iter().enumerate().map(|(row, point)| (row as u32, world(point))));
            let marks = at(&index, zoom, points.len(), apart_px);
            let mut rows: Vec<u32> = marks.iter().flat_map(|mark| mark.rows.clone()).collect();
            rows.sort_unstable();
            prop_assert_eq!(rows, (0..points.len() as u32).collect::<Vec<_>>());
            let view = Viewport { center: LonLat { lon: 5.0, lat: 48.0 }, zoom };
            for (index, a) in marks.iter().enumerate() {
                prop_assert!(marks[index + 1..].iter().all(|b| !overlap(a, b, view.world_px(), apart_px)));
                let far = |b: &Mark| ((a.world.x - b.world.x) * view.world_px()).hypot((a.world.y - b.world.y) * view.world_px());
                prop_assert!(marks[index + 1..].iter().all(|b| far(b) >= apart_px));
            }
        }
    }

    #[test]
    fn far_out_everything_joins_and_close_up_only_one_spot_stays_joined() {
        assert!(at(&sample(), 3.0, 6, 0.0).len() <= 3);
        let close = at(&sample(), 13.0, 6, 0.0);
        assert_eq!(close.len(), 5);
        let pair = close.iter().find(|mark| mark.rows.len() == 2).map(|mark| mark.is_one_point);
        assert_eq!(pair, Some(true));
    }

    #[test]
    fn marks_are_bounded_by_the_screen() {
        // 40,000 points, each for itself, on a screen of 600 by 400.
        let world = |row: u32| World { x: 0.5 + f64::from(row % 200) / 1e5, y: 0.34 + f64::from(row / 200) / 1e5 };
        let index = ClusterIndex::new((0..40_000).map(|row| (row, world(row))));
        for zoom in [5.0, 8.3, 10.0, 12.7] {
            let view = Viewport { center: crate::domain::geo::lon_lat_from_world(world(20_100)), zoom };
            let selected = Bitset::full(40_000);
            let marks = marks(&index, &selected, &index.sums(&selected), view, SIZE, Room::default());
            assert!((1..=MOST).contains(&marks.len()), "{zoom}: {}", marks.len());
        }
    }
}
