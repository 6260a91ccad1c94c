//! The footer: release, licence, and what the page does not do.

use leptos::prelude::*;

use crate::state::{LoadState, Loader};
use crate::texts::Lang;
use crate::ui::shared::dynamic::text;

/// The footer of every view.
#[component]
pub(super) fn Footer(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let texts = lang.texts();
    let loader: Loader = expect_context();
    let licence = text(move || match loader.state.get() {
        LoadState::Ready(atlas) => {
            let release = &atlas.dataset.release;
            (texts.shell.licence)(&release.licence, &release.id)
        }
        _ => String::new(),
    });
    view! {
        <footer class="footer">
            <p>{licence}</p>
            <p>{texts.shell.privacy}</p>
        </footer>
    }
}
