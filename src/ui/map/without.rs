//! What a map says when its base map could not be loaded: the marks are there, and a button asks for the rest again.

use leptos::prelude::*;

use crate::domain::geo::basemap::Basemap;
use crate::state::{Loaded, Session};
use crate::ui::shared::dynamic::shown;
use crate::ui::shared::retry::retry_button;

/// The notice, while one of the `maps` has failed; after the button the focus moves to what the selector `then` finds.
pub(in crate::ui) fn without_map(
    session: Session,
    maps: impl Fn() -> Vec<Loaded<Basemap>> + Clone + Send + Sync + 'static,
    then: String,
) -> impl IntoView {
    let texts = session.texts();
    let failed = maps.clone();
    let notice = shown(
        move || failed().into_iter().any(Loaded::has_failed),
        move || {
            let again = retry_button(texts, maps.clone(), then.clone());
            view! { <p class="hint" data-atlas="no-basemap">{texts.map.unavailable}" "{again}</p> }
        },
    );
    // A region of its own, so that what comes later is spoken.
    view! { <div role="status">{notice}</div> }
}
