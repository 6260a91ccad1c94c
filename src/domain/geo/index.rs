//! Points joined by zoom once and for all: what lies close together at a zoom is one node of that level.
//!
//! The rule is that of the `supercluster` library (V. Agafonkin): from the deepest zoom outwards, each point in turn takes in
//! the others within a radius. Points are kept in such an order that each node's are neighbours, so that under any filter
//! its count is a difference of two running sums.

use std::collections::HashMap;

use super::World;
use super::kd::KdTree;
use crate::domain::filter::engine::bitset::Bitset;

/// Deepest zoom at which points are joined.
pub const DEEPEST: usize = 16;
/// Radius of a node: this part of the world's width at zoom 0. On a screen with 256 pixels a world at zoom 0, 20 pixels.
const RADIUS: f64 = 40.0 / 512.0;

/// Points of one level that are one mark at its zoom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Node {
    /// Mean of its points.
    pub world: World,
    /// First of its points.
    pub from: u32,
    /// One past the last of its points.
    pub to: u32,
}

/// One zoom.
#[derive(Debug, Clone, PartialEq, Default)]
struct Level {
    nodes: Vec<Node>,
    tree: KdTree,
}

/// A node while the index is built.
#[derive(Debug, Clone, Copy)]
struct Draft {
    x: f64,
    y: f64,
    count: f64,
    /// Its children: a range of the level's list.
    from: usize,
    to: usize,
}

/// The index: distinct points in the order of the hierarchy, and the nodes of every zoom.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ClusterIndex {
    points: Vec<World>,
    /// Rows of point `i`: `rows[ends[i - 1]..ends[i]]`, ascending.
    rows: Vec<u32>,
    ends: Vec<u32>,
    levels: Vec<Level>,
}

impl ClusterIndex {
    /// Joins points at every zoom. Rows must ascend; rows whose position is no number are left out.
    pub fn new(located: impl IntoIterator<Item = (u32, World)>) -> Self {
        let mut positions = HashMap::new();
        let mut points: Vec<(World, Vec<u32>)> = Vec::new();
        for (row, world) in located.into_iter().filter(|(_, world)| world.x.is_finite() && world.y.is_finite()) {
            let position = *positions.entry((world.x.to_bits(), world.y.to_bits())).or_insert_with(|| {
                points.push((world, Vec::new()));
                points.len() - 1
            });
            points[position].1.push(row);
        }
        // Single precision from the start, as the tree holds it: points of one tree and of the level above agree.
        let single = |number: f64| f64::from(number as f32);
        let mut drafts = vec![
            points
                .iter()
                .enumerate()
                .map(|(at, (world, rows))| Draft {
                    x: single(world.x),
                    y: single(world.y),
                    count: rows.len() as f64,
                    from: at,
                    to: at + 1,
                })
                .collect::<Vec<_>>(),
        ];
        let mut children = vec![(0..points.len() as u32).collect::<Vec<_>>()];
        let tree = |drafts: &[Draft]| KdTree::new(drafts.iter().map(|draft| (draft.x, draft.y)));
        let mut trees = vec![tree(&drafts[0])];
        for zoom in (0..=DEEPEST).rev() {
            let (nodes, list) = joined(&drafts[drafts.len() - 1], &trees[trees.len() - 1], RADIUS / (1_u64 << zoom) as f64);
            trees.push(tree(&nodes));
            drafts.push(nodes);
            children.push(list);
        }
        Self::ordered(points, &drafts, &children, trees)
    }

    /// Puts points into the order of the hierarchy, from the outermost zoom inwards.
    fn ordered(points: Vec<(World, Vec<u32>)>, drafts: &[Vec<Draft>], children: &[Vec<u32>], trees: Vec<KdTree>) -> Self {
        let top = drafts.len() - 1;
        let mut order: Vec<u32> = (0..drafts[top].len() as u32).collect();
        for level in (1..=top).rev() {
            let below = |node: &u32| {
                let draft = drafts[level][*node as usize];
                children[level][draft.from..draft.to].iter().copied()
            };
            order = order.iter().flat_map(below).collect();
        }
        let mut position = vec![0; points.len()];
        order.iter().enumerate().for_each(|(at, point)| position[*point as usize] = at as u32);
        let mut waiting: Vec<Option<(World, Vec<u32>)>> = points.into_iter().map(Some).collect();
        let mut index = Self::default();
        for (world, rows) in order.iter().filter_map(|point| waiting[*point as usize].take()) {
            index.points.push(world);
            index.rows.extend(rows);
            index.ends.push(index.rows.len() as u32);
        }
        let mut ranges: Vec<(u32, u32)> = position.iter().map(|at| (*at, at + 1)).collect();
        let mut levels = Vec::new();
        for (level, tree) in trees.into_iter().enumerate().skip(1) {
            ranges = drafts[level]
                .iter()
                .map(|draft| {
                    let own = children[level][draft.from..draft.to].iter().map(|child| ranges[*child as usize]);
                    own.fold((u32::MAX, 0), |(from, to), (a, b)| (from.min(a), to.max(b)))
                })
                .collect();
            let node = |(draft, (from, to)): (&Draft, &(u32, u32))| Node {
                world: World { x: draft.x, y: draft.y },
                from: *from,
                to: *to,
            };
            let nodes: Vec<Node> = drafts[level].iter().zip(&ranges).map(node).collect();
            levels.push(Level { nodes, tree });
        }
        // From the outermost zoom inwards.
        levels.reverse();
        index.levels = levels;
        index
    }

