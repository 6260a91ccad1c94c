//! Compositions: one bar for each group, cut into parts. Each part carries the sign of its series, so that it can be told
//! without its colour.

use plotters::style::text_anchor::HPos;

use super::legend::{Entry, Legend};
use super::{Bar, Drawn, HEAVY, Sheet, TARGET, rect, side, sketch, state};
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

/// What the length of a bar says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lengths {
    /// Nothing: every bar is 100 %.
    Shares,
    /// The size of the group.
    Counts,
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

/// Radius of the sign in a part.
const SIGN: f64 = 3.6;
/// Between the sign and the text in a part.
const SIGN_GAP: f64 = 4.0;

/// One bar for each of `groups`: its label and total above, sign and `value` inside each part that has room for them, and
/// the names of the parts below.
pub fn stacked(groups: &[Group], lengths: Lengths, width: f64, value: &dyn Fn(usize, usize) -> String) -> Scene {
    let width = side(width);
    let legend = Legend::new(entries(groups), width);
    let bars = if groups.is_empty() { 0.0 } else { PITCH * (groups.len() as f64 - 1.0) + BAR_TOP + BAR + FOOT };
    let most = groups.iter().map(whole).max().unwrap_or_default();
    let full = |group: &Group| match lengths {
        Lengths::Shares => width,
        Lengths::Counts => whole(group) as f64 / most.max(1) as f64 * width,
    };
    let mut data = Vec::new();
    for (row, group) in groups.iter().enumerate() {
        let (whole, full) = (whole(group) as f64, full(group));
        let widths: Vec<f64> = parts(group).map(|(_, part)| part.count as f64 / whole * full).collect();
        let y = PITCH * row as f64 + BAR_TOP - FOOT;
        for ((_, part), (x, width)) in parts(group).zip(targets(&widths)) {
            let hit = Hit { x, y, width, height: BAR + 2.0 * FOOT };
            data.push(Datum { key: part.key.clone(), label: part.title.clone(), count: part.count, chosen: part.chosen, hit });
        }
    }
    let height = bars + legend.height;
    if groups.is_empty() {
        return Scene { width, height, shapes: Vec::new(), data };
    }
    sketch(width, height, data, &|sheet| {
        let mut datum = 0;
        for (row, group) in groups.iter().enumerate() {
            head(sheet, group, PITCH * row as f64 + LABEL_MIDDLE, width)?;
            bar(sheet, group, (PITCH * row as f64 + BAR_TOP, full(group)), &mut datum, value)?;
        }
        legend.draw(sheet, bars)
    })
}

/// The parts that are there to be seen, each with the number of its series.
fn parts(group: &Group) -> impl Iterator<Item = (usize, &Bar)> {
    group.parts.iter().enumerate().filter(|(_, part)| part.count > 0)
}

fn whole(group: &Group) -> usize {
    group.parts.iter().map(|part| part.count).sum()
}

/// The series that any group has a part of. All groups have the same parts in the same order.
fn entries(groups: &[Group]) -> Vec<Entry> {
    let series = groups.iter().map(|group| group.parts.len()).max().unwrap_or_default();
    let entry = |sign: usize| {
        let part = groups.iter().filter_map(|group| group.parts.get(sign)).find(|part| part.count > 0)?;
        Some(Entry { sign, class: part.class.clone(), label: part.label.clone() })
    };
    (0..series).filter_map(entry).collect()
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

/// The line above a bar: name on the left, size on the right.
pub(super) fn head(sheet: &Sheet, group: &Group, middle: f64, width: f64) -> Drawn {
    let total = fit(&group.total, LABEL_SIZE, width * 0.45 / HEAVY);
    // A label may take a line's length, so a typeface that is a little wider than expected adds up: leave it some room.
    let room = (width - width_px(&total, LABEL_SIZE) * HEAVY) * 0.94 - 8.0;
    sheet.text(&fit(&group.label, LABEL_SIZE, room), (0.0, middle), HPos::Left, LABEL_SIZE, sheet.ink("label"))?;
    sheet.text(&total, (width, middle), HPos::Right, LABEL_SIZE, sheet.ink("total"))
}

fn bar(
    sheet: &Sheet,
    group: &Group,
    (upper, full): (f64, f64),
    datum: &mut usize,
    value: &dyn Fn(usize, usize) -> String,
) -> Drawn {
    let whole = whole(group);
    // Pixels of the sheet both ways, since each group may have a scale of its own.
    let chart = sheet.pixels()?;
    if whole == 0 {
        return rect(&chart, (0.0, upper), (sheet.size().0, upper + BAR), (0.0, 0.0), Ink::Track);
    }
    let mut before = 0;
    for (series, part) in parts(group) {
        let at = |companies: usize| companies as f64 / whole as f64 * full;
        let (from, to) = (at(before), at(before + part.count));
        let room = to - from;
        // The gap is half in this part and half in the next; a sliver keeps most of itself.
        let half = (GAP / 2.0).min(room / 6.0);
        let inset = (if before == 0 { 0.0 } else { half }, if before + part.count == whole { 0.0 } else { half });
        before += part.count;
        let (state, text) = (state(part.chosen), value(part.count, whole));
        sheet.datum(*datum, &|| {
            rect(&chart, (from, upper), (to, upper + BAR), inset, sheet.ink(&format!("mark {}{state}", part.class)))?;
            let class = format!("on-mark on-{}{state}", part.class);
            let (sign, text_width) = (2.0 * SIGN, width_px(&text, SHARE_SIZE) * HEAVY);
            let both = sign + SIGN_GAP + text_width;
            let (free, middle) = (room - GAP - 2.0 * SHARE_PADDING, upper + BAR / 2.0);
            let center = from + room / 2.0;
            if both <= free {
                sheet.sign(series, (center - both / 2.0 + SIGN, middle), SIGN, &class);
                let x = center + f64::midpoint(sign, SIGN_GAP);
                return sheet.text(&text, (x, middle), HPos::Center, SHARE_SIZE, sheet.ink(&class));
            }
            if sign <= room - GAP - 2.0 {
                sheet.sign(series, (center, middle), SIGN, &class);
            }
            Ok(())
        })?;
        *datum += 1;
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
