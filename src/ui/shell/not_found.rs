//! An address that leads nowhere.

use leptos::prelude::*;

use super::set_document_language;
use crate::state::view_href;
use crate::texts::Texts;
use crate::ui::shared::skeleton;
use crate::views::View;

/// Says so and leads back.
pub(super) fn view(texts: &'static Texts) -> AnyView {
    skeleton::remove();
    set_document_language(texts.lang, texts.shell.not_found_title);
    view! {
        <section class="not-found" data-atlas="not-found">
            <h1 tabindex="-1">{texts.shell.not_found_title}</h1>
            <p>{texts.shell.not_found}</p>
            <p><a class="button primary" href=view_href(texts.lang, &View::Explore, "")>{texts.shell.to_explore}</a></p>
        </section>
    }
    .into_any()
}
