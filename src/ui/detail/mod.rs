//! The detail panel: every fact of one company, with its sources.

mod facts;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::state::{Intent, Session, memo};
use crate::ui::shared::dynamic::node;
use crate::ui::shared::icons::{Icon, icon};

/// The panel of the company that the URL names; nothing if it names none.
#[component]
pub(super) fn Detail() -> impl IntoView {
    let session = Session::here();
    let open = memo(move || session.url.with(|state| state.open.clone()));
    let close = move || session.go(Intent::Push, |state| state.open = None);
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && open.with_untracked(Option::is_some) {
            close();
        }
    });
    on_cleanup(move || escape.remove());
    node(move || open.get().map(|id| view! { <Panel id/> }))
}

/// One company's panel. It takes the focus when it opens and gives it back when it closes.
#[component]
fn Panel(
    /// The company's id.
    id: String,
) -> impl IntoView {
    use wasm_bindgen::JsCast;
    let session = Session::here();
    let texts = session.texts();
    let heading = NodeRef::<html::H2>::new();
    let before = document().active_element().and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let before = StoredValue::new_local(before);
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    on_cleanup(move || {
        if let Some(element) = before.try_get_value().flatten().filter(|element| element.is_connected()) {
            let _ = element.focus();
        }
    });
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
        <section class="detail" role="dialog" aria-labelledby="detail-title" data-atlas="detail" data-company=id>
            <div class="detail-head">
                <h2 id="detail-title" tabindex="-1" node_ref=heading>{title}</h2>
                <button type="button" class="icon-button" aria-label=texts.shell.close
                    on:click=move |_| session.go(Intent::Push, |state| state.open = None)>{icon(Icon::Close)}</button>
            </div>
            {body}
        </section>
    }
}
