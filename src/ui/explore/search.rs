//! The search field. A word that is typed is one entry of the history; what it offers meanwhile is a part of its own.

use leptos::html;
use leptos::prelude::*;

use super::suggestions;
use crate::state::{Control, Intent, Session, chunk, memo};
use crate::ui::shared::dynamic::{attr, shown, text};
use crate::ui::shared::icons::{Icon, icon};
use crate::ui::shared::lazy::{Builder, deferred};

chunk!(offers = suggest: Builder => suggestions::view);

/// Does the suggestion of a number.
pub(super) type Act = Box<dyn Fn(usize)>;

/// What the field and its suggestions share.
#[derive(Clone, Copy)]
pub(super) struct Combobox {
    /// The suggestions are asked for.
    pub(super) open: RwSignal<bool>,
    /// How many there are.
    pub(super) count: RwSignal<usize>,
    /// The one that the arrow keys are at.
    pub(super) active: RwSignal<Option<usize>>,
    /// Set by the suggestions once they are here.
    pub(super) act: StoredValue<Option<Act>, LocalStorage>,
}

impl Combobox {
    /// Closes the suggestions.
    pub(super) fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    /// What a key of the field does to the suggestions; the key is then done with.
    fn keys(self, event: &leptos::ev::KeyboardEvent) {
        let count = self.count.get_untracked();
        let is_shown = self.open.get_untracked() && count > 0;
        let active = self.active.get_untracked();
        match event.key().as_str() {
            // While a word is being composed, the keys belong to the input method.
            _ if event.is_composing() => return,
            "Escape" if is_shown => self.close(),
            "ArrowDown" if is_shown => self.active.set(Some(active.map_or(0, |at| (at + 1) % count))),
            "ArrowUp" if is_shown => self.active.set(Some(active.map_or(count - 1, |at| (at + count - 1) % count))),
            "ArrowDown" => self.open.set(true),
            "Enter" if is_shown && active.is_some() => {
                self.act.with_value(|act| {
                    if let (Some(act), Some(at)) = (act, active) {
                        act(at);
                    }
                });
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Full-text search.
#[component]
pub(super) fn Search() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let field = NodeRef::<html::Input>::new();
    let query = memo(move || session.url.with(|state| state.filters.query.clone()));
    let combobox = Combobox {
        open: RwSignal::new(false),
        count: RwSignal::new(0),
        active: RwSignal::new(None),
        act: StoredValue::new_local(None),
    };
    provide_context(combobox);
    // The field keeps what is being typed, spaces included; the URL holds it trimmed.
    Effect::new(move |_| {
        let query = query.get();
        if let Some(field) = field.get()
            && field.value().trim() != query
        {
            field.set_value(&query);
        }
    });
    let typed = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        session.go(Intent::Continue(Control::Search), |state| text.trim().clone_into(&mut state.filters.query));
        combobox.active.set(None);
        combobox.open.set(true);
    };
    let clear = move |_| {
        session.go(Intent::Push, |state| state.filters.query.clear());
        combobox.close();
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
    };
    // The part is fetched when the first letter is typed, and stays.
    let wanted = RwSignal::new(false);
    Effect::new(move |_| {
        if combobox.open.get() {
            wanted.set(true);
        }
    });
    let expanded = text(move || (combobox.open.get() && combobox.count.get() > 0).to_string());
    let active = attr(move || combobox.active.get().map(|at| format!("suggestion-{at}")));
    view! {
        <form class="search" role="search" on:submit=|event| event.prevent_default()>
            {icon(Icon::Search)}
            <input type="search" name="q" node_ref=field autocomplete="off" spellcheck="false" maxlength="200" autocapitalize="off"
                enterkeyhint="search" aria-label=texts.explore.search placeholder=texts.explore.search_hint
                role="combobox" aria-autocomplete="list" aria-controls="suggestions" aria-expanded=expanded aria-activedescendant=active
                on:focus=move |_| session.atlas().prepare_search() on:input=typed on:keydown=move |event| combobox.keys(&event) on:blur=move |_| combobox.close()/>
            {shown(move || !query.with(String::is_empty), move || view! {
                <button type="button" class="clear" aria-label=texts.explore.clear_search on:click=clear>{icon(Icon::Close)}</button>
            })}
            {shown(move || wanted.get(), move || deferred(offers))}
        </form>
    }
}
