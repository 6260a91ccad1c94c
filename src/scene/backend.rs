//! The plotters backend that records shapes instead of painting pixels.
//!
//! plotters has whole pixels only, so it draws on a sheet that is [`SCALE`] times as large and the recording divides; that
//! keeps slow lines from stair-stepping. Text is carried as text, and measured by our own table, so no document is touched.

use std::cell::{Cell, RefCell};
use std::convert::Infallible;
use std::fmt::Write as _;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontTransform,
};

use super::ink::InkTable;
use super::text_size::width_px;
use super::{Anchor, Geometry, Shape};
use crate::format::decimal::px;

use crate::format::decimal::between;

/// Units of plotters in one CSS pixel.
pub const SCALE: f64 = 10.0;

/// The largest side of a drawing in CSS pixels; keeps the scaled coordinates well inside an `i32`.
const LARGEST: f64 = 10_000_000.0;

/// CSS pixels as units of plotters.
pub fn units(pixels: f64) -> i32 {
    (between(pixels, -LARGEST, LARGEST) * SCALE).round() as i32
}

/// Units of plotters as CSS pixels.
pub fn pixels(units: i32) -> f64 {
    f64::from(units) / SCALE
}

/// What has been drawn so far.
#[derive(Debug)]
pub struct Recording {
    size: (u32, u32),
    inks: InkTable,
    datum: Cell<Option<usize>>,
    shapes: RefCell<Vec<Shape>>,
}

impl Recording {
    /// An empty sheet of this size in CSS pixels.
    pub fn new(width: f64, height: f64) -> Self {
        // One unit more than asked for: plotters ends its pixel ranges one short of the size.
        let size = (units(width.max(0.0)) as u32 + 1, units(height.max(0.0)) as u32 + 1);
        Self { size, inks: InkTable::default(), datum: Cell::new(None), shapes: RefCell::default() }
    }

    /// Width and height in CSS pixels.
    pub fn size(&self) -> (f64, f64) {
        // One unit less, see `new`.
        let length = |units: u32| f64::from(units.saturating_sub(1)) / SCALE;
        (length(self.size.0), length(self.size.1))
    }

    /// The classes of this drawing's series.
    pub fn inks(&self) -> &InkTable {
        &self.inks
    }

    /// From here on, shapes stand for the datum of this index.
    pub fn begin_datum(&self, index: usize) {
        self.datum.set(Some(index));
    }

    /// From here on, shapes stand for no datum.
    pub fn end_datum(&self) {
        self.datum.set(None);
    }

    /// Adds a shape that plotters has no element for.
    pub fn place(&self, geometry: Geometry, class: &str) {
        self.shapes.borrow_mut().push(Shape { geometry, class: class.to_owned(), datum: self.datum.get() });
    }

    /// The backend that plotters draws with.
    pub fn recorder(&self) -> Recorder<'_> {
        Recorder(self)
    }

    /// The shapes, from back to front.
    pub fn into_shapes(self) -> Vec<Shape> {
        self.shapes.into_inner()
    }

    fn push(&self, geometry: Geometry, color: BackendColor, stroke: bool) {
        // A transparent colour is how plotters is told to leave a part out.
        if color.alpha <= 0.0 {
            return;
        }
        let mut class = self.inks.class(color.rgb);
        if stroke && !matches!(class.as_str(), "axis" | "grid") {
            class.push_str(" line");
        }
        self.shapes.borrow_mut().push(Shape { geometry, class, datum: self.datum.get() });
    }
}

