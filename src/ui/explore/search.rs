//! The search field. Typing replaces the history entry.

use leptos::html;
use leptos::prelude::*;

use crate::state::{Intent, Session, memo};
use crate::ui::shared::dynamic::shown;
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
    view! {
        <form class="search" role="search" on:submit=|event| event.prevent_default()>
            {icon(Icon::Search)}
            <input type="search" name="q" node_ref=field autocomplete="off" spellcheck="false" maxlength="200"
                enterkeyhint="search" aria-label=texts.explore.search placeholder=texts.explore.search_hint
                on:input=move |event| search(event_target_value(&event))/>
            {shown(move || !query.with(String::is_empty), move || view! {
                <button type="button" class="clear" aria-label=texts.explore.clear_search on:click=clear>{icon(Icon::Close)}</button>
            })}
        </form>
    }
}
