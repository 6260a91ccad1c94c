//! The visitor's favourites: shown alone if asked for, kept on the device only if asked for.

use std::sync::Arc;

use leptos::prelude::*;

use super::Rows;
use crate::state::{Favourites, KeptList, Session, memo};
use crate::texts::Directory;
use crate::ui::shared::dynamic::{flag, shown, text};
use crate::ui::shared::focus::focus_soon;

/// The rows of the selection, or those of them that are favourites.
pub(super) fn narrowed(session: Session, only: RwSignal<bool>) -> Rows {
    let favourites = Favourites::here().companies;
    memo(move || {
        let rows = session.rows.get();
        if !only.get() {
            return rows;
        }
        let companies = &session.atlas().dataset.companies;
        let marked = |row: &&u32| favourites.has(&companies[**row as usize].id);
        Arc::new(rows.iter().filter(marked).copied().collect())
    })
}

/// How many there are, to see them alone, to keep them and to delete them.
pub(super) fn controls(only: RwSignal<bool>) -> AnyView {
    let session = Session::here();
    let directory = Directory::of(session.lang);
    let favourites = Favourites::here().companies;
    let count = memo(move || favourites.items.with(Vec::len));
    let forget = move |_| {
        favourites.forget();
        only.set(false);
        focus_soon(&["[data-atlas=favourites] summary"]);
    };
    view! {
        <details class="favourites" data-atlas="favourites">
            <summary>{text(move || (directory.favourites)(count.get(), favourites.kept.get()))}</summary>
            <div class="favourites-body">
                {shown(move || count.get() == 0, move || view! { <p class="hint">{directory.favourites_none}</p> })}
                <label><input type="checkbox" prop:checked=flag(move || only.get()) disabled=flag(move || count.get() == 0 && !only.get())
                    on:change=move |event| only.set(event_target_checked(&event))/><span>{directory.favourites_only}</span></label>
                {keeping(session, favourites, [directory.keep, directory.keep_note, directory.keep_refused])}
                {shown(move || count.get() > 0 || favourites.kept.get(), move || view! {
                    <button type="button" class="button" on:click=forget>{directory.forget}</button>
                })}
            </div>
        </details>
    }
    .into_any()
}

/// To keep a list on the device: the words of the choice, what is said beside it, and what is said where the browser refuses. Not in a
/// kiosk, whose device is everybody's.
pub(super) fn keeping(session: Session, list: KeptList, [keep, note, refusal]: [&'static str; 3]) -> AnyView {
    let refused = RwSignal::new(false);
    let choose = move |event: leptos::ev::Event| refused.set(!list.keep(event_target_checked(&event)));
    let offer = move || {
        view! {
            <label><input type="checkbox" prop:checked=flag(move || list.kept.get()) on:change=choose/><span>{keep}</span></label>
            <p class="hint" role="status">{text(move || if refused.get() { refusal } else { note })}</p>
        }
    };
    view! { {shown(move || session.url.with(|state| !state.kiosk), offer)} }.into_any()
}
