//! Views that may wait while they are not seen.

use leptos::context::Provider;
use leptos::html;
use leptos::prelude::*;

use super::near::use_seen;
use crate::state::Session;

/// `view`, with a session that waits while the view is out of sight. `class` is that of the element around it.
pub(in crate::ui) fn patient(class: &'static str, view: fn() -> AnyView) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let session = Session::here().patient(use_seen(place).into());
    view! { <div class=class node_ref=place><Provider value=session>{view()}</Provider></div> }
}
