//! A heat map: a table whose cells carry their value as text and, for the eye that sweeps over it, as a shade.

use plotters::style::text_anchor::HPos;

use super::{Drawn, HEAVY, Sheet, rect, side, sketch, state};
use crate::format::decimal::px;
use crate::scene::text_size::{fit, width_px};
use crate::scene::{Datum, Geometry, Hit, Key, Scene};

/// The darkest shade; zero is the lightest.
pub const SHADES: usize = 4;

/// One line of the table; every text is final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatRow {
    /// The name on the left; cut with `…` where there is no room for it.
    pub label: String,
    /// One cell a column.
    pub cells: Vec<HeatCell>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatCell {
    /// What the cell filters by.
    pub key: Key,
    /// The whole statement, for tooltip and accessible name.
    pub title: String,
    /// The value in the cell; left out where the cell is too narrow.
    pub text: String,
    /// Companies.
    pub count: usize,
    /// From 0 to [`SHADES`].
    pub shade: usize,
    /// Absent while neither facet has a clause; else whether the cell is in both.
    pub chosen: Option<bool>,
}

/// The names of the columns.
const HEAD: f64 = 24.0;
/// What a second line of names adds.
const HEAD_LINE: f64 = 16.0;
/// Height of a row.
const ROW: f64 = 28.0;
/// Between two cells.
const GAP: f64 = 2.0;
const LABEL_SIZE: f64 = 12.5;
const HEAD_SIZE: f64 = 11.5;
const VALUE_SIZE: f64 = 12.0;
const LABEL_GAP: f64 = 12.0;
/// The widest cell; more would tear the names from their values.
const WIDEST: f64 = 150.0;

/// `rows` under the names of `columns`.
pub fn heat(columns: &[String], rows: &[HeatRow], width: f64) -> Scene {
    let width = side(width);
    if columns.is_empty() || rows.is_empty() {
        return Scene { width, height: 0.0, shapes: Vec::new(), data: Vec::new() };
    }
    let widest = rows.iter().map(|row| width_px(&row.label, LABEL_SIZE) * HEAVY).fold(0.0, f64::max).ceil();
    let left = widest.min((width * 0.42).min(230.0)) + LABEL_GAP;
    let cell = ((width - left).max(0.0) / columns.len() as f64).min(WIDEST);
    let names: Vec<Vec<String>> = columns.iter().map(|name| in_lines(name, (cell - 6.0) / HEAVY)).collect();
    // Where a name would be cut, each has a line of its own.
    let is_stepped = names.iter().flatten().any(|part| part.ends_with('…'));
    let lines = if is_stepped { columns.len() } else { names.iter().map(Vec::len).max().unwrap_or(1) };
    let head = HEAD + HEAD_LINE * (lines as f64 - 1.0);
    let height = head + ROW * rows.len() as f64;
    let mut data = Vec::new();
    for (row, line) in rows.iter().enumerate() {
        for (column, one) in line.cells.iter().take(columns.len()).enumerate() {
            let hit = Hit { x: left + cell * column as f64, y: head + ROW * row as f64, width: cell, height: ROW };
            data.push(Datum { key: one.key.clone(), label: one.title.clone(), count: one.count, chosen: one.chosen, hit });
        }
    }
    sketch(width, height, data, &|sheet| {
        let chart = sheet.pixels()?;
        if is_stepped {
            steps(sheet, columns, (left, cell), head)?;
        }
        for (column, name) in names.iter().enumerate().filter(|_| !is_stepped) {
            let center = left + cell * (column as f64 + 0.5);
            // The last line of each stands on its cells.
            for (line, part) in name.iter().enumerate() {
                let y = HEAD / 2.0 - 2.0 + HEAD_LINE * (lines - name.len() + line) as f64;
                sheet.text(part, (center, y), HPos::Center, HEAD_SIZE, sheet.ink("tick"))?;
            }
        }
        let mut datum = 0;
        for (row, line) in rows.iter().enumerate() {
            let top = head + ROW * row as f64;
            let label = fit(&line.label, LABEL_SIZE, (left - LABEL_GAP) / HEAVY);
            sheet.text(&label, (0.0, top + ROW / 2.0), HPos::Left, LABEL_SIZE, sheet.ink("label"))?;
            for (column, one) in line.cells.iter().take(columns.len()).enumerate() {
                let (from, shade) = (left + cell * column as f64, one.shade.min(SHADES));
                let state = state(one.chosen);
                let gap = GAP.min(cell / 4.0) / 2.0;
                sheet.datum(datum, &|| {
                    let ink = sheet.ink(&format!("mark shade-{shade}{state}"));
                    rect(&chart, (from + gap, top + GAP / 2.0), (from + cell - gap, top + ROW - GAP / 2.0), (0.0, 0.0), ink)?;
                    if width_px(&one.text, VALUE_SIZE) * HEAVY > cell - 6.0 {
                        return Ok(());
                    }
                    let middle = (from + cell / 2.0, top + ROW / 2.0);
                    sheet.text(&one.text, middle, HPos::Center, VALUE_SIZE, sheet.ink(&format!("cell on-shade-{shade}{state}")))
                })?;
                datum += 1;
            }
        }
        Ok(())
    })
}

/// The names in a stair: that of the last column on top, each ending over its own cells with a rule down to them. What lies below a
/// name ends further left, so that no rule crosses one.
fn steps(sheet: &Sheet, columns: &[String], (left, cell): (f64, f64), head: f64) -> Drawn {
    for (column, name) in columns.iter().enumerate() {
        let (center, end) = (left + cell * (column as f64 + 0.5), left + cell * (column as f64 + 1.0) - 2.0);
        let y = HEAD / 2.0 - 2.0 + HEAD_LINE * (columns.len() - 1 - column) as f64;
        let d = format!("M{} {}V{}", px(center), px(y + HEAD_SIZE / 2.0 + 2.0), px(head - 1.0));
        sheet.recording.place(Geometry::Path { d }, "leader");
        sheet.text(&fit(name, HEAD_SIZE, end / HEAVY), (end, y), HPos::Right, HEAD_SIZE, sheet.ink("tick"))?;
    }
    Ok(())
}

/// A name on one line or, at the blank or hyphen that leaves the narrower longer line, on two; what has no room is cut with `…`.
fn in_lines(name: &str, room: f64) -> Vec<String> {
    let width = |text: &str| width_px(text, HEAD_SIZE);
    let breaks = name.match_indices([' ', '-']).map(|(at, sign)| name.split_at(if sign == "-" { at + 1 } else { at }));
    let parts =
        breaks.map(|(first, second)| [first, second.trim_start()]).filter(|parts| parts.iter().all(|part| part.len() > 1));
    let longer = |[first, second]: &[&str; 2]| width(first).max(width(second));
    match parts.min_by(|a, b| longer(a).total_cmp(&longer(b))) {
        Some(parts) if width(name) > room => parts.map(|part| fit(part, HEAD_SIZE, room)).to_vec(),
        _ => vec![fit(name, HEAD_SIZE, room)],
    }
}

/// The shade of a value against the largest one: zero has none, everything else at least the first.
pub fn shade(value: f64, most: f64) -> usize {
    if !(value > 0.0 && most > 0.0) {
        return 0;
    }
    ((value / most * SHADES as f64).ceil() as usize).clamp(1, SHADES)
}
