//! A text to copy, with its button.

use leptos::html;
use leptos::prelude::*;

use super::clipboard::{copy, select_all};
use super::dynamic::text;
use crate::state::Session;

/// Where a text to copy stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    /// In a panel of its own.
    Panel,
    /// Among others in a panel that has a heading.
    InPanel,
}

/// A titled text and the button that copies it; where the browser refuses, the text is selected. `id` is that of the automation
/// contract.
pub(crate) fn copyable(
    id: &str,
    title: &'static str,
    hint: &'static str,
    level: Level,
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
            if !done && let Some(Some(field)) = field.try_get_untracked() {
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
    let named = ["copy-", id].concat();
    let (class, heading) = match level {
        Level::Panel => ("panel copyable", view! { <h2 id=named.clone()>{title}</h2> }.into_any()),
        Level::InPanel => ("copyable", view! { <h3 id=named.clone()>{title}</h3> }.into_any()),
    };
    view! {
        <section class=class aria-labelledby=named>
            <div class="panel-head">
                {heading}
                <button type="button" class="button" data-atlas-copy=id.to_owned() on:click=click>{share.copy}<span class="hidden">{[", ", title].concat()}</span></button>
            </div>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            <pre tabindex="0" aria-label=title><code node_ref=field data-atlas-code=id.to_owned()>{text(content)}</code></pre>
            <p class="hint" role="status">{outcome}</p>
        </section>
    }
    .into_any()
}
