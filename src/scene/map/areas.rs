//! Areas filled by the class of their value, with name and value written on them, and the legend of the classes.

use super::labels::{LABEL_PX, Rect};
use crate::domain::analysis::choropleth::Fill;
use crate::domain::geo::{Size, Viewport, World};
use crate::domain::order::sorted;
use crate::format::decimal::px;
use crate::scene::text_size::width_px;
use crate::scene::{Anchor, Datum, Geometry, Hit, Scene, Shape};

/// An area to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaMark<'a> {
    /// What it stands for, unique on the map.
    pub key: &'a str,
    /// Full text for a tooltip and for screen readers.
    pub title: &'a str,
    /// Its name, written where there is room.
    pub name: &'a str,
    /// Its value, always written.
    pub value: &'a str,
    /// Companies in it.
    pub count: usize,
    /// What it is filled with.
    pub fill: Fill,
    /// Its rings.
    pub rings: &'a [Vec<World>],
    /// Where name and value stand.
    pub label: World,
}

/// Font size of a value, and the width of a map below which it is that of a label.
const VALUE_PX: f64 = 13.0;
const NARROW: f64 = 320.0;
/// Where a value is tried from the middle of its area on, in pixels.
const MOVES: [(f64, f64); 9] = [
    (0.0, 0.0),
    (0.0, -12.0),
    (0.0, 12.0),
    (-12.0, 0.0),
    (12.0, 0.0),
    (-10.0, -14.0),
    (10.0, -14.0),
    (-10.0, 14.0),
    (10.0, 14.0),
];
/// Smallest side of a target (WCAG 2.2, 2.5.8).
const TARGET: f64 = 24.0;
/// Share of its width that the name of an area may take.
const NAMED: f64 = 0.92;
/// Height of a line of the legend, and size of its sign.
const LINE: f64 = 22.0;
const SIGN: (f64, f64) = (26.0, 14.0);
/// Where the words of the legend begin.
const WORDS: f64 = 34.0;

/// The class of a fill for the style sheets: the number of its shade, 1 to 4, where fewer classes take the outer ones.
pub fn fill_class(fill: Fill, classes: usize) -> &'static str {
    match fill {
        Fill::NoData => "area no-data",
        Fill::Empty => "area empty",
        Fill::Class(index) => {
            let shades = ["area shade-1", "area shade-2", "area shade-3", "area shade-4"];
            // Of one class the darker middle, of two or three the ends and what lies between.
            let shade = if classes < 2 { 2 } else { index * (shades.len() - 1) / (classes - 1) };
            shades[shade.min(shades.len() - 1)]
        }
    }
}

