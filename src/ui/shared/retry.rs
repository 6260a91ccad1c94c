//! The button that loads a file again.

use leptos::prelude::*;

use super::focus::focus_soon;
use crate::state::Loaded;
use crate::texts::Texts;

/// Loads every one of `files` that failed again. The button goes with the notice it stands in, so the focus moves to what
/// the selector `then` finds.
pub(crate) fn retry_button<T: Send + Sync + 'static>(
    texts: &'static Texts,
    files: impl Fn() -> Vec<Loaded<T>> + 'static,
    then: impl Into<String>,
) -> impl IntoView {
    let then = then.into();
    let again = move |_| {
        untrack(&files).into_iter().filter(|file| untrack(|| file.has_failed())).for_each(Loaded::retry);
        focus_soon(&[&then]);
    };
    view! { <button type="button" class="link" data-atlas="retry" on:click=again>{texts.shell.retry}</button> }
}
