//! What the interface reacts to: the loaded data, the URL as a memo, and the one way to change it.
//!
//! Only the URL is state. A chain of memos follows from it: url → filters → cross-filter → rows. Every view reads
//! the memo it needs and computes nothing that another one holds.

mod load;
mod maps;
mod memo;
mod navigate;
mod performance;
mod route;

pub use load::{Atlas, LoadState, Loader};
pub use maps::Basemaps;
pub use memo::memo;
pub use navigate::{Intent, Navigator, base_path};
pub use performance::mark;
pub use route::{Route, use_route};

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::domain::bitset::Bitset;
use crate::domain::facets::Facet;
use crate::domain::selection::{CrossFilter, Dimension};
use crate::domain::sorting::sorted;
use crate::domain::url_state::{BadValue, UrlState};
use crate::texts::{Lang, Texts};

/// The state string of the address bar, parsed.
pub fn use_url_state() -> Memo<(UrlState, Vec<BadValue>)> {
    let search = use_location().search;
    memo(move || search.with(|query| UrlState::parse(query)))
}

/// Everything that a view of the data needs. Copied freely; provided once below the loaded data.
#[derive(Clone, Copy)]
pub struct Session {
    /// Language of the interface.
    pub lang: Lang,
    /// The parsed state string.
    pub url: Memo<UrlState>,
    /// Values of the URL that were dropped: malformed, or unknown to the data.
    pub bad_values: Memo<Vec<BadValue>>,
    /// The selection with the clause of every dimension.
    pub cross: Memo<Arc<CrossFilter>>,
    /// The selected rows in the order of the list.
    pub rows: Memo<Arc<Vec<u32>>>,
    /// Changes the URL.
    pub navigator: Navigator,
    /// Base map bundles, loaded on demand.
    pub basemaps: Basemaps,
    atlas: StoredValue<Arc<Atlas>>,
}

impl Session {
    /// Builds the chain of memos over loaded data and provides it to everything below.
    pub fn provide(atlas: Arc<Atlas>, lang: Lang) -> Self {
        let parsed = use_url_state();
        let url = memo(move || parsed.with(|(state, _)| state.clone()));
        let filters = memo(move || url.with(|state| state.filters.clone()));
        let stored = StoredValue::new(atlas);
        let cross = memo(move || {
            let atlas = stored.get_value();
            Arc::new(filters.with(|filters| CrossFilter::new(&atlas.dataset, &atlas.columns, filters)))
        });
        let order = memo(move || url.with(|state| (state.sort, state.filters.query.clone())));
        let rows = memo(move || {
            let (atlas, (sort, query)) = (stored.get_value(), order.get());
            Arc::new(cross.with(|cross| sorted(&atlas.dataset, &atlas.columns, cross.selected(), sort, &query)))
        });
        let bad_values = memo(move || {
            let mut bad = parsed.with(|(_, bad)| bad.clone());
            cross.with(|cross| bad.extend_from_slice(cross.dropped()));
            bad
        });
        let session =
            Self { lang, url, bad_values, cross, rows, navigator: Navigator::new(), basemaps: Basemaps::new(), atlas: stored };
        performance::measure_filters(cross);
        provide_context(session);
        session
    }

    /// The session provided above.
    pub fn here() -> Self {
        expect_context()
    }

    /// The loaded data.
    pub fn atlas(&self) -> Arc<Atlas> {
        self.atlas.get_value()
    }

    /// The texts of the interface.
    pub fn texts(&self) -> &'static Texts {
        self.lang.texts()
    }

    /// Counts of every value of a facet by the cross-filter rule.
    pub fn counts(&self, facet: Facet) -> Memo<Vec<usize>> {
        let Self { cross, atlas, .. } = *self;
        memo(move || atlas.with_value(|atlas| cross.with(|cross| cross.counts(&atlas.columns, facet))))
    }

    /// The rows that a view of these dimensions shows: every clause but its own.
    pub fn without(&self, own: &'static [Dimension]) -> Memo<Bitset> {
        let cross = self.cross;
        memo(move || cross.with(|cross| cross.without(own)))
    }

    /// Number of companies that the scope admits: the whole that counts are stated against.
    pub fn total(&self) -> Memo<usize> {
        let Self { url, atlas, .. } = *self;
        memo(move || {
            let all = url.with(|state| state.filters.all_scopes);
            atlas.with_value(|atlas| if all { atlas.columns.rows() } else { atlas.columns.core().count() })
        })
    }

    /// Goes to the state that `change` makes of the current one.
    pub fn go(&self, intent: Intent, change: impl FnOnce(&mut UrlState)) {
        let next = self.url.get_untracked().with(change);
        self.navigator.go(&next, intent);
    }

    /// Adds or removes a facet value.
    pub fn toggle(&self, facet: Facet, value: &str) {
        self.go(Intent::Push, |state| state.filters.toggle(facet, value));
    }
}
