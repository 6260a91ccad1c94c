//! Views that may wait while they are not seen.

use leptos::context::Provider;
use leptos::html;
use leptos::prelude::*;

use super::near::use_seen;
use crate::state::Session;

/// `view`, with a session that waits while the view is out of sight. `class` is that of the element around it.
pub(crate) fn when_seen(class: &'static str, view: impl FnOnce() -> AnyView + Send + 'static) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let (seen, focused) = (use_seen(place), RwSignal::new(false));
    // What has the focus is used, wherever the page is scrolled: its keys act on what it shows.
    let session = Session::here().deferred(Signal::derive(move || focused.get() || seen.get()));
    view! {
        <div class=class node_ref=place on:focusin=move |_| focused.set(true) on:focusout=move |_| focused.set(false)>
            <Provider value=session>{view()}</Provider>
        </div>
    }
}
