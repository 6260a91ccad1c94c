//! Compositions: one bar of 100 % for each group, cut into parts.

use plotters::style::text_anchor::HPos;

use super::span::Span;
use super::{Bar, HEAVY, Margins, Sheet, TARGET, rect, side, sketch, state};
use crate::scene::ink::Ink;
use crate::scene::text_size::{fit, width_px};
use crate::scene::{Datum, Hit, Scene};

/// A whole and its parts; every text is final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The name of the whole.
    pub label: String,
    /// The size of the whole as text.
    pub total: String,
    /// The parts, in the order in which they are drawn.
    pub parts: Vec<Bar>,
}

/// From one group to the next.
const PITCH: f64 = 54.0;
/// Middle of the label line.
const LABEL_MIDDLE: f64 = 7.0;
/// Upper edge of the bar.
const BAR_TOP: f64 = 17.0;
/// Height of the bar.
const BAR: f64 = 22.0;
/// Under the last bar.
const FOOT: f64 = 2.0;
/// Between two parts.
const GAP: f64 = 1.6;
const LABEL_SIZE: f64 = 12.5;
const SHARE_SIZE: f64 = 11.0;
/// Free on each side of the text in a part.
const SHARE_PADDING: f64 = 4.0;

/// One bar of 100 % for each of `groups`: its label and total above, the share inside each part that has room for it.
pub fn stacked(groups: &[Group], width: f64, share: &dyn Fn(usize, usize) -> String) -> Scene {
    let width = side(width);
    let height = if groups.is_empty() { 0.0 } else { PITCH * (groups.len() as f64 - 1.0) + BAR_TOP + BAR + FOOT };
    let mut data = Vec::new();
    for (row, group) in groups.iter().enumerate() {
        let parts: Vec<&Bar> = parts(group).collect();
        let whole = whole(group) as f64;
        let widths: Vec<f64> = parts.iter().map(|part| part.count as f64 / whole * width).collect();
        let y = PITCH * row as f64 + BAR_TOP - FOOT;
        for (part, (x, width)) in parts.iter().zip(targets(&widths)) {
            let hit = Hit { x, y, width, height: BAR + 2.0 * FOOT };
            data.push(Datum { key: part.key.clone(), label: part.title.clone(), count: part.count, chosen: part.chosen, hit });
        }
    }
    if groups.is_empty() {
        return Scene { width, height, shapes: Vec::new(), data };
    }
    sketch(width, height, data, &|sheet| draw(sheet, groups, (width, height), share))
}

/// The parts that are there to be seen.
fn parts(group: &Group) -> impl Iterator<Item = &Bar> {
    group.parts.iter().filter(|part| part.count > 0)
}

fn whole(group: &Group) -> usize {
    group.parts.iter().map(|part| part.count).sum()
}

/// Left edge and width of each part's pointer target. A part that is too narrow for a finger borrows from a neighbour, at most
/// what the neighbour has over, so that targets never overlap and each still holds the middle of its part.
fn targets(widths: &[f64]) -> Vec<(f64, f64)> {
    let mut edges = vec![0.0];
    edges.extend(widths.iter().scan(0.0, |end, width| {
        *end += width;
        Some(*end)
    }));
    let spare =
        |index: Option<usize>| index.and_then(|index| widths.get(index)).map_or(0.0, |width| ((width - TARGET) / 2.0).max(0.0));
    let mut moved = edges.clone();
    for (index, width) in widths.iter().enumerate().filter(|(_, width)| **width < TARGET) {
        let (left, right) = (spare(index.checked_sub(1)), spare(Some(index + 1)));
        let missing = TARGET - width;
        let from_left = left.min((missing / 2.0).max(missing - right));
        moved[index] -= from_left;
        moved[index + 1] += right.min(missing - from_left);
    }
    moved.windows(2).map(|pair| (pair[0], pair[1] - pair[0])).collect()
}

fn draw(sheet: &Sheet, groups: &[Group], (width, height): (f64, f64), share: &dyn Fn(usize, usize) -> String) -> super::Drawn {
    let mut datum = 0;
    for (row, group) in groups.iter().enumerate() {
        let top = PITCH * row as f64;
        let total = fit(&group.total, LABEL_SIZE, width * 0.45 / HEAVY);
        // A label may take a line's length, so a typeface that is a little wider than expected adds up: leave it some room.
        let room = (width - width_px(&total, LABEL_SIZE) * HEAVY) * 0.94 - 8.0;
        let middle = top + LABEL_MIDDLE;
        sheet.text(&fit(&group.label, LABEL_SIZE, room), (0.0, middle), HPos::Left, LABEL_SIZE, sheet.ink("label"))?;
        sheet.text(&total, (width, middle), HPos::Right, LABEL_SIZE, sheet.ink("total"))?;

        let whole = whole(group);
        let (upper, lower) = (top + BAR_TOP, top + BAR_TOP + BAR);
        // Down in pixels of the sheet; across in companies, each group its own whole.
        let chart = sheet.chart(Margins::default(), Span::new(0.0..whole.max(1) as f64), Span::new(height..0.0))?;
        if whole == 0 {
            rect(&chart, (0.0, upper), (1.0, lower), (0.0, 0.0), Ink::Track)?;
        }
        let mut before = 0;
        for part in parts(group) {
            let (from, to) = (before, before + part.count);
            before = to;
            let room = part.count as f64 / whole as f64 * width;
            // The gap is half in this part and half in the next; a sliver keeps most of itself.
            let half = (GAP / 2.0).min(room / 6.0);
            let inset = (if from == 0 { 0.0 } else { half }, if to == whole { 0.0 } else { half });
            let (state, text) = (state(part.chosen), share(part.count, whole));
            sheet.datum(datum, &|| {
                let ink = sheet.ink(&format!("mark {}{state}", part.class));
                rect(&chart, (from as f64, upper), (to as f64, lower), inset, ink)?;
                if width_px(&text, SHARE_SIZE) * HEAVY + 2.0 * SHARE_PADDING > room - GAP {
                    return Ok(());
                }
                let middle = (from as f64 / whole as f64 * width + room / 2.0, upper + BAR / 2.0);
                sheet.text(&text, middle, HPos::Center, SHARE_SIZE, sheet.ink(&format!("on-mark on-{}{state}", part.class)))
            })?;
            datum += 1;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_wide_enough_where_there_is_room() {
        for widths in [
            &[100.0, 4.0, 100.0][..],
            &[4.0, 100.0],
            &[100.0, 4.0],
            &[30.0, 3.0, 26.0, 200.0, 1.0, 1.0],
            &[5.0; 3],
            &[240.0],
            &[],
        ] {
            let targets = targets(widths);
            let mut end = 0.0;
            for ((x, width), own) in targets.iter().zip(widths) {
                assert!((x - end).abs() < 1e-9, "{widths:?}: {targets:?}");
                assert!(*width >= own.min(TARGET) - 1e-9, "{widths:?}: {targets:?}");
                end = x + width;
            }
            assert!((end - widths.iter().sum::<f64>()).abs() < 1e-9);
        }
        assert_eq!(targets(&[100.0, 4.0, 100.0]), [(0.0, 90.0), (90.0, 24.0), (114.0, 90.0)]);
        assert_eq!(targets(&[100.0, 4.0]), [(0.0, 80.0), (80.0, 24.0)]);
    }
}
