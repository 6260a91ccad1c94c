//! What is folded away until somebody asks for it, and stands on paper nevertheless; data tables of charts do not.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

/// The class of what is folded.
const FOLD: &str = "fold";

/// `body`, folded below its `summary`.
pub(crate) fn fold(summary: impl IntoView + 'static, body: AnyView) -> AnyView {
    view! { <details class=FOLD><summary>{summary}</summary>{body}</details> }.into_any()
}

/// Unfolds what an element lies in, so that it can be seen and take the focus.
pub(crate) fn unfold(element: &Element) {
    if let Ok(Some(details)) = element.closest("details.fold") {
        let _ = details.set_attribute("open", "");
    }
}

/// Runs `read` while everything below `root` is unfolded: what is folded has no boxes.
pub(crate) fn while_unfolded(root: &Element, read: impl FnOnce()) {
    let folded = root.query_selector_all("details.fold:not([open])").ok();
    let folded: Vec<Element> = folded.into_iter().flat_map(elements).collect();
    for details in &folded {
        let _ = details.set_attribute("open", "");
    }
    read();
    for details in &folded {
        let _ = details.remove_attribute("open");
    }
}

fn elements(list: NodeList) -> impl Iterator<Item = Element> {
    (0..list.length()).filter_map(move |index| list.get(index)?.dyn_into().ok())
}
