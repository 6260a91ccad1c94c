//! Vertical bars over consecutive ranges of years.

use plotters::element::PathElement;
use plotters::style::text_anchor::HPos;
use plotters::style::{Color, TRANSPARENT};

use super::span::Span;
use super::ticks::grid_lines;
use super::{Drawn, Margins, Sheet, rect, side, sketch, state, style};
use crate::scene::backend::units;
use crate::scene::ink::Ink;
use crate::scene::text_size::{fit, width_px};
use crate::scene::{Datum, Hit, Key, Scene};

/// A range of years and its count; every text is final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bin {
    /// First year.
    pub from: i32,
    /// Last year, inclusive.
    pub to: i32,
    /// The short text under the bar; left out where it would touch the next.
    pub label: String,
    /// The whole statement, for tooltip and accessible name.
    pub title: String,
    /// Companies.
    pub count: usize,
    /// Absent while the years have no clause; else whether this range is in it.
    pub chosen: Option<bool>,
}

const TICK_SIZE: f64 = 11.0;
/// Between a number and its grid line.
const TICK_GAP: f64 = 6.0;
/// Above the plotting area; half a number must fit.
const HEAD: f64 = 8.0;
/// Under the base line.
const FOOT: f64 = 20.0;
/// The least distance between two labels.
const LABEL_GAP: f64 = 10.0;
/// The widest bar; one bin should not look like a wall.
const WIDEST: f64 = 120.0;

/// One vertical bar for each of `bins`, over a base line with labels, against at most three grid lines.
pub fn histogram(bins: &[Bin], width: f64, height: f64, number: &dyn Fn(usize) -> String) -> Scene {
    histogram_against(bins, &[], width, height, number)
}

/// The same, in front of a pale bar for each of `ghosts`: the counts without filters. One that is missing is not drawn.
pub fn histogram_against(bins: &[Bin], ghosts: &[usize], width: f64, height: f64, number: &dyn Fn(usize) -> String) -> Scene {
    let (width, height) = (side(width), side(height).max(HEAD + FOOT + 1.0));
    let frame = Frame::new(bins, ghosts, width, number);
    let data = bins.iter().enumerate().map(|(index, bin)| Datum {
        key: Key::Range(bin.from, bin.to),
        label: bin.title.clone(),
        count: bin.count,
        chosen: bin.chosen,
        hit: Hit { x: frame.left + frame.slot * index as f64, y: 0.0, width: frame.slot, height },
    });
    let data = data.collect();
    sketch(width, height, data, &|sheet| draw(sheet, bins, ghosts, &frame, (width, height), number))
}

/// The measures that drawing and pointer targets share.
struct Frame {
    left: f64,
    /// The room of one bin.
    slot: f64,
    most: usize,
    lines: Vec<usize>,
}

impl Frame {
    fn new(bins: &[Bin], ghosts: &[usize], width: f64, number: &dyn Fn(usize) -> String) -> Self {
        let most = bins.iter().map(|bin| bin.count).chain(ghosts.iter().copied()).max().unwrap_or_default();
        let lines = grid_lines(most);
        // Two digits at least, so that the bars stand still while the counts change.
        let least = width_px("00", TICK_SIZE);
        let widest = lines.iter().map(|line| width_px(&number(*line), TICK_SIZE)).fold(least, f64::max).ceil();
        let left = (widest + TICK_GAP).min(width * 0.3);
        Self { left, slot: (width - left) / bins.len().max(1) as f64, most, lines }
    }
}

