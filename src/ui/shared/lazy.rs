//! Views that are parts of the program of their own, see `state/chunk.rs`.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dynamic::{node, shown};
use super::focus::{focus_soon, focused};
use super::near::use_near;
use crate::state::{Loading, NotLoaded, Session};

/// A function in a chunk that builds a view.
pub(in crate::ui) type Builder = fn() -> AnyView;

/// The view that a chunk holds, under the owner of this call; meanwhile a word that it loads, and after a failure a retry.
pub(in crate::ui) fn deferred(load: fn() -> Loading<Builder>) -> impl IntoView {
    let loaded = RwSignal::new(None);
    let start = move || {
        loaded.set(None);
        spawn_local(async move {
            let view = load().await;
            // The part may be gone before its program is here.
            let _ = loaded.try_set(Some(view));
        });
    };
    start();
    let texts = Session::here().texts();
    node(move || match loaded.get() {
        None => view! { <p class="loading" role="status">{texts.shell.loading}</p> }.into_any(),
        Some(Ok(view)) => view(),
        Some(Err(NotLoaded)) => view! {
            <div class="panel not-loaded" role="alert">
                <p>{texts.shell.not_loaded}</p>
                <button type="button" class="button" on:click=move |_| start()>{texts.shell.retry}</button>
            </div>
        }
        .into_any(),
    })
}

/// The same for a whole view. If its heading was waited for, at arrival from another view, it gets the focus when it is here.
pub(in crate::ui) fn deferred_page(load: fn() -> Loading<Builder>) -> impl IntoView {
    let waits = || focused().is_some_and(|element| element.id() == "content");
    Effect::new(move |_| {
        spawn_local(async move {
            // The same chunk once more: after the first time it is here.
            if load().await.is_ok() && waits() {
                focus_soon(&["#content h1[tabindex]"]);
            }
        });
    });
    deferred(load)
}

/// The same, fetched when a visitor comes near its place: what is far below, or in a sheet that is closed, costs nothing yet.
pub(in crate::ui) fn deferred_until_near(load: fn() -> Loading<Builder>, class: &'static str) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let near = use_near(place);
    view! { <div class=class node_ref=place>{shown(move || near.get(), move || deferred(load))}</div> }
}
