//! The search field. Typing replaces the history entry; `/` jumps into the field from anywhere.

use leptos::ev::{self, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::state::{Intent, Session, memo};
use crate::ui::shared::dynamic::node;
use crate::ui::shared::icons::{Icon, icon};

/// Full-text search.
#[component]
pub(super) fn Search() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let field = NodeRef::<html::Input>::new();
    let query = memo(move || session.url.with(|state| state.filters.query.clone()));
    // The field keeps what is being typed, spaces included; the URL holds it trimmed.
    Effect::new(move |_| {
        let query = query.get();
        if let Some(field) = field.get()
            && field.value().trim() != query
        {
            field.set_value(&query);
        }
    });
    let search = move |text: String| session.go(Intent::Replace, |state| text.trim().clone_into(&mut state.filters.query));
    let clear = move |_| {
        search(String::new());
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
    };
    let shortcut = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        if event.key() == "/" && !event.ctrl_key() && !event.meta_key() && !is_typing(&event) {
            event.prevent_default();
            if let Some(field) = field.get_untracked() {
                let _ = field.focus();
                field.select();
            }
        }
    });
    on_cleanup(move || shortcut.remove());
    view! {
        <form class="search" role="search" on:submit=|event| event.prevent_default()>
            {icon(Icon::Search)}
            <input type="search" name="q" node_ref=field autocomplete="off" spellcheck="false" maxlength="200"
                enterkeyhint="search" aria-label=texts.explore.search placeholder=texts.explore.search_hint
                on:input=move |event| search(event_target_value(&event))/>
            {node(move || match query.with(String::is_empty) {
                true => view! { <kbd aria-hidden="true">"/"</kbd> }.into_any(),
                false => view! {
                    <button type="button" class="clear" aria-label=texts.explore.clear_search on:click=clear>{icon(Icon::Close)}</button>
                }.into_any(),
            })}
        </form>
    }
}

/// True if the event comes from a place where a slash is text.
fn is_typing(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"))
}