fn draw(
    sheet: &Sheet,
    bins: &[Bin],
    ghosts: &[usize],
    frame: &Frame,
    (width, height): (f64, f64),
    number: &dyn Fn(usize) -> String,
) -> Drawn {
    let margins = Margins { left: frame.left, right: 0.0, top: HEAD, bottom: FOOT };
    let most = frame.most.max(1) as f64;
    let lines = frame.lines.iter().map(|line| *line as f64).collect();
    let count = bins.len().max(1) as f64;
    let mut chart = sheet.chart(margins, Span::new(0.0..count), Span::new(0.0..most).with_lines(lines))?;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .disable_x_axis()
        .light_line_style(TRANSPARENT)
        .bold_line_style(Ink::Grid.color())
        // No line along the numbers; plotters doubles the mark to get their distance from the grid.
        .axis_style(TRANSPARENT)
        .set_all_tick_mark_size(units(TICK_GAP / 2.0))
        .y_label_style(style(Ink::Tick, TICK_SIZE))
        .y_label_formatter(&|value| fit(&number(*value as usize), TICK_SIZE, frame.left - TICK_GAP))
        .draw()?;

    let floor = height - HEAD - FOOT;
    let inset = (frame.slot * 0.15).min(1.0).max((frame.slot - WIDEST) / 2.0);
    for (index, bin) in bins.iter().enumerate() {
        let (left, state) = (index as f64, state(bin.chosen));
        let zero = if bin.count == 0 { " is-zero" } else { "" };
        let ink = sheet.ink(&format!("mark plain{zero}{state}"));
        let tall = (bin.count as f64).max(most / floor);
        sheet.datum(index, &|| {
            let ghost = ghosts.get(index).copied().unwrap_or_default();
            if ghost > 0 {
                rect(&chart, (left, 0.0), (left + 1.0, ghost as f64), (inset / 2.0, inset / 2.0), sheet.ink("ghost"))?;
            }
            rect(&chart, (left, 0.0), (left + 1.0, tall), (inset, inset), ink)
        })?;
    }
    chart.plotting_area().draw(&PathElement::new([(0.0, 0.0), (count, 0.0)], Ink::Axis.color().filled()))?;
    for (index, x) in labelled(bins, frame, width) {
        sheet.text(&bins[index].label, (x, height - FOOT / 2.0 + 2.0), HPos::Center, TICK_SIZE, Ink::Tick)?;
    }
    Ok(())
}

/// Which bins get their label, and where its middle is: every one, or every second, or every third …, such that none touches
/// the next; and the first bin wherever it finds room.
fn labelled(bins: &[Bin], frame: &Frame, width: f64) -> Vec<(usize, f64)> {
    let place = |index: usize| {
        let half = width_px(&bins[index].label, TICK_SIZE) / 2.0;
        let middle = frame.left + frame.slot * (index as f64 + 0.5);
        // Pushed in from the edges of the drawing; a label that is wider than all of it is left out below.
        (middle.min(width - half).max(half), half)
    };
    let clear = |a: usize, b: usize| {
        let ((x, half), (next, other)) = (place(a), place(b));
        x + half + LABEL_GAP <= next - other
    };
    // A first bin of more years than the others would be misread without its label, so the next one yields to it.
    let years = |bin: &Bin| i64::from(bin.to) - i64::from(bin.from);
    let gathers = bins.len() > 1 && years(&bins[0]) > years(&bins[1]);
    for step in 1..=bins.len() {
        // Start where the labels fall on round years.
        let round = |start: &usize| bins.iter().skip(*start).step_by(step).filter(|bin| bin.from % 10 == 0).count();
        let Some(start) = (0..step).rev().max_by_key(round) else { continue };
        let mut chosen: Vec<usize> = (start..bins.len()).step_by(step).collect();
        if !chosen.windows(2).all(|pair| clear(pair[0], pair[1])) {
            continue;
        }
        if start > 0 && chosen.first().is_some_and(|first| clear(0, *first)) {
            chosen.insert(0, 0);
        } else if start > 0 && gathers && chosen.get(1).is_some_and(|second| clear(0, *second)) {
            chosen[0] = 0;
        }
        return chosen
            .into_iter()
            .map(|index| (index, place(index)))
            .filter(|(_, (_, half))| half * 2.0 <= width)
            .map(|(index, (x, _))| (index, x))
            .collect();
    }
    Vec::new()
}
