//! Circles at their true centres, pushed apart only as far as they would overlap, and dots inside a circle.
//!
//! The layout depends on the circles alone: the same circles give the same picture, whatever is drawn in them.

use crate::domain::order::sorted;

/// A circle to be placed. One length unit throughout, such as pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Circle {
    /// Centre: where it belongs, or after [`apart`] where it is.
    pub x: f64,
    /// Centre.
    pub y: f64,
    /// Radius.
    pub radius: f64,
}

/// Most circles that are pushed apart, the largest of all; the others keep the point where they belong, even under another.
/// The nearest free point is sought among the crossings of all pairs of discs in reach, so crowds of thousands would take
/// minutes, and there is no room for them on a map at any rate.
pub const MOST_APART: usize = 400;

/// Rounding that a position may be off and still count as free.
const SLACK: f64 = 1e-6;

/// Moves circles so that no two are closer than `gap`. From the largest to the smallest, each takes the free point nearest
/// to where it belongs, so the largest stays and few move far. Equal circles are placed in the order given. From the
/// [`MOST_APART`]th on they stay.
///
/// The nearest free point is exact: it is the wanted point itself, its projection on the edge of one forbidden disc, or
/// a crossing of two such edges.
///
/// `reserved` names further discs that stay free once a circle is placed, such as the room of its label.
pub fn apart(wanted: &[Circle], gap: f64, reserved: impl Fn(usize, Circle) -> Vec<Circle>) -> Vec<Circle> {
    let mut placed: Vec<Circle> = Vec::with_capacity(wanted.len());
    let mut result = wanted.to_vec();
    let by_size = sorted((0..wanted.len()).collect(), |a: &usize, b| wanted[*b].radius.total_cmp(&wanted[*a].radius));
    for index in by_size.into_iter().take(MOST_APART) {
        let circle = wanted[index];
        let (x, y) = nearest_free(&placed, circle, gap);
        result[index] = Circle { x, y, radius: circle.radius };
        placed.push(result[index]);
        placed.extend(reserved(index, result[index]));
    }
    result
}

fn nearest_free(placed: &[Circle], circle: Circle, gap: f64) -> (f64, f64) {
    let wanted = (circle.x, circle.y);
    let grown = |other: &Circle| Circle { radius: other.radius + circle.radius + gap, ..*other };
    let mut reach = 2.0 * circle.radius + gap;
    loop {
        // Only discs within reach can hold, or bound, a point that is within reach.
        let near: Vec<Circle> =
            placed.iter().map(grown).filter(|disc| distance((disc.x, disc.y), wanted) < disc.radius + reach).collect();
        let is_free = |point: (f64, f64)| near.iter().all(|disc| distance((disc.x, disc.y), point) >= disc.radius - SLACK);
        if is_free(wanted) {
            return wanted;
        }
        let best = candidates(&near, wanted).into_iter().find(|point| is_free(*point));
        match best {
            Some(point) if distance(point, wanted) <= reach || near.len() == placed.len() => return point,
            // Edges of finitely many discs always hold a free point, unless a coordinate is NaN.
            None if near.len() == placed.len() => return wanted,
            _ => reach *= 2.0,
        }
    }
}

/// Points that may be the nearest free one, by distance from `wanted`.
fn candidates(discs: &[Circle], wanted: (f64, f64)) -> Vec<(f64, f64)> {
    let mut points: Vec<(f64, f64)> = discs.iter().map(|disc| projected(*disc, wanted)).collect();
    for (index, a) in discs.iter().enumerate() {
        for b in &discs[index + 1..] {
            points.extend(crossings(*a, *b).into_iter().flatten());
        }
    }
    sorted(points, |a, b| distance(*a, wanted).total_cmp(&distance(*b, wanted)))
}

/// The point of the disc's edge nearest to `from`; to its right if `from` is its centre.
fn projected(disc: Circle, from: (f64, f64)) -> (f64, f64) {
    let length = distance((disc.x, disc.y), from);
    let (dx, dy) = if length < SLACK { (1.0, 0.0) } else { ((from.0 - disc.x) / length, (from.1 - disc.y) / length) };
    (disc.x + dx * disc.radius, disc.y + dy * disc.radius)
}

