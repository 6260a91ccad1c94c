//! The data in another language than they were loaded in.

use std::sync::Arc;

use leptos::prelude::*;

use super::atlas::Atlas;
use super::loaded::Loaded;
use crate::texts::Lang;

/// How long a change of the language waits for what the data say in it, in milliseconds; after that they are shown as they are.
const PATIENCE_MS: u32 = 8_000;

/// Brings the data that are shown into another language. Copied freely.
#[derive(Clone, Copy)]
pub struct Translator {
    /// The data.
    pub(super) loaded: Loaded<Atlas>,
    /// The language that data are loaded in from now on. Not always that of the address bar: in some frames it cannot be changed.
    pub(super) lang: StoredValue<Option<Lang>>,
}

/// The data that were shown, in another language.
#[derive(Debug)]
pub struct Translation {
    loaded: Loaded<Atlas>,
    before: Arc<Atlas>,
    after: Atlas,
}

impl Translation {
    /// Shows it, unless other data are shown by now.
    pub fn show(self) {
        self.loaded.exchange(&self.before, self.after);
    }
}

impl Translator {
    /// The translator of the data that are provided above.
    pub fn here() -> Self {
        expect_context()
    }

    /// The present data in `lang`, if what they say in it stands in a file that was not loaded yet. What fails gives nothing: the
    /// data stay in the languages that they have, marked so, and the next call tries again.
    pub async fn translate(self, lang: Lang) -> Option<Translation> {
        // The page may be gone by now.
        self.lang.try_set_value(Some(lang));
        let before = self.loaded.ready_untracked().filter(|atlas| atlas.lacks(lang))?;
        let after = Atlas::at(before.folder.clone(), Some(lang), Some(PATIENCE_MS)).await.ok()?;
        // Newer data are offered elsewhere, and not taken unasked.
        let is_same = after.dataset.release == before.dataset.release;
        (is_same && !after.lacks(lang)).then_some(Translation { loaded: self.loaded, before, after })
    }
}