    /// Distinct points, in the order of the index.
    pub fn points(&self) -> &[World] {
        &self.points
    }

    /// The rows at a point, ascending.
    pub fn rows(&self, point: usize) -> &[u32] {
        let from = if point == 0 { 0 } else { self.ends[point - 1] };
        &self.rows[from as usize..self.ends[point] as usize]
    }

    /// Calls `found` with the nodes of a zoom whose mean lies in the box from the lower to the upper corner.
    pub fn nodes(&self, zoom: usize, lower: World, upper: World, found: &mut dyn FnMut(Node)) {
        if let Some(level) = self.levels.get(zoom.min(DEEPEST)) {
            level.tree.range((lower.x, lower.y), (upper.x, upper.y), &mut |id| found(level.nodes[id]));
        }
    }

    /// Running sums of the selected rows by point: a node holds `sums[to] - sums[from]` of them.
    pub fn sums(&self, selected: &Bitset) -> Vec<u32> {
        let mut sum = 0;
        let counts = (0..self.points.len()).map(|point| {
            sum += self.rows(point).iter().filter(|row| selected.contains(**row as usize)).count() as u32;
            sum
        });
        std::iter::once(0).chain(counts).collect()
    }
}

/// One level: each node in turn, unless it is taken already, takes in the others within the radius.
fn joined(below: &[Draft], tree: &KdTree, radius: f64) -> (Vec<Draft>, Vec<u32>) {
    let mut taken = vec![false; below.len()];
    let (mut nodes, mut children) = (Vec::new(), Vec::with_capacity(below.len()));
    for (at, draft) in below.iter().enumerate() {
        if taken[at] {
            continue;
        }
        taken[at] = true;
        let from = children.len();
        children.push(at as u32);
        tree.within((draft.x, draft.y), radius, &mut |other| {
            if !taken[other] {
                taken[other] = true;
                children.push(other as u32);
            }
        });
        let members = || children[from..].iter().map(|child| below[*child as usize]);
        let count: f64 = members().map(|member| member.count).sum();
        let (x, y) = match &children[from..] {
            // Alone it stays where it is, to the last digit.
            [_] => (draft.x, draft.y),
            _ => (
                members().map(|member| member.x * member.count).sum::<f64>() / count,
                members().map(|member| member.y * member.count).sum::<f64>() / count,
            ),
        };
        nodes.push(Draft { x, y, count, from, to: children.len() });
    }
    (nodes, children)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ALL: (World, World) = (World { x: 0.0, y: 0.0 }, World { x: 1.0, y: 1.0 });

    fn totals(index: &ClusterIndex, zoom: usize, sums: &[u32]) -> (usize, u32) {
        let (mut nodes, mut total) = (0, 0);
        index.nodes(zoom, ALL.0, ALL.1, &mut |node| {
            nodes += 1;
            total += sums[node.to as usize] - sums[node.from as usize];
        });
        (nodes, total)
    }

    proptest! {
        #[test]
        fn no_company_is_lost_or_doubled_at_any_zoom(
            points in proptest::collection::vec((0..50_u32, 0..50_u32), 0..200),
            kept in proptest::collection::vec(any::<bool>(), 200),
        ) {
            let world = |(x, y): &(u32, u32)| World { x: 0.5 + f64::from(*x) / 5000.0, y: 0.3 + f64::from(*y) / 5000.0 };
            let index = ClusterIndex::new(points.iter().enumerate().map(|(row, point)| (row as u32, world(point))));
            let selected = Bitset::from_fn(points.len(), |row| kept[row]);
            let sums = index.sums(&selected);
            let mut before = 0;
            for zoom in 0..=DEEPEST {
                let (nodes, total) = totals(&index, zoom, &sums);
                prop_assert_eq!(total as usize, selected.count(), "zoom {}", zoom);
                // Zooming in only parts.
                prop_assert!(nodes >= before, "zoom {}", zoom);
                before = nodes;
            }
            let mut rows: Vec<u32> = (0..index.points().len()).flat_map(|point| index.rows(point).to_vec()).collect();
            rows.sort_unstable();
            prop_assert_eq!(rows, (0..points.len() as u32).collect::<Vec<_>>());
        }
    }

    #[test]
    fn five_thousand_companies_at_one_point_are_one_node_and_what_is_no_point_is_none() {
        let world = World { x: 0.51, y: 0.34 };
        let odd = (5_000, World { x: f64::NAN, y: 0.2 });
        let index = ClusterIndex::new((0..5_000).map(|row| (row, world)).chain([odd]));
        assert_eq!(index.points(), [world]);
        let sums = index.sums(&Bitset::full(5_001));
        for zoom in 0..=DEEPEST {
            assert_eq!(totals(&index, zoom, &sums), (1, 5_000));
        }
        assert_eq!(totals(&ClusterIndex::new([]), 3, &[0]), (0, 0));
    }
}
