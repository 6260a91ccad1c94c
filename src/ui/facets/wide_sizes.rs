//! Whether the headcounts of whole groups and countries count for the size of a company, too.

use leptos::prelude::*;

use crate::state::{Intent, Session, memo};
use crate::ui::shared::dynamic::flag;

/// A checkbox; nothing where the release has no such headcount.
#[component]
pub(super) fn WideSizes() -> impl IntoView {
    let session = Session::here();
    let is_needed =
        session.atlas().dataset.companies.iter().any(|company| company.employees.is_some_and(|known| known.scope.is_wide()));
    let is_on = memo(move || session.url.with(|state| state.filters.wide_sizes));
    let toggle = move |_| session.go(Intent::Push, |state| state.filters.wide_sizes = !state.filters.wide_sizes);
    is_needed.then(|| {
        view! {
            <label class="wide-sizes">
                <input type="checkbox" data-atlas="wide-sizes" prop:checked=flag(move || is_on.get()) on:change=toggle/>
                {session.texts().facets.wide_sizes}
            </label>
        }
    })
}
