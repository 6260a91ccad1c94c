//! What the visitor asked to keep on the device, in the browser's local storage: nothing is written there unasked, and it is deleted
//! when the wish is withdrawn.

use leptos::prelude::window;

/// The local storage; browsers may refuse it altogether.
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// What is kept under a key.
pub(super) fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a text; false if the browser refuses.
pub(super) fn write(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// Deletes what is kept under a key.
pub(super) fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}
