//! The footer: release, licence, contact, what the page does not do, and what is wrong with the site's settings.

use leptos::prelude::*;

use crate::domain::data::dataset::is_http;
use crate::features::settings::Configured;
use crate::state::{Atlas, Load, Loaded, Settings, age_in_days};
use crate::texts::Texts;
use crate::ui::shared::dynamic::{flag, node, text};
use crate::ui::shared::focus::{focus_soon, focused};

/// The footer of every view.
#[component]
pub(super) fn Footer(
    /// The texts.
    texts: &'static Texts,
) -> impl IntoView {
    let atlas = Atlas::loaded();
    let settings = Settings::here();
    let licence = text(move || match atlas.get() {
        Load::Ready(atlas) => {
            let release = &atlas.dataset.release;
            let licence = (texts.shell.licence)(&release.licence, &release.id);
            match age_in_days(&release.date).map(texts.site.age) {
                Some(age) => [licence.trim_end_matches('.'), " (", &age, ")."].concat(),
                None => licence,
            }
        }
        _ => String::new(),
    });
    let contact = node(move || {
        settings.with(|config| config.contact.clone()).map(|address| {
            // A page of its own for a web address; a mail programme for the other kind.
            let target = is_http(&address).then_some("_blank");
            view! { <p><a href=address target=target rel="external noopener noreferrer">{texts.site.contact}</a></p> }
        })
    });
    view! {
        <footer class="footer">
            <p>{licence}</p>
            <p>{texts.shell.privacy}</p>
            {contact}
            {node(move || issues(texts, settings.file()))}
            <Keys texts/>
        </footer>
    }
}

/// What of `config.json` could not be used, for the operator; folded, for everyone else it changes nothing.
fn issues(texts: &'static Texts, file: Loaded<Configured>) -> Option<AnyView> {
    let load = file.get();
    let whole = load.error().map(|error| {
        let words = (texts.error)(error);
        (texts.site.unreadable)(&words.remedy)
    });
    let again = load.error().map(|_| {
        view! { <button type="button" class="link" data-atlas="retry-settings" on:click=move |_| file.retry()>{texts.shell.retry}</button> }
    });
    let each = load.ready().into_iter().flat_map(|configured| &configured.issues).map(|issue| {
        let problem = (texts.problem)(&issue.problem);
        (texts.site.issue)(issue.origin.list, issue.origin.row, &issue.field, &problem)
    });
    let lines: Vec<String> = whole.into_iter().chain(each).collect();
    let count = lines.len();
    (count > 0).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <details data-atlas="config-issues" data-count=count>
                <summary>{(texts.site.issues)(count)}</summary>
                <ul>{lines}</ul>
                {again}
            </details>
        }
        .into_any()
    })
}

/// The one key that acts by itself, with its switch (WCAG 2.2, 2.1.4), and what the others do.
#[component]
fn Keys(
    /// The texts.
    texts: &'static Texts,
) -> impl IntoView {
    let search = &texts.search;
    let on = expect_context::<SlashKey>().0;
    let pressed = window_event_listener(leptos::ev::keydown, move |event| {
        let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
        if event.key() != "/" || has_modifier || event.default_prevented() || !on.get_untracked() || in_field() {
            return;
        }
        if document().query_selector(FIELD).ok().flatten().is_some() {
            event.prevent_default();
            focus_soon(&[FIELD]);
        }
    });
    on_cleanup(move || pressed.remove());
    view! {
        <details class="keys" data-atlas="keys">
            <summary>{search.keys}</summary>
            <label><input type="checkbox" prop:checked=flag(move || on.get()) on:change=move |event| on.set(event_target_checked(&event))/><span>{search.slash}</span></label>
            <p>{search.slash_note}</p>
        </details>
    }
}

/// Whether the key is on; lasts as long as the page.
#[derive(Clone, Copy)]
pub(in crate::ui) struct SlashKey(pub(in crate::ui) RwSignal<bool>);

/// The search field.
const FIELD: &str = ".search input";

/// True while the focus is where a slash is text.
fn in_field() -> bool {
    focused().is_some_and(|element| element.matches("input,textarea,select,[contenteditable]").unwrap_or(false))
}
