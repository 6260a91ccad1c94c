//! Where the nodes go. Plain geometry on radii and pairs; no random numbers, so that equal networks look equal.

use crate::domain::order::sorted;
use crate::format::decimal::between;

/// Rounds of springs, and rounds of pushing apart.
const SPRING_ROUNDS: usize = 120;
const PUSH_ROUNDS: usize = 60;
/// Between two parts, and around the drawing. Room for the line of a label.
pub(super) const MARGIN: f64 = 18.0;
/// Largest part that springs lay out, which look at every pair of nodes; a larger one is set in rows.
const MOST_SPRUNG: usize = 1_000;

/// Free space around every mark.
const GAP: f64 = 8.0;

type Point = (f64, f64);

/// A finished layout.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    /// The middle of each node.
    pub(super) points: Vec<Point>,
    /// The height that it takes.
    pub(super) height: f64,
}

/// Lays out every part and sets the parts in rows of at most `width`.
pub(super) fn place(radii: &[f64], parts: &[usize], edges: &[(usize, usize)], width: f64) -> Placed {
    place_as(radii, parts, edges, width, false)
}

/// The same; where they lie `flat`, every part is wider than high if there is room for that.
pub(super) fn place_as(radii: &[f64], parts: &[usize], edges: &[(usize, usize)], width: f64, flat: bool) -> Placed {
    let mut points = vec![(0.0, 0.0); radii.len()];
    let parts = split(parts, edges);
    let is_empty = parts.is_empty();
    let (mut left, mut top, mut row) = (MARGIN, MARGIN, 0.0_f64);
    for part in parts {
        let Part { members, pairs } = part;
        let mut own = one_part(radii, &members, &pairs, width - 2.0 * MARGIN);
        let mut size = frame(&mut own, radii, &members);
        let is_too_wide = size.0 > width - 2.0 * MARGIN && size.1 < size.0;
        let could_lie = flat && size.1 > size.0 && size.1 <= width - 2.0 * MARGIN;
        if is_too_wide || could_lie {
            // A part that is too wide, or would better be wide, lies on its side.
            own.iter_mut().for_each(|point| *point = (point.1, point.0));
            size = frame(&mut own, radii, &members);
        }
        if left > MARGIN && left + size.0 > width - MARGIN {
            (left, top, row) = (MARGIN, top + row + MARGIN, 0.0);
        }
        // What is wider than the drawing is squeezed together, and grows in height instead.
        if size.0 > width - 2.0 * MARGIN {
            squeeze(&mut own, radii, &members, width - 2.0 * MARGIN);
            size = frame(&mut own, radii, &members);
        }
        for (node, point) in members.iter().zip(&own) {
            points[*node] = (left + point.0, top + point.1);
        }
        left += size.0 + MARGIN;
        row = row.max(size.1);
    }
    Placed { points, height: if is_empty { 0.0 } else { top + row + MARGIN } }
}

/// A connected part: its nodes, and its relations by the positions of their ends among these.
#[derive(Default)]
struct Part {
    members: Vec<usize>,
    pairs: Vec<(usize, usize)>,
}

/// Cuts the network into its parts, given the part of each node.
fn split(part_of: &[usize], edges: &[(usize, usize)]) -> Vec<Part> {
    let count = part_of.iter().max().map_or(0, |last| last + 1);
    let mut parts: Vec<Part> = (0..count).map(|_| Part::default()).collect();
    let mut local = Vec::with_capacity(part_of.len());
    for (node, part) in part_of.iter().enumerate() {
        local.push(parts[*part].members.len());
        parts[*part].members.push(node);
    }
    for (a, b) in edges.iter().filter(|(a, b)| part_of[*a] == part_of[*b]) {
        parts[part_of[*a]].pairs.push((local[*a], local[*b]));
    }
    parts
}

