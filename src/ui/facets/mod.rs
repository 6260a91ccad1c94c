//! The facets with their live counts: a column on a desk, a sheet on a phone.

mod facet;
mod founded;
mod tag_mode;

use leptos::ev;
use leptos::prelude::*;

use crate::domain::facets::Facet;
use crate::state::{Intent, Session, memo};
use crate::ui::shared::dynamic::{flag, text};
use crate::ui::shared::icons::{Icon, icon};

/// Every facet, in the order in which visitors use them.
#[component]
pub(super) fn Facets(
    /// The sheet is open (narrow screens only).
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let count = memo(move || session.rows.with(|rows| rows.len()));
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
        }
    });
    on_cleanup(move || escape.remove());
    view! {
        <aside id="facets" class="facets" class:is-open=flag(move || open.get()) aria-label=texts.facets.title>
            <div class="sheet-head">
                <h2>{texts.facets.title}</h2>
                <button type="button" class="icon-button" aria-label=texts.shell.close on:click=move |_| open.set(false)>{icon(Icon::Close)}</button>
            </div>
            <facet::FacetGroup facet=Facet::Cluster/>
            <facet::FacetGroup facet=Facet::Sector/>
            <facet::FacetGroup facet=Facet::Size/>
            <founded::Founded/>
            <facet::FacetGroup facet=Facet::Place/>
            <facet::FacetGroup facet=Facet::Tag/>
            <facet::FacetGroup facet=Facet::Programme/>
            <facet::FacetGroup facet=Facet::Status/>
            <facet::FacetGroup facet=Facet::Member/>
            <div class="sheet-foot">
                <button type="button" class="button" on:click=move |_| session.go(Intent::Push, |state| *state = state.cleared())>{texts.facets.clear}</button>
                <button type="button" class="button primary" on:click=move |_| open.set(false)>
                    {text(move || (texts.facets.show_results)(count.get()))}
                </button>
            </div>
        </aside>
    }
}
