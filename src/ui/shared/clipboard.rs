//! The clipboard, where the page may write to it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// Writes `text` to the clipboard and says whether that went well.
pub(crate) fn copy(text: &str, done: impl Fn(bool) + 'static) {
    let navigator = window().navigator();
    // Only secure pages have a clipboard: on a plain address in a local network there is none.
    if !js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|value| value.is_object()) {
        done(false);
        return;
    }
    let written = navigator.clipboard().write_text(text);
    spawn_local(async move { done(JsFuture::from(written).await.is_ok()) });
}

/// Selects everything inside an element, for the visitor to copy by hand.
pub(crate) fn select_all(element: &web_sys::Node) {
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.select_all_children(element);
    }
}