/// Moves a part to the upper left corner and gives its size.
fn frame(points: &mut [Point], radii: &[f64], members: &[usize]) -> Point {
    let mut least = (f64::INFINITY, f64::INFINITY);
    let mut most = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    for (point, node) in points.iter().zip(members) {
        let r = radii[*node];
        least = (least.0.min(point.0 - r), least.1.min(point.1 - r));
        most = (most.0.max(point.0 + r), most.1.max(point.1 + r));
    }
    points.iter_mut().for_each(|point| *point = (point.0 - least.0, point.1 - least.1));
    (most.0 - least.0, most.1 - least.1)
}

/// One connected part around its own origin, without overlap; one that is too large for springs takes rows of `width`.
fn one_part(radii: &[f64], members: &[usize], pairs: &[(usize, usize)], width: f64) -> Vec<Point> {
    let radii: Vec<f64> = members.iter().map(|node| radii[*node]).collect();
    if members.len() > MOST_SPRUNG {
        return in_rows(&radii, width);
    }
    let mut points = rings(&radii, pairs);
    springs(&mut points, &radii, pairs);
    push_apart(&mut points, &radii);
    stretch(&mut points, &radii, (1.0, 1.0));
    points
}

/// Nodes side by side in rows of at most `width`, in their order.
fn in_rows(radii: &[f64], width: f64) -> Vec<Point> {
    let cell = 2.0 * radii.iter().fold(0.0_f64, |most, r| most.max(*r)) + GAP;
    let columns = ((width / cell).floor() as usize).max(1);
    (0..radii.len()).map(|node| ((node % columns) as f64 * cell, (node / columns) as f64 * cell)).collect()
}

/// Breadth first from the best connected node, which is the first: each step one ring further out, children near parents.
fn rings(radii: &[f64], pairs: &[(usize, usize)]) -> Vec<Point> {
    let count = radii.len();
    let mut tied = vec![Vec::new(); count];
    for (a, b) in pairs {
        tied[*a].push(*b);
        tied[*b].push(*a);
    }
    let mut depth = vec![usize::MAX; count];
    let mut rounds: Vec<Vec<usize>> = Vec::new();
    if count > 0 {
        depth[0] = 0;
        rounds.push(vec![0]);
    }
    while let Some(last) = rounds.last() {
        let mut next = Vec::new();
        for node in last {
            for other in tied[*node].iter().copied() {
                if depth[other] == usize::MAX {
                    depth[other] = rounds.len();
                    next.push(other);
                }
            }
        }
        if next.is_empty() {
            break;
        }
        rounds.push(next);
    }
    let mut points = vec![(0.0, 0.0); count];
    for (ring, nodes) in rounds.iter().enumerate().skip(1) {
        // The order of discovery follows the parents, so children come to lie near them.
        let length: f64 = nodes.iter().map(|node| 2.0 * radii[*node] + GAP).sum();
        let distance = (length / std::f64::consts::TAU).max(56.0 * ring as f64);
        for (index, node) in nodes.iter().enumerate() {
            // A different start on each ring, so that no two nodes ever lie on one ray by construction.
            let angle = std::f64::consts::TAU * (index as f64 / nodes.len() as f64) + 0.7 * ring as f64;
            points[*node] = (distance * angle.cos(), distance * angle.sin());
        }
    }
    points
}

/// Ties pull, all nodes push; the steps shrink to nothing.
fn springs(points: &mut [Point], radii: &[f64], pairs: &[(usize, usize)]) {
    let rounds = rounds(SPRING_ROUNDS, points.len());
    for round in 0..rounds {
        let cool = 1.0 - round as f64 / rounds as f64;
        let mut forces = vec![(0.0, 0.0); points.len()];
        for a in 0..points.len() {
            for b in a + 1..points.len() {
                let (dx, dy, distance) = between_points(points, a, b);
                let push = 1500.0 / (distance * distance);
                add(&mut forces, a, b, (dx * push, dy * push));
            }
        }
        for (a, b) in pairs {
            let (dx, dy, distance) = between_points(points, *a, *b);
            let rest = radii[*a] + radii[*b] + 26.0;
            let pull = (rest - distance) * 0.12;
            add(&mut forces, *a, *b, (dx * pull, dy * pull));
        }
        for (point, force) in points.iter_mut().zip(&forces) {
            let most = 14.0 * cool;
            point.0 += between(force.0, -most, most);
            point.1 += between(force.1, -most, most);
        }
    }
}

