//! Clicks on links to views: they change the address and load nothing.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use super::address::{Address, base_path, is_one_file};
use crate::history::Intent;
use crate::views::Destination;

/// Takes over plain clicks, as long as the page lives.
pub(super) fn follow(address: Address) {
    let clicked = Closure::<dyn FnMut(MouseEvent)>::new(move |event: MouseEvent| follow_one(address, &event));
    // At the document, after the controls on the way and before the router, which listens at the window (see `address.rs`).
    let _ = document().add_event_listener_with_callback("click", clicked.as_ref().unchecked_ref());
    clicked.forget();
}

fn follow_one(address: Address, event: &MouseEvent) {
    let has_other_use = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() || event.button() != 0;
    if event.default_prevented() || has_other_use {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
    if link.has_attribute("download") || !matches!(link.target().as_str(), "" | "_self") {
        return;
    }
    let Some(href) = view_address(&link) else { return };
    event.prevent_default();
    let before = address.pathname.get_untracked();
    address.go(&href, Intent::Push);
    // Another view begins at its top; another state of the same view stays where it is.
    if address.pathname.get_untracked() != before {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The address that a link leads to, if that is a view of ours.
fn view_address(link: &HtmlAnchorElement) -> Option<String> {
    if is_one_file() {
        return link.get_attribute("href").filter(|href| href.starts_with("#/"));
    }
    let path = link.pathname();
    // Files beside the app have an extension or lie deeper than any view; the first segment of a view is a language.
    let is_ours = path.strip_prefix(base_path().as_str()).is_some_and(|below| Destination::parse(below).is_ours());
    (link.origin() == window().location().origin().ok()? && is_ours).then(|| path.clone() + &link.search())
}
