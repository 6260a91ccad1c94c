//! Groups side by side on one scale: a row for each part, so that sizes of parts compare across groups.

use plotters::style::text_anchor::HPos;

use super::stacked::head;
use super::{Bar, Group, HEAVY, TARGET, rect, side, sketch, state};
use crate::scene::text_size::{fit, fit_words, width_px};
use crate::scene::{Datum, Hit, Scene};

/// The label line of a group.
const HEAD: f64 = 20.0;
/// Middle of the label line.
const HEAD_MIDDLE: f64 = 8.0;
/// Height of a row.
const ROW: f64 = TARGET;
/// Height of a bar.
const BAR: f64 = 12.0;
/// Under a group.
const FOOT: f64 = 10.0;
const LABEL_SIZE: f64 = 12.5;
const VALUE_SIZE: f64 = 12.0;
/// Radius of a sign.
const SIGN: f64 = 4.0;
/// From the left edge to the name.
const NAME: f64 = 14.0;
/// Between name and bar; a name in a wider typeface than expected still ends before the bar.
const GAP: f64 = 18.0;
const VALUE_GAP: f64 = 6.0;

/// For each of `groups` its label and total, and under them a bar for each of its parts, all on one scale; parts without
/// companies keep their row, so that the groups have the same shape.
pub fn grouped(groups: &[Group], width: f64, number: &dyn Fn(usize) -> String) -> Scene {
    let width = side(width);
    let tops: Vec<f64> = groups
        .iter()
        .scan(0.0, |top, group| {
            let own = *top;
            *top += HEAD + ROW * group.parts.len() as f64 + FOOT;
            Some(own)
        })
        .collect();
    let last = groups.last().map_or(0.0, |group| HEAD + ROW * group.parts.len() as f64);
    let height = tops.last().map_or(0.0, |top| top + last);
    let mut data = Vec::new();
    for (top, group) in tops.iter().zip(groups) {
        for (row, part) in group.parts.iter().enumerate() {
            let hit = Hit { x: 0.0, y: top + HEAD + ROW * row as f64, width, height: ROW };
            data.push(Datum { key: part.key.clone(), label: part.title.clone(), count: part.count, chosen: part.chosen, hit });
        }
    }
    if groups.is_empty() {
        return Scene { width, height, shapes: Vec::new(), data };
    }
    let all = || groups.iter().flat_map(|group| &group.parts);
    let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max).ceil();
    let names = widest(&mut all().map(|part| width_px(&part.label, LABEL_SIZE))).min((width * 0.42).min(170.0));
    let value = |part: &Bar| fit(&number(part.count), VALUE_SIZE, width * 0.25 / HEAVY);
    let values = widest(&mut all().map(|part| width_px(&value(part), VALUE_SIZE) * HEAVY));
    let left = NAME + names + GAP;
    let room = (width - left - values - VALUE_GAP).max(1.0);
    let most = all().map(|part| part.count).max().unwrap_or_default().max(1) as f64;
    sketch(width, height, data, &|sheet| {
        let chart = sheet.pixels()?;
        let mut datum = 0;
        for (top, group) in tops.iter().zip(groups) {
            head(sheet, group, top + HEAD_MIDDLE, width)?;
            for (row, part) in group.parts.iter().enumerate() {
                let middle = top + HEAD + ROW * (row as f64 + 0.5);
                // At least a hairline: also one against a hundred thousand is there to be seen.
                let length = (part.count as f64 / most * room).max(1.0);
                let zero = if part.count == 0 { " is-zero" } else { "" };
                let state = state(part.chosen);
                sheet.datum(datum, &|| {
                    sheet.sign(row, (SIGN + 1.0, middle), SIGN, &format!("key {}{state}", part.class));
                    let label = fit_words(&part.label, LABEL_SIZE, names);
                    sheet.text(&label, (NAME, middle), HPos::Left, LABEL_SIZE, sheet.ink(&format!("label{state}")))?;
                    let ink = sheet.ink(&format!("mark {}{zero}{state}", part.class));
                    rect(&chart, (left, middle - BAR / 2.0), (left + length, middle + BAR / 2.0), (0.0, 0.0), ink)
                })?;
                // Beside the control, as in `bars`.
                let end = (left + length + VALUE_GAP, middle);
                sheet.text(&value(part), end, HPos::Left, VALUE_SIZE, sheet.ink(&format!("value{zero}{state}")))?;
                datum += 1;
            }
        }
        Ok(())
    })
}
