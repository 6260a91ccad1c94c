//! The header: name, views, languages, and a link to exactly what is seen.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;
use wasm_bindgen_futures::JsFuture;

use crate::state::base_path;
use crate::texts::Lang;
use crate::ui::shared::dynamic::text;
use crate::ui::shared::icons::{Icon, icon};

/// The header of every view.
#[component]
pub(super) fn Header(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let texts = lang.texts();
    let base = base_path();
    let home = format!("{base}/{}", lang.code());
    let location = use_location();
    let languages = Lang::ALL.map(|other| {
        let base = base.clone();
        // The same view in the other language, with the same state.
        let address = text(move || {
            let query = location.search.get();
            let query = if query.is_empty() { query } else { format!("?{query}") };
            format!("{base}/{}{query}", other.code())
        });
        view! {
            <li>
                <a href=address lang=other.code() hreflang=other.code() title=other.endonym()
                    aria-label=other.endonym() aria-current=(other == lang).then_some("true")>
                    {other.code().to_uppercase()}
                </a>
            </li>
        }
    });
    view! {
        <header class="header">
            <a class="brand" href=home.clone()>{icon(Icon::Logo)}<span>{texts.shell.name}</span></a>
            <nav class="views" aria-label=texts.shell.name>
                <a href=home aria-current="page">{texts.shell.explore}</a>
            </nav>
            <nav class="languages" aria-label=texts.shell.languages><ul>{languages.collect_view()}</ul></nav>
            <Share lang/>
        </header>
    }
}

/// Copies the address, which is the whole state.
#[component]
fn Share(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let texts = lang.texts();
    let copied = RwSignal::new(false);
    let copy = move |_| {
        let address = window().location().href().unwrap_or_default();
        let navigator = window().navigator();
        // Only secure pages have a clipboard: on a plain address in a local network there is none.
        let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|value| value.is_object());
        let by_hand = move |address: &str| {
            let _ = window().prompt_with_message_and_default(texts.shell.share_by_hand, address);
        };
        if !has_clipboard {
            by_hand(&address);
            return;
        }
        let written = navigator.clipboard().write_text(&address);
        spawn_local(async move {
            match JsFuture::from(written).await {
                Ok(_) => {
                    let _ = copied.try_set(true);
                }
                Err(_) => by_hand(&address),
            }
        });
    };
    let label = text(move || if copied.get() { texts.shell.shared } else { texts.shell.share });
    view! {
        <button type="button" class="button share" on:click=copy on:blur=move |_| copied.set(false)>
            {icon(Icon::Link)}<span aria-live="polite">{label}</span>
        </button>
    }
}
