//! The marks and labels of a map as a scene: rings that show the sector composition, shapes for single companies.

pub mod areas;
pub mod distances;
pub mod labels;
pub mod places;
pub mod rings;
pub mod spiderfy;

use std::f64::consts::TAU;

use labels::{Labels, Rect};

use super::{Anchor, Datum, Geometry, Hit, Scene, Shape, glyph};
use crate::domain::geo::{Bounds, MAX_ZOOM, Size, Viewport, World, lon_lat_from_world};
use crate::domain::model::Precision;
use crate::domain::order::sorted;
use crate::format::decimal::fixed;

/// Companies of one series inside a mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Position of the series, which decides the shape of a single company.
    pub series: usize,
    /// CSS class of the series, such as `sector-biotech`.
    pub class: String,
    /// Companies.
    pub count: usize,
}

/// A mark, placed on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct MapMark {
    /// What the mark stands for, unique on the map.
    pub key: String,
    /// Full text for a tooltip and for screen readers.
    pub title: String,
    /// Name to write beside it, where there is room.
    pub label: Option<String>,
    /// Centre in pixels.
    pub x: f64,
    /// Centre in pixels.
    pub y: f64,
    /// Outer radius in pixels.
    pub radius: f64,
    /// Composition; empty series left out.
    pub parts: Vec<Part>,
    /// What its point stands for, if that is the same for all its companies.
    pub precision: Option<Precision>,
}

/// Pixels left free around a region that is fitted into its panel.
pub const REGION_MARGIN_PX: f64 = 14.0;
/// Size of a region's panel before it is laid out: between that on a phone (241 px wide) and that on a desk (350 px).
pub const REGION_SIZE: Size = Size { width: 264.0, height: 352.0 };

/// The viewport of a region's panel: as `land` fits, and where none of `points` would then be on the map, as all of them fit beside
/// it. A map that is empty, though its region has companies, would seem to say that there are none.
pub fn region_view(land: Bounds, points: &[World], size: Size) -> Viewport {
    let fit = |bounds: Bounds| Viewport::fit(bounds, size, REGION_MARGIN_PX, MAX_ZOOM);
    let view = fit(land);
    let is_empty = !points.iter().any(|point| is_inside(view, size, *point, 0.0));
    let beyond = Bounds::around(points.iter().copied().map(lon_lat_from_world)).filter(|_| is_empty);
    beyond.map_or(view, |beyond| fit(land.union(beyond)))
}

/// True if a point is on the map or at most `margin_px` beyond its edge.
pub fn is_inside(view: Viewport, size: Size, world: World, margin_px: f64) -> bool {
    let (x, y) = view.screen_from_world(world, size);
    let beyond = margin_px + 4.0;
    (-beyond..=size.width + beyond).contains(&x) && (-beyond..=size.height + beyond).contains(&y)
}

/// The CSS class of a precision.
pub const fn precision_class(precision: Precision) -> &'static str {
    match precision {
        Precision::Address => "precise-address",
        Precision::Postcode => "precise-postcode",
        Precision::Place => "precise-place",
    }
}

/// A town that is only there for orientation.
#[derive(Debug, Clone, PartialEq)]
pub struct TownLabel {
    /// Name.
    pub name: String,
    /// Pixels.
    pub x: f64,
    /// Pixels.
    pub y: f64,
}

/// Smallest side of a target for finger and pointer (WCAG 2.2, 2.5.8).
const TARGET: f64 = 24.0;

/// Draws marks from the smallest to the largest, then labels where they collide with nothing, marks' labels first.
pub fn map_scene(marks: &[MapMark], towns: &[TownLabel], width: f64, height: f64) -> Scene {
    let mut scene = Scene { width, height, shapes: Vec::new(), data: Vec::new() };
    for (index, mark) in marks.iter().enumerate() {
        let count = mark.parts.iter().map(|part| part.count).sum();
        let side = (2.0 * mark.radius).max(TARGET);
        let hit = Hit { x: mark.x - side / 2.0, y: mark.y - side / 2.0, width: side, height: side };
        scene.data.push(Datum { key: mark.key.clone().into(), label: mark.title.clone(), count, chosen: None, hit });
        if count == 1 {
            single(&mut scene, index, mark);
        } else {
            ring(&mut scene, index, mark, count);
        }
        if let Some(precision) = mark.precision.filter(|precision| *precision != Precision::Place) {
            let circle = Geometry::Circle { cx: mark.x, cy: mark.y, r: mark.radius + 3.0 };
            push(&mut scene, index, ["precision ", precision_class(precision)].concat(), circle);
        }
    }
    labels(&mut scene, marks, towns);
    scene
}

