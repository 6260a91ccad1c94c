//! The charts: functions from figures and finished texts to a [`Scene`].
//!
//! Captions, data tables and sentences are HTML beside the drawing, so they are not drawn here.

mod bars;
mod grouped;
mod growth;
mod heat;
mod histogram;
mod legend;
mod nothing;
mod span;
mod stacked;
mod strip;
mod ticks;
mod time;
mod timeline;

use std::convert::Infallible;

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::Rectangle;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::BackendColor;

pub use bars::{Bar, bars, bars_against};
pub use grouped::grouped;
pub use growth::{Curve, Years, growth};
pub use heat::{HeatCell, HeatRow, SHADES, heat, shade};
pub use histogram::{Bin, histogram, histogram_against};
pub use nothing::nothing;
pub use stacked::{Group, Lengths, stacked};
pub use strip::{Dot, MOST_DOTS, strip};
pub use time::Axis;
pub use timeline::{Panel, Point, timeline};

use self::span::Span;
use super::backend::{Recorder, Recording, units};
use super::ink::Ink;
use super::{Datum, Geometry, Scene, glyph};

use crate::format::decimal::between;

/// The smallest comfortable pointer target (WCAG 2.2, 2.5.8).
const TARGET: f64 = 24.0;

/// How much wider the heavier weight of values and shares is than the table of widths says.
const HEAVY: f64 = 1.06;

/// The result of drawing; the recording backend cannot fail, plotters' layout in theory can.
type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;

/// One kind of coordinates for every chart, so that plotters is compiled into the application once.
type Chart<'r> = ChartContext<'r, Recorder<'r>, Cartesian2d<Span, Span>>;

/// The room around the plotting area, in pixels.
#[derive(Debug, Clone, Copy, Default)]
struct Margins {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// A chart on its way: the sheet with the tools to draw on it.
struct Sheet<'r> {
    recording: &'r Recording,
    root: DrawingArea<Recorder<'r>, Shift>,
}

impl<'r> Sheet<'r> {
    /// Coordinates over the sheet without `margins`.
    fn chart(&self, margins: Margins, x: Span, y: Span) -> Result<Chart<'r>, DrawingAreaErrorKind<Infallible>> {
        // Label areas and not margins, because plotters writes the texts of grid lines into them.
        ChartBuilder::on(&self.root)
            .y_label_area_size(units(margins.left))
            .right_y_label_area_size(units(margins.right))
            .top_x_label_area_size(units(margins.top))
            .x_label_area_size(units(margins.bottom))
            .build_cartesian_2d(x, y)
    }

    /// Coordinates that are pixels of the sheet.
    fn pixels(&self) -> Result<Chart<'r>, DrawingAreaErrorKind<Infallible>> {
        let (width, height) = self.size();
        self.chart(Margins::default(), Span::new(0.0..width), Span::new(height..0.0))
    }

    /// Width and height in pixels.
    fn size(&self) -> (f64, f64) {
        self.recording.size()
    }

    /// An ink for a class string of this chart.
    fn ink(&self, class: &str) -> Ink {
        self.recording.inks().series(class)
    }

    /// Draws something that stands for the datum of this index.
    fn datum(&self, index: usize, draw: &dyn Fn() -> Drawn) -> Drawn {
        self.recording.begin_datum(index);
        let drawn = draw();
        self.recording.end_datum();
        drawn
    }

    /// The sign of a series, in pixels of the sheet.
    fn sign(&self, index: usize, (x, y): (f64, f64), radius: f64, class: &str) {
        self.recording.place(Geometry::Path { d: glyph::path(index, x, y, radius) }, class);
    }

    /// Text, in pixels of the sheet, centred on `middle` from above.
    fn text(&self, text: &str, (x, middle): (f64, f64), anchor: HPos, size: f64, ink: Ink) -> Drawn {
        if text.is_empty() {
            return Ok(());
        }
        self.root.draw_text(text, &style(ink, size).pos(Pos::new(anchor, VPos::Center)), (units(x), units(middle)))
    }
}

/// A filled rectangle between two points of a chart, drawn in by `inset` (left and right) pixels.
fn rect(chart: &Chart, from: (f64, f64), to: (f64, f64), inset: (f64, f64), ink: Ink) -> Drawn {
    let mut rectangle = Rectangle::new([from, to], ink.color().filled());
    rectangle.set_margin(0, 0, units(inset.0) as u32, units(inset.1) as u32);
    chart.plotting_area().draw(&rectangle)
}

/// The style of a text in CSS pixels.
fn style(ink: Ink, size: f64) -> TextStyle<'static> {
    let font = FontDesc::new(FontFamily::SansSerif, f64::from(units(size)), FontStyle::Normal);
    let color = BackendColor { alpha: 1.0, rgb: ink.rgb() };
    TextStyle { font, color, pos: Pos::new(HPos::Left, VPos::Top) }
}

/// Runs a drawing and gathers its shapes. A drawing that fails leaves nothing, rather than half a chart that lies.
fn sketch(width: f64, height: f64, data: Vec<Datum>, draw: &dyn Fn(&Sheet) -> Drawn) -> Scene {
    let recording = Recording::new(width, height);
    let sheet = Sheet { recording: &recording, root: recording.recorder().into_drawing_area() };
    let drawn = draw(&sheet);
    drop(sheet);
    match drawn {
        Ok(()) => Scene { width, height, shapes: recording.into_shapes(), data },
        Err(_) => Scene { width, height, ..Scene::default() },
    }
}

/// A side of a drawing as asked for, made safe: a box that is not laid out yet may be measured as anything.
fn side(length: f64) -> f64 {
    if length.is_finite() { between(length, 0.0, 20_000.0) } else { 0.0 }
}

/// The class suffix that says how a value stands to the clause of its facet.
fn state(chosen: Option<bool>) -> &'static str {
    match chosen {
        None => "",
        Some(true) => " is-chosen",
        Some(false) => " is-faded",
    }
}
