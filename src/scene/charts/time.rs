//! What charts over years share: the room for values and years, grid lines, and texts along the axis.

use plotters::element::PathElement;
use plotters::style::Color;
use plotters::style::text_anchor::HPos;

use super::ticks::{grid_lines, year_ticks};
use super::{Chart, Drawn, Sheet};
use crate::scene::ink::Ink;
use crate::scene::text_size::{fit, width_px};

/// Size of the texts along the axes.
pub(super) const TICK_SIZE: f64 = 11.0;
/// Between a number and the plotting area.
const TICK_GAP: f64 = 6.0;
/// Between two years along the axis.
const YEAR_GAP: f64 = 12.0;
/// Under the base line.
pub(super) const FOOT: f64 = 20.0;

/// What stands along the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Axis {
    /// Positions are years; round ones are named.
    Years,
    /// Positions are days; those on which something came are named by it.
    Days(Vec<(i32, String)>),
}

impl Axis {
    /// The positions that are named from `first` to `last`, where a year takes `each` pixels of `room`.
    fn ticks(&self, (first, last): (i32, i32), each: f64, room: f64) -> Vec<(i32, String)> {
        match self {
            Self::Years => year_ticks(first, last, each, room).into_iter().map(|year| (year, year.to_string())).collect(),
            Self::Days(named) => named.clone(),
        }
    }
}

/// A plotting area in pixels of the sheet, with its scales.
#[derive(Debug, Clone)]
pub(super) struct TimeFrame {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    first: i32,
    last: i32,
    most: f64,
    lines: Vec<(f64, String)>,
}

impl TimeFrame {
    /// The frame in a box of left, top, right and bottom edge, for years or days and for values from zero to `most`.
    pub(super) fn new(area: [f64; 4], years: (i32, i32), most: f64, number: &dyn Fn(f64) -> String) -> Self {
        let [left, top, right, bottom] = area;
        let room = (right - left).max(0.0);
        let lines: Vec<(f64, String)> =
            round_values(most).into_iter().map(|value| (value, fit(&number(value), TICK_SIZE, room * 0.3 - TICK_GAP))).collect();
        // Two digits at least, so that the lines stand still while the counts change.
        let least = width_px("00", TICK_SIZE);
        let widest = lines.iter().map(|(_, text)| width_px(text, TICK_SIZE)).fold(least, f64::max).ceil();
        let left = left + (widest + TICK_GAP).min(room * 0.3);
        let most = if most > 0.0 && most.is_finite() { most } else { 1.0 };
        Self {
            left,
            right: right.max(left),
            top,
            bottom: bottom.max(top),
            first: years.0,
            last: years.1.max(years.0),
            most,
            lines,
        }
    }

    /// Pixels of one year.
    pub(super) fn year_px(&self) -> f64 {
        (self.right - self.left) / f64::from(self.last.saturating_sub(self.first)).max(1.0)
    }

    /// Where a year is; a single year has the middle.
    pub(super) fn x(&self, year: i32) -> f64 {
        if self.last == self.first {
            return f64::midpoint(self.left, self.right);
        }
        self.left + f64::from(year.saturating_sub(self.first)) * self.year_px()
    }

    /// Where a value is.
    pub(super) fn y(&self, value: f64) -> f64 {
        self.bottom - (value / self.most).clamp(0.0, 1.0) * (self.bottom - self.top)
    }

    /// Grid lines with their values, the base line, and what stands under it.
    pub(super) fn draw(&self, sheet: &Sheet, chart: &Chart, axis: &Axis) -> Drawn {
        for (value, text) in &self.lines {
            let y = self.y(*value);
            line(chart, &[(self.left, y), (self.right, y)], Ink::Grid)?;
            sheet.text(text, (self.left - TICK_GAP, y), HPos::Right, TICK_SIZE, Ink::Tick)?;
        }
        line(chart, &[(self.left, self.bottom), (self.right, self.bottom)], Ink::Axis)?;
        let each = width_px("0000", TICK_SIZE) + YEAR_GAP;
        let (sheet_width, middle) = (sheet.size().0, self.bottom + FOOT / 2.0 + 2.0);
        let mut end = f64::NEG_INFINITY;
        for (at, text) in axis.ticks((self.first, self.last), each, self.right - self.left) {
            let x = self.x(at);
            let half = width_px(&text, TICK_SIZE) / 2.0;
            let x = x.min(sheet_width - half).max(half);
            if x - half < end + YEAR_GAP / 2.0 || half * 2.0 > sheet_width {
                continue;
            }
            end = x + half;
            sheet.text(&text, (x, middle), HPos::Center, TICK_SIZE, Ink::Tick)?;
        }
        Ok(())
    }
}

/// A line through points in pixels of the sheet.
pub(super) fn line(chart: &Chart, points: &[(f64, f64)], ink: Ink) -> Drawn {
    chart.plotting_area().draw(&PathElement::new(points.to_vec(), ink.color().stroke_width(1)))
}

/// Two or three round values up to `most`, which may be a fraction.
fn round_values(most: f64) -> Vec<f64> {
    if !(most > 0.0 && most < 1e15) {
        return Vec::new();
    }
    let mut scale = 1.0;
    while most * scale < 10.0 && scale < 1e9 {
        scale *= 10.0;
    }
    grid_lines((most * scale) as usize).into_iter().map(|value| value as f64 / scale).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_round_also_below_one() {
        assert_eq!(round_values(0.38), [0.1, 0.2, 0.3]);
        assert_eq!(round_values(34.0), [10.0, 20.0, 30.0]);
        assert_eq!(round_values(2.8), [1.0, 2.0]);
        assert!(round_values(0.0).is_empty() && round_values(f64::NAN).is_empty() && round_values(f64::INFINITY).is_empty());
    }
}