/// Every round looks at every pair, so a part of hundreds gets fewer of them. Counted in 64 bits: the square of a number of
/// nodes does not fit into the 32 of a browser.
fn rounds(most: usize, nodes: usize) -> usize {
    let pairs = (nodes as u64).saturating_mul(nodes as u64).max(1);
    most.min((20_000_000 / pairs) as usize)
}

/// Unit vector from `a` to `b` and their distance; two nodes at one point part along a direction of their own.
fn between_points(points: &[Point], a: usize, b: usize) -> (f64, f64, f64) {
    let (dx, dy) = (points[b].0 - points[a].0, points[b].1 - points[a].1);
    let distance = dx.hypot(dy);
    if distance < 0.01 {
        let angle = (a * 31 + b * 17) as f64;
        return (angle.cos(), angle.sin(), 0.01);
    }
    (dx / distance, dy / distance, distance)
}

/// Drives `a` and `b` apart by the force (together, if it points inwards).
fn add(forces: &mut [Point], a: usize, b: usize, force: Point) {
    forces[a] = (forces[a].0 - force.0, forces[a].1 - force.1);
    forces[b] = (forces[b].0 + force.0, forces[b].1 + force.1);
}

fn room(radii: &[f64], a: usize, b: usize) -> f64 {
    radii[a] + radii[b] + GAP
}

fn push_apart(points: &mut [Point], radii: &[f64]) {
    for _ in 0..rounds(PUSH_ROUNDS, points.len()) {
        let mut moved = false;
        for a in 0..points.len() {
            for b in a + 1..points.len() {
                let (dx, dy, distance) = between_points(points, a, b);
                let missing = room(radii, a, b) - distance;
                if missing > 0.0 {
                    moved = true;
                    let half = missing / 2.0 + 0.05;
                    points[a] = (points[a].0 - dx * half, points[a].1 - dy * half);
                    points[b] = (points[b].0 + dx * half, points[b].1 + dy * half);
                }
            }
        }
        if !moved {
            return;
        }
    }
}

/// Stretches all distances along `axes` until no pair is nearer than its room: whatever pushing left over ends here.
fn stretch(points: &mut [Point], radii: &[f64], axes: Point) {
    // Each step is enough for the pair that is worst off; sideways squeezed pairs may need one more.
    for _ in 0..32 {
        let mut worst = 1.0_f64;
        for a in 0..points.len() {
            for b in a + 1..points.len() {
                let (_, _, distance) = between_points(points, a, b);
                worst = worst.max(room(radii, a, b) / distance.max(0.5));
            }
        }
        if worst <= 1.0 {
            return;
        }
        let factor = worst * 1.001;
        for point in points.iter_mut() {
            point.0 *= if axes.0 > 0.0 { factor } else { 1.0 };
            point.1 *= if axes.1 > 0.0 { factor } else { 1.0 };
        }
    }
}

