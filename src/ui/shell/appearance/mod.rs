//! The switch between light, dark and what the device has: a button, and the choice that it fetches and unfolds.

mod choice;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::chunk;
use crate::texts::Texts;
use crate::ui::shared::dynamic::{flag, node, text};
use crate::ui::shared::focus::focus_soon;
use crate::ui::shared::icons::{Icon, icon};

/// What builds the choice, which can end that it is open.
type Choice = fn(&'static Texts, RwSignal<bool>) -> AnyView;

chunk!(choice_of_theme = appearance: Choice => choice::view);

/// A button that unfolds the choice.
#[component]
pub(super) fn AppearanceSwitch(
    /// The texts.
    texts: &'static Texts,
) -> impl IntoView {
    let (open, choice) = (RwSignal::new(false), RwSignal::new(None::<Choice>));
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if choice.with_untracked(Option::is_none) {
            spawn_local(async move {
                match choice_of_theme().await {
                    Ok(view) => drop(choice.try_set(Some(view))),
                    // The next press asks again.
                    Err(_) => drop(open.try_set(false)),
                }
            });
        }
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            // The menu that it may stand in stays open.
            event.stop_propagation();
            open.set(false);
            focus_soon(&[".appearance button"]);
        }
    };
    view! {
        <div class="appearance" data-atlas="appearance" on:keydown=keys>
            <button type="button" class="icon-button" title=texts.share.theme aria-controls="appearance"
                aria-expanded=text(move || open.get().to_string()) on:click=toggle>
                {icon(Icon::Moon)}<span aria-hidden="true">{texts.share.theme}</span>
            </button>
            <div id="appearance" hidden=flag(move || !open.get())>{node(move || choice.get().map(|view| untrack(|| view(texts, open))))}</div>
        </div>
    }
}
