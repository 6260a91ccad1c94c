//! Paints any [`Scene`] as SVG elements: shapes by class, and one target a datum.
//!
//! The elements of a picture are kept, and of the next one only what differs is written. A view of its shapes would write
//! every attribute again, and the browser would style, lay out and paint all of them for a bar that grew.

use leptos::prelude::*;
use leptos::svg;
use web_sys::Element;

pub(crate) use crate::format::decimal::px;
use crate::scene::{Datum, Geometry, Hit, Scene, Shape};

/// The namespace of pictures.
pub(super) const SVG: &str = "http://www.w3.org/2000/svg";

/// Keeps the shapes that belong to no datum, such as axes and labels, in the group that is given the reference.
pub(crate) fn background(scene: Memo<Scene>) -> NodeRef<svg::G> {
    painted(scene, None)
}

/// Keeps the shapes of one datum, by its number, and over them the rectangle that takes pointer and focus.
pub(crate) fn shapes_of(scene: Memo<Scene>, datum: usize) -> NodeRef<svg::G> {
    painted(scene, Some(datum))
}

fn painted(scene: Memo<Scene>, of: Option<usize>) -> NodeRef<svg::G> {
    let place = NodeRef::<svg::G>::new();
    Effect::new(move |before: Option<Picture>| {
        let mut picture = before.unwrap_or_default();
        if let Some(group) = place.get() {
            scene.with(|scene| {
                let target = of.and_then(|index| scene.data.get(index)).map(target);
                picture.repaint(&group, &mut scene.shapes.iter().filter(|shape| shape.datum == of).chain(&target));
            });
        }
        picture
    });
    place
}

/// The invisible rectangle that takes pointer and focus.
pub(super) fn target(datum: &Datum) -> Shape {
    let Hit { x, y, width, height } = datum.hit;
    Shape { geometry: Geometry::Rect { x, y, width, height }, class: "target".to_owned(), datum: None }
}

/// The shapes that are painted, each with its element.
#[derive(Default)]
pub(super) struct Picture(Vec<(Shape, Element)>);

impl Picture {
    /// Makes the children of `group` these shapes.
    pub(super) fn repaint(&mut self, group: &Element, shapes: &mut dyn Iterator<Item = &Shape>) {
        let mut count = 0;
        for shape in shapes {
            match self.0.get_mut(count) {
                Some((before, _)) if before == shape => {}
                Some((before, element)) if tag(before) == tag(shape) => {
                    write(element, shape, Some(before));
                    *before = shape.clone();
                }
                there => {
                    let Ok(element) = document().create_element_ns(Some(SVG), tag(shape)) else { return };
                    write(&element, shape, None);
                    match there {
                        Some(there) => {
                            let _ = there.1.replace_with_with_node_1(&element);
                            *there = (shape.clone(), element);
                        }
                        None => {
                            let _ = group.append_child(&element);
                            self.0.push((shape.clone(), element));
                        }
                    }
                }
            }
            count += 1;
        }
        for (_, element) in self.0.drain(count..) {
            element.remove();
        }
    }
}

fn tag(shape: &Shape) -> &'static str {
    match shape.geometry {
        Geometry::Rect { .. } => "rect",
        Geometry::Circle { .. } => "circle",
        Geometry::Path { .. } => "path",
        Geometry::Text { .. } => "text",
    }
}

/// Writes the attributes in which the shape differs from the one `before` of the same element.
fn write(element: &Element, shape: &Shape, before: Option<&Shape>) {
    // The DOM refuses names that are no names and namespaces that do not fit; these are neither.
    let set = |name: &str, value: &str| element.set_attribute(name, value).unwrap_or_default();
    if before.is_none_or(|before| before.class != shape.class) {
        set("class", &shape.class);
    }
    let old = before.map(lengths);
    for (index, (name, value)) in lengths(shape).into_iter().enumerate() {
        let same = old.is_some_and(|old| old[index].1.to_bits() == value.to_bits());
        if !same && !name.is_empty() {
            set(name, &px(value));
        }
    }
    match (&shape.geometry, before.map(|before| &before.geometry)) {
        (Geometry::Path { d }, Some(Geometry::Path { d: old })) if d == old => {}
        (Geometry::Path { d }, _) => set("d", d),
        (Geometry::Text { x, y, content, anchor, rotate, .. }, old) => {
            let old = match old {
                Some(Geometry::Text { content, anchor, .. }) => Some((content, *anchor)),
                _ => None,
            };
            if old.is_none_or(|(_, old)| old != *anchor) {
                set("text-anchor", anchor.as_str());
            }
            if old.is_none_or(|(old, _)| old != content) {
                element.set_text_content(Some(content));
            }
            // It turns around the anchor point, which may have moved.
            match rotate {
                Some(degrees) => set("transform", &["rotate(", &px(*degrees), " ", &px(*x), " ", &px(*y), ")"].concat()),
                None => element.remove_attribute("transform").unwrap_or_default(),
            }
        }
        _ => {}
    }
}

/// The attributes that are lengths, in pixels.
fn lengths(shape: &Shape) -> [(&'static str, f64); 4] {
    match shape.geometry {
        Geometry::Rect { x, y, width, height } => [("x", x), ("y", y), ("width", width), ("height", height)],
        Geometry::Circle { cx, cy, r } => [("cx", cx), ("cy", cy), ("r", r), ("", 0.0)],
        Geometry::Text { x, y, size, .. } => [("x", x), ("y", y), ("font-size", size), ("", 0.0)],
        Geometry::Path { .. } => [("", 0.0); 4],
    }
}
