//! The size of an element, followed with a `ResizeObserver`.

use leptos::html;
use leptos::prelude::*;

use crate::state::memo;
use wasm_bindgen::prelude::*;

use crate::domain::geo::Size;

/// Width and height of the element's content box in whole pixels; `None` until it is laid out.
///
/// Whole pixels, so that sub-pixel jitter draws nothing anew.
pub(crate) fn use_size(element: NodeRef<html::Div>) -> Memo<Option<Size>> {
    let size = RwSignal::new(None::<Size>);
    let observer = StoredValue::new_local(None::<(web_sys::ResizeObserver, Closure<dyn FnMut(js_sys::Array)>)>);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let callback = Closure::new(move |entries: js_sys::Array| {
            let Ok(entry) = entries.get(0).dyn_into::<web_sys::ResizeObserverEntry>() else { return };
            let content = entry.content_rect();
            let next = Size { width: content.width().round(), height: content.height().round() };
            // The observer may speak once more after its owner is gone.
            let _ = size.try_set((next.width > 0.0).then_some(next));
        });
        // What is drawn for a width is there in the first frame.
        let now = element.get_bounding_client_rect();
        if now.width() > 0.0 {
            size.set(Some(Size { width: now.width().round(), height: now.height().round() }));
        }
        if let Ok(created) = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            created.observe(&element);
            observer.set_value(Some((created, callback)));
        }
    });
    // The width for paper is needed before the browser next observes anything.
    let print = window_event_listener_untyped("atlas:print", move |_| {
        if let Some(Some(element)) = element.try_get_untracked() {
            let next = Size { width: f64::from(element.client_width()), height: f64::from(element.client_height()) };
            let _ = size.try_set((next.width > 0.0).then_some(next));
        }
    });
    on_cleanup(move || {
        print.remove();
        let _ = observer.try_update_value(|observer| {
            if let Some((observer, _callback)) = observer.take() {
                observer.disconnect();
            }
        });
    });
    memo(move || size.get())
}
