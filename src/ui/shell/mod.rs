//! The frame around every view: language, header, footer, loading, errors, unknown paths.

mod failed;
mod footer;
mod header;
mod not_found;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_params_map};

use crate::domain::url_state::Theme;
use crate::state::{LoadState, Loader, Session, base_path, mark, use_url_state};
use crate::texts::Lang;
use crate::ui::explore::Explore;

pub(super) use not_found::NotFound;

/// `/`: goes on to the language that the browser prefers. Nothing is stored; the query stays.
#[component]
pub(super) fn ChooseLanguage() -> impl IntoView {
    let languages = window().navigator().languages();
    let codes: Vec<String> = languages.iter().filter_map(|code| code.as_string()).collect();
    let lang = Lang::preferred(codes.iter().map(String::as_str));
    let query = use_location().search.get_untracked();
    let query = if query.is_empty() { query } else { format!("?{query}") };
    let address = format!("{}/{}{query}", base_path(), lang.code());
    let navigate = use_navigate();
    // The router must have finished this route before it takes the next.
    request_animation_frame(move || {
        navigate(&address, NavigateOptions { resolve: false, replace: true, ..NavigateOptions::default() });
    });
}

/// The language of the path, if there is such a language.
fn use_lang() -> Memo<Option<Lang>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get("lang").and_then(|code| Lang::from_code(&code))))
}

/// `/{lang}`: the explore view, or what stands in for it.
#[component]
pub(super) fn ExplorePage() -> impl IntoView {
    let lang = use_lang();
    move || match lang.get() {
        Some(lang) => view! { <Frame lang/> }.into_any(),
        None => view! { <NotFound/> }.into_any(),
    }
}

/// Header, main part and footer in one language; built anew when the language changes.
#[component]
fn Frame(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let texts = lang.texts();
    let loader: Loader = expect_context();
    set_document_language(lang, texts.shell.name);
    let url = use_url_state();
    let theme = Memo::new(move |_| url.with(|(state, _)| state.theme));
    Effect::new(move |_| apply_theme(theme.get()));
    let bare = Memo::new(move |_| url.with(|(state, _)| state.bare));
    view! {
        <button type="button" class="skip" on:click=|_| focus_content()>{texts.shell.skip}</button>
        <Show when=move || !bare.get()>
            <header::Header lang/>
        </Show>
        <main id="content" tabindex="-1">
            {move || match loader.state.get() {
                LoadState::Loading => view! { <p class="loading" role="status">{texts.shell.loading}</p> }.into_any(),
                LoadState::Failed(error) => view! { <failed::Failed lang error/> }.into_any(),
                LoadState::Ready(atlas) => {
                    announce_ready(&atlas.dataset.release.id);
                    Session::provide(atlas, lang);
                    view! { <Explore/> }.into_any()
                }
            }}
        </main>
        <Show when=move || !bare.get()>
            <footer::Footer lang/>
        </Show>
    }
}

fn set_document_language(lang: Lang, title: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.code());
    }
    document().set_title(title);
}

fn apply_theme(theme: Option<Theme>) {
    let Some(root) = document().document_element() else { return };
    let _ = match theme {
        Some(Theme::Light) => root.set_attribute("data-theme", "light"),
        Some(Theme::Dark) => root.set_attribute("data-theme", "dark"),
        None => root.remove_attribute("data-theme"),
    };
}

/// Sets the contract's marks once the first picture with data has been painted.
fn announce_ready(release: &str) {
    let release = release.to_owned();
    request_animation_frame(move || {
        request_animation_frame(move || {
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("data-atlas-release", &release);
                let _ = root.set_attribute("data-atlas-ready", "true");
            }
            mark("atlas:ready");
        });
    });
}

/// Jumps over the header. A fragment link would leave the page, because the page has a base address.
fn focus_content() {
    use wasm_bindgen::JsCast;
    let content = document().get_element_by_id("content").and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(content) = content {
        let _ = content.focus();
    }
}
