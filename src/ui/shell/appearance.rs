//! The switch between light, dark and what the device has.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::domain::url_state::Theme;
use crate::state::Appearance;
use crate::texts::Texts;
use crate::ui::shared::dynamic::{flag, text};
use crate::ui::shared::focus::focus_soon;
use crate::ui::shared::icons::{Icon, icon};

/// A button that unfolds the choice.
#[component]
pub(super) fn AppearanceSwitch(
    /// The texts.
    texts: &'static Texts,
) -> impl IntoView {
    let appearance = Appearance::here();
    let (shell, share) = (&texts.shell, &texts.share);
    let (open, refused) = (RwSignal::new(false), RwSignal::new(false));
    let choices = [(None, shell.theme_system), (Some(Theme::Light), share.theme_light), (Some(Theme::Dark), share.theme_dark)];
    let choices = choices.map(|(theme, name)| {
        view! {
            <label><input type="radio" name="appearance" data-atlas-theme=theme.map_or_else(|| "system".to_owned(), Theme::id)
                prop:checked=flag(move || appearance.theme() == theme) on:change=move |_| appearance.choose(theme)/><span>{name}</span></label>
        }
    });
    let keep = move |event: leptos::ev::Event| refused.set(!appearance.keep(event_target_checked(&event)));
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            focus_soon(&[".appearance button"]);
        }
    };
    let leave = move |event: leptos::ev::FocusEvent| {
        // A click on what takes no focus, such as the words beside a choice, leads nowhere.
        let next = event.related_target().and_then(|next| next.dyn_into::<Element>().ok());
        if next.is_some_and(|next| next.closest(".appearance").ok().flatten().is_none()) {
            open.set(false);
        }
    };
    view! {
        <div class="appearance" data-atlas="appearance" on:keydown=keys on:focusout=leave>
            <button type="button" class="icon-button" aria-label=share.theme title=share.theme aria-controls="appearance"
                aria-expanded=text(move || open.get().to_string()) on:click=move |_| open.update(|open| *open = !*open)>
                {icon(Icon::Moon)}<span aria-hidden="true">{share.theme}</span>
            </button>
            <fieldset id="appearance" hidden=flag(move || !open.get())>
                <legend class="hidden">{share.theme}</legend>
                {choices.collect_view()}
                <label class="appearance-keep"><input type="checkbox" prop:checked=flag(move || appearance.is_kept()) on:change=keep/><span>{shell.theme_keep}</span></label>
                <p class="hint" role="status">{text(move || if refused.get() { shell.theme_refused } else { "" })}</p>
            </fieldset>
        </div>
    }
}
