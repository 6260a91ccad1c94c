//! The context of the clusters, loaded when a view first asks for it.

use leptos::prelude::*;

use super::Session;
use super::fetch::translated;
use super::loaded::{Files, Loaded};
use crate::domain::data::context::{Context, parse};
use crate::domain::data::dataset::Issue;

/// The file of the context in the folder of its release.
const FILE: &str = "context.json";

/// The context as read, with the records that were left out.
#[derive(Debug, Clone, PartialEq)]
pub struct ClusterContext {
    /// The records.
    pub context: Context,
    /// Records that were left out.
    pub issues: Vec<Issue>,
}

/// The contexts of the releases that were shown so far.
#[derive(Clone, Copy)]
pub struct Contexts(Files<ClusterContext>);

impl Contexts {
    /// Nothing loaded yet; provided to everything below.
    pub fn provide() {
        provide_context(Self(Files::new()));
    }

    /// Forgets them: the data are others, though the release may bear the same name.
    pub(super) fn forget(self) {
        self.0.forget();
    }

    /// The context of the session's release. A view that is being built loads it again if it failed.
    pub fn of(session: Session) -> Loaded<ClusterContext> {
        let contexts: Self = expect_context();
        let atlas = session.atlas();
        let file = atlas.file(FILE, session.lang);
        let clusters: Vec<String> = atlas.dataset.clusters.iter().map(|cluster| cluster.id.clone()).collect();
        contexts.0.get(file, move |file| {
            let clusters = clusters.clone();
            async move {
                let (context, issues) = parse(translated(&file).await?.file(), &clusters)?;
                Ok(ClusterContext { context, issues })
            }
        })
    }
}
