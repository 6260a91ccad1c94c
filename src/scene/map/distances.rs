//! Rings of round distances around a town, each with its distance where nothing else is written.

use std::f64::consts::TAU;
use std::ops::Range;

use super::labels::{Rect, SCALE_BAR, boxes};
use crate::domain::geo::Size;
use crate::scene::Scene;
use crate::scene::text_size::width_px;

/// Font size of a distance.
pub const DISTANCE_PX: f64 = 10.0;
/// Turns from the top at which a distance is tried, to the right and to the left.
const TURNS: [f64; 7] = [0.0, 0.06, 0.12, 0.18, 0.25, 0.35, 0.45];

/// A ring.
#[derive(Debug, Clone, PartialEq)]
pub struct Ring {
    /// Radius in pixels.
    pub r: f64,
    /// Its distance, with the middle and the base line of the text; none where there is no room for it.
    pub label: Option<(String, f64, f64)>,
}

/// What a distance must not touch: names and marks of a map that lies `shift` from where the scene has it.
pub fn taken(scene: &Scene, shift: (f64, f64)) -> Vec<Rect> {
    let marks = scene.data.iter().map(|datum| {
        let hit = datum.hit;
        Rect { left: hit.x, top: hit.y, right: hit.x + hit.width, bottom: hit.y + hit.height }
    });
    let moved = |rect: Rect| Rect {
        left: rect.left + shift.0,
        top: rect.top + shift.1,
        right: rect.right + shift.0,
        bottom: rect.bottom + shift.1,
    };
    boxes(scene).into_iter().chain(marks).map(moved).collect()
}

/// The rings of these numbers around `center`, `step` pixels apart. `words` says the distance of a number, and at length of the first
/// one that has room for it, so that a reader learns from where it is reckoned.
pub fn rings(
    center: (f64, f64),
    step: f64,
    numbers: Range<i32>,
    size: Size,
    mut taken: Vec<Rect>,
    words: &dyn Fn(i32, bool) -> String,
) -> Vec<Ring> {
    let (bar_width, bar_height) = SCALE_BAR;
    taken.push(Rect { left: size.width - bar_width, top: size.height - bar_height, right: size.width, bottom: size.height });
    let mut is_explained = false;
    let mut label = |number: i32, r: f64| {
        let mut put = |text: String| {
            let (rect, x, base) = place(center, r, &text, size, &taken)?;
            taken.push(rect);
            Some((text, x, base))
        };
        let long = if is_explained { None } else { put(words(number, true)) };
        is_explained |= long.is_some();
        long.or_else(|| put(words(number, false)))
    };
    numbers
        .map(|number| {
            let r = step * f64::from(number);
            Ring { r, label: label(number, r) }
        })
        .collect()
}

/// The first free place on a ring, from its top downwards on both sides.
fn place(center: (f64, f64), r: f64, text: &str, size: Size, taken: &[Rect]) -> Option<(Rect, f64, f64)> {
    let half = width_px(text, DISTANCE_PX) / 2.0;
    let turns = TURNS.into_iter().flat_map(|turn| [turn, -turn]);
    let places = turns.map(|turn| {
        let (sin, cos) = (turn * TAU).sin_cos();
        // The text interrupts its ring, so that it is plain whose it is.
        let (x, base) = (center.0 + r * sin, center.1 - r * cos + DISTANCE_PX * 0.35);
        let rect = Rect { left: x - half - 2.0, top: base - DISTANCE_PX, right: x + half + 2.0, bottom: base + 3.0 };
        (rect, x, base)
    });
    let is_free = |(rect, ..): &(Rect, f64, f64)| {
        let is_inside = rect.left >= 0.0 && rect.right <= size.width && rect.top >= 0.0 && rect.bottom <= size.height;
        is_inside && !taken.iter().any(|other| rect.meets(*other))
    };
    places.into_iter().find(is_free)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size { width: 540.0, height: 540.0 };

    fn words(number: i32, at_length: bool) -> String {
        if at_length { format!("{} km from Luxembourg", number * 20) } else { format!("{} km", number * 20) }
    }

    fn texts(rings: &[Ring]) -> Vec<&str> {
        rings.iter().filter_map(|ring| ring.label.as_ref()).map(|(text, ..)| text.as_str()).collect()
    }

    #[test]
    fn the_first_ring_says_from_where_and_the_others_how_far() {
        let found = rings((270.0, 410.0), 124.0, 1..4, SIZE, Vec::new(), &words);
        assert_eq!(texts(&found), ["20 km from Luxembourg", "40 km", "60 km"]);
        assert!(found.iter().all(|ring| ring.label.as_ref().is_some_and(|(_, x, _)| (x - 270.0).abs() < 0.1)), "{found:?}");
        // In a small frame only the short text has room; a ring outside has none.
        let small = Size { width: 100.0, height: 100.0 };
        assert_eq!(texts(&rings((50.0, 50.0), 40.0, 1..4, small, Vec::new(), &words)), ["20 km"]);
    }

    #[test]
    fn no_distance_is_written_where_a_name_is() {
        let free = rings((270.0, 410.0), 124.0, 1..4, SIZE, Vec::new(), &words);
        // A name over the second ring, as that of a town on it.
        let name = Rect { left: 240.0, top: 140.0, right: 310.0, bottom: 170.0 };
        let found = rings((270.0, 410.0), 124.0, 1..4, SIZE, vec![name], &words);
        assert_eq!(texts(&found), texts(&free));
        let at = |rings: &[Ring]| rings[1].label.as_ref().map(|(_, x, base)| (*x, *base)).unwrap_or_default();
        assert!(at(&free).0 > 240.0 && at(&free).0 < 310.0);
        let (x, base) = at(&found);
        let half = width_px("40 km", DISTANCE_PX) / 2.0;
        assert!(!name.meets(Rect { left: x - half, top: base - 9.0, right: x + half, bottom: base + 2.0 }), "{x} {base}");
    }
}
