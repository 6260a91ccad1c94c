//! The picture of an empty selection: an empty bed with a sentence, so that nobody takes it for a chart of zeros.

use plotters::style::text_anchor::HPos;

use super::{side, sketch};
use crate::scene::text_size::wrapped;
use crate::scene::{Geometry, Scene};

const HEIGHT: f64 = 96.0;
const SIZE: f64 = 13.0;
/// From line to line.
const LINE: f64 = 18.0;
/// Free on each side.
const PADDING: f64 = 16.0;
/// The most lines of text.
const MOST: usize = 3;

/// `text` in an empty bed, on as many lines as it needs.
pub fn nothing(text: &str, width: f64) -> Scene {
    let width = side(width);
    let room = (width - 2.0 * PADDING) / 1.06;
    let lines = wrapped(text, SIZE, room, MOST);
    sketch(width, HEIGHT, Vec::new(), &|sheet| {
        let bed = Geometry::Rect { x: 0.5, y: 0.5, width: (width - 1.0).max(0.0), height: HEIGHT - 1.0 };
        sheet.recording.place(bed, "nothing");
        let first = HEIGHT / 2.0 - LINE * (lines.len() as f64 - 1.0) / 2.0;
        for (index, line) in lines.iter().enumerate() {
            let middle = (width / 2.0, first + LINE * index as f64);
            sheet.text(line, middle, HPos::Center, SIZE, sheet.ink("tick"))?;
        }
        Ok(())
    })
}
