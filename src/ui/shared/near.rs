//! Whether a part of the page is near what the visitor sees, so that what is far away costs nothing, or waits.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// How far outside the visible part counts as near, for what has to be fetched first.
pub(crate) const NEAR: &str = "600px";
/// The same for what every visitor comes to next.
pub(crate) const NEXT: &str = "1200px";
/// The same for what has only to be drawn.
const SEEN: &str = "50px";

/// False until the element is so near the visible part of the page, and true from then on. Where the browser cannot tell, it
/// is true at once.
pub(crate) fn use_near(element: NodeRef<html::Div>, margin: &'static str) -> ReadSignal<bool> {
    let near = RwSignal::new(false);
    let tell = move |is_near: bool| {
        if is_near {
            // The observer may speak once more after its owner is gone.
            let _ = near.try_set(true);
        }
    };
    observe(element, margin, Box::new(tell));
    near.read_only()
}

/// True while the element is in the visible part of the page, and until the browser has said so.
pub(crate) fn use_seen(element: NodeRef<html::Div>) -> ReadSignal<bool> {
    let seen = RwSignal::new(true);
    let tell = move |is_seen: bool| {
        let _ = seen.try_set(is_seen);
    };
    observe(element, SEEN, Box::new(tell));
    seen.read_only()
}

fn observe(element: NodeRef<html::Div>, margin: &'static str, tell: Box<dyn Fn(bool)>) {
    let observer = StoredValue::new_local(None::<(web_sys::IntersectionObserver, Closure<dyn FnMut(js_sys::Array)>)>);
    let tell = StoredValue::new_local(tell);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let callback = Closure::new(move |entries: js_sys::Array| {
            // Of several the last is how it is now.
            let last = entries.pop().dyn_into::<web_sys::IntersectionObserverEntry>();
            let _ = tell.try_with_value(|tell| tell(last.is_ok_and(|entry| entry.is_intersecting())));
        });
        let options = web_sys::IntersectionObserverInit::new();
        options.set_root_margin(margin);
        match web_sys::IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options) {
            Ok(created) => {
                created.observe(&element);
                observer.set_value(Some((created, callback)));
            }
            Err(_) => tell.with_value(|tell| tell(true)),
        }
    });
    // On paper everything is near.
    let print = window_event_listener_untyped("atlas:print", move |_| {
        let _ = tell.try_with_value(|tell| tell(true));
    });
    on_cleanup(move || {
        print.remove();
        let _ = observer.try_update_value(|observer| {
            if let Some((observer, _callback)) = observer.take() {
                observer.disconnect();
            }
        });
    });
}
