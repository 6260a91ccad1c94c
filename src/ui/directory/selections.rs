//! Selections that the visitor saved: each is a link to its filters, kept on the device only if asked for.

use leptos::prelude::*;

use super::favourites::keeping;
use crate::domain::url_state::UrlState;
use crate::state::{Favourites, Session, memo, selection_of, view_href};
use crate::texts::Directory;
use crate::ui::explore::chips::words_of;
use crate::ui::shared::dynamic::{flag, shown, text};
use crate::ui::shared::each::Each;
use crate::ui::shared::focus::focus_soon;
use crate::ui::shared::icons::{Icon, icon};
use crate::views::View;

/// What leads the focus back to the list.
const SUMMARY: &str = "[data-atlas=selections] summary";

/// How many there are, to open them, to add the present one, to keep them and to delete them.
pub(super) fn controls() -> AnyView {
    let session = Session::here();
    let directory = Directory::of(session.lang);
    let saved = Favourites::here().selections;
    let now = memo(move || session.url.with(selection_of));
    let count = memo(move || saved.items.with(Vec::len));
    let add = move |_| {
        saved.toggle(&now.get_untracked());
        // The button may have nothing to do any more.
        focus_soon(&[SUMMARY]);
    };
    let forget = move |_| {
        saved.forget();
        focus_soon(&[SUMMARY]);
    };
    let can_add = move || now.with(|now| !now.is_empty() && !saved.has(now));
    view! {
        <details class="favourites" data-atlas="selections">
            <summary>{text(move || (directory.selections)(count.get(), saved.kept.get()))}</summary>
            <div class="favourites-body">
                {shown(move || count.get() == 0, move || view! { <p class="hint">{directory.selections_none}</p> })}
                <ul><Each each=move || saved.items.get() key=String::clone children=move |item| line(session, &item)/></ul>
                <button type="button" class="button" disabled=flag(move || !can_add()) on:click=add>{directory.selection_add}</button>
                {keeping(session, saved, [directory.selections_keep, directory.selections_keep_note, directory.selections_keep_refused])}
                {shown(move || count.get() > 0 || saved.kept.get(), move || view! {
                    <button type="button" class="button" on:click=forget>{directory.selections_forget}</button>
                })}
            </div>
        </details>
    }
    .into_any()
}

/// A saved selection in words, with its link and what takes it away. A value that the release does not know is shown as it is.
fn line(session: Session, item: &str) -> AnyView {
    let saved = UrlState::parse(item).0;
    let words = words_of(session, &saved).join(", ");
    let name = (Directory::of(session.lang).selection_remove)(&words);
    let item = item.to_owned();
    let remove = move |_| {
        Favourites::here().selections.toggle(&item);
        focus_soon(&[SUMMARY]);
    };
    let href = text(move || {
        let next = session.url.with(|state| state.with(|state| state.filters = saved.filters.clone()));
        view_href(session.lang, &View::Companies, &next.to_query())
    });
    view! {
        <li class="selection"><a href=href>{words}</a>
            <button type="button" class="icon-button" aria-label=name on:click=remove>{icon(Icon::Close)}</button></li>
    }
    .into_any()
}
