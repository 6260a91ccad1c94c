//! An address that leads nowhere.

use leptos::prelude::*;

use super::{preferred_language, set_document_language};
use crate::state::base_path;
use crate::texts::Lang;

/// Says so and leads back.
#[component]
pub(super) fn NotFound(
    /// The language of the path, if it names one.
    lang: Option<Lang>,
) -> impl IntoView {
    let lang = lang.unwrap_or_else(preferred_language);
    let texts = lang.texts();
    set_document_language(lang, texts.shell.not_found_title);
    view! {
        <main id="content" class="not-found" data-atlas="not-found">
            <h1>{texts.shell.not_found_title}</h1>
            <p>{texts.shell.not_found}</p>
            <p><a class="button primary" href=format!("{}/{}", base_path(), lang.code())>{texts.shell.to_explore}</a></p>
        </main>
    }
}
