//! A line of time: phases as bands, events as dots that are stacked where they would overlap.

use super::text_size::fit_words;
use super::{Anchor, Datum, Geometry, Hit, Scene, Shape};
use crate::format::decimal::{between, px};

/// A band; every text is final.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// The name, written inside where there is room.
    pub label: String,
    /// The whole statement.
    pub title: String,
    /// Where it begins, in years.
    pub from: f64,
    /// Where it ends, in years.
    pub to: f64,
}

/// An event.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// What it is found by.
    pub key: String,
    /// The whole statement, for tooltip and accessible name.
    pub title: String,
    /// When, in years.
    pub at: f64,
}

const SIDE: f64 = 14.0;
const BAND_TOP: f64 = 4.0;
const BAND: f64 = 24.0;
const DOT: f64 = 6.0;
/// From one dot to the next of a stack: together with the dot a target of 24 pixels would overlap, so the target is as
/// high as the pitch and as wide as a finger.
const PITCH: f64 = 24.0;
const AXIS: f64 = 22.0;
const LABEL: f64 = 11.5;

/// The line from the first to the last of everything, in a drawing of `width`.
pub fn timeline(bands: &[Band], events: &[Event], width: f64) -> Scene {
    let width = if width.is_finite() { between(width, 120.0, 20_000.0) } else { 120.0 };
    let times = || bands.iter().flat_map(|band| [band.from, band.to]).chain(events.iter().map(|event| event.at));
    let (first, last) = times().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), at| (a.min(at), b.max(at)));
    if !first.is_finite() || !last.is_finite() {
        return Scene { width, ..Scene::default() };
    }
    // A year at least, whatever there is.
    let (from, to) = (first.floor(), last.ceil().max(first.floor() + 1.0));
    let x = |at: f64| SIDE + (at - from) / (to - from) * (width - 2.0 * SIDE);
    let top = if bands.is_empty() { BAND_TOP } else { BAND_TOP + BAND + 10.0 };
    let levels = levels(&events.iter().map(|event| x(event.at)).collect::<Vec<_>>());
    let rows = levels.iter().max().map_or(0, |most| most + 1);
    let base = top + rows as f64 * PITCH + 6.0;
    let height = base + AXIS;
    let mut shapes = Vec::new();
    axis(&mut shapes, (from, to), &x, (top, base), width);
    let mut data = Vec::new();
    for (index, band) in bands.iter().enumerate() {
        let (left, right) = (x(band.from), x(band.to));
        let geometry = Geometry::Rect { x: left, y: BAND_TOP, width: (right - left - 2.0).max(1.0), height: BAND };
        let class = format!("mark band-{}", index % 2);
        shapes.push(Shape { geometry, class, datum: Some(index) });
        let content = fit_words(&band.label, LABEL, right - left - 12.0);
        // The beginning of a word tells nothing: where the first one has no room, the band stays bare, and its title says the name.
        let is_whole =
            content == band.label || band.label.split_whitespace().next().is_some_and(|word| content.starts_with(word));
        if is_whole && !content.is_empty() {
            let y = BAND_TOP + BAND / 2.0 + LABEL * 0.36;
            let text = Geometry::Text { x: left + 6.0, y, content, anchor: Anchor::Start, size: LABEL, rotate: None };
            shapes.push(Shape { geometry: text, class: "band-label".to_owned(), datum: Some(index) });
        }
        let hit = Hit { x: left, y: BAND_TOP, width: (right - left).max(2.0), height: BAND };
        data.push(Datum { key: format!("phase-{index}").into(), label: band.title.clone(), count: 1, chosen: None, hit });
    }
    for (event, level) in events.iter().zip(&levels) {
        let (cx, cy) = (x(event.at), base - 6.0 - PITCH * (*level as f64 + 0.5));
        let index = data.len();
        shapes.push(Shape { geometry: Geometry::Circle { cx, cy, r: DOT }, class: "mark event".to_owned(), datum: Some(index) });
        let left = between(cx - 12.0, 0.0, width - 24.0);
        let hit = Hit { x: left, y: cy - PITCH / 2.0, width: 24.0, height: PITCH };
        data.push(Datum { key: event.key.clone().into(), label: event.title.clone(), count: 1, chosen: None, hit });
    }
    Scene { width, height, shapes, data }
}

/// The lowest free level of each dot, so that no two targets overlap. `xs` are in order of time.
fn levels(xs: &[f64]) -> Vec<usize> {
    let mut ends: Vec<f64> = Vec::new();
    let mut levels = Vec::with_capacity(xs.len());
    for x in xs {
        let free = ends.iter().position(|end| x - end >= 24.0);
        let level = free.unwrap_or(ends.len());
        match ends.get_mut(level) {
            Some(end) => *end = *x,
            None => ends.push(*x),
        }
        levels.push(level);
    }
    levels
}