fn push(scene: &mut Scene, datum: usize, class: impl Into<String>, geometry: Geometry) {
    scene.shapes.push(Shape { geometry, class: class.into(), datum: Some(datum) });
}

fn single(scene: &mut Scene, datum: usize, mark: &MapMark) {
    let Some(part) = mark.parts.first() else { return };
    let halo = Geometry::Circle { cx: mark.x, cy: mark.y, r: mark.radius + 2.0 };
    push(scene, datum, "halo", halo);
    let d = glyph::path(part.series, mark.x, mark.y, mark.radius - 1.0);
    push(scene, datum, format!("mark {}", part.class), Geometry::Path { d });
}

fn ring(scene: &mut Scene, datum: usize, mark: &MapMark, count: usize) {
    let (outer, inner) = (mark.radius, (mark.radius * 0.62).max(mark.radius - 8.0));
    push(scene, datum, "halo", Geometry::Circle { cx: mark.x, cy: mark.y, r: outer + 1.5 });
    let mut start = 0.0;
    for part in &mark.parts {
        let end = start + part.count as f64 / count as f64;
        let d = arc(mark, outer, inner, start, end);
        push(scene, datum, format!("mark {}", part.class), Geometry::Path { d });
        start = end;
    }
    push(scene, datum, "hole", Geometry::Circle { cx: mark.x, cy: mark.y, r: inner });
    let size = if mark.radius < 12.0 { 10.0 } else { 12.0 };
    let text = Geometry::Text {
        x: mark.x,
        y: mark.y + size * 0.35,
        content: count.to_string(),
        anchor: Anchor::Middle,
        size,
        rotate: None,
    };
    push(scene, datum, "count", text);
}

/// A segment of a ring between two turns (0 is up, clockwise).
fn arc(mark: &MapMark, outer: f64, inner: f64, start: f64, end: f64) -> String {
    let at = |turn: f64, r: f64| {
        let (sin, cos) = (turn * TAU).sin_cos();
        format!("{} {}", fixed(mark.x + sin * r, 1), fixed(mark.y - cos * r, 1))
    };
    let large = u8::from(end - start > 0.5);
    if end - start > 0.9999 {
        // One arc cannot go all the way round: two halves do.
        let half = |from, to| arc(mark, outer, inner, from, to);
        return format!("{}{}", half(0.0, 0.5), half(0.5, 1.0));
    }
    let corners = [at(start, outer), at(end, outer), at(end, inner), at(start, inner)];
    let (outer, inner) = (fixed(outer, 1), fixed(inner, 1));
    let [a, b, c, d] = corners;
    format!("M{a}A{outer} {outer} 0 {large} 1 {b}L{c}A{inner} {inner} 0 {large} 0 {d}Z")
}

/// Names of marks from the largest to the smallest, then of towns, each where it is free.
fn labels(scene: &mut Scene, marks: &[MapMark], towns: &[TownLabel]) {
    let boxes = marks.iter().map(|mark| Rect::around(mark.x, mark.y, mark.radius * 0.85));
    let mut labels = Labels::new(scene.width, scene.height, boxes);
    let by_size = sorted(marks.iter().collect(), |a: &&MapMark, b| b.radius.total_cmp(&a.radius));
    for mark in by_size {
        if let Some(label) = &mark.label {
            labels.place(scene, label, (mark.x, mark.y), mark.radius, "place-label");
        }
    }
    town_labels(scene, &mut labels, towns);
}

/// Names of towns where nothing else is written, unless a mark bears the name already.
fn town_labels(scene: &mut Scene, labels: &mut Labels, towns: &[TownLabel]) {
    for town in towns {
        let near = |label: &Shape| matches!(&label.geometry, Geometry::Text { content, .. } if *content == town.name);
        if !scene.shapes.iter().any(near) {
            labels.place(scene, &town.name, (town.x, town.y), 2.0, "town-label");
        }
    }
}
