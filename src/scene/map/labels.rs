//! Labels that never overlap: each is tried at several sides of its mark and left out if none is free.

use crate::scene::text_size::width_px;
use crate::scene::{Anchor, Geometry, Scene, Shape};

/// Font size of every label.
pub const LABEL_PX: f64 = 11.0;
/// Width and height that the scale bar takes in the lower right corner.
pub(super) const SCALE_BAR: (f64, f64) = (64.0, 34.0);
/// Pixels between a label and the edge of the map.
const EDGE: f64 = 2.0;

/// A box on the screen, to test for collisions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Rect {
    /// The square around a circle.
    pub fn around(x: f64, y: f64, r: f64) -> Self {
        Self { left: x - r, top: y - r, right: x + r, bottom: y + r }
    }

    /// True if the boxes share an area.
    pub fn meets(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// The boxes of a map that are taken.
#[derive(Debug)]
pub struct Labels {
    taken: Vec<Rect>,
    width: f64,
    height: f64,
}

impl Labels {
    /// A map of this size with its scale bar and its marks.
    pub fn new(width: f64, height: f64, marks: impl IntoIterator<Item = Rect>) -> Self {
        let (bar_width, bar_height) = SCALE_BAR;
        let bar = Rect { left: width - bar_width, top: height - bar_height, right: width, bottom: height };
        Self { taken: std::iter::once(bar).chain(marks).collect(), width, height }
    }

    /// Writes `text` beside a circle where it is free: below, right, left, above, then at the four corners. False if it
    /// fits nowhere.
    pub fn place(&mut self, scene: &mut Scene, text: &str, (x, y): (f64, f64), r: f64, class: &str) -> bool {
        let width = width_px(text, LABEL_PX);
        // Along the diagonal the circle is nearer.
        let d = r * 0.75;
        let places = [
            (Anchor::Middle, x, y + r + 12.0),
            (Anchor::Start, x + r + 5.0, y + 4.0),
            (Anchor::End, x - r - 5.0, y + 4.0),
            (Anchor::Middle, x, y - r - 5.0),
            (Anchor::Start, x + d + 3.0, y + d + 9.0),
            (Anchor::End, x - d - 3.0, y + d + 9.0),
            (Anchor::Start, x + d + 3.0, y - d - 2.0),
            (Anchor::End, x - d - 3.0, y - d - 2.0),
        ];
        places.into_iter().any(|(anchor, text_x, base)| self.try_at(scene, text, anchor, (text_x, base, width), class))
    }

    /// Writes `text` at one place if it is free.
    pub fn try_at(
        &mut self,
        scene: &mut Scene,
        text: &str,
        anchor: Anchor,
        (x, base, width): (f64, f64, f64),
        class: &str,
    ) -> bool {
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        let rect = Rect { left: left - 1.0, top: base - 10.0, right: left + width + 1.0, bottom: base + 3.0 };
        let inside =
            rect.left >= EDGE && rect.right <= self.width - EDGE && rect.top >= EDGE && rect.bottom <= self.height - EDGE;
        let free = inside && !self.taken.iter().any(|other| rect.meets(*other));
        if free {
            self.taken.push(rect);
            let geometry = Geometry::Text { x, y: base, content: text.to_owned(), anchor, size: LABEL_PX, rotate: None };
            scene.shapes.push(Shape { geometry, class: class.to_owned(), datum: None });
        }
        free
    }
}

/// The boxes of all texts of a class in a scene, as [`Labels`] reckons them.
pub fn boxes(scene: &Scene) -> Vec<Rect> {
    let text = |shape: &Shape| match &shape.geometry {
        Geometry::Text { x, y, content, anchor, size, .. } if shape.datum.is_none() => {
            let width = width_px(content, *size);
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            Some(Rect { left, top: y - 10.0, right: left + width, bottom: y + 3.0 })
        }
        _ => None,
    };
    scene.shapes.iter().filter_map(text).collect()
}