fn axis(shapes: &mut Vec<Shape>, (from, to): (f64, f64), x: &dyn Fn(f64) -> f64, (top, base): (f64, f64), width: f64) {
    let per_year = (width - 2.0 * SIDE) / (to - from).max(1.0);
    let step = [1_i32, 2, 5, 10, 20, 50].into_iter().find(|step| per_year * f64::from(*step) >= 44.0).unwrap_or(100);
    let d = format!("M{} {}H{}", px(SIDE), px(base), px(width - SIDE));
    shapes.push(Shape { geometry: Geometry::Path { d }, class: "axis".to_owned(), datum: None });
    let first = (from / f64::from(step)).ceil() as i32;
    for tick in first..=(to / f64::from(step)).floor() as i32 {
        let year = tick * step;
        let at = x(f64::from(year));
        let d = format!("M{} {}V{}", px(at), px(top), px(base));
        shapes.push(Shape { geometry: Geometry::Path { d }, class: "grid".to_owned(), datum: None });
        let at = between(at, 16.0, width - 16.0);
        let content = year.to_string();
        let text = Geometry::Text { x: at, y: base + 15.0, content, anchor: Anchor::Middle, size: LABEL, rotate: None };
        shapes.push(Shape { geometry: text, class: "tick".to_owned(), datum: None });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events(times: &[f64]) -> Vec<Event> {
        let event = |(index, at): (usize, &f64)| Event { key: index.to_string(), title: String::new(), at: *at };
        times.iter().enumerate().map(event).collect()
    }

    #[test]
    fn events_never_overlap_and_stay_inside() {
        let times: Vec<f64> = (0..80).map(|index| 2000.0 + f64::from(index * index % 97) / 4.0).collect();
        let mut times = times;
        times.sort_by(f64::total_cmp);
        let bands = [Band { label: "Phase I".into(), title: "Phase I".into(), from: 2005.0, to: 2009.0 }];
        for width in [120.0, 320.0, 900.0] {
            let scene = timeline(&bands, &events(&times), width);
            assert_eq!(scene, timeline(&bands, &events(&times), width));
            for (index, a) in scene.data.iter().enumerate() {
                assert!(a.hit.x >= 0.0 && a.hit.x + a.hit.width <= width + 0.01, "{:?}", a.hit);
                assert!(a.hit.y >= 0.0 && a.hit.y + a.hit.height <= scene.height, "{:?}", a.hit);
                for b in &scene.data[index + 1..] {
                    let apart = a.hit.x + a.hit.width <= b.hit.x + 12.01
                        || b.hit.x + b.hit.width <= a.hit.x + 12.01
                        || a.hit.y + a.hit.height <= b.hit.y + 0.01
                        || b.hit.y + b.hit.height <= a.hit.y + 0.01;
                    assert!(apart, "{:?} {:?} at {width}", a.hit, b.hit);
                }
            }
        }
    }

    #[test]
    fn a_band_says_whole_words_or_nothing() {
        let band = |label: &str, to: f64| Band { label: label.into(), title: String::new(), from: 2000.0, to };
        let bands = [band("Phase III du cluster", 2002.0), band("", 2030.0)];
        let said = |width: f64| {
            let shapes = timeline(&bands, &[], width).shapes;
            shapes.into_iter().find(|shape| shape.class == "band-label").map(|shape| match shape.geometry {
                Geometry::Text { content, .. } => content,
                _ => String::new(),
            })
        };
        assert_eq!([said(120.0), said(320.0)], [None, None]);
        for width in (320..4000).step_by(20) {
            let Some(said) = said(f64::from(width)) else { continue };
            let last = said.trim_end_matches('…').rsplit(' ').next().unwrap_or_default();
            assert!(bands[0].label.split(' ').any(|word| word == last), "{said} at {width}");
        }
        assert_eq!(said(4000.0).as_deref(), Some("Phase III du cluster"));
    }

    #[test]
    fn time_runs_to_the_right_and_nothing_is_no_error() {
        let scene = timeline(&[], &events(&[2001.0, 2010.5, 2020.9]), 600.0);
        let xs: Vec<f64> = scene.data.iter().map(|datum| datum.hit.x).collect();
        assert!(xs.is_sorted_by(|a, b| a < b));
        assert!(scene.shapes.iter().any(|shape| matches!(&shape.geometry, Geometry::Text { content, .. } if content == "2010")));
        assert!(timeline(&[], &[], 600.0).data.is_empty());
        assert!(timeline(&[], &events(&[f64::NAN]), 600.0).data.is_empty());
    }
}
