//! The facets with their live counts: a column on a desk, a sheet on a phone.

mod facet;
mod founded;
mod tag_mode;
mod wide_sizes;

use leptos::html;
use leptos::prelude::*;

use crate::domain::filter::facets::Facet;
use crate::state::{Intent, Session, chunk};
use crate::ui::shared::dynamic::{attr, flag, text};
use crate::ui::shared::focus::{focus_list, focus_soon, focused, keep_inside};
use crate::ui::shared::icons::{Icon, icon};
use crate::ui::shared::lazy::{Builder, deferred_until_near};
use crate::ui::shared::when_seen::when_seen;

chunk!(groups = facets: Builder => all_groups);

/// The column or sheet of facets.
#[component]
pub(super) fn Facets(
    /// The sheet is open (narrow screens only).
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let sheet = NodeRef::<html::Aside>::new();
    let opener = StoredValue::new_local(None);
    // The sheet takes the focus when it opens and gives it back when it closes.
    Effect::new(move |was: Option<bool>| {
        let is = open.get();
        if is {
            opener.set_value(focused());
            focus_soon(&[".drawer-head button"]);
        } else if was == Some(true)
            && let Some(Some(element)) = opener.try_get_value()
        {
            let _: Result<(), _> = element.focus();
        }
        is
    });
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if !open.get_untracked() {
            return;
        }
        if event.key() == "Escape" {
            event.stop_propagation();
            open.set(false);
        } else if let Some(sheet) = sheet.get_untracked() {
            keep_inside(&event, &sheet);
        }
    };
    view! {
        <aside id="facets" class="facets" class:is-open=flag(move || open.get()) aria-label=texts.facets.title
            role=attr(move || open.get().then(|| "dialog".to_owned())) aria-modal=attr(move || open.get().then(|| "true".to_owned()))
            node_ref=sheet on:keydown=keys>
            <div class="drawer-head">
                <h2>{texts.facets.title}</h2>
                <button type="button" class="icon-button" aria-label=texts.shell.close on:click=move |_| open.set(false)>{icon(Icon::Close)}</button>
            </div>
            {deferred_until_near(groups, "facet-groups")}
            <div class="drawer-foot">
                <button type="button" class="button" on:click=move |_| session.go(Intent::Push, |state| *state = state.cleared())>{texts.facets.clear}</button>
                <button type="button" class="button primary" on:click=move |_| { open.set(false); focus_list(); }>
                    {text(move || (texts.facets.show_results)(session.count.get()))}
                </button>
            </div>
        </aside>
    }
}

/// Every facet, in the order in which visitors use them; the founding years stand behind the headcount.
fn all_groups() -> AnyView {
    let groups = Facet::shown_by(|spec| Some(spec.panel)).into_iter().map(|facet| {
        let founded = (facet == Facet::Size).then(|| when_seen("facet-place", || view! { <founded::Founded/> }.into_any()));
        view! { {when_seen("facet-place", move || view! { <facet::FacetGroup facet/> }.into_any())} {founded} }
    });
    groups.collect_view().into_any()
}
