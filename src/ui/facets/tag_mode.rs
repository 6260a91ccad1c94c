//! Whether a company must carry any of the chosen tags, or all of them.

use leptos::prelude::*;

use crate::state::{Intent, Session, memo};
use crate::ui::shared::dynamic::flag;

/// Two radio buttons.
#[component]
pub(super) fn TagMode() -> impl IntoView {
    let session = Session::here();
    let facets = &session.texts().facets;
    let all = memo(move || session.url.with(|state| state.filters.tags_are_all));
    let choice = move |value: bool, id: &'static str, label: &'static str| {
        view! {
            <label>
                <input type="radio" name="tagmode" value=id data-atlas-tagmode=id prop:checked=flag(move || all.get() == value)
                    on:change=move |_| session.go(Intent::Push, |state| state.filters.tags_are_all = value)/>
                {label}
            </label>
        }
    };
    view! {
        <div class="tag-mode" role="radiogroup" aria-label=facets.tag_mode>
            {choice(false, "any", facets.tags_any)}{choice(true, "all", facets.tags_all)}
        </div>
    }
}
