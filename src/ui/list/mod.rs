//! The result list: the selected companies in order, a page at a time. Its heading is there from the beginning, so that it can be
//! found; the rest is fetched when a visitor comes near it, or when the first view is painted.

mod row;

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::domain::filter::sorting::Sort;
use crate::state::{Intent, Session, chunk, memo};
use crate::ui::shared::dynamic::{flag, shown, text};
use crate::ui::shared::each::Each;
use crate::ui::shared::focus::focus_soon;
use crate::ui::shared::lazy::{Builder, deferred};
use crate::ui::shared::marked::use_highlighter;
use crate::ui::shared::near::{NEAR, use_near};

/// Rows added with each "show more"; few enough that a filter repaints within a frame.
const PAGE: usize = 25;

chunk!(choice_of_order = list: Builder => || view! { <Order/> }.into_any());
chunk!(list_of_companies = list: Builder => || view! { <Companies/> }.into_any());

/// Heading, order, rows.
#[component]
pub(super) fn List() -> impl IntoView {
    let session = Session::here();
    let place = NodeRef::<html::Div>::new();
    let (near, due) = (use_near(place, NEAR), session.is_built());
    let wanted = memo(move || near.get() || due.get());
    view! {
        <section class="panel list" aria-labelledby="list-title">
            <div class="panel-head">
                <h2 id="list-title" tabindex="-1">{session.texts().list.title}</h2>
                {shown(move || wanted.get(), || deferred(choice_of_order))}
            </div>
            <div class="list-body" node_ref=place>{shown(move || wanted.get(), || deferred(list_of_companies))}</div>
        </section>
    }
}

/// The companies, or the word that there is none.
#[component]
fn Companies() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let list = &texts.list;
    // How many rows are shown, and of which selection: a new selection starts at its top.
    let asked = RwSignal::new((session.rows.get_untracked(), PAGE));
    let length = memo(move || {
        let (rows, length) = asked.get();
        if Arc::ptr_eq(&rows, &session.rows.get()) { length } else { PAGE }
    });
    let page = memo(move || session.rows.with(|rows| rows.iter().copied().take(length.get()).collect::<Vec<_>>()));
    let rest = memo(move || session.count.get().saturating_sub(length.get()));
    let more = move |_| {
        let before = length.get_untracked();
        asked.set((session.rows.get_untracked(), before + PAGE));
        // The button may be gone; the first row that it brought is where the reader goes on.
        focus_soon(&[&format!(".rows .row:nth-child({}) a", before + 1)]);
    };
    let clear = move |_| {
        session.go(Intent::Push, |state| *state = state.cleared());
        focus_soon(&[".search input"]);
    };
    let highlighter = use_highlighter(session);
    let is_empty = memo(move || session.count.get() == 0);
    view! {
            {shown(move || is_empty.get(), move || view! {
                <div class="empty" data-atlas="empty"><p><b>{list.empty_title}</b></p><p>{list.empty}</p>
                    <button type="button" class="button" on:click=clear>{texts.facets.clear}</button></div>
            })}
            <div class="rows-head" aria-hidden="true" hidden=flag(move || is_empty.get())>
                <span>{list.name}</span><span>{list.activity}</span><span>{session.texts().detail.place}</span>
                <span class="number">{session.texts().detail.founded}</span><span class="number">{session.texts().detail.employees}</span>
            </div>
            <ul class="rows" class:is-highlighting=flag(move || session.highlight.with(Option::is_some)) data-atlas="results">
                <Each each=move || page.get() key=|row| *row children=move |row| view! { <row::Row row=row as usize highlighter/> }/>
            </ul>
            {shown(move || rest.get() > 0, move || view! {
                <button type="button" class="button more" on:click=more>
                    {text(move || (list.more)(rest.get().min(PAGE)))}
                </button>
            })}
    }
}

/// The choice of an order.
#[component]
fn Order() -> impl IntoView {
    let session = Session::here();
    let list = &session.texts().list;
    let chosen = memo(move || session.url.with(|state| state.sort));
    let choose = move |id: String| {
        if let Some(sort) = Sort::from_id(&id) {
            session.go(Intent::Push, |state| state.sort = sort);
        }
    };
    let options = Sort::all().map(|sort| {
        view! { <option value=sort.id() selected=flag(move || chosen.get() == sort)>{(list.sort_name)(sort)}</option> }
    });
    view! {
        <label class="order">
            <span>{list.sort}</span>
            <select data-atlas="sort" prop:value=text(move || chosen.get().id()) on:change=move |event| choose(event_target_value(&event))>
                {options.collect_view()}
            </select>
        </label>
    }
}
