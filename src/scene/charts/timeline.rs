//! Figures over years or releases, one small panel a series, each with a scale of its own: the scopes of two series differ, so
//! their heights must not be compared.

use plotters::style::text_anchor::HPos;

use super::time::{Axis, FOOT, TICK_SIZE, TimeFrame, line};
use super::{HEAVY, Sheet, TARGET, side, sketch};
use crate::scene::text_size::{fit, width_px};
use crate::scene::{Datum, Hit, Key, Scene};

/// A series; every text is final.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The name above; cut with `…` where there is no room for it.
    pub label: String,
    /// The figures, the earliest first.
    pub points: Vec<Point>,
}

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Its number among the figures.
    pub key: Key,
    /// The whole statement with its scope, for tooltip and accessible name.
    pub title: String,
    /// The value as text, beside the point where there is room.
    pub text: String,
    /// Its position on the axis: a year, or a day.
    pub at: i32,
    /// The value.
    pub value: f64,
    /// The figure before it has the same scope, so a line may join the two.
    pub follows: bool,
}

/// Height of a panel without its title and axis.
const PLOT: f64 = 76.0;
/// Title line, and room for the text of the highest point.
const HEAD: f64 = 36.0;
const TITLE_SIZE: f64 = 12.5;
/// The narrowest panel that stands beside another.
const NARROWEST: f64 = 230.0;
/// A panel that stands beside another has so much room for its name, if that is long.
const WIDEST_NAME: f64 = 320.0;
/// Between panels.
const GAP: f64 = 24.0;
/// Under a panel.
const UNDER: f64 = 10.0;
/// Radius of a point.
const POINT: f64 = 4.0;
const VALUE_SIZE: f64 = 11.5;
/// Free on each side of a panel, for half of the outermost point.
const INSET: f64 = 10.0;

/// A panel for each of `panels` over the same stretch of `axis`.
pub fn timeline(panels: &[Panel], axis: &Axis, width: f64, number: &dyn Fn(f64) -> String) -> Scene {
    let width = side(width);
    // Fewer panels in a line, rather than names that are cut.
    let names = panels.iter().map(|panel| width_px(&panel.label, TITLE_SIZE) * HEAVY);
    let narrowest = names.fold(NARROWEST, f64::max).min(WIDEST_NAME);
    let across = ((width + GAP) / (narrowest + GAP)).floor().clamp(1.0, panels.len().max(1) as f64) as usize;
    let panel_width = (width - GAP * (across as f64 - 1.0)) / across as f64;
    let pitch = HEAD + PLOT + FOOT + UNDER;
    let lines = panels.len().div_ceil(across);
    let height = (pitch * lines as f64 - UNDER).max(0.0);
    let positions = || panels.iter().flat_map(|panel| &panel.points).map(|point| point.at);
    let extent = (positions().min().unwrap_or_default(), positions().max().unwrap_or_default());
    let place = |index: usize| ((panel_width + GAP) * (index % across) as f64, pitch * (index / across) as f64);
    let frames: Vec<TimeFrame> = panels
        .iter()
        .enumerate()
        .map(|(index, panel)| {
            let (left, top) = place(index);
            let most = panel.points.iter().map(|point| point.value).fold(0.0, f64::max);
            let area = [left, top + HEAD, left + panel_width - INSET, top + HEAD + PLOT];
            TimeFrame::new(area, extent, most, number)
        })
        .collect();
    let at = |frame: &TimeFrame, point: &Point| (frame.x(point.at), frame.y(point.value));
    let datum = |(frame, point): (&TimeFrame, &Point)| {
        let (x, y) = at(frame, point);
        let (left, top) = (x - TARGET / 2.0, y - TARGET / 2.0);
        let (left, top) = (left.min(width - TARGET).max(0.0), top.min(height - TARGET).max(0.0));
        let hit = Hit { x: left, y: top, width: TARGET.min(width), height: TARGET };
        Datum { key: point.key.clone(), label: point.title.clone(), count: point.value.max(0.0) as usize, chosen: None, hit }
    };
    let all = || frames.iter().zip(panels).flat_map(|(frame, panel)| panel.points.iter().map(move |point| (frame, point)));
    let data: Vec<Datum> = all().map(datum).collect();
    if panels.is_empty() || data.is_empty() {
        return Scene { width, height: 0.0, shapes: Vec::new(), data: Vec::new() };
    }
    sketch(width, height, data, &|sheet| {
        let chart = sheet.pixels()?;
        for (index, (frame, panel)) in frames.iter().zip(panels).enumerate() {
            let (left, top) = place(index);
            let title = fit(&panel.label, TITLE_SIZE, panel_width / HEAVY);
            sheet.text(&title, (left, top + 8.0), HPos::Left, TITLE_SIZE, sheet.ink("label"))?;
            frame.draw(sheet, &chart, axis)?;
            for pair in panel.points.windows(2).filter(|pair| pair[1].follows) {
                let is_broken = *axis == Axis::Years && pair[1].at - pair[0].at > 1;
                let gap = if is_broken { " gap" } else { "" };
                line(&chart, &[at(frame, &pair[0]), at(frame, &pair[1])], sheet.ink(&format!("trend{gap}")))?;
            }
            values(sheet, frame, panel, left + panel_width)?;
        }
        let alone = panels.iter().flat_map(|panel| (0..panel.points.len()).map(|index| is_alone(&panel.points, index)));
        for (index, ((frame, point), is_alone)) in all().zip(alone).enumerate() {
            sheet.datum(index, &|| {
                sheet.sign(0, at(frame, point), POINT, if is_alone { "mark figure alone" } else { "mark figure" });
                Ok(())
            })?;
        }
        Ok(())
    })
}

/// True for a figure that shares its scope with no other: no line leads to it or on from it.
fn is_alone(points: &[Point], index: usize) -> bool {
    let follows = |at: usize| points.get(at).is_some_and(|point| point.follows);
    !follows(index) && !follows(index + 1)
}

/// The value above each point that has room for it: the last first, then the earlier ones.
fn values(sheet: &Sheet, frame: &TimeFrame, panel: &Panel, right: f64) -> super::Drawn {
    let mut taken: Vec<(f64, f64, f64)> = panel
        .points
        .iter()
        .map(|point| {
            let (x, y) = (frame.x(point.at), frame.y(point.value));
            (x - POINT, x + POINT, y)
        })
        .collect();
    for point in panel.points.iter().rev() {
        let half = width_px(&point.text, VALUE_SIZE) * HEAVY / 2.0;
        // The numbers of the axis end before the frame.
        let x = frame.x(point.at).min(right - half).max(frame.left + 2.0 + half);
        let clear = |y: &f64| {
            let beside = |from: f64, to: f64| x + half + 4.0 <= from || to + 4.0 <= x - half;
            taken.iter().all(|(from, to, middle)| beside(*from, *to) || (middle - y).abs() >= TICK_SIZE / 2.0 + POINT + 1.0)
        };
        // Above, else below where the axis leaves room.
        let at = frame.y(point.value);
        let places = [at - POINT - 8.0, at + POINT + 8.0];
        let place = places.into_iter().filter(|y| *y < frame.bottom - TICK_SIZE / 2.0).find(clear);
        if let Some(y) = place.filter(|_| half * 2.0 <= right - frame.left && !point.text.is_empty()) {
            taken.push((x - half, x + half, y));
            sheet.text(&point.text, (x, y), HPos::Center, VALUE_SIZE, sheet.ink("value"))?;
        }
    }
    Ok(())
}