/// Draws the fills of all areas, then for each its edge as a target with what is written on it: the value always, the largest area
/// first, moved where another one stands; the name where there is room above it.
pub fn areas_scene(marks: &[AreaMark<'_>], classes: usize, view: Viewport, size: Size) -> Scene {
    let mut scene = Scene { width: size.width, height: size.height, shapes: Vec::new(), data: Vec::new() };
    let outlines: Vec<(String, f64)> = marks.iter().map(|mark| outline(mark.rings, view, size)).collect();
    let value_px = if size.width < NARROW { LABEL_PX } else { VALUE_PX };
    let by_width = sorted((0..marks.len()).collect(), |a: &usize, b| outlines[*b].1.total_cmp(&outlines[*a].1));
    let mut taken: Vec<Rect> = Vec::new();
    let mut values = vec![(0.0, 0.0); marks.len()];
    for index in by_width.iter().copied() {
        let at = view.screen_from_world(marks[index].label, size);
        let half = width_px(marks[index].value, value_px) / 2.0 + 1.0;
        let spots = MOVES.map(|(dx, dy)| (at.0 + dx, at.1 + dy));
        let free = |(x, y): &(f64, f64)| !taken.iter().any(|other| rect(*x, *y, half, value_px).meets(*other));
        let (x, y) = spots.into_iter().find(free).unwrap_or(at);
        taken.push(rect(x, y, half, value_px));
        values[index] = (x, y);
    }
    let mut is_named = vec![false; marks.len()];
    for index in by_width {
        let (x, y) = values[index];
        let width = width_px(marks[index].name, LABEL_PX);
        let own = rect(x, y - value_px, width / 2.0, LABEL_PX);
        if width < outlines[index].1 * NAMED && !taken.iter().any(|other| own.meets(*other)) {
            taken.push(own);
            is_named[index] = true;
        }
    }
    for (mark, (d, _)) in marks.iter().zip(&outlines) {
        let class = fill_class(mark.fill, classes).to_owned();
        scene.shapes.push(Shape { geometry: Geometry::Path { d: d.clone() }, class, datum: None });
    }
    for (index, (mark, (d, _))) in marks.iter().zip(outlines).enumerate() {
        let (x, y) = values[index];
        let across = width_px(mark.value, value_px).max(TARGET);
        let hit = Hit { x: x - across / 2.0, y: y - TARGET / 2.0, width: across, height: TARGET };
        let (key, label) = (mark.key.to_owned().into(), mark.title.to_owned());
        scene.data.push(Datum { key, label, count: mark.count, chosen: None, hit });
        let mut push = |class: &str, geometry, datum| scene.shapes.push(Shape { geometry, class: class.to_owned(), datum });
        push(&["edge ", fill_class(mark.fill, classes)].concat(), Geometry::Path { d }, Some(index));
        push("area-value", text(x, y + value_px * 0.36, mark.value, Anchor::Middle, value_px), Some(index));
        if is_named[index] {
            // Beside the control, whose name has other words between this and the value (WCAG 2.5.3).
            push("place-label", text(x, y - value_px * 0.75, mark.name, Anchor::Middle, LABEL_PX), None);
        }
    }
    scene
}

/// The box of a text around its middle.
fn rect(x: f64, y: f64, half: f64, font_px: f64) -> Rect {
    Rect { left: x - half, top: y - font_px / 2.0, right: x + half, bottom: y + font_px / 2.0 }
}

/// SVG path data of rings, and how wide they are in pixels.
fn outline(rings: &[Vec<World>], view: Viewport, size: Size) -> (String, f64) {
    let mut data = String::new();
    let (mut west, mut east) = (f64::INFINITY, f64::NEG_INFINITY);
    for ring in rings {
        for (index, world) in ring.iter().enumerate() {
            let (x, y) = view.screen_from_world(*world, size);
            (west, east) = (west.min(x), east.max(x));
            data.push(if index == 0 { 'M' } else { 'L' });
            data.push_str(&px(x));
            data.push(' ');
            data.push_str(&px(y));
        }
        data.push('Z');
    }
    (data, (east - west).max(0.0))
}

fn text(x: f64, y: f64, content: &str, anchor: Anchor, size: f64) -> Geometry {
    Geometry::Text { x, y, content: content.to_owned(), anchor, size, rotate: None }
}

/// The legend: a heading, then a line a fill with its words.
pub fn legend_scene(heading: &str, lines: &[(&'static str, String)], width: f64) -> Scene {
    let height = LINE * (lines.len() as f64 + 1.0);
    let mut scene = Scene { width, height, shapes: Vec::new(), data: Vec::new() };
    let mut push = |class: &str, geometry| scene.shapes.push(Shape { geometry, class: class.to_owned(), datum: None });
    push("legend-heading", text(0.0, 14.0, heading, Anchor::Start, 12.0));
    for (index, (class, words)) in lines.iter().enumerate() {
        let top = LINE * (index as f64 + 1.0);
        push(class, Geometry::Rect { x: 0.5, y: top + 3.5, width: SIGN.0, height: SIGN.1 });
        push("legend-words", text(WORDS, top + 15.0, words, Anchor::Start, 12.0));
    }
    scene
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::LonLat;

    fn square(x: f64) -> Vec<Vec<World>> {
        let at = |dx: f64, dy: f64| World { x: 0.5 + x + dx, y: 0.5 + dy };
        vec![vec![at(0.0, 0.0), at(0.1, 0.0), at(0.1, 0.1), at(0.0, 0.1)]]
    }

    #[test]
    fn the_value_is_always_written_and_the_name_where_it_fits() {
        let rings = [square(0.0), square(0.1)];
        let mark = |index: usize, name: &'static str| AreaMark {
            key: ["a", "b"][index],
            title: name,
            name,
            value: "1.5",
            count: index,
            fill: [Fill::Empty, Fill::Class(0)][index],
            rings: &rings[index],
            label: World { x: 0.55 + 0.1 * index as f64, y: 0.55 },
        };
        let view = Viewport { center: LonLat { lon: 30.0, lat: -30.0 }, zoom: 1.0 };
        let size = Size { width: 200.0, height: 200.0 };
        let scene = areas_scene(&[mark(0, "Ain"), mark(1, "A very long name of an area")], 1, view, size);
        let written = |class: &str| scene.shapes.iter().filter(|shape| shape.class == class).count();
        assert_eq!((written("area-value"), written("place-label")), (2, 1));
        assert_eq!((written("area empty"), written("area shade-3")), (1, 1));
        assert_eq!(scene.data.iter().map(|datum| datum.count).collect::<Vec<_>>(), [0, 1]);
        assert!(scene.data.iter().all(|datum| datum.hit.width >= TARGET && datum.hit.height >= TARGET));
    }

    #[test]
    fn values_do_not_cover_one_another_and_fills_lie_below_all() {
        let rings = [square(0.0), square(0.02)];
        let mark = |index: usize| AreaMark {
            key: ["a", "b"][index],
            title: "",
            name: "",
            value: "12.5",
            count: 1,
            fill: Fill::Class(0),
            rings: &rings[index],
            label: World { x: 0.55 + 0.02 * index as f64, y: 0.55 },
        };
        let view = Viewport { center: LonLat { lon: 30.0, lat: -30.0 }, zoom: 1.0 };
        let scene = areas_scene(&[mark(0), mark(1)], 1, view, Size { width: 200.0, height: 200.0 });
        let (a, b) = (scene.data[0].hit, scene.data[1].hit);
        assert!((a.y - b.y).abs() >= LABEL_PX, "{a:?} {b:?}");
        let last_fill = scene.shapes.iter().rposition(|shape| shape.class.starts_with("area shade"));
        let first_target = scene.shapes.iter().position(|shape| shape.datum.is_some());
        assert!(last_fill < first_target);
    }

    #[test]
    fn classes_take_the_whole_ramp() {
        let shades = |classes: usize| (0..classes).map(|index| fill_class(Fill::Class(index), classes)).collect::<Vec<_>>();
        assert_eq!(shades(1), ["area shade-3"]);
        assert_eq!(shades(2), ["area shade-1", "area shade-4"]);
        assert_eq!(shades(4), ["area shade-1", "area shade-2", "area shade-3", "area shade-4"]);
    }
}
