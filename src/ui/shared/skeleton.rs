//! What the page shows before the application does. A static page holds the content of its view and covers the application until
//! that can show as much; the other pages hold a word in every language.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};

use super::focus::focused;

/// Makes room for the application once it has words, unless there is more to read than it could show yet.
pub(crate) fn make_way() {
    if skeleton().is_some_and(|skeleton| !skeleton.class_list().contains("readable")) {
        remove();
    }
}

/// Makes room for the application. Who had come to a link is at the same link again.
pub(crate) fn remove() {
    let Some(skeleton) = skeleton() else { return };
    let link = focused().filter(|element| skeleton.contains(Some(element)));
    let address = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()).map(|link| link.href());
    skeleton.remove();
    let Some(address) = address else { return };
    let Ok(links) = document().query_selector_all("a[href]") else { return };
    let links = (0..links.length()).filter_map(|index| links.item(index)?.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(same) = links.into_iter().find(|link| link.href() == address) {
        let _ = same.focus();
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
