//! What the session's release changed, loaded when a view first asks for it.

use leptos::prelude::*;

use super::Session;
use super::fetch::{SiteFile, text_of};
use super::loaded::{Files, Loaded};
use crate::domain::data::revision::{REVISION, Revision};

/// The revisions of the releases that were shown so far.
#[derive(Clone, Copy)]
pub struct Revisions(Files<Revision>);

impl Revisions {
    /// Nothing loaded yet; provided to everything below.
    pub fn provide() {
        provide_context(Self(Files::new()));
    }

    /// Forgets them: the data are others, though the release may bear the same name.
    pub(super) fn forget(self) {
        self.0.forget();
    }

    /// The revision of the session's release. A view that is being built loads it again if it failed.
    pub fn of(session: Session) -> Loaded<Revision> {
        let revisions: Self = expect_context();
        let atlas = session.atlas();
        let release = atlas.dataset.release.id.clone();
        let file = SiteFile { language: None, ..atlas.file(REVISION, session.lang) };
        revisions.0.get(file, move |file| {
            let release = release.clone();
            async move { Revision::parse(&text_of(&file).await?, &release) }
        })
    }
}
