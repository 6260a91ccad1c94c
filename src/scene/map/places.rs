//! Localities as circles full of dots: one dot a company, or one for several of them where there are very many.

use super::labels::{LABEL_PX, Labels, Rect};
use super::{TownLabel, town_labels};
use crate::domain::geo::packing::{Circle, apart, dot_radius, sunflower};
use crate::domain::order::sorted;
use crate::format::decimal::px;
use crate::scene::text_size::width_px;
use crate::scene::{Datum, Geometry, Hit, Scene, Shape, glyph};

/// Share of the map that all circles together may cover.
const COVER: f64 = 0.12;
/// Spacing of dots in pixels: below the least they could not be told apart, above the most they gain nothing.
const SPACING: (f64, f64) = (2.4, 6.0);
/// Radius below which a circle is hard to hit, in pixels.
const SMALLEST: f64 = 8.0;
/// Pixels between two circles.
const GAP: f64 = 3.0;
/// From this share of all companies on, a locality is sure to bear its name: room is kept for it.
const NAMED_FROM: f64 = 0.04;
/// Most dots of a map.
const MOST_DOTS: usize = 2_000;

/// A dot: the companies of one sector that it stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// Position of the series, which decides the shape.
    pub series: usize,
    /// CSS class of the series.
    pub class: String,
    /// False if the filters leave it out: it is drawn as a faint ring, so that the others stay where they are.
    pub chosen: bool,
}

/// A locality and what is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceMark {
    /// What the circle stands for, unique on the map.
    pub key: String,
    /// Full text for a tooltip and for screen readers.
    pub title: String,
    /// Name to write beside it.
    pub label: String,
    /// Companies that the filters select.
    pub count: usize,
    /// Every dot of the locality, from the middle outwards.
    pub dots: Vec<Dot>,
    /// True centre, in pixels.
    pub x: f64,
    /// True centre, in pixels.
    pub y: f64,
    /// Where the circle is, see [`Layout::circles`].
    pub circle: Circle,
}

/// How dots and circles are measured on one map. It depends on all companies and not on the filters, so that nothing
/// moves while filtering.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layout {
    /// Distance of dots in pixels.
    pub spacing: f64,
    /// Companies that a dot stands for: 1, 2, 5, 10 and so on.
    pub unit: usize,
}

impl Layout {
    /// For this many companies on a map of this many square pixels.
    pub fn new(companies: usize, area: f64) -> Self {
        let mut units = (0..).flat_map(|power| [1, 2, 5].map(|step| step * 10_usize.saturating_pow(power)));
        let unit = units.find(|unit| companies / unit <= MOST_DOTS).unwrap_or(1);
        let dots = (companies / unit).max(1) as f64;
        let spacing = (COVER * area / (std::f64::consts::PI * dots)).sqrt();
        Self { spacing: spacing.max(SPACING.0).min(SPACING.1), unit }
    }

    /// Number of dots of a locality with this many companies.
    pub fn dots(self, companies: usize) -> usize {
        companies.div_ceil(self.unit)
    }

    /// Radius of the circle around this many dots.
    pub fn radius(self, dots: usize) -> f64 {
        (self.spacing * (dots as f64).sqrt() + dot_radius(self.spacing) * 0.6 + 2.0).max(SMALLEST)
    }

    /// Circles of localities, pushed apart.
    pub fn circles(self, localities: &[Site<'_>]) -> Vec<Circle> {
        let circle = |site: &Site<'_>| Circle { x: site.x, y: site.y, radius: self.radius(self.dots(site.companies)) };
        let total: usize = localities.iter().map(|site| site.companies).sum();
        let named = |site: &Site<'_>| site.companies > 1 && site.companies as f64 >= NAMED_FROM * total as f64;
        apart(&localities.iter().map(circle).collect::<Vec<_>>(), GAP, |index, circle| match &localities[index] {
            site if named(site) => label_room(site.label, circle),
            _ => Vec::new(),
        })
    }
}

/// A locality to be laid out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Site<'a> {
    /// True centre, in pixels.
    pub x: f64,
    /// True centre, in pixels.
    pub y: f64,
    /// Companies, whatever the filters select.
    pub companies: usize,
    /// Name.
    pub label: &'a str,
}

