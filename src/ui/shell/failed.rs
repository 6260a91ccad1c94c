//! What stands in for the view when the data cannot be used.

use leptos::prelude::*;

use crate::domain::data::dataset::LoadError;
use crate::state::{Atlas, Settings};
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
    let (atlas, settings) = (Atlas::loaded(), Settings::here().file());
    let words = (texts.error)(&error);
    let again = move |_| {
        atlas.retry();
        // What kept the data away may have kept the settings away, too.
        if settings.has_failed() {
            settings.retry();
        }
        focus_soon(&["#content"]);
    };
    view! {
        <section class="failed" role="alert" data-atlas-error=error.code()>
            <h1>{words.title}</h1>
            <p>{words.remedy}</p>
            <button type="button" class="button primary" on:click=again>{texts.shell.retry}</button>
        </section>
    }
}
