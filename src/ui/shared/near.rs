//! Whether a visitor has come near a part of the page, so that what is far below costs nothing until then.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// How far below the visible part counts as near.
const MARGIN: &str = "600px";

/// False until the element comes near the visible part of the page, and true from then on. Where the browser cannot tell, it
/// is true at once.
pub(in crate::ui) fn use_near(element: NodeRef<html::Div>) -> ReadSignal<bool> {
    let near = RwSignal::new(false);
    let observer = StoredValue::new_local(None::<(web_sys::IntersectionObserver, Closure<dyn FnMut(js_sys::Array)>)>);
    let stop = move || {
        let _ = observer.try_update_value(|observer| {
            if let Some((observer, _callback)) = observer.take() {
                observer.disconnect();
            }
        });
    };
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let callback = Closure::new(move |entries: js_sys::Array| {
            let is_near = |entry: JsValue| {
                entry.dyn_into::<web_sys::IntersectionObserverEntry>().is_ok_and(|entry| entry.is_intersecting())
            };
            if entries.iter().any(is_near) {
                // The observer may speak once more after its owner is gone.
                let _ = near.try_set(true);
            }
        });
        let options = web_sys::IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        match web_sys::IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options) {
            Ok(created) => {
                created.observe(&element);
                observer.set_value(Some((created, callback)));
            }
            Err(_) => near.set(true),
        }
    });
    Effect::new(move |_| {
        if near.get() {
            stop();
        }
    });
    on_cleanup(stop);
    near.read_only()
}
