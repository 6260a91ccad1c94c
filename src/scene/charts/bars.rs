//! Horizontal bars, one row a value.

use plotters::style::text_anchor::HPos;

use super::span::Span;
use super::{HEAVY, Margins, Sheet, rect, side, sketch, state};
use crate::scene::text_size::{fit, width_px, wrapped};
use crate::scene::{Datum, Hit, Key, Scene};

/// A value and its count; every text is final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The facet value.
    pub key: Key,
    /// The short text beside the bar, on two lines and then cut with `…` where there is no room for it.
    pub label: String,
    /// The whole statement, for tooltip and accessible name.
    pub title: String,
    /// Companies.
    pub count: usize,
    /// The class suffix of the mark, such as `sector-medtech` or `plain`.
    pub class: String,
    /// Absent while the facet has no clause; else whether this value is in it.
    pub chosen: Option<bool>,
}

/// Height of a row, a comfortable target, and of one with a label of two lines.
const ROW: f64 = 28.0;
const TALL_ROW: f64 = 38.0;
/// Between the two lines.
const LEADING: f64 = 15.0;
/// Height of a bar.
const BAR: f64 = 14.0;
const LABEL_SIZE: f64 = 13.0;
const VALUE_SIZE: f64 = 12.5;
/// Between label and bar; wide enough that a label in a wider typeface than expected still ends before the bar.
const LABEL_GAP: f64 = 14.0;
/// Between bar and count.
const VALUE_GAP: f64 = 6.0;

/// One horizontal bar for each of `bars`, in their order, with the label on the left and the count at the end of the bar.
pub fn bars(bars: &[Bar], width: f64, number: &dyn Fn(usize) -> String) -> Scene {
    bars_against(bars, &[], width, number)
}

/// The same, in front of a pale bar for each of `ghosts`: the counts without filters. One that is missing is not drawn.
pub fn bars_against(bars: &[Bar], ghosts: &[usize], width: f64, number: &dyn Fn(usize) -> String) -> Scene {
    let width = side(width);
    let widest = bars.iter().map(|bar| width_px(&bar.label, LABEL_SIZE)).fold(0.0, f64::max).ceil();
    let label_room = widest.min((width * 0.42).min(170.0));
    let labels: Vec<Vec<String>> = bars.iter().map(|bar| wrapped(&bar.label, LABEL_SIZE, label_room, 2)).collect();
    let row_height = if labels.iter().any(|lines| lines.len() > 1) { TALL_ROW } else { ROW };
    let height = row_height * bars.len() as f64;
    let data = bars.iter().enumerate().map(|(row, bar)| Datum {
        key: bar.key.clone(),
        label: bar.title.clone(),
        count: bar.count,
        chosen: bar.chosen,
        hit: Hit { x: 0.0, y: row_height * row as f64, width, height: row_height },
    });
    let data = data.collect();
    if bars.is_empty() {
        return Scene { width, height, shapes: Vec::new(), data };
    }
    sketch(width, height, data, &|sheet| draw(sheet, (bars, &labels), ghosts, (width, label_room, row_height), number))
}

fn draw(
    sheet: &Sheet,
    (bars, labels): (&[Bar], &[Vec<String>]),
    ghosts: &[usize],
    (width, label_room, row_height): (f64, f64, f64),
    number: &dyn Fn(usize) -> String,
) -> super::Drawn {
    let values: Vec<String> = bars.iter().map(|bar| fit(&number(bar.count), VALUE_SIZE, width * 0.3 / HEAVY)).collect();
    let value_room = values.iter().map(|value| width_px(value, VALUE_SIZE) * HEAVY).fold(0.0, f64::max).ceil();
    let margins = Margins { left: label_room + LABEL_GAP, right: value_room + VALUE_GAP, ..Margins::default() };

    let most = bars.iter().map(|bar| bar.count).chain(ghosts.iter().copied()).max().unwrap_or_default().max(1) as f64;
    let chart = sheet.chart(margins, Span::new(0.0..most), Span::new(bars.len() as f64..0.0))?;
    let room = width - margins.left - margins.right;
    for (row, ((bar, lines), value)) in bars.iter().zip(labels).zip(&values).enumerate() {
        let (state, top) = (state(bar.chosen), row as f64);
        let (middle, inset) = (row_height * (top + 0.5), (row_height - BAR) / 2.0 / row_height);
        // At least a hairline: also a count of one against a hundred thousand is there to be seen.
        let length = (bar.count as f64).max(most / room.max(1.0));
        let zero = if bar.count == 0 { " is-zero" } else { "" };
        let ghost = ghosts.get(row).copied().unwrap_or_default();
        sheet.datum(row, &|| {
            let first = middle - LEADING * (lines.len() as f64 - 1.0) / 2.0;
            for (line, label) in lines.iter().enumerate() {
                let at = (0.0, first + LEADING * line as f64);
                sheet.text(label, at, HPos::Left, LABEL_SIZE, sheet.ink(&format!("label{state}")))?;
            }
            if ghost > 0 {
                rect(&chart, (0.0, top + inset / 2.0), (ghost as f64, top + 1.0 - inset / 2.0), (0.0, 0.0), sheet.ink("ghost"))?;
            }
            let ink = sheet.ink(&format!("mark {}{zero}{state}", bar.class));
            rect(&chart, (0.0, top + inset), (length, top + 1.0 - inset), (0.0, 0.0), ink)
        })?;
        // Beside the control, not in it: what stands in a control is its label, which its name has in one piece (WCAG 2.5.3).
        let end = margins.left + room * length.max(ghost as f64) / most + VALUE_GAP;
        sheet.text(value, (end, middle), HPos::Left, VALUE_SIZE, sheet.ink(&format!("value{zero}{state}")))?;
    }
    Ok(())
}
