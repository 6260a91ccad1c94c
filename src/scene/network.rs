//! The picture of a network: a layout that depends on nothing but the network and the width, and in which no two marks
//! overlap.
//!
//! Each connected part is laid out for itself: rings around its best connected node, then springs, then whatever still
//! overlaps is pushed apart, and at last the whole part is stretched until nothing does. The parts are then set in rows,
//! the largest first.

mod fitted;
mod graph;
mod layout;
mod names;

use self::fitted::fitted;
use self::layout::{Placed, place};
use self::names::names;
use super::{Datum, Geometry, Hit, Scene, Shape};
use crate::format::decimal::{between, px};
pub use graph::{NetworkEdge, NetworkNode};

/// The smallest mark; with its free space it is a target of 24 pixels.
const LEAST_RADIUS: f64 = 8.0;

/// The radius of a mark with this many relations: its area grows with them.
pub fn radius(degree: usize) -> f64 {
    between(LEAST_RADIUS * (degree.max(1) as f64).sqrt() * 0.8, LEAST_RADIUS, 26.0)
}

/// The network in a drawing of `width`; as high as it needs.
pub fn network(nodes: &[NetworkNode], edges: &[NetworkEdge], width: f64) -> Scene {
    let width = if width.is_finite() { between(width, 240.0, 20_000.0) } else { 240.0 };
    let radii: Vec<f64> = nodes.iter().map(|node| radius(node.degree)).collect();
    let parts: Vec<usize> = nodes.iter().map(|node| node.part).collect();
    let ends: Vec<(usize, usize)> = edges.iter().map(|edge| (edge.from, edge.to)).collect();
    let Placed { points, height } = place(&radii, &parts, &ends, width);
    picture(nodes, edges, &points, (width, height))
}

/// The network in a frame that cannot grow: of the parts, which come one after the other, the largest that fit, spread over the
/// frame. Where not even the first does, the drawing has the proportions of the frame and is to be shown smaller.
pub fn network_within(nodes: &[NetworkNode], edges: &[NetworkEdge], frame: (f64, f64)) -> Scene {
    let bounded = |length: f64| if length.is_finite() { between(length, 240.0, 20_000.0) } else { 240.0 };
    let radii: Vec<f64> = nodes.iter().map(|node| radius(node.degree)).collect();
    let parts: Vec<usize> = nodes.iter().map(|node| node.part).collect();
    let ends: Vec<(usize, usize)> = edges.iter().map(|edge| (edge.from, edge.to)).collect();
    let (points, size) = fitted(&radii, &parts, &ends, (bounded(frame.0), bounded(frame.1)));
    let shown: Vec<NetworkEdge> =
        edges.iter().filter(|edge| edge.from < points.len() && edge.to < points.len()).cloned().collect();
    picture(&nodes[..points.len()], &shown, &points, size)
}

/// Lines, marks and names, with each node at its point.
fn picture(nodes: &[NetworkNode], edges: &[NetworkEdge], points: &[(f64, f64)], (width, height): (f64, f64)) -> Scene {
    let radii: Vec<f64> = nodes.iter().map(|node| radius(node.degree)).collect();
    let mut shapes = Vec::new();
    for edge in edges {
        let (Some(a), Some(b)) = (points.get(edge.from), points.get(edge.to)) else { continue };
        let d = format!("M{} {}L{} {}", px(a.0), px(a.1), px(b.0), px(b.1));
        shapes.push(Shape { geometry: Geometry::Path { d }, class: format!("tie line {}", edge.class), datum: None });
    }
    let mut data = Vec::with_capacity(nodes.len());
    for (index, node) in nodes.iter().enumerate() {
        let ((cx, cy), r) = (points[index], radii[index]);
        shapes.push(Shape {
            geometry: Geometry::Circle { cx, cy, r },
            class: format!("mark {}", node.class),
            datum: Some(index),
        });
        let half = r.max(12.0);
        let hit = Hit { x: cx - half, y: cy - half, width: half * 2.0, height: half * 2.0 };
        data.push(Datum { key: node.key.clone().into(), label: node.title.clone(), count: node.degree, chosen: None, hit });
    }
    let (lines, names) = names(nodes, points, &radii, (width, height));
    // Below the marks.
    shapes.splice(0..0, lines);
    shapes.extend(names);
    Scene { width, height, shapes, data }
}

/// The node that an arrow key leads to from `from`: the nearest in that direction, sideways counted double.
///
/// `direction` is one of (1, 0), (-1, 0), (0, 1) and (0, -1).
pub fn next_in(scene: &Scene, from: usize, direction: (f64, f64)) -> Option<usize> {
    let middle = |datum: &Datum| (datum.hit.x + datum.hit.width / 2.0, datum.hit.y + datum.hit.height / 2.0);
    let start = middle(scene.data.get(from)?);
    let mut best: Option<(usize, f64)> = None;
    for (index, datum) in scene.data.iter().enumerate().filter(|(index, _)| *index != from) {
        let (x, y) = middle(datum);
        let (dx, dy) = (x - start.0, y - start.1);
        let along = dx * direction.0 + dy * direction.1;
        let aside = (dx * direction.1).abs() + (dy * direction.0).abs();
        let cost = along + 2.0 * aside;
        if along > 0.5 && best.is_none_or(|best| cost < best.1) {
            best = Some((index, cost));
        }
    }
    best.map(|(index, _)| index)
}
