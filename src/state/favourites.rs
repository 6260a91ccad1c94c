//! Companies that the visitor marked. They last as long as the page, and longer only if the visitor asks for that.
//!
//! This and the appearance are what the page may store (`state/kept.rs`): ids of companies, under one key.

use leptos::prelude::*;

use super::kept;

/// The key of the local storage.
const KEY: &str = "atlas.favourites";

/// The marked companies.
#[derive(Debug, Clone, Copy)]
pub struct Favourites {
    /// Ids, in the order in which they were marked.
    pub ids: RwSignal<Vec<String>>,
    /// They are kept on the device.
    pub kept: RwSignal<bool>,
}

impl Favourites {
    /// Reads what was kept and provides it to everything below.
    pub fn provide() {
        let stored = kept::read(KEY);
        let ids = stored.as_deref().unwrap_or_default().split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect();
        provide_context(Self { ids: RwSignal::new(ids), kept: RwSignal::new(stored.is_some()) });
    }

    /// The favourites provided above.
    pub fn here() -> Self {
        expect_context()
    }

    /// True if the company is marked; tracks the marks.
    pub fn has(self, id: &str) -> bool {
        self.ids.with(|ids| ids.iter().any(|marked| marked == id))
    }

    /// Marks the company, or takes its mark away.
    pub fn toggle(self, id: &str) {
        self.ids.update(|ids| {
            let before = ids.len();
            ids.retain(|marked| marked != id);
            if ids.len() == before {
                ids.push(id.to_owned());
            }
        });
        self.write();
    }

    /// Keeps the marks on the device from now on, or deletes what is kept there. False if the browser refuses.
    pub fn keep(self, wanted: bool) -> bool {
        self.kept.set(wanted);
        if wanted {
            let done = self.write();
            self.kept.set(done);
            return done;
        }
        kept::forget(KEY);
        true
    }

    /// Takes every mark away, here and on the device.
    pub fn forget(self) {
        self.ids.set(Vec::new());
        self.keep(false);
    }

    fn write(self) -> bool {
        if !self.kept.get_untracked() {
            return true;
        }
        let ids = self.ids.with_untracked(|ids| ids.join(","));
        kept::write(KEY, &ids)
    }
}