/// Where the edges of two discs cross.
fn crossings(a: Circle, b: Circle) -> [Option<(f64, f64)>; 2] {
    let length = distance((a.x, a.y), (b.x, b.y));
    if length < SLACK || length > a.radius + b.radius || length < (a.radius - b.radius).abs() {
        return [None; 2];
    }
    let along = (length * length + a.radius * a.radius - b.radius * b.radius) / (2.0 * length);
    let across = (a.radius * a.radius - along * along).max(0.0).sqrt();
    let (dx, dy) = ((b.x - a.x) / length, (b.y - a.y) / length);
    let (x, y) = (a.x + along * dx, a.y + along * dy);
    [Some((x - across * dy, y + across * dx)), Some((x + across * dy, y - across * dx))]
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// The golden angle in radians: the turn from one floret of a sunflower to the next.
const GOLDEN_ANGLE: f64 = 2.399_963_229_728_653;

/// Centres of `count` dots around the origin, from the middle outwards, each on an equal share of the area of a circle of
/// radius `spacing * sqrt(count)`. Formula: H. Vogel, "A better way to construct the sunflower head" (1979).
pub fn sunflower(count: usize, spacing: f64) -> impl Iterator<Item = (f64, f64)> {
    (0..count).map(move |index| {
        let (sin, cos) = (index as f64 * GOLDEN_ANGLE).sin_cos();
        // A single dot is the middle itself.
        let radius = if count == 1 { 0.0 } else { spacing * (index as f64 + 0.5).sqrt() };
        (radius * cos, radius * sin)
    })
}

/// Radius of the dots of a [`sunflower`] of this spacing that just do not overlap: its closest two are 1.5 spacings apart.
pub fn dot_radius(spacing: f64) -> f64 {
    0.75 * spacing
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn overlap(circles: &[Circle], gap: f64) -> Option<(usize, usize)> {
        let pairs = (0..circles.len()).flat_map(|a| (a + 1..circles.len()).map(move |b| (a, b)));
        pairs.into_iter().find(|(a, b)| {
            let (a, b) = (circles[*a], circles[*b]);
            distance((a.x, a.y), (b.x, b.y)) < a.radius + b.radius + gap - 1e-4
        })
    }

    fn nothing(_: usize, _: Circle) -> Vec<Circle> {
        Vec::new()
    }

    fn circle() -> impl Strategy<Value = Circle> {
        (0.0..200.0, 0.0..200.0, 3.0..30.0).prop_map(|(x, y, radius)| Circle { x, y, radius })
    }

    proptest! {
        #[test]
        fn no_two_circles_overlap_and_equal_circles_give_equal_pictures(wanted in proptest::collection::vec(circle(), 0..40)) {
            let placed = apart(&wanted, 2.0, nothing);
            prop_assert_eq!(overlap(&placed, 2.0), None);
            prop_assert_eq!(&placed, &apart(&wanted, 2.0, nothing));
            // What lies free already stays, and so does the largest.
            if overlap(&wanted, 2.0).is_none() {
                prop_assert_eq!(&placed, &wanted);
            }
            if let Some(largest) = (0..wanted.len()).rev().max_by(|a, b| wanted[*a].radius.total_cmp(&wanted[*b].radius)) {
                prop_assert_eq!(placed[largest], wanted[largest]);
            }
        }
    }

    #[test]
    fn circles_at_one_point_move_no_further_than_they_must() {
        let wanted = vec![Circle { x: 5.0, y: 5.0, radius: 10.0 }; 7];
        let placed = apart(&wanted, 0.0, nothing);
        assert_eq!(overlap(&placed, 0.0), None);
        // Six equal circles fit around one: none has to go further than two radii.
        assert!(placed.iter().all(|circle| distance((circle.x, circle.y), (5.0, 5.0)) < 20.001), "{placed:?}");
    }

    #[test]
    fn a_hundred_thousand_circles_end() {
        let wanted: Vec<Circle> = (0..100_000)
            .map(|at| Circle { x: f64::from(at % 300), y: f64::from(at / 300), radius: f64::from(1 + at % 9) })
            .collect();
        let placed = apart(&wanted, 1.0, nothing);
        assert!(placed.iter().zip(&wanted).filter(|(placed, wanted)| placed != wanted).count() <= MOST_APART);
        assert_eq!(overlap(&placed.into_iter().filter(|one| one.radius > 8.5).take(MOST_APART).collect::<Vec<_>>(), 1.0), None);
    }

    #[test]
    fn reserved_room_stays_free() {
        let wanted = vec![Circle { x: 0.0, y: 0.0, radius: 10.0 }, Circle { x: 0.0, y: 12.0, radius: 5.0 }];
        let label = |_: usize, circle: Circle| vec![Circle { y: circle.y + circle.radius + 6.0, radius: 6.0, ..circle }];
        let placed = apart(&wanted, 0.0, label);
        assert!(distance((placed[1].x, placed[1].y), (0.0, 16.0)) >= 11.0 - 1e-4, "{placed:?}");
    }

    #[test]
    fn nan_ends() {
        let odd = Circle { x: f64::NAN, y: 0.0, radius: 5.0 };
        assert_eq!(apart(&[odd, odd, Circle { x: 0.0, y: 0.0, radius: 2.0 }], 1.0, nothing).len(), 3);
    }

    #[test]
    fn dots_do_not_overlap_and_stay_in_their_circle() {
        for count in [1, 2, 3, 7, 49, 300, 2000] {
            let dots: Vec<(f64, f64)> = sunflower(count, 4.0).collect();
            assert_eq!(dots.len(), count);
            assert!(dots.iter().all(|dot| dot.0.hypot(dot.1) <= 4.0 * (count as f64).sqrt()));
            for (index, a) in dots.iter().enumerate() {
                assert!(dots[index + 1..].iter().all(|b| distance(*a, *b) >= 2.0 * dot_radius(4.0) - 1e-9), "{count}");
            }
        }
    }
}
