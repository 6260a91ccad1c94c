//! The directory: the selection as a table, as cards or as names, what the visitor keeps of it, and up to five companies side by side.

mod cards;
mod cells;
mod compare;
mod favourites;
mod list;
mod names;
mod selections;
mod table;
mod window;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::url_state::Layout;
use crate::state::{Intent, Session, memo};
use crate::texts::Directory;
use crate::ui::explore::toolbar;
use crate::ui::facets::Facets;
use crate::ui::shared::dynamic::{flag, node, shown, text};
use crate::ui::shared::focus::focus_soon;
use crate::ui::shared::page::describe;

/// The rows that the directory lists, in order.
type Rows = Memo<Arc<Vec<u32>>>;

/// The whole view.
pub(super) fn view() -> AnyView {
    let session = Session::here();
    let texts = session.texts();
    let directory = Directory::of(session.lang);
    describe(
        session,
        directory.title,
        &(directory.description)(session.atlas().columns.core().count(), &session.atlas().dataset.regions(session.lang.code())),
    );
    let facets_open = RwSignal::new(false);
    let only_favourites = RwSignal::new(false);
    let rows = favourites::narrowed(session, only_favourites);
    let layout = memo(move || session.url.with(|state| state.layout));
    let is_whole = window::use_whole(rows);
    let comparing = compare::Comparing::new(session);
    view! {
        <div class="directory-head">
            <h1 tabindex="-1">{directory.title}</h1>
            <p>{directory.intro}</p>
        </div>
        {toolbar(session, facets_open)}
        {compare::side_by_side(session, comparing)}
        <div class="workspace directory">
            <Facets open=facets_open/>
            <section class="panel companies" aria-labelledby="list-title">
                <div class="panel-head">
                    <h2 id="list-title" tabindex="-1">{texts.list.title}</h2>
                    <LayoutSwitch/>
                </div>
                {favourites::controls(only_favourites)}
                {selections::controls()}
                <p class="hint" data-atlas="find" hidden=flag(move || layout.get() == Layout::Names || is_whole.get())>{directory.find}</p>
                {shown(move || rows.with(|rows| rows.is_empty()), move || empty(session, only_favourites))}
                {node(move || match layout.get() {
                    Layout::Cards => cards::cards(session, rows, is_whole),
                    Layout::Table => table::table(session, rows, is_whole),
                    Layout::Names => names::wall(session, rows),
                })}
            </section>
        </div>
        {compare::bar(session, comparing)}
    }
    .into_any()
}

/// Table, cards or names.
#[component]
fn LayoutSwitch() -> impl IntoView {
    let session = Session::here();
    let directory = Directory::of(session.lang);
    let layout = memo(move || session.url.with(|state| state.layout));
    let button = move |name: &'static str, one: Layout| {
        view! {
            <button type="button" aria-pressed=text(move || (layout.get() == one).to_string())
                on:click=move |_| session.go(Intent::Push, |state| state.layout = one)>{name}</button>
        }
    };
    view! {
        <div class="segmented" role="group" aria-label=directory.layout data-atlas="layout">
            {button(directory.table, Layout::Table)}{button(directory.cards, Layout::Cards)}{button(directory.names, Layout::Names)}
        </div>
    }
}

/// Nothing to list: why, and the way out.
fn empty(session: Session, only_favourites: RwSignal<bool>) -> AnyView {
    let texts = session.texts();
    let clear = move |_| {
        only_favourites.set(false);
        session.go(Intent::Push, |state| *state = state.cleared());
        focus_soon(&[".search input"]);
    };
    let why = text(move || if only_favourites.get() { Directory::of(session.lang).favourites_none } else { texts.list.empty });
    view! {
        <div class="empty" data-atlas="empty">
            <p><b>{texts.list.empty_title}</b></p><p>{why}</p>
            <button type="button" class="button" on:click=clear>{texts.facets.clear}</button>
        </div>
    }
    .into_any()
}
