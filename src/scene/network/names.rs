//! The names in the picture of a network: of each hub, beside its mark or, where there is no room, further off at the end of
//! a line.

use super::super::text_size::{fit_words, width_px};
use super::super::{Anchor, Geometry, Shape};
use super::graph::NetworkNode;
use crate::domain::analysis::network::HUB;
use crate::domain::order::sorted;
use crate::format::decimal::{between, px};

/// Size of a name.
const LABEL: f64 = 11.5;
/// Longest name, in pixels; a longer one is cut.
const LONGEST: f64 = 260.0;
/// Most nodes that carry their name: each is compared with all marks.
const MOST_NAMES: usize = 200;
/// How far apart places further off are tried, and how many of them in a direction.
const STEP: f64 = 14.0;
const STEPS: usize = 14;
/// Directions in which a place is tried: below and above, where a name is not far off, before the sides.
const DIRECTIONS: [(f64, f64); 8] =
    [(0.0, 1.0), (0.0, -1.0), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7), (1.0, 0.0), (-1.0, 0.0)];

/// Left, top, right, bottom.
type Frame = [f64; 4];

/// Where a name stands: its left end, its base line, and whether a line leads to it.
#[derive(Clone, Copy)]
struct Place {
    left: f64,
    base: f64,
    is_away: bool,
}

/// The lines to names and the names. A name covers no mark and no other name; in a picture too full for that it is left to
/// the tooltip.
pub(super) fn names(
    nodes: &[NetworkNode],
    points: &[(f64, f64)],
    radii: &[f64],
    (width, height): (f64, f64),
) -> (Vec<Shape>, Vec<Shape>) {
    let hubs = sorted((0..nodes.len()).filter(|node| nodes[*node].degree >= HUB).collect(), |a: &usize, b| {
        nodes[*b].degree.cmp(&nodes[*a].degree).then(a.cmp(b))
    });
    let mut taken: Vec<Frame> = Vec::new();
    let (mut lines, mut names) = (Vec::new(), Vec::new());
    for index in hubs.into_iter().take(MOST_NAMES) {
        let ((cx, cy), r) = (points[index], radii[index]);
        let content = fit_words(&nodes[index].name, LABEL, LONGEST.min(width - 8.0));
        let length = width_px(&content, LABEL) + 4.0;
        let frame = |place: Place| [place.left, place.base - LABEL, place.left + length, place.base + 3.0];
        let is_free = |place: &Place| {
            let own = frame(*place);
            let meets = |other: &Frame| own[0] < other[2] && other[0] < own[2] && own[1] < other[3] && other[1] < own[3];
            let covers = |other: usize| {
                let ((x, y), r) = (points[other], radii[other]);
                meets(&[x - r, y - r, x + r, y + r])
            };
            let is_inside = own[0] >= 0.0 && own[1] >= 0.0 && own[2] <= width && own[3] <= height;
            is_inside
                && !taken.iter().any(meets)
                && !(0..points.len()).any(|other| covers(other) && (other != index || place.is_away))
        };
        let Some(place) = places((cx, cy), r, length, width).find(is_free) else { continue };
        let own = frame(place);
        taken.push(own);
        if place.is_away {
            let (x, y) = (between(cx, own[0], own[2]), between(cy, own[1] + 2.0, own[3]));
            let d = format!("M{} {}L{} {}", px(cx), px(cy), px(x), px(y));
            lines.push(Shape { geometry: Geometry::Path { d }, class: "leader line".to_owned(), datum: None });
        }
        let geometry =
            Geometry::Text { x: place.left + 2.0, y: place.base, content, anchor: Anchor::Start, size: LABEL, rotate: None };
        names.push(Shape { geometry, class: "label".to_owned(), datum: Some(index) });
    }
    (lines, names)
}

/// Where the name of a mark may stand, the best first: below, above and beside it, then further and further off.
fn places((cx, cy): (f64, f64), r: f64, length: f64, width: f64) -> impl Iterator<Item = Place> {
    // Above and below a mark near the edge the name moves inwards.
    let centred = between(cx - length / 2.0, 0.0, (width - length).max(0.0));
    let middle = cy + LABEL * 0.36;
    let beside = [(centred, cy + r + LABEL), (centred, cy - r - 4.0), (cx + r + 2.0, middle), (cx - r - 2.0 - length, middle)];
    let beside = beside.into_iter().map(|(left, base)| Place { left, base, is_away: false });
    let away = (1..=STEPS).flat_map(move |step| {
        let far = r + step as f64 * STEP;
        DIRECTIONS.into_iter().map(move |(x, y)| {
            let (to, base) = (cx + x * far, middle + y * far);
            // The end of the name that is nearer to the mark stands at the end of the line.
            let left = if x > 0.0 {
                to
            } else if x < 0.0 {
                to - length
            } else {
                to - length / 2.0
            };
            Place { left: between(left, 0.0, (width - length).max(0.0)), base, is_away: true }
        })
    });
    beside.chain(away)
}