/// Fits a part into `width`: across it is pressed together, down it takes what it needs.
fn squeeze(points: &mut [Point], radii: &[f64], members: &[usize], width: f64) {
    let own: Vec<f64> = members.iter().map(|node| radii[*node]).collect();
    let widest = own.iter().fold(0.0_f64, |most, r| most.max(*r));
    let span = points.iter().fold(0.0_f64, |most, point| most.max(point.0)).max(1.0);
    let factor = between((width - 2.0 * widest) / span, 0.0, 1.0);
    points.iter_mut().for_each(|point| point.0 = widest + point.0 * factor);
    // Row by row from the top: each node goes down until it is clear of all above it.
    let order = sorted((0..points.len()).collect(), |a: &usize, b: &usize| {
        points[*a].1.total_cmp(&points[*b].1).then(points[*a].0.total_cmp(&points[*b].0))
    });
    let mut done: Vec<usize> = Vec::new();
    for node in order {
        let mut clear = false;
        while !clear {
            clear = true;
            for other in &done {
                let needed = room(&own, node, *other);
                let dx = points[node].0 - points[*other].0;
                let dy = points[node].1 - points[*other].1;
                if dx.hypot(dy) < needed - 0.001 {
                    points[node].1 = points[*other].1 + (needed * needed - dx * dx).max(0.0).sqrt() + 0.01;
                    clear = false;
                }
            }
        }
        done.push(node);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clear(placed: &Placed, radii: &[f64], width: f64) {
        for (a, one) in placed.points.iter().enumerate() {
            assert!(one.0 - radii[a] >= -0.01 && one.0 + radii[a] <= width + 0.01, "{a} leaves the drawing: {one:?}");
            assert!(one.1 - radii[a] >= -0.01 && one.1 + radii[a] <= placed.height + 0.01, "{a}: {one:?}");
            for (b, other) in placed.points.iter().enumerate().skip(a + 1) {
                let distance = (one.0 - other.0).hypot(one.1 - other.1);
                assert!(distance >= radii[a] + radii[b] + 1.0, "{a} and {b} overlap: {distance}");
            }
        }
    }

    #[test]
    fn nothing_overlaps_whatever_the_shape() {
        let star: Vec<(usize, usize)> = (1..40).map(|leaf| (0, leaf)).collect();
        let chain: Vec<(usize, usize)> = (1..40).map(|node| (node - 1, node)).collect();
        let all: Vec<(usize, usize)> = (0..12).flat_map(|a| (a + 1..12).map(move |b| (a, b))).collect();
        for edges in [star, chain, all, vec![(0, 1)], vec![(0, 1), (0, 1)]] {
            let count = edges.iter().map(|(a, b)| a.max(b) + 1).max().unwrap_or_default();
            let radii: Vec<f64> = (0..count).map(|node| 8.0 + (node % 5) as f64 * 4.0).collect();
            for width in [280.0, 700.0, 1400.0] {
                let placed = place(&radii, &vec![0; count], &edges, width);
                clear(&placed, &radii, width);
                assert_eq!(placed, place(&radii, &vec![0; count], &edges, width), "the same network looks the same");
            }
        }
    }

    /// Both fail by taking for ever: one part of all, and as many parts as there can be.
    #[test]
    fn a_hundred_thousand_nodes_are_laid_out() {
        let count = 100_000;
        let radii: Vec<f64> = (0..count).map(|node| 8.0 + (node % 5) as f64).collect();
        let star: Vec<(usize, usize)> = (1..count).map(|leaf| (0, leaf)).collect();
        let pairs: Vec<(usize, usize)> = (0..count / 2).map(|pair| (2 * pair, 2 * pair + 1)).collect();
        for (edges, parts) in [(star, vec![0; count]), (pairs, (0..count).map(|node| node / 2).collect())] {
            let placed = place(&radii, &parts, &edges, 700.0);
            assert!(placed.points.iter().all(|(x, y)| (0.0..=700.0).contains(x) && (0.0..=placed.height).contains(y)));
        }
        let placed = place(&radii[..1_500], &[0; 1_500], &[(0, 1_499)], 700.0);
        clear(&placed, &radii[..1_500], 700.0);
    }

    #[test]
    fn large_parts_get_fewer_rounds_and_never_more() {
        assert_eq!([10, 1_000, 65_536, 1 << 20].map(|nodes| rounds(SPRING_ROUNDS, nodes)), [120, 20, 0, 0]);
    }

    #[test]
    fn parts_lie_side_by_side() {
        let edges: Vec<(usize, usize)> = (0..30).map(|pair| (pair * 2, pair * 2 + 1)).collect();
        let parts: Vec<usize> = (0..60).map(|node| node / 2).collect();
        let radii = vec![8.0; 60];
        let placed = place(&radii, &parts, &edges, 600.0);
        clear(&placed, &radii, 600.0);
        assert!(placed.height < 600.0, "{}", placed.height);
        assert!(place(&[], &[], &[], 600.0).points.is_empty());
    }
}