/// Discs that cover the label below a circle.
fn label_room(label: &str, circle: Circle) -> Vec<Circle> {
    let half = width_px(label, LABEL_PX) / 2.0;
    let steps = (half / 4.0).ceil().max(1.0) as i32;
    let disc = |step: i32| Circle {
        x: circle.x + half * f64::from(step) / f64::from(steps),
        y: circle.y + circle.radius + 8.0,
        radius: 5.0,
    };
    (-steps..=steps).map(disc).collect()
}

/// Draws circles with their dots, then names where they collide with nothing: the most companies first.
pub fn places_scene(marks: &[PlaceMark], layout: Layout, towns: &[TownLabel], width: f64, height: f64) -> Scene {
    let mut scene = Scene { width, height, shapes: Vec::new(), data: Vec::new() };
    for (index, mark) in marks.iter().enumerate() {
        let Circle { x, y, radius } = mark.circle;
        // Up to the next circle's: targets must not cover one another.
        let side = 2.0 * radius + GAP;
        let hit = Hit { x: x - side / 2.0, y: y - side / 2.0, width: side, height: side };
        scene.data.push(Datum { key: mark.key.clone().into(), label: mark.title.clone(), count: mark.count, chosen: None, hit });
        draw(&mut scene, index, mark, layout);
    }
    let boxes = marks.iter().map(|mark| Rect::around(mark.circle.x, mark.circle.y, mark.circle.radius * 0.85));
    let mut labels = Labels::new(width, height, boxes);
    for mark in sorted(marks.iter().collect(), |a: &&PlaceMark, b| b.dots.len().cmp(&a.dots.len())) {
        let class = if mark.count == 0 { "place-label is-out" } else { "place-label" };
        labels.place(&mut scene, &mark.label, (mark.circle.x, mark.circle.y), mark.circle.radius, class);
    }
    town_labels(&mut scene, &mut labels, towns);
    scene
}

fn draw(scene: &mut Scene, datum: usize, mark: &PlaceMark, layout: Layout) {
    let Circle { x, y, radius } = mark.circle;
    let mut push = |class: &str, geometry| scene.shapes.push(Shape { geometry, class: class.to_owned(), datum: Some(datum) });
    let moved = (mark.x - x).hypot(mark.y - y);
    if moved > radius + 1.0 {
        // So far from where it belongs that the true centre is marked, and joined by a line.
        let (dx, dy) = ((mark.x - x) / moved, (mark.y - y) / moved);
        let d = format!("M{} {}L{} {}", px(mark.x), px(mark.y), px(x + dx * radius), px(y + dy * radius));
        push("leader line", Geometry::Path { d });
        push("centre", Geometry::Circle { cx: mark.x, cy: mark.y, r: 1.8 });
    }
    push("halo place", Geometry::Circle { cx: x, cy: y, r: radius });
    // One path a series instead of one a dot.
    let mut paths: Vec<(String, String)> = Vec::new();
    for (dot, (dx, dy)) in mark.dots.iter().zip(sunflower(mark.dots.len(), layout.spacing)) {
        let size = dot_radius(layout.spacing) * if dot.chosen { 0.92 } else { 0.5 };
        let d = glyph::path(dot.series, x + dx, y + dy, size);
        let class = if dot.chosen { format!("mark {}", dot.class) } else { "dot-out".to_owned() };
        match paths.iter_mut().find(|(of, _)| *of == class) {
            Some((_, path)) => path.push_str(&d),
            None => paths.push((class, d)),
        }
    }
    for (class, d) in paths {
        push(&class, Geometry::Path { d });
    }
}
