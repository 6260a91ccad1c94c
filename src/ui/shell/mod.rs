//! The frame around every view: language, header, footer, loading, errors, unknown paths.

mod appearance;
mod defect;
mod failed;
mod footer;
mod header;
mod news;
mod not_found;
mod routes;

pub(super) use defect::show_panics;
pub(super) use footer::SlashKey;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::url_state::Theme;
use crate::features::kiosk::view as kiosk;
use crate::state::{
    Address, Appearance, Atlas, Embedding, Intent, Load, News, Session, Settings, Translator, base_path, memo, messages,
    next_task, use_destination, use_url_state,
};
use crate::texts::{Lang, Texts};
use crate::ui::print;
use crate::ui::shared::dynamic::{attr, node, shown};
use crate::ui::shared::focus::{focus_in_place, focus_list, focus_soon, focused};
use crate::ui::shared::lazy::deferred;
use crate::ui::shared::skeleton;
use crate::ui::shared::turns::{Turns, in_turn};
use crate::views::{Destination, View};

/// What the path asks of the frame; the view inside changes without building the frame anew.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outer {
    Choose,
    Framed(Lang),
}

/// The frame in the language of the path, with the view of the path inside.
#[component]
pub(super) fn Shell() -> impl IntoView {
    let route = use_destination();
    let settings = Settings::here();
    let outer = memo(move || {
        route.with(|route| match route {
            Destination::Root => Outer::Choose,
            Destination::View(lang, _) => Outer::Framed(*lang),
            Destination::Unknown(lang) => Outer::Framed(lang.unwrap_or_else(|| preferred_language(settings))),
        })
    });
    // `None` is a path that leads nowhere. While `/` is being left, the view stays as it is.
    let current = memo(move || match route.get() {
        Destination::View(_, view) => Some(view),
        Destination::Root => Some(View::Explore),
        Destination::Unknown(_) => None,
    });
    let loaded = RwSignal::new(None);
    let translator = Translator::here();
    Effect::new(move |_| match outer.get() {
        // Which languages there are is a setting.
        Outer::Choose if settings.are_settled() => choose_language(preferred_language(settings)),
        Outer::Choose => {}
        Outer::Framed(lang) => spawn_local(async move {
            // A task of its own, after that in which everything begins to load.
            next_task().await;
            let Ok(texts) = messages(lang).await else { return skeleton::say_failed() };
            let translation = translator.translate(lang).await;
            // By now another language may be wanted.
            if outer.try_get_untracked() != Some(Outer::Framed(lang)) {
                return;
            }
            skeleton::make_way();
            // The link that was pressed goes with the old header.
            let was_choosing = focused().is_some_and(|link| link.closest(".languages").ok().flatten().is_some());
            let _ = loaded.try_set(Some(texts));
            // After the texts, so that the views are built once: those in the old language are gone by then.
            if let Some(translation) = translation {
                translation.show();
            }
            if was_choosing {
                focus_soon(&[".languages [aria-current]", ".menu-button"]);
            }
        }),
    });
    // Until the messages of a new language are here, those of the old one stay.
    node(move || loaded.get().map(|texts| view! { <Frame texts current/> }))
}

/// The language that the browser prefers, of those offered. Nothing is stored.
fn preferred_language(settings: Settings) -> Lang {
    let codes: Vec<String> = window().navigator().languages().iter().filter_map(|code| code.as_string()).collect();
    settings.preferred(&codes)
}

/// Goes on from `/` to the preferred language; the query stays.
fn choose_language(lang: Lang) {
    let query = Address::here().search.get_untracked();
    let query = if query.is_empty() { query } else { format!("?{query}") };
    Address::here().go(&format!("{}/{}{query}", base_path(), lang.code()), Intent::Replace);
}

/// Header, main part and footer in one language; built anew when the language changes.
#[component]
fn Frame(
    /// The texts.
    texts: &'static Texts,
    /// The view of the path; `None` if the path leads nowhere.
    current: Memo<Option<View>>,
) -> impl IntoView {
    let loaded = Atlas::loaded();
    set_document_language(texts.lang, texts.shell.name);
    let (translator, news) = (Translator::here(), News::here());
    // Where the language was chosen while the data were on their way, or their translation could not be had.
    Effect::new(move |_| {
        news.is_offline.track();
        if loaded.with(|load| load.ready().is_some_and(|atlas| atlas.lacks(texts.lang))) {
            spawn_local(async move {
                if let Some(translation) = translator.translate(texts.lang).await {
                    translation.show();
                }
            });
        }
    });
    focus_on_arrival(current);
    let url = use_url_state();
    let appearance = Appearance::here();
    let theme = memo(move || appearance.theme());
    let embedding = Embedding::here();
    // The colours of a host page decide the scheme.
    Effect::new(move |_| apply_theme(embedding.scheme().or_else(|| theme.get())));
    let bare = memo(move || url.with(|(state, _)| state.bare));
    let parts = memo(move || url.with(|(state, _)| state.staging.part_ids(" ")));
    let parts = attr(move || Some(parts.get()).filter(|parts| !parts.is_empty()));
    // Kiosk mode persists across links that drop it from the address.
    let is_kiosk = Memo::new(move |was: Option<&bool>| was == Some(&true) || url.with(|(state, _)| state.kiosk));
    let nowhere = memo(move || current.with(Option::is_none));
    view! {
        <button type="button" class="skip" on:click=|_| focus_soon(&["#content"])>{texts.shell.skip}</button>
        <button type="button" class="skip" on:click=|_| focus_list()>{texts.shell.skip_to_list}</button>
        {shown(move || !bare.get(), move || view! { <header::Header texts current is_kiosk/> })}
        <news::NewsBar texts/>
        <main id="content" tabindex="-1" data-parts=parts>
            {node(move || match loaded.get() {
                Load::Ready(atlas) => {
                    let session = Session::provide(atlas, texts);
                    embedding.follow(session);
                    print::prepare(session);
                    Turns::here().go_on();
                    (in_turn(|| view! { <routes::Views/> }), shown(move || is_kiosk.get(), || deferred(kiosk::kiosk_view))).into_any()
                }
                // A path that leads nowhere needs no data to say so.
                _ if nowhere.get() => not_found::view(texts),
                Load::Pending => view! { <p class="loading" role="status">{texts.shell.loading}</p> }.into_any(),
                Load::Failed(error) => {
                    skeleton::remove();
                    view! { <failed::Failed texts error/> }.into_any()
                }
            })}
        </main>
        {shown(move || !bare.get(), move || view! { <footer::Footer texts/> })}
        <defect::Defect texts/>
    }
}

fn set_document_language(lang: Lang, title: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.code());
    }
    document().set_title(title);
}

/// After a change of the view the focus goes to its heading, else screen readers stay at a link that may be gone. The static page is
/// that of the view before: who left it sees where they are.
fn focus_on_arrival(current: Memo<Option<View>>) {
    Effect::new(move |before: Option<Option<View>>| {
        let now = current.get();
        if before.is_some_and(|before| before != now) {
            skeleton::remove();
            focus_in_place(&["#content h1[tabindex]", "#content"]);
        }
        now
    });
}

fn apply_theme(theme: Option<Theme>) {
    let Some(root) = document().document_element() else { return };
    let _ = match theme {
        Some(Theme::Light) => root.set_attribute("data-theme", "light"),
        Some(Theme::Dark) => root.set_attribute("data-theme", "dark"),
        None => root.remove_attribute("data-theme"),
    };
}
