//! The tables of what means the same, fetched with the first search: the index knows them from then on, and the selection follows.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::atlas::Atlas;
use super::chunk::chunk;
use crate::domain::filter::lexicon::{LEXICON, Lexicon};

chunk!(tables = suggest: &'static Lexicon => &LEXICON);

/// True once the index of `columns` has the tables, which are asked for when `is_searched` says so. A search that cannot have
/// them finds by the words of the records, and the next one asks again.
pub(super) fn learn_when(
    is_searched: impl Fn() -> bool + Send + Sync + 'static,
    atlas: StoredValue<Arc<Atlas>>,
) -> RwSignal<bool> {
    let learnt = RwSignal::new(atlas.with_value(|atlas| atlas.columns.search().has_learnt()));
    Effect::new(move |_| {
        if !is_searched() || learnt.get_untracked() {
            return;
        }
        spawn_local(async move {
            let Ok(lexicon) = tables().await else { return };
            // The page may be gone by now.
            if atlas.try_with_value(|atlas| atlas.columns.search().learn(lexicon)).is_some() {
                let _ = learnt.try_set(true);
            }
        });
    });
    learnt
}
