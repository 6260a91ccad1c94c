//! Running sums over years: a step line for each series, named at its end.

use plotters::style::text_anchor::HPos;

use super::ticks::apart;
use super::time::{Axis, FOOT, TimeFrame, line};
use super::{HEAVY, Sheet, TARGET, rect, side, sketch};
use crate::domain::order::sorted;
use crate::scene::text_size::{fit, width_px};
use crate::scene::{Datum, Hit, Key, Scene};

/// A series; every text is final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Curve {
    /// The name at the end of the line; cut with `…` where there is no room for it.
    pub label: String,
    /// The running sum, one a year.
    pub sums: Vec<usize>,
}

/// Which years there are, and what is said about each.
pub struct Years<'a> {
    /// The year of the first sum.
    pub first: i32,
    /// The last year to draw; the axis goes on to the end.
    pub until: Option<i32>,
    /// The whole statement about a year, for tooltip and accessible name.
    pub title: &'a dyn Fn(i32) -> String,
}

/// Above the plotting area.
const HEAD: f64 = 10.0;
const LABEL_SIZE: f64 = 12.0;
/// The height that a label needs.
const LABEL: f64 = 17.0;
/// Radius of a sign.
const SIGN: f64 = 3.8;
/// From the end of the plotting area to the sign of a label.
const LEAD: f64 = 14.0;
/// From the sign to the name.
const NAME: f64 = 8.0;
/// Classes of lines, which repeat after that many.
const STYLES: usize = 6;

/// A step line for each of `curves` with sign, name and last sum at its end; a datum for every year, or for every second,
/// fifth … year where years are narrower than a pointer needs.
pub fn growth(curves: &[Curve], years: &Years, width: f64, height: f64, number: &dyn Fn(usize) -> String) -> Scene {
    let (width, height) = (side(width), side(height).max(HEAD + FOOT + LABEL));
    let length = curves.iter().map(|curve| curve.sums.len()).max().unwrap_or_default();
    let last = years.first.saturating_add(length.saturating_sub(1) as i32);
    let until = years.until.unwrap_or(last).min(last);
    let sum = |curve: &Curve, year: i32| {
        let index = usize::try_from(i64::from(year) - i64::from(years.first)).ok();
        index.and_then(|index| curve.sums.get(index)).copied().unwrap_or_default()
    };
    let most = curves.iter().filter_map(|curve| curve.sums.last()).max().copied().unwrap_or_default();
    let ends = ends(curves, &|curve| number(sum(curve, until)), (width, height - HEAD - FOOT));
    let widest = ends.iter().map(|(_, name, value)| end_width(name, value)).fold(0.0, f64::max);
    let area = [0.0, HEAD, width - widest, height - FOOT];
    let frame = TimeFrame::new(area, (years.first, last), most as f64, &|value| number(value as usize));
    let stops = if length == 0 { Vec::new() } else { stops(years.first, last, frame.year_px()) };
    let half = frame.year_px() * f64::from(stops.get(1).map_or(1, |second| second - stops[0])) / 2.0;
    let data = stops.iter().map(|year| {
        let (left, right) = ((frame.x(*year) - half).max(0.0), (frame.x(*year) + half).min(width));
        Datum {
            key: Key::Number(*year),
            label: (years.title)(*year),
            count: curves.iter().map(|curve| sum(curve, *year)).sum(),
            chosen: years.until.map(|until| until == *year),
            hit: Hit { x: left, y: 0.0, width: (right - left).max(0.0), height },
        }
    });
    sketch(width, height, data.collect(), &|sheet| {
        let chart = sheet.pixels()?;
        frame.draw(sheet, &chart, &Axis::Years)?;
        for (index, curve) in curves.iter().enumerate() {
            let mut points = Vec::new();
            for (year, sum) in (years.first..=until).zip(&curve.sums) {
                let (x, y) = (frame.x(year), frame.y(*sum as f64));
                if let Some((_, before)) = points.last().copied().filter(|(_, before): &(f64, f64)| (before - y).abs() > 1e-9) {
                    points.push((x, before));
                }
                points.push((x, y));
            }
            if points.is_empty() {
                continue;
            }
            line(&chart, &points, sheet.ink(&format!("curve series-{}", index % STYLES)))?;
        }
        let wanted: Vec<f64> = ends.iter().map(|(index, ..)| frame.y(sum(&curves[*index], until) as f64)).collect();
        let middles = apart(&wanted, LABEL, 0.0, height - FOOT / 2.0);
        for (((index, name, value), from), to) in ends.iter().zip(&wanted).zip(&middles) {
            let series = index % STYLES;
            let x = frame.right + LEAD;
            line(
                &chart,
                &[(frame.x(until.max(years.first)), *from), (x - SIGN - 2.0, *to)],
                sheet.ink(&format!("leader series-{series}")),
            )?;
            sheet.sign(*index, (x, *to), SIGN, &format!("key series-{series}"));
            end_text(sheet, (x + NAME, *to), name, value)?;
        }
        for (index, year) in stops.iter().enumerate() {
            let x = frame.x(*year);
            let chosen = if years.until == Some(*year) { " is-chosen" } else { "" };
            let from = (x - 0.5).max(0.0);
            sheet.datum(index, &|| {
                let ink = sheet.ink(&format!("mark rule{chosen}"));
                rect(&chart, (from, frame.top), (from + 1.0, frame.bottom), (0.0, 0.0), ink)
            })?;
        }
        Ok(())
    })
}

