//! The context of the clusters, fetched once when a view first asks for it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Session;
use super::load::fetch_text;
use crate::domain::data::context::{Context, parse};
use crate::domain::data::dataset::{Issue, LoadError};

/// Address of the context, relative to the page's base.
const ADDRESS: &str = "data/context.json";

/// The context as read, with the records that were left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Surroundings {
    /// The records.
    pub context: Context,
    /// Records that were left out.
    pub issues: Vec<Issue>,
}

/// On its way (`None`), here, or not available.
pub type Slot = RwSignal<Option<Result<Arc<Surroundings>, LoadError>>>;

/// The context, if it was asked for so far.
#[derive(Clone, Copy)]
pub struct Contexts {
    slot: StoredValue<Option<Slot>>,
    owner: StoredValue<Owner>,
}

impl Contexts {
    /// Nothing loaded yet; provided to everything below. What is loaded lives as long as the owner of this call.
    pub fn provide() -> Self {
        let contexts = Self { slot: StoredValue::default(), owner: StoredValue::new(Owner::current().unwrap_or_default()) };
        provide_context(contexts);
        contexts
    }

    /// Forgets what was loaded, for another release.
    pub(super) fn forget(self) {
        self.slot.set_value(None);
    }

    /// The context of `session`'s release; starts loading it at the first call, and again after an error.
    pub fn get(self, session: Session) -> Slot {
        if let Some(slot) = self.slot.get_value() {
            if !matches!(slot.get_untracked(), Some(Err(_))) {
                return slot;
            }
            slot.set(None);
            load(slot, session);
            return slot;
        }
        let slot = self.owner.get_value().with(|| RwSignal::new(None));
        self.slot.set_value(Some(slot));
        load(slot, session);
        slot
    }
}

fn load(slot: Slot, session: Session) {
    let clusters: Vec<String> = session.atlas().dataset.clusters.iter().map(|cluster| cluster.id.clone()).collect();
    spawn_local(async move {
        let read = fetch_text(ADDRESS).await.and_then(|text| parse(&text, &clusters));
        let read = read.map(|(context, issues)| Arc::new(Surroundings { context, issues }));
        // The page may be gone by now.
        let _ = slot.try_set(Some(read));
    });
}
