//! The header: name, views, languages, and a link to exactly what is seen.

use leptos::prelude::*;

use super::appearance::AppearanceSwitch;
use crate::state::{Address, Settings, is_one_file, memo, public_href, view_href};
use crate::texts::{Lang, Texts};
use crate::ui::shared::clipboard;
use crate::ui::shared::dynamic::{attr, flag, node, text};
use crate::ui::shared::focus::focus_soon;
use crate::ui::shared::icons::{Icon, icon};
use crate::views::{VIEWS, View, ViewId, ViewSpec};

/// The header of every view.
#[component]
pub(super) fn Header(
    /// The texts.
    texts: &'static Texts,
    /// The view of the path; `None` if the path leads nowhere.
    current: Memo<Option<View>>,
    /// True on a stand: who is before it neither embeds the atlas nor makes one.
    is_kiosk: Memo<bool>,
) -> impl IntoView {
    let lang = texts.lang;
    let search = Address::here().search;
    let address = move |lang: Lang, view: &View| view_href(lang, view, &search.get());
    let settings = Settings::here();
    let link = move |other: Lang| {
        // The same view in the other language, with the same state.
        let href = text(move || address(other, &current.get().unwrap_or(View::Explore)));
        // The name begins with what is seen (WCAG 2.5.3), and is announced once: beside a name a title would be a description.
        let code = other.code().to_uppercase();
        let name = [&code, " – ", other.endonym()].concat();
        view! {
            <li>
                <a href=href lang=other.code() hreflang=other.code() title=name aria-current=(other == lang).then_some("true")>
                    <span aria-hidden="true">{code}</span>
                </a>
            </li>
        }
    };
    let languages = node(move || settings.languages().into_iter().map(&link).collect_view());
    let logo = node(move || match settings.with(|config| config.logo.clone()) {
        Some(file) => view! { <img class="logo" src=file alt=""/> }.into_any(),
        None => icon(Icon::Logo).into_any(),
    });
    let open = RwSignal::new(false);
    // The studio needs files of the site.
    let is_here = |spec: &&ViewSpec| spec.in_menu && !(is_one_file() && spec.id == ViewId::Studio);
    let views = VIEWS.iter().filter(is_here).map(|spec| {
        let id = spec.id;
        let here = attr(move || {
            current.with(|current| match current.as_ref().map(View::id) {
                Some(current) if current == id => Some("page".to_owned()),
                // A company is a page below the directory, and a cluster below the clusters.
                Some(ViewId::Company) if id == ViewId::Companies => Some("true".to_owned()),
                Some(ViewId::Cluster) if id == ViewId::Clusters => Some("true".to_owned()),
                _ => None,
            })
        });
        let href = text(move || address(lang, &View::new(id, "")));
        let is_for_makers = matches!(id, ViewId::Share | ViewId::Studio);
        let hidden = flag(move || is_for_makers && is_kiosk.get());
        view! { <li hidden=hidden><a href=href aria-current=here on:click=move |_| open.set(false)>{(spec.name)(&texts.views)}</a></li> }
    });
    let close = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            focus_soon(&[".menu-button"]);
        }
    };
    view! {
        <header class="header" on:keydown=close>
            <a class="brand" href=text(move || address(lang, &View::Explore))>{logo}<span>{texts.shell.name}</span></a>
            <button type="button" class="icon-button menu-button" aria-label=texts.views.menu aria-controls="menu"
                aria-expanded=text(move || open.get().to_string()) on:click=move |_| open.update(|open| *open = !*open)>
                {icon(Icon::Menu)}
            </button>
            <div id="menu" class="menu" class:open=flag(move || open.get())>
                <nav class="views" aria-label=texts.views.title><ul>{views.collect_view()}</ul></nav>
                <nav class="languages" aria-label=texts.shell.languages><ul>{languages}</ul></nav>
                <AppearanceSwitch texts/>
            </div>
            <Share texts/>
        </header>
    }
}

/// Copies the address, which is the whole state; not there while that address is of no use to others.
#[component]
fn Share(
    /// The texts.
    texts: &'static Texts,
) -> impl IntoView {
    let copied = RwSignal::new(false);
    let (address, settings) = (Address::here(), Settings::here());
    let href = memo(move || public_href(address, settings));
    let copy = move |_| {
        let address = href.get_untracked().unwrap_or_default();
        clipboard::copy(&address.clone(), move |done| {
            if done {
                let _ = copied.try_set(true);
            } else {
                let _ = window().prompt_with_message_and_default(texts.shell.share_by_hand, &address);
            }
        });
    };
    let label = text(move || if copied.get() { texts.shell.shared } else { texts.shell.share });
    view! {
        <button type="button" class="button share" hidden=flag(move || href.with(Option::is_none)) on:click=copy on:blur=move |_| copied.set(false)>
            {icon(Icon::Link)}<span aria-live="polite">{label}</span>
        </button>
    }
}