/// Writes into a [`Recording`].
#[derive(Debug, Clone, Copy)]
pub struct Recorder<'r>(&'r Recording);

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.0.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    /// Nothing here is made of pixels; plotters asks for one only where a shape has no area.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.0.push(Geometry::Path { d: path_data(&mut [from, to].into_iter(), false) }, style.color(), true);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Drawn {
        let (x, y) = (pixels(a.0.min(b.0)), pixels(a.1.min(b.1)));
        let (width, height) = (pixels((b.0 - a.0).abs()), pixels((b.1 - a.1).abs()));
        self.0.push(Geometry::Rect { x, y, width, height }, style.color(), !fill);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.0.push(Geometry::Path { d: path_data(&mut path.into_iter(), false) }, style.color(), true);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let circle = Geometry::Circle { cx: pixels(center.0), cy: pixels(center.1), r: f64::from(radius) / SCALE };
        self.0.push(circle, style.color(), !fill);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, vert: I, style: &S) -> Drawn {
        self.0.push(Geometry::Path { d: path_data(&mut vert.into_iter(), true) }, style.color(), false);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, pos: BackendCoord) -> Drawn {
        let size = style.size() / SCALE;
        let place = style.anchor();
        let anchor = match place.h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        // From the asked edge to the base line; digits and capitals are 0.71 em high and are what should look centred.
        let drop = size
            * match place.v_pos {
                VPos::Top => 0.8,
                VPos::Center => 0.355,
                VPos::Bottom => -0.2,
            };
        let (x, y) = (pixels(pos.0), pixels(pos.1));
        let (x, y, rotate) = match style.transform() {
            FontTransform::None => (x, y + drop, None),
            FontTransform::Rotate90 => (x - drop, y, Some(90.0)),
            FontTransform::Rotate180 => (x, y - drop, Some(180.0)),
            FontTransform::Rotate270 => (x + drop, y, Some(270.0)),
        };
        let content = text.to_owned();
        self.0.push(Geometry::Text { x, y, content, anchor, size, rotate }, style.color(), false);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        Ok((width_px(text, style.size()).ceil() as u32, style.size().ceil() as u32))
    }

    /// Bitmaps have no place in a scene.
    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Drawn {
        Ok(())
    }
}

fn path_data(points: &mut dyn Iterator<Item = BackendCoord>, closed: bool) -> String {
    let mut data = String::new();
    for (index, (x, y)) in points.enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        // Writing into a String cannot fail.
        let _ = write!(data, "{command}{} {}", px(pixels(x)), px(pixels(y)));
    }
    if closed && !data.is_empty() {
        data.push('Z');
    }
    data
}

#[cfg(test)]
mod tests {
    use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TRANSPARENT, TextStyle};

    use super::*;
    use crate::scene::ink::Ink;

    fn style(color: RGBColor) -> ShapeStyle {
        color.filled()
    }

    #[test]
    fn shapes_carry_class_and_datum() {
        let recording = Recording::new(100.0, 50.0);
        let mut backend = recording.recorder();
        assert_eq!(backend.get_size(), (1001, 501));
        let series = recording.inks().series("mark plain").color();
        recording.begin_datum(3);
        let _ = backend.draw_rect((20, 30), (5, 10), &style(series), true);
        recording.end_datum();
        let _ = backend.draw_line((0, 5), (10, 5), &style(Ink::Grid.color()));
        let _ = backend.draw_path([(0, 0), (15, 5)], &style(series));
        let _ = backend.fill_polygon([(0, 0), (10, 0), (0, 10)], &style(series));
        let _ = backend.draw_circle((10, 20), 5, &style(series), true);
        let _ = backend.draw_circle((10, 20), 5, &TRANSPARENT, true);
        let font = FontDesc::new(FontFamily::SansSerif, 110.0, FontStyle::Normal);
        let _ = backend.draw_text("7", &TextStyle::from(font).color(&Ink::Tick.color()), (10, 20));
        let shapes = recording.into_shapes();
        assert_eq!(shapes.len(), 6);
        assert_eq!(shapes[0].geometry, Geometry::Rect { x: 0.5, y: 1.0, width: 1.5, height: 2.0 });
        assert_eq!((shapes[0].class.as_str(), shapes[0].datum), ("mark plain", Some(3)));
        assert_eq!((shapes[1].class.as_str(), shapes[1].datum), ("grid", None));
        assert_eq!(shapes[2].geometry, Geometry::Path { d: "M0 0L1.5 0.5".to_owned() });
        assert_eq!(shapes[2].class, "mark plain line");
        assert_eq!(shapes[3].geometry, Geometry::Path { d: "M0 0L1 0L0 1Z".to_owned() });
        assert_eq!(shapes[5].class, "tick");
    }
}
