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
use super::{Atlas, Contexts, Details, Loaded, Revisions};
use crate::domain::data::dataset::{DETAILS, LoadError, Opened};
use crate::domain::data::folder::FILES;
use crate::domain::data::releases::{NEWEST, folder, folder_below};
use crate::domain::data::revision::{REVISION, Revision};
use crate::domain::data::translation::translation_of;

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
        let files = files.into_iter().map(|(name, text)| ([NEWEST, &name].concat(), text)).collect();
        SHOWN.set(files);
        self.load(Some(name));
    }

    /// Shows the published data again.
    pub fn end(self) {
        SHOWN.take();
        self.load(None);
    }

    fn load(self, name: Option<String>) {
        self.owner.get_value().with(|| {
            expect_context::<Contexts>().forget();
            expect_context::<Details>().forget();
            expect_context::<Revisions>().forget();
        });
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

/// The files of the published release and of the one before it, with their names below the folder of the data, also during a preview.
/// The one before is left out where it or what leads to it cannot be had: hosts answer differently for what they do not keep, some
/// object stores with 403.
///
/// # Errors
/// Why a file of the published release cannot be had.
pub async fn published() -> Result<Vec<(String, String)>, LoadError> {
    let mut files = release_in(NEWEST).await?;
    let Ok(text) = text_of_site(&SiteFile::at([NEWEST, REVISION].concat())).await else { return Ok(files) };
    // A revision of another release tells nothing of this one, and one that is none nothing at all.
    let since =
        Opened::new(&files[0].1).and_then(|opened| Revision::parse(&text, opened.release())).map(|revision| revision.since);
    files.push((REVISION.to_owned(), text));
    if let Some(since) = since.ok().filter(|since| !since.is_empty()) {
        let name = |name: String| [folder_below(&since), name].concat();
        let before = release_in(&folder(&since)).await.unwrap_or_default();
        files.extend(before.into_iter().map(|(file, text)| (name(file), text)));
    }
    Ok(files)
}

/// The files of the release in a folder, the first of [`FILES`] first.
async fn release_in(folder: &str) -> Result<Vec<(String, String)>, LoadError> {
    let [first, beside @ ..] = FILES;
    let atlas = text_of_site(&SiteFile::at([folder, first].concat())).await?;
    let opened = Opened::new(&atlas)?;
    // What a release in one piece has not is not asked for: a browser would complain.
    let beside = beside.iter().copied().filter(|name| *name != DETAILS || opened.is_split());
    let languages = opened.languages();
    let translations = FILES.iter().flat_map(|file| languages.iter().map(|code| translation_of(file, code)));
    let mut files = vec![(first.to_owned(), atlas)];
    for name in beside.map(str::to_owned).chain(translations) {
        match text_of_site(&SiteFile::at([folder, &name].concat())).await {
            // Without the details of a release in two pieces there is nothing to compare with.
            Err(LoadError::NotFound) if name != DETAILS => {}
            text => files.push((name, text?)),
        }
    }
    Ok(files)
}
