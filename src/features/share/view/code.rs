//! A text to copy, with its button.

use leptos::html;
use leptos::prelude::*;

use crate::state::Session;
use crate::ui::shared::clipboard::{copy, select_all};
use crate::ui::shared::dynamic::text;

/// A titled text and the button that copies it.
pub(super) fn block(
    id: &'static str,
    title: &'static str,
    hint: &'static str,
    content: impl Fn() -> String + Clone + Send + 'static,
) -> AnyView {
    let share = &Session::here().texts().share;
    // Of the last attempt; a changed text has not been copied yet.
    let said = RwSignal::new(None::<(bool, String)>);
    let field = NodeRef::<html::Code>::new();
    let for_copy = content.clone();
    let click = move |_| {
        let wanted = for_copy();
        let kept = wanted.clone();
        copy(&wanted, move |done| {
            if !done && let Some(field) = field.get_untracked() {
                select_all(&field);
            }
            let _ = said.try_set(Some((done, kept.clone())));
        });
    };
    let now = content.clone();
    let outcome = text(move || match said.get() {
        Some((done, what)) if what == now() => {
            if done {
                share.copied
            } else {
                share.by_hand
            }
        }
        _ => "",
    });
    let heading = ["share-", id].concat();
    view! {
        <section class="panel share-code" aria-labelledby=heading.clone()>
            <div class="panel-head">
                <h2 id=heading.clone()>{title}</h2>
                <button type="button" class="button" data-atlas-copy=id on:click=click>{share.copy}<span class="hidden">{[", ", title].concat()}</span></button>
            </div>
            <p class="hint">{hint}</p>
            <pre tabindex="0" aria-label=title><code node_ref=field data-atlas-code=id>{text(content)}</code></pre>
            <p class="hint" role="status">{outcome}</p>
        </section>
    }
    .into_any()
}
