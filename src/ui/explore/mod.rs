//! The explore view: headline, search, facets, map, charts and list of one selection.

pub(in crate::ui) mod chips;
mod further;
mod headline;
mod nothing;
mod notices;
mod search;
mod single;
mod suggestions;
pub(in crate::ui) mod tabs;

use leptos::prelude::*;

use crate::state::{Session, chunk, memo};
use crate::ui::charts;
use crate::ui::detail::Detail;
use crate::ui::facets::Facets;
use crate::ui::list::List;
use crate::ui::map::Map;
use crate::ui::revision;
use crate::ui::shared::dynamic::{attr, flag, node, shown, text};
use crate::ui::shared::icons::{Icon, icon};
use crate::ui::shared::lazy::{Builder, deferred, deferred_until_near, deferred_until_next};
use crate::ui::shared::turns::in_turn;
use crate::ui::shared::when_seen::when_seen;
use crate::ui::time;

chunk!(pub(in crate::ui) charts_of_selection = charts: Builder => charts::view);
chunk!(ways_on = suggest: Builder => nothing::view);
chunk!(what_is_new = revision: Builder => revision::home);
chunk!(tab_bar = tabs: Builder => tabs::view);
chunk!(year_slider = time: Builder => time::view);

/// The whole view, or the one chart that the address asks for.
pub(super) fn view(session: Session) -> AnyView {
    let chart = memo(move || session.url.with(|state| state.staging.chart.clone()));
    node(move || if chart.with(Option::is_some) { deferred(single::chart_alone).into_any() } else { untrack(|| whole(session)) })
        .into_any()
}

fn whole(session: Session) -> AnyView {
    let facets_open = RwSignal::new(false);
    // A search that finds no company has another answer than empty maps and charts: what was meant, and the ways on.
    let is_nothing = memo(move || session.count.get() == 0 && session.url.with(|state| !state.filters.query.is_empty()));
    // Where a page is set up to show parts, or nothing around them, it shows these side by side or below one another.
    let is_whole = memo(move || session.url.with(|state| !state.bare && !state.kiosk && state.staging.parts.is_empty()));
    let tab = tabs::shown_tab(session);
    view! {
        {in_turn(move || view! { <headline::Headline is_nothing/> })}
        {in_turn(move || toolbar(session, facets_open))}
        {shown(move || is_whole.get() && !is_nothing.get(), || {
            tabs::lies_over_the_end();
            deferred_until_near(tab_bar, "tab-place")
        })}
        <div class="workspace" data-tab=attr(move || is_whole.get().then(|| tab.get().to_owned()))>
            {in_turn(move || view! { <Facets open=facets_open/> })}
            <div class="explore-main" class:is-nothing=flag(move || is_nothing.get())>
                {shown(move || is_nothing.get(), || view! { <div class="ways-place">{deferred(ways_on)}</div> })}
                {in_turn(|| view! { <Map/> })}
                // Whether these are near is known once the map has its room.
                {in_turn(|| deferred_until_near(year_slider, "time-place"))}
                {in_turn(|| deferred_until_next(charts_of_selection, "charts-place"))}
                {in_turn(|| when_seen("list-place", || view! { <List/> }.into_any()))}
            </div>
        </div>
        {in_turn(move || shown(move || !is_nothing.get(), || view! {
            <further::Further/>
            {deferred_until_near(what_is_new, "new-place")}
        }))}
        {in_turn(|| view! { <Detail/> })}
    }
    .into_any()
}

/// Search, the way to the facets on narrow screens, the counter, the clauses and the notices: what every view of a
/// selection begins with.
pub(in crate::ui) fn toolbar(session: Session, facets_open: RwSignal<bool>) -> AnyView {
    bar(session, facets_open, view! { <search::Search/> }.into_any())
}

/// The same for a view with a field of its own: without the search, whose words stand among the chips.
pub(in crate::ui) fn filter_bar(session: Session, facets_open: RwSignal<bool>) -> AnyView {
    bar(session, facets_open, ().into_any())
}

fn bar(session: Session, facets_open: RwSignal<bool>, search: AnyView) -> AnyView {
    let texts = session.texts();
    let active = memo(move || session.url.with(|state| chips::active(state).len()));
    view! {
        <div class="toolbar">
            {search}
            <button type="button" class="button open-facets" aria-expanded=text(move || facets_open.get().to_string())
                aria-controls="facets" on:click=move |_| facets_open.set(true)>
                {icon(Icon::Filter)}{text(move || (texts.facets.open)(active.get()))}
            </button>
            <ResultCount/>
            <chips::Chips/>
        </div>
        <notices::Notices/>
    }
    .into_any()
}

/// "62 of 263 companies", also spoken politely when it changes.
#[component]
fn ResultCount() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let (count, total) = (session.count, session.total);
    let words = move || (texts.explore.results)(count.get(), total.get());
    view! {
        <p class="count" role="status" aria-live="polite" aria-atomic="true"
            data-atlas="result-count" data-value=text(move || count.get().to_string()) data-total=text(move || total.get().to_string())>
            <b>{text(move || { let [number, _] = words(); number })}</b>" "{text(move || { let [_, rest] = words(); rest })}
        </p>
    }
}
