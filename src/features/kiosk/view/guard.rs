//! No way out of the app: links to other places become codes, and the address keeps the mark of a kiosk.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};

use super::codes::Offer;
use crate::domain::data::dataset::is_http;
use crate::domain::url_state::Staging;
use crate::state::{Intent, Session};

/// Watches clicks and the address, as long as the owner of this call lives.
pub(super) fn keep_inside_the_app(session: Session, staging: Staging, offer: RwSignal<Option<Offer>>) {
    let follow = move |event: &ev::MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
        // A link to a view has been followed by now (`state/links.rs`); everything else would leave the app.
        if event.default_prevented() {
            return;
        }
        event.prevent_default();
        let address = link.href();
        if is_http(&address) || address.starts_with("mailto:") {
            let _ = offer.try_set(Some(Offer::Outside(address)));
        }
    };
    let listeners = [
        window_event_listener(ev::click, move |event| follow(&event)),
        // The middle button opens another tab.
        window_event_listener(ev::auxclick, move |event| {
            event.prevent_default();
        }),
        window_event_listener(ev::contextmenu, move |event| event.prevent_default()),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    let is_marked = crate::state::memo(move || session.url.with(|state| state.kiosk));
    Effect::new(move |_| {
        if !is_marked.get() {
            let staging = staging.clone();
            session.go(Intent::Replace, move |state| (state.kiosk, state.staging) = (true, staging));
        }
    });
}
