//! The elements of a picture's data: a group each, with its shapes and what assistive technology and tests read of it.

use leptos::prelude::document;
use web_sys::Element;

use super::painter::{Picture, SVG, target};
use super::targets::Kind;
use crate::scene::{Datum, Key, Scene, Shape};

/// The attribute that holds the number of a group.
pub(super) const NUMBER: &str = "data-datum";

/// The groups of a picture, by number.
pub(super) struct Groups {
    kind: Kind,
    groups: Vec<Group>,
}

struct Group {
    element: Element,
    shapes: Picture,
    written: Option<Written>,
}

/// What the attributes of a group were made from.
#[derive(PartialEq)]
struct Written {
    datum: Datum,
    is_stop: bool,
}

impl Groups {
    /// None yet.
    pub(super) fn new(kind: Kind) -> Self {
        Self { kind, groups: Vec::new() }
    }

    /// Makes the groups those of `scene`, below `parent`; only `stop` is a stop of the Tab key, or all if it is absent.
    pub(super) fn repaint(&mut self, parent: &Element, scene: &Scene, stop: Option<usize>) {
        let mut shapes: Vec<Vec<&Shape>> = vec![Vec::new(); scene.data.len()];
        for shape in &scene.shapes {
            if let Some(own) = shape.datum.and_then(|index| shapes.get_mut(index)) {
                own.push(shape);
            }
        }
        for gone in self.groups.drain(scene.data.len().min(self.groups.len())..) {
            gone.element.remove();
        }
        for (index, (datum, shapes)) in scene.data.iter().zip(shapes).enumerate() {
            if index == self.groups.len() {
                let Some(element) = self.make(parent, index) else { return };
                self.groups.push(Group { element, shapes: Picture::default(), written: None });
            }
            let (kind, group) = (self.kind, &mut self.groups[index]);
            let now = Written { datum: datum.clone(), is_stop: stop.is_none_or(|stop| stop == index) };
            if group.written.as_ref() != Some(&now) {
                write(kind, &group.element, &now, group.written.as_ref());
                group.written = Some(now);
            }
            group.shapes.repaint(&group.element, &mut shapes.into_iter().chain([&target(datum)]));
        }
    }

    fn make(&self, parent: &Element, index: usize) -> Option<Element> {
        let element = document().create_element_ns(Some(SVG), "g").ok()?;
        let class = if self.kind == Kind::Mark { "datum map-mark" } else { "datum" };
        for (name, value) in [("class", class), ("role", "button"), (NUMBER, &index.to_string())] {
            element.set_attribute(name, value).ok()?;
        }
        parent.append_child(&element).ok()?;
        Some(element)
    }

    /// Marks the groups that are highlighted.
    pub(super) fn highlight(&self, scene: &Scene, is_highlighted: &dyn Fn(&Key) -> bool) {
        for (group, datum) in self.groups.iter().zip(&scene.data) {
            let classes = group.element.class_list();
            let highlighted = is_highlighted(&datum.key);
            if classes.contains("is-highlighted") != highlighted {
                let _ = classes.toggle_with_force("is-highlighted", highlighted);
            }
        }
    }
}

/// Writes the attributes in which a group differs from what it was.
fn write(kind: Kind, element: &Element, now: &Written, before: Option<&Written>) {
    let set = |name: &str, value: &str| element.set_attribute(name, value).unwrap_or_default();
    let (datum, old) = (&now.datum, before.map(|before| &before.datum));
    if old.is_none_or(|old| old.key != datum.key) {
        set(if kind == Kind::Mark { "data-atlas-mark" } else { "data-atlas-datum" }, &datum.key.to_string());
    }
    if old.is_none_or(|old| old.label != datum.label) {
        set("aria-label", &datum.label);
    }
    if old.is_none_or(|old| old.count != datum.count) {
        set("data-count", &datum.count.to_string());
    }
    // A toggle says that it is one before anything is chosen; what chooses several things at once, when something is.
    if old.is_none_or(|old| old.chosen != datum.chosen) {
        match datum.chosen.or((kind == Kind::Toggle).then_some(false)) {
            Some(chosen) => set("aria-pressed", if chosen { "true" } else { "false" }),
            None => element.remove_attribute("aria-pressed").unwrap_or_default(),
        }
    }
    if before.is_none_or(|before| before.is_stop != now.is_stop) {
        set("tabindex", if now.is_stop { "0" } else { "-1" });
    }
}
