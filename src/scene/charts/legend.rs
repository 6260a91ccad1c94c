//! A legend inside the drawing, so that it is also in the downloaded picture: sign and name, in lines that wrap.

use plotters::style::text_anchor::HPos;

use super::{Drawn, Sheet};
use crate::scene::text_size::{fit, width_px};

/// One entry; the sign is that of the series at this position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Number of the sign, see [`crate::scene::glyph`].
    pub(super) sign: usize,
    /// The class suffix that carries the colour.
    pub(super) class: String,
    /// The name; cut with `…` where a whole line is too short for it.
    pub(super) label: String,
}

/// From line to line.
const LINE: f64 = 20.0;
/// Above the first line.
const HEAD: f64 = 8.0;
const SIZE: f64 = 12.0;
/// Radius of a sign.
const SIGN: f64 = 4.2;
/// From the left edge of a sign to its name.
const NAME: f64 = 14.0;
/// Between two entries.
const GAP: f64 = 16.0;
/// A typeface may be wider than the table of widths says.
const SLACK: f64 = 1.09;

/// Where the entries stand.
#[derive(Debug)]
pub(super) struct Legend {
    places: Vec<(Entry, f64, f64)>,
    /// Height with the room above; nothing without entries.
    pub(super) height: f64,
}

impl Legend {
    /// Sets `entries` in lines of `width` pixels.
    pub(super) fn new(entries: Vec<Entry>, width: f64) -> Self {
        let (mut x, mut line) = (0.0, 0.0);
        let mut places = Vec::with_capacity(entries.len());
        for mut entry in entries {
            entry.label = fit(&entry.label, SIZE, (width - NAME) / SLACK);
            let needed = NAME + width_px(&entry.label, SIZE) * SLACK;
            if x > 0.0 && x + needed > width {
                (x, line) = (0.0, line + 1.0);
            }
            places.push((entry, x, HEAD + LINE * (line + 0.5)));
            x += needed + GAP;
        }
        let height = if places.is_empty() { 0.0 } else { HEAD + LINE * (line + 1.0) };
        Self { places, height }
    }

    /// Draws the entries from `top` on.
    pub(super) fn draw(&self, sheet: &Sheet, top: f64) -> Drawn {
        for (entry, x, middle) in &self.places {
            sheet.sign(entry.sign, (x + SIGN + 0.8, top + middle), SIGN, &format!("key {}", entry.class));
            sheet.text(&entry.label, (x + NAME, top + middle), HPos::Left, SIZE, sheet.ink("label legend"))?;
        }
        Ok(())
    }
}
