//! What stands in for the view when the data cannot be used.

use leptos::prelude::*;

use crate::domain::data::dataset::LoadError;
use crate::state::Loader;
use crate::texts::Texts;
use crate::ui::shared::focus::focus_soon;

/// What happened, what to do, and a second try.
#[component]
pub(super) fn Failed(
    /// The texts.
    texts: &'static Texts,
    /// What happened.
    error: LoadError,
) -> impl IntoView {
    let loader: Loader = expect_context();
    let words = (texts.error)(&error);
    view! {
        <section class="failed" role="alert" data-atlas-error=error.code()>
            <h1>{words.title}</h1>
            <p>{words.remedy}</p>
            <button type="button" class="button primary" on:click=move |_| { loader.load(); focus_soon(&["#content"]); }>{texts.shell.retry}</button>
        </section>
    }
}
