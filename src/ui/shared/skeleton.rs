//! What the page shows before the application does. A static page holds the content of its view and covers the application until
//! that can show as much; the other pages hold a word in every language.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement, HtmlInputElement};

use super::focus::focused;

/// Makes room for the application once it has words, unless there is more to read than it could show yet.
pub(crate) fn make_way() {
    if !is_readable() {
        remove();
    }
}

/// Whether a static page is seen over what is built. In a partner's frame and on a stand nobody reads it (style/boot.css).
pub(crate) fn is_read() -> bool {
    is_readable() && document().document_element().is_some_and(|root| !root.has_attribute("data-atlas-part"))
}

fn is_readable() -> bool {
    skeleton().is_some_and(|skeleton| skeleton.class_list().contains("readable"))
}

/// Makes room for the application. Who had come to a link is at the same link again, and what was written in the search stands there.
pub(crate) fn remove() {
    let Some(skeleton) = skeleton() else { return };
    let reached = focused().filter(|element| skeleton.contains(Some(element)));
    let written = field(&skeleton);
    skeleton.remove();
    if let Some(written) = &written
        && let Some(field) = document().document_element().and_then(|page| field(&page))
    {
        hand_over(written, &field, reached.as_ref().is_some_and(|reached| reached.is_same_node(Some(written))));
    }
    let Some(address) = reached.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()).map(|link| link.href()) else {
        return;
    };
    let Ok(links) = document().query_selector_all("a[href]") else { return };
    let links = (0..links.length()).filter_map(|index| links.item(index)?.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(same) = links.into_iter().find(|link| link.href() == address) {
        let _ = same.focus();
    }
}

/// The field of the search.
fn field(within: &Element) -> Option<HtmlInputElement> {
    within.query_selector(".search input").ok()?.and_then(|field| field.dyn_into().ok())
}

/// Writes into `field` what was written before it was there, as if by the visitor.
fn hand_over(written: &HtmlInputElement, field: &HtmlInputElement, had_focus: bool) {
    let text = written.value();
    if !text.is_empty() {
        field.set_value(&text);
        if let Ok(input) = Event::new("input") {
            let _ = field.dispatch_event(&input);
        }
    }
    if had_focus {
        let _ = field.focus();
    }
}

/// Says, in words of the page itself, that the words of the application could not be had.
pub(crate) fn say_failed() {
    if let Some(failure) = document().get_element_by_id("atlas-boot-failed") {
        let _ = failure.remove_attribute("hidden");
    }
}

fn skeleton() -> Option<Element> {
    document().get_element_by_id("atlas-boot")
}
