//! The detail panel: every fact of one company, with its sources.

mod facts;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::state::{Intent, Session, chunk, memo};
use crate::ui::shared::dynamic::{node, shown};
use crate::ui::shared::focus::{focus_once_seen, focused, keep_inside};
use crate::ui::shared::icons::{Icon, icon};
use crate::ui::shared::lazy::{Builder, deferred};
use crate::ui::shared::page::plain;

chunk!(panel = detail: Builder => panel_view);

/// The panel of the company that the URL names; nothing if it names none.
#[component]
pub(super) fn Detail() -> impl IntoView {
    let session = Session::here();
    let open = memo(move || session.url.with(|state| state.open.clone()));
    let opener = StoredValue::new_local(None);
    // What opened the panel gets the focus back when it closes; going from company to company changes nothing.
    Effect::new(move |was: Option<bool>| {
        let is = open.with(Option::is_some);
        if is && was != Some(true) {
            opener.set_value(focused());
        } else if !is && let Some(Some(element)) = opener.try_get_value() {
            let _: Result<(), _> = element.focus();
        }
        is
    });
    // While the panel is open the page has the company's name, then its own again.
    Effect::new(move |own: Option<Option<String>>| {
        let atlas = session.atlas();
        let row = open.get().and_then(|id| atlas.dataset.company_row(&id));
        let own = own.flatten();
        match row {
            Some(row) => {
                let own = own.unwrap_or_else(|| document().title());
                document().set_title(&[&plain(&atlas.dataset.companies[row].name), " – ", session.texts().shell.name].concat());
                Some(own)
            }
            None => {
                own.into_iter().for_each(|own| document().set_title(&own));
                None
            }
        }
    });
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && open.with_untracked(Option::is_some) {
            session.go(Intent::Push, |state| state.open = None);
        }
    });
    on_cleanup(move || escape.remove());
    let is_open = memo(move || open.with(Option::is_some));
    shown(move || is_open.get(), || deferred(panel))
}

/// The panel of the company that the URL names.
fn panel_view() -> AnyView {
    let session = Session::here();
    let open = memo(move || session.url.with(|state| state.open.clone()));
    node(move || open.get().map(|id| view! { <Panel id/> })).into_any()
}

/// One company's panel. It takes the focus when it opens; on a phone, where it covers the page, it keeps it.
#[component]
fn Panel(
    /// The company's id.
    id: String,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let heading = NodeRef::<html::H2>::new();
    let panel = NodeRef::<html::Section>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            focus_once_seen(heading.into());
        }
    });
    let keys = move |event: ev::KeyboardEvent| {
        if let Some(panel) = panel.get_untracked().filter(|panel| f64::from(panel.offset_width()) >= viewport_width()) {
            keep_inside(&event, &panel);
        }
    };
    let atlas = session.atlas();
    let row = atlas.dataset.company_row(&id);
    let (title, body) = match row {
        Some(row) => {
            let name = atlas.dataset.companies[row].name.clone();
            (name, view! { <facts::Facts row/> }.into_any())
        }
        None => ((texts.detail.missing)(&id), ().into_any()),
    };
    view! {
        <section class="detail" role="dialog" aria-labelledby="detail-title" data-atlas="detail" data-company=id
            node_ref=panel on:keydown=keys>
            <div class="detail-head">
                <h2 id="detail-title" tabindex="-1" node_ref=heading><bdi>{title}</bdi></h2>
                <button type="button" class="icon-button" aria-label=texts.shell.close
                    on:click=move |_| session.go(Intent::Push, |state| state.open = None)>{icon(Icon::Close)}</button>
            </div>
            {body}
        </section>
    }
}

fn viewport_width() -> f64 {
    window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(f64::INFINITY)
}
