//! The details of the release, loaded when a view first needs them.

use std::sync::Arc;

use leptos::prelude::*;

use super::fetch::translated;
use super::loaded::{Files, Loaded};
use super::{Atlas, Session};
use crate::domain::data::dataset::{DETAILS, complete};

/// The releases that were shown so far, each as a whole.
#[derive(Clone, Copy)]
pub struct Details(Files<Atlas>);

impl Details {
    /// Nothing loaded yet; provided to everything below.
    pub fn provide() {
        provide_context(Self(Files::new()));
    }

    /// Forgets them: the data are others, though the release may bear the same name.
    pub(super) fn forget(self) {
        self.0.forget();
    }

    /// The session's release with its details. A view that is being built loads them again if that failed.
    pub fn of(session: Session) -> Loaded<Atlas> {
        let details: Self = expect_context();
        let first = session.atlas();
        let file = first.file(DETAILS, session.lang);
        details.0.get(file, move |file| {
            let first = Arc::clone(&first);
            async move {
                let loaded = complete(&first.dataset, translated(&file).await?.file())?;
                let issues = first.issues.iter().cloned().chain(loaded.issues).collect();
                let (columns, folder) = (Arc::clone(&first.columns), first.folder.clone());
                Ok(Atlas { dataset: Arc::new(loaded.dataset), columns, issues, folder, translated: first.translated })
            }
        })
    }
}
