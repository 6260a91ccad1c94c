//! An address that leads nowhere.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::set_document_language;
use crate::state::base_path;
use crate::texts::Lang;

/// Says so in the language of the path, else of the browser, and leads back.
#[component]
pub(in crate::ui) fn NotFound() -> impl IntoView {
    let base = base_path();
    let path = use_location().pathname.get_untracked();
    let first = path.strip_prefix(base.as_str()).unwrap_or(&path).trim_start_matches('/').split('/').next().unwrap_or_default();
    let preferred = window().navigator().language().unwrap_or_default();
    let lang = Lang::preferred([first, preferred.as_str()]);
    let texts = lang.texts();
    set_document_language(lang, texts.shell.not_found_title);
    view! {
        <main id="content" class="not-found" data-atlas="not-found">
            <h1>{texts.shell.not_found_title}</h1>
            <p>{texts.shell.not_found}</p>
            <p><a class="button primary" href=format!("{base}/{}", lang.code())>{texts.shell.to_explore}</a></p>
        </main>
    }
}
