//! The frame around every view: language, header, footer, loading, errors, unknown paths.

mod failed;
mod footer;
mod header;
mod not_found;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::domain::url_state::Theme;
use crate::state::{LoadState, Loader, Route, Session, base_path, mark, memo, use_route, use_url_state};
use crate::texts::Lang;
use crate::ui::explore::Explore;
use crate::ui::shared::dynamic::{node, shown};
use crate::ui::shared::focus::focus_soon;

/// The view of the path.
#[component]
pub(super) fn Shell() -> impl IntoView {
    let route = use_route();
    node(move || match route.get() {
        Route::Choose => {
            choose_language();
            ().into_any()
        }
        Route::Explore(lang) => view! { <Frame lang/> }.into_any(),
        Route::NotFound(lang) => view! { <not_found::NotFound lang/> }.into_any(),
    })
}

/// The language that the browser prefers. Nothing is stored.
fn preferred_language() -> Lang {
    let codes: Vec<String> = window().navigator().languages().iter().filter_map(|code| code.as_string()).collect();
    Lang::preferred(codes.iter().map(String::as_str))
}

/// Goes on from `/` to the preferred language; the query stays.
fn choose_language() {
    let query = use_location().search.get_untracked();
    let query = if query.is_empty() { query } else { format!("?{query}") };
    let address = format!("{}/{}{query}", base_path(), preferred_language().code());
    let navigate = use_navigate();
    // Not while this very route is being shown.
    request_animation_frame(move || {
        navigate(&address, NavigateOptions { resolve: false, replace: true, ..NavigateOptions::default() });
    });
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
    let theme = memo(move || url.with(|(state, _)| state.theme));
    Effect::new(move |_| apply_theme(theme.get()));
    let bare = memo(move || url.with(|(state, _)| state.bare));
    view! {
        <button type="button" class="skip" on:click=|_| focus_soon(&["#content"])>{texts.shell.skip}</button>
        <button type="button" class="skip" on:click=|_| focus_soon(&["#list-title", "#content"])>{texts.shell.skip_to_list}</button>
        {shown(move || !bare.get(), move || view! { <header::Header lang/> })}
        <main id="content" tabindex="-1">
            {node(move || match loader.state.get() {
                LoadState::Loading => view! { <p class="loading" role="status">{texts.shell.loading}</p> }.into_any(),
                LoadState::Failed(error) => view! { <failed::Failed lang error/> }.into_any(),
                LoadState::Ready(atlas) => {
                    announce_ready(&atlas.dataset.release.id);
                    Session::provide(atlas, lang);
                    view! { <Explore/> }.into_any()
                }
            })}
        </main>
        {shown(move || !bare.get(), move || view! { <footer::Footer lang/> })}
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
