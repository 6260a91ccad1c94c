//! The choice of the theme, and whether it is kept on the device.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::domain::url_state::Theme;
use crate::state::Appearance;
use crate::texts::Texts;
use crate::ui::shared::dynamic::{flag, text};
use crate::ui::shared::style::adopt_style;

/// The choice.
pub(super) fn view(texts: &'static Texts, open: RwSignal<bool>) -> AnyView {
    adopt_style("appearance", include_str!("../../../../style/appearance.css"));
    let appearance = Appearance::here();
    // What is pressed or focused elsewhere ends the choice, which would cover it.
    for elsewhere in ["pointerdown", "focusin"] {
        let heard = window_event_listener_untyped(elsewhere, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if target.is_some_and(|target| target.closest(".appearance").ok().flatten().is_none()) {
                let _ = open.try_set(false);
            }
        });
        on_cleanup(move || heard.remove());
    }
    let (shell, share) = (&texts.shell, &texts.share);
    let refused = RwSignal::new(false);
    let choices = [(None, shell.theme_system), (Some(Theme::Light), share.theme_light), (Some(Theme::Dark), share.theme_dark)];
    let choices = choices.map(|(theme, name)| {
        view! {
            <label><input type="radio" name="appearance" data-atlas-theme=theme.map_or_else(|| "system".to_owned(), Theme::id)
                prop:checked=flag(move || appearance.theme() == theme) on:change=move |_| appearance.choose(theme)/><span>{name}</span></label>
        }
    });
    let keep = move |event: leptos::ev::Event| refused.set(!appearance.keep(event_target_checked(&event)));
    view! {
        <fieldset class="appearance-choice">
            <legend class="hidden">{share.theme}</legend>
            {choices.collect_view()}
            <label class="appearance-keep"><input type="checkbox" prop:checked=flag(move || appearance.is_kept()) on:change=keep/><span>{shell.theme_keep}</span></label>
            <p class="hint" role="status">{text(move || if refused.get() { shell.theme_refused } else { "" })}</p>
        </fieldset>
    }
    .into_any()
}
