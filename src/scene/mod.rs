//! Drawing as values: a [`Scene`] is a list of shapes, each with its CSS class and the datum that it stands for.
//!
//! A scene knows no colour, no document and no language. Charts are drawn into it by plotters, through a backend that
//! records instead of painting (see [`backend`]); one component of the UI paints any scene, [`svg`] writes it as a file.
//!
//! The classes that style sheets have to know:
//! - `mark` with the suffix of its series (`sector-medtech`, `plain`): the shape that carries the figure; `is-zero` on the
//!   hairline of an empty one, `is-chosen` and `is-faded` once its facet has a clause;
//! - `label`, `value`, `total`, `tick`: text beside the marks; `on-mark`, with `on-sector-medtech`: text on top of one;
//! - `axis`, `grid`, `track`: base lines, lines to read against, and the bed of an empty bar;
//! - `ghost`: the pale bar of what there would be without filters, behind its mark;
//! - `line` beside another class: the shape is a stroke, not an area.

pub mod backend;
pub mod charts;
pub mod document;
pub mod glyph;
pub mod icon;
pub mod ink;
pub mod key;
pub mod map;
pub mod network;
pub mod sparkline;
pub mod svg;
pub mod text_size;
pub mod timeline;
pub mod years;

pub use key::Key;

/// A finished drawing, in CSS pixels from the upper left corner.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// What is painted, from back to front.
    pub shapes: Vec<Shape>,
    /// What the marks stand for, in reading order.
    pub data: Vec<Datum>,
}

/// One painted shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Where it is.
    pub geometry: Geometry,
    /// CSS classes, separated by spaces; they carry colour, stroke width and weight.
    pub class: String,
    /// Index into [`Scene::data`] of what it stands for; absent for axes and the like.
    pub datum: Option<usize>,
}

/// The outline of a shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Geometry {
    /// An upright rectangle.
    Rect {
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
    },
    /// A circle.
    Circle {
        /// Centre, from the left.
        cx: f64,
        /// Centre, from above.
        cy: f64,
        /// Radius.
        r: f64,
    },
    /// A line or an area.
    Path {
        /// SVG path data.
        d: String,
    },
    /// One line of text.
    Text {
        /// Anchor point, from the left.
        x: f64,
        /// Base line, from above.
        y: f64,
        /// The text itself, not escaped.
        content: String,
        /// Which part of the text is at `x`.
        anchor: Anchor,
        /// Font size.
        size: f64,
        /// Clockwise rotation around the anchor point, in degrees.
        rotate: Option<f64>,
    },
}

/// Which part of a text is at its anchor point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The beginning.
    Start,
    /// The middle.
    Middle,
    /// The end.
    End,
}

impl Anchor {
    /// The value of the SVG attribute `text-anchor`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// What a mark stands for, and where the pointer or the focus finds it.
#[derive(Debug, Clone, PartialEq)]
pub struct Datum {
    /// What it is.
    pub key: Key,
    /// The whole statement, for tooltip and accessible name.
    pub label: String,
    /// Companies.
    pub count: usize,
    /// Absent while the facet has no clause; else whether the value is in it.
    pub chosen: Option<bool>,
    /// The target of the pointer.
    pub hit: Hit,
}

/// The rectangle that reacts to the pointer and shows the focus. It lies inside the scene and contains the middle of its mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Hit {
    /// The rectangle, grown around its middle to at least this side.
    #[must_use]
    pub fn at_least(self, side_px: f64) -> Self {
        let (width, height) = (self.width.max(side_px), self.height.max(side_px));
        Self { x: self.x - (width - self.width) / 2.0, y: self.y - (height - self.height) / 2.0, width, height }
    }
}
