//! Views that are parts of the program of their own, see `state/chunk.rs`.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::dynamic::{node, shown};
use super::focus::{focus_in_place, focused};
use super::near::{NEAR, NEXT, use_near};
use super::ready::announce_ready;
use super::skeleton;
use super::turns::Turns;
use crate::state::{Loading, NotLoaded, Session};

/// A function in a chunk that builds a view.
pub(crate) type Builder = fn() -> AnyView;

/// The view that a chunk holds, under the owner of this call; meanwhile a word that it loads, and after a failure a retry.
pub(crate) fn deferred(load: fn() -> Loading<Builder>) -> impl IntoView {
    when_here(load, None, word)
}

/// The same with boxes of its size instead of the word, where something stands below it on the first screen.
pub(crate) fn deferred_in(load: fn() -> Loading<Builder>, meanwhile: Builder) -> impl IntoView {
    when_here(load, None, meanwhile)
}

/// The same for a whole view: the page is ready when it is here, and its heading gets the focus if it was waited for, at
/// arrival from another view.
pub(crate) fn deferred_page(load: fn() -> Loading<Builder>) -> impl IntoView {
    when_here(load, Some(Session::here()), word)
}

/// The word that something is on its way.
fn word() -> AnyView {
    view! { <p class="loading" role="status">{Session::here().texts().shell.loading}</p> }.into_any()
}

fn when_here(load: fn() -> Loading<Builder>, page_of: Option<Session>, meanwhile: Builder) -> impl IntoView {
    let (loaded, turns) = (RwSignal::new(None), Turns::here());
    let start = move || {
        loaded.set(None);
        spawn_local(async move {
            let view = load().await;
            let is_here = view.is_ok();
            // The part may be gone before its program is here.
            let is_wanted = loaded.try_set(Some(view)).is_none() && page_of.is_some();
            if is_wanted && !is_here {
                skeleton::remove();
            } else if is_wanted && let Some(session) = page_of {
                announce_ready(session, turns);
                if focused().is_some_and(|element| element.id() == "content") {
                    focus_in_place(&["#content h1[tabindex]"]);
                }
            }
        });
    };
    start();
    let texts = Session::here().texts();
    node(move || match loaded.get() {
        None => untrack(meanwhile),
        // Whatever the view reads while it is built, it is built once.
        Some(Ok(view)) => untrack(view),
        Some(Err(NotLoaded)) => view! {
            <div class="panel not-loaded" role="alert">
                <p>{texts.shell.not_loaded}</p>
                <button type="button" class="button" on:click=move |_| start()>{texts.shell.retry}</button>
            </div>
        }
        .into_any(),
    })
}

/// The same, fetched when a visitor comes near its place: what is far below, or in a sheet that is closed, costs nothing yet.
pub(crate) fn deferred_until_near(load: fn() -> Loading<Builder>, class: &'static str) -> impl IntoView {
    deferred_within(NEAR, load, class)
}

/// The same for what follows the first screen.
pub(crate) fn deferred_until_next(load: fn() -> Loading<Builder>, class: &'static str) -> impl IntoView {
    deferred_within(NEXT, load, class)
}

fn deferred_within(margin: &'static str, load: fn() -> Loading<Builder>, class: &'static str) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let near = use_near(place, margin);
    view! { <div class=class node_ref=place>{shown(move || near.get(), move || deferred(load))}</div> }
}