/// The pixels beside the plotting area that a label takes.
fn end_width(name: &str, value: &str) -> f64 {
    let gap = if name.is_empty() { 0.0 } else { 5.0 };
    LEAD + NAME + width_px(name, LABEL_SIZE) * HEAVY + gap + width_px(value, LABEL_SIZE) * HEAVY
}

/// The name, and the value in a weight of its own after it.
fn end_text(sheet: &Sheet, (x, middle): (f64, f64), name: &str, value: &str) -> super::Drawn {
    let gap = if name.is_empty() { 0.0 } else { 5.0 };
    sheet.text(name, (x, middle), HPos::Left, LABEL_SIZE, sheet.ink("label"))?;
    let end = x + width_px(name, LABEL_SIZE) * HEAVY + gap;
    sheet.text(value, (end, middle), HPos::Left, LABEL_SIZE, sheet.ink("value"))
}

/// The curves that get a label, each with its name and value cut to the room: as many as have a place above each other, the
/// largest first.
fn ends(curves: &[Curve], value: &dyn Fn(&Curve) -> String, (width, height): (f64, f64)) -> Vec<(usize, String, String)> {
    let places = (height / LABEL).floor() as usize;
    let largest = sorted((0..curves.len()).collect(), |a: &usize, b| curves[*b].sums.last().cmp(&curves[*a].sums.last()));
    let room = (width * 0.44 - LEAD - NAME).max(0.0) / HEAVY;
    let cut = |index: usize| {
        let value = fit(&value(&curves[index]), LABEL_SIZE, room);
        let name = fit(&curves[index].label, LABEL_SIZE, room - width_px(&value, LABEL_SIZE) - 5.0);
        (index, name, value)
    };
    let mut shown: Vec<usize> = largest.into_iter().take(places).collect();
    shown = sorted(shown, Ord::cmp);
    shown.into_iter().map(cut).collect()
}

/// The years that have a datum: multiples of a step that is wide enough for a pointer, and the last.
fn stops(first: i32, last: i32, year_px: f64) -> Vec<i32> {
    let step = [1, 2, 5, 10, 20, 50, 100].into_iter().find(|step| f64::from(*step) * year_px >= TARGET).unwrap_or(100);
    let mut stops: Vec<i32> = (first..=last).filter(|year| year.rem_euclid(step) == 0).collect();
    // The last year is what most people ask for, so it takes the place of a stop that is nearer than a step.
    if stops.last().is_some_and(|stop| last - stop < step && *stop != last) {
        stops.pop();
    }
    if stops.last() != Some(&last) {
        stops.push(last);
    }
    stops
}
