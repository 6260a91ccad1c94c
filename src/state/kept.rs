//! What the visitor asked to keep on the device, in the browser's local storage: nothing is written there unasked, and it is deleted
//! when the wish is withdrawn.

use leptos::prelude::*;

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

/// A list that lasts as long as the page, and longer only if the visitor asks for that.
#[derive(Debug, Clone, Copy)]
pub struct KeptList {
    key: &'static str,
    /// The entries, in the order in which they came; none holds a comma.
    pub items: RwSignal<Vec<String>>,
    /// They are kept on the device.
    pub kept: RwSignal<bool>,
}

impl KeptList {
    /// The list as it was kept under a key.
    pub(super) fn read(key: &'static str) -> Self {
        let stored = read(key);
        let items = stored.as_deref().unwrap_or_default().split(',').filter(|item| !item.is_empty()).map(str::to_owned).collect();
        Self { key, items: RwSignal::new(items), kept: RwSignal::new(stored.is_some()) }
    }

    /// True if the entry is in it; tracks the list.
    pub fn has(self, item: &str) -> bool {
        self.items.with(|items| items.iter().any(|known| known == item))
    }

    /// Adds the entry, or takes it away.
    pub fn toggle(self, item: &str) {
        self.items.update(|items| {
            let before = items.len();
            items.retain(|known| known != item);
            if items.len() == before {
                items.push(item.to_owned());
            }
        });
        self.write();
    }

    /// Keeps the list on the device from now on, or deletes what is kept there. False if the browser refuses.
    pub fn keep(self, wanted: bool) -> bool {
        self.kept.set(wanted);
        if wanted {
            let done = self.write();
            self.kept.set(done);
            return done;
        }
        forget(self.key);
        true
    }

    /// Takes every entry away, here and, where the list is kept, on the device.
    pub fn forget(self) {
        self.items.set(Vec::new());
        // A list that was laid aside is not this one.
        if self.kept.get_untracked() {
            self.keep(false);
        }
    }

    /// Begins without entries and keeps none from now on; what is kept on the device stays there.
    pub fn lay_aside(self) {
        self.kept.set(false);
        self.items.set(Vec::new());
    }

    fn write(self) -> bool {
        if !self.kept.get_untracked() {
            return true;
        }
        let items = self.items.with_untracked(|items| items.join(","));
        write(self.key, &items)
    }
}
