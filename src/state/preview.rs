//! Data of the visitor's own in place of the published ones, in this tab only: what the studio compiles is shown by every view.
//!
//! While a preview is on, requests for files of the data are answered from what was handed over (`fetch.rs`), so that no view knows
//! the difference. Nothing is stored, and nothing leaves the page.

use std::any::Any;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fetch::{SiteFile, text_of_site};
use super::{Atlas, Contexts, Details, Loaded};
use crate::domain::data::dataset::{DETAILS, LoadError, Opened};
use crate::domain::data::translation::translation_of;

/// The folder of the data.
const FOLDER: &str = "data/";
/// What a release is made of.
const FILES: [&str; 3] = ["atlas.json", DETAILS, "context.json"];

thread_local! {
    /// The files of the preview by their addresses.
    static SHOWN: RefCell<HashMap<String, String>> = RefCell::default();
}

/// The text that a preview has for an address.
pub(super) fn previewed(address: &str) -> Option<String> {
    SHOWN.with_borrow(|files| files.get(address).cloned())
}

/// The preview, and what the studio keeps while its view is left.
#[derive(Clone, Copy)]
pub struct Preview {
    /// What the preview shows, while it does: the name of the delivery.
    pub name: RwSignal<Option<String>>,
    /// Why the last one could not be shown.
    pub failure: RwSignal<Option<LoadError>>,
    owner: StoredValue<Owner>,
    atlas: Loaded<Atlas>,
    contexts: Contexts,
    details: Details,
    kept: StoredValue<Option<Rc<dyn Any>>, LocalStorage>,
}

impl Preview {
    /// Nothing is previewed; provided to everything below, after the data and their context.
    pub fn provide() {
        provide_context(Self {
            name: RwSignal::new(None),
            failure: RwSignal::new(None),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            atlas: Atlas::loaded(),
            contexts: expect_context(),
            details: expect_context(),
            kept: StoredValue::new_local(None),
        });
    }

    /// The preview provided above.
    pub fn here() -> Self {
        expect_context()
    }

    /// What the studio keeps: made at the first call, under the owner of the whole application, which outlives every view.
    pub fn keep<T: Clone + 'static>(self, make: impl FnOnce() -> T) -> T {
        if let Some(kept) = self.kept.get_value().and_then(|kept| kept.downcast_ref::<T>().cloned()) {
            return kept;
        }
        let fresh = self.owner.get_value().with(make);
        self.kept.set_value(Some(Rc::new(fresh.clone())));
        fresh
    }

    /// Shows these files, named below the folder of the data, in place of the published ones.
    pub fn show(self, name: String, files: Vec<(String, String)>) {
        let files = files.into_iter().map(|(name, text)| ([FOLDER, &name].concat(), text)).collect();
        SHOWN.set(files);
        self.load(Some(name));
    }

    /// Shows the published data again.
    pub fn end(self) {
        SHOWN.take();
        self.load(None);
    }

    fn load(self, name: Option<String>) {
        self.contexts.forget();
        self.details.forget();
        spawn_local(async move {
            let Some(outcome) = self.atlas.replace().await else { return };
            let failure = outcome.err();
            if failure.is_some() && name.is_some() {
                SHOWN.take();
            } else {
                let _ = self.name.try_set(name);
            }
            let _ = self.failure.try_set(failure);
        });
    }
}

/// The files of the published release with their names below the folder of the data, also during a preview.
///
/// # Errors
/// Why one of them cannot be had.
pub async fn published() -> Result<Vec<(String, String)>, LoadError> {
    let text_of = async |name: &str| text_of_site(&SiteFile::at([FOLDER, name].concat())).await;
    let [first, beside @ ..] = FILES;
    let atlas = text_of(first).await?;
    let languages = Opened::new(&atlas)?.languages();
    let translations = FILES.iter().flat_map(|file| languages.iter().map(|code| translation_of(file, code)));
    let mut files = vec![(first.to_owned(), atlas)];
    for name in beside.iter().map(|name| (*name).to_owned()).chain(translations) {
        match text_of(&name).await {
            Ok(text) => files.push((name, text)),
            // A release in one piece has the first of them alone.
            Err(LoadError::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(files)
}
