//! Making and reading elements by hand: the sheet is a picture of the page, nothing in it reacts.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// An element of a class, not yet on the page. `None` only if the browser refuses the name.
pub(super) fn element(tag: &str, class: &str) -> Option<Element> {
    let made = document().create_element(tag).ok()?;
    if !class.is_empty() {
        made.set_class_name(class);
    }
    Some(made)
}

/// Appends an element with a text and gives it back.
pub(super) fn add(into: &Element, tag: &str, class: &str, text: &str) -> Option<Element> {
    let made = element(tag, class)?;
    if !text.is_empty() {
        made.set_text_content(Some(text));
    }
    into.append_child(&made).ok()?;
    Some(made)
}

/// The first element that a selector names.
pub(super) fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// Everything below `root` that a selector names, in the order of the page.
pub(super) fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)).filter_map(|node| node.dyn_into().ok()).collect()
}

/// The nodes below `node`.
pub(super) fn children(node: &Node) -> Vec<Node> {
    let list = node.child_nodes();
    (0..list.length()).filter_map(|index| list.get(index)).collect()
}

/// The text of an element, trimmed; empty if there is none.
pub(super) fn text_of(element: &Element) -> String {
    element.text_content().unwrap_or_default().trim().to_owned()
}

/// Hides an element, or shows it again.
pub(super) fn hide(element: &Element, hidden: bool) {
    let _ = element.toggle_attribute_with_force("hidden", hidden);
}

/// True if the content needs more room than the element has, in either direction.
pub(super) fn overflows(element: &Element) -> bool {
    element.scroll_width() > element.client_width() + 1 || element.scroll_height() > element.client_height() + 1
}
