//! What the interface reacts to: the loaded data, the URL as a memo, and the one way to change it.
//!
//! Only the URL is state. A chain of memos follows from it: url → filters → cross-filter → rows. Every view reads
//! the memo it needs and computes nothing that another one holds.

mod address;
mod appearance;
mod areas;
mod atlas;
mod changes;
mod chunk;
mod config;
mod context;
mod defer_queue;
mod details;
mod embed;
mod favourites;
mod fetch;
mod fragment;
mod gesture;
mod kept;
mod lexicon;
mod links;
mod loaded;
mod maps;
mod memo;
mod messages;
mod news;
mod performance;
mod position;
mod preview;
mod release;
mod revision;
mod route;
mod scroll;
mod subscription;
mod task;
mod translator;
mod worker;

pub use address::{Address, base_path, is_one_file, own_address, public_href, router_base};
pub use appearance::Appearance;
pub use areas::AreaFiles;
pub use atlas::Atlas;
pub(crate) use chunk::chunk;
pub use chunk::{Loading, NotLoaded};
pub use config::Settings;
pub use context::{ClusterContext, Contexts};
use defer_queue::held;
pub use details::Details;
pub use embed::Embedding;
pub use favourites::{Favourites, selection_of};
pub use fetch::site_text;
pub use gesture::Gesture;
pub use kept::KeptList;
pub use loaded::{Load, Loaded};
pub use maps::Basemaps;
pub use memo::memo;
pub use messages::messages;
pub use news::{News, age_in_days};
pub use performance::mark;
pub use position::{NoPosition, ask_position};
pub use preview::{Preview, published};
pub use release::{follow_release, opens_releases, release_href};
pub use revision::Revisions;
pub use route::{use_destination, view_href};
pub(crate) use subscription::unsubscribe_with_owner;
pub(crate) use task::next_task;
pub use translator::Translator;
pub use worker::{Heard, Worker, has_worker};

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;
use crate::domain::filter::filters::BadValue;
use crate::domain::filter::selection::{CrossFilter, Dimension, prune};
use crate::domain::filter::sorting::sorted;
use crate::domain::filter::year_bins::YearCounts;
use crate::domain::url_state::UrlState;
pub use crate::history::{Control, Intent};
use crate::texts::{Lang, Texts};

/// The state string of the address bar, parsed.
pub fn use_url_state() -> Memo<(UrlState, Vec<BadValue>)> {
    Address::here().state
}

/// Everything that a view of the data needs. Copied freely; provided once below the loaded data.
#[derive(Clone, Copy)]
pub struct Session {
    /// Language of the interface.
    pub lang: Lang,
    /// The parsed state string, without values that the data do not know.
    pub url: Memo<UrlState>,
    /// Values of the URL that were dropped: malformed, or unknown to the data.
    pub bad_values: Memo<Vec<BadValue>>,
    /// The selection with the clause of every dimension.
    pub cross: Memo<Arc<CrossFilter>>,
    /// The selected rows in the order of the list.
    pub rows: Memo<Arc<Vec<u32>>>,
    /// Number of selected companies.
    pub count: Memo<usize>,
    /// Number of companies that the scope admits: the whole that counts are stated against.
    pub total: Memo<usize>,
    /// Companies by founding year, whatever years are chosen.
    pub years: Memo<YearCounts>,
    /// True once the search knows words that mean the same; a search or a need in words asks for them.
    pub learnt: RwSignal<bool>,
    /// The facet value that the pointer or the focus is on, anywhere: every view lights up what carries it. Never part of the URL.
    pub highlight: RwSignal<Option<(Facet, String)>>,
    shared: StoredValue<Shared>,
    /// Base map bundles, loaded on demand.
    pub basemaps: Basemaps,
    counts: FacetCounts,
    atlas: StoredValue<Arc<Atlas>>,
    texts: &'static Texts,
}

/// What all sessions of a page share, also those of views that follow later.
#[derive(Clone, Copy)]
struct Shared {
    changes: changes::Changes,
    queue: defer_queue::DeferQueue,
}

/// What follows from the selection.
struct Figures {
    count: Memo<usize>,
    total: Memo<usize>,
    years: Memo<YearCounts>,
    counts: FacetCounts,
}

type FacetCounts = StoredValue<[Memo<Vec<usize>>; Facet::ALL.len()]>;

impl Figures {
    fn new(
        atlas: StoredValue<Arc<Atlas>>,
        url: Memo<UrlState>,
        cross: Memo<Arc<CrossFilter>>,
        rows: Memo<Arc<Vec<u32>>>,
    ) -> Self {
        let all_scopes = memo(move || url.with(|state| state.filters.all_scopes));
        Self {
            count: memo(move || rows.with(|rows| rows.len())),
            total: memo(move || {
                atlas.with_value(|atlas| if all_scopes.get() { atlas.columns.rows() } else { atlas.columns.core().count() })
            }),
            years: memo(move || atlas.with_value(|atlas| cross.with(|cross| cross.years(&atlas.columns)))),
            counts: StoredValue::new(Facet::ALL.map(|facet| memo(move || cross.with(|cross| cross.counts(facet).to_vec())))),
        }
    }
}

impl Session {
    /// Builds the chain of memos over loaded data and provides it to everything below.
    pub fn provide(atlas: Arc<Atlas>, texts: &'static Texts) -> Self {
        let parsed = use_url_state();
        let atlas = StoredValue::new(atlas);
        let pruned = memo(move || {
            let (mut state, mut bad) = parsed.get();
            state.unknown.extend(atlas.with_value(|atlas| prune(&atlas.columns, &mut state.filters)));
            bad.extend(state.unknown.iter().cloned());
            (state, bad)
        });
        let url = memo(move || pruned.with(|(state, _)| state.clone()));
        let filters = memo(move || url.with(|state| state.filters.clone()));
        let searched = memo(move || url.with(|state| !state.filters.query.is_empty() || !state.seeking.text.is_empty()));
        let learnt = lexicon::learn_when(move || searched.get(), atlas);
        // Each selection is made from the one before it: clauses that stay cost nothing.
        let cross = Memo::new(move |before: Option<&Arc<CrossFilter>>| {
            learnt.track();
            let atlas = atlas.get_value();
            let (dataset, columns) = (&atlas.dataset, &atlas.columns);
            Arc::new(filters.with(|filters| match before {
                Some(before) => before.changed_to(dataset, columns, filters),
                None => CrossFilter::new(dataset, columns, filters),
            }))
        });
        let order = memo(move || url.with(|state| (state.sort, state.filters.query.clone())));
        let rows = memo(move || {
            let (atlas, (sort, query)) = (atlas.get_value(), order.get());
            Arc::new(
                cross.with(|cross| sorted(&atlas.dataset, &atlas.columns, cross.selected(), sort, &query, texts.lang.code())),
            )
        });
        let figures = Figures::new(atlas, url, cross, rows);
        let session = Self {
            lang: texts.lang,
            url,
            bad_values: memo(move || pruned.with(|(_, bad)| bad.clone())),
            cross,
            rows,
            count: figures.count,
            total: figures.total,
            years: figures.years,
            learnt,
            shared: StoredValue::new(Shared { changes: changes::Changes::new(url), queue: defer_queue::DeferQueue::new(url) }),
            highlight: RwSignal::new(None),
            basemaps: expect_context(),
            counts: figures.counts,
            atlas,
            texts,
        };
        performance::measure_filters(cross);
        provide_context(session);
        session
    }

    /// Goes on with the whole of the release that it has. Rows and columns are the same, so nothing is drawn anew.
    pub fn take_whole(self, whole: &Arc<Atlas>) {
        // The page may be gone by now.
        let _ = self.atlas.try_set_value(Arc::clone(whole));
    }

    /// The same for a view whose updates are deferred while it is not `seen`, see `defer_queue.rs`. What it changes is the state of the moment.
    #[must_use]
    pub fn deferred(self, seen: Signal<bool>) -> Self {
        let queue = self.shared.with_value(|shared| shared.queue);
        let (seen, subscriber) = (queue.steady(seen), queue.subscribe());
        let url = held(self.url, seen, subscriber);
        let cross = held(self.cross, seen, subscriber);
        let rows = held(self.rows, seen, subscriber);
        let Figures { count, total, years, counts } = Figures::new(self.atlas, url, cross, rows);
        Self { url, cross, rows, count, total, years, counts, ..self }
    }

    /// `value` for a part of a view whose updates are deferred while it is not `seen`.
    pub fn deferred_value<T: Clone + PartialEq + Send + Sync + 'static>(self, value: Memo<T>, seen: Signal<bool>) -> Memo<T> {
        let queue = self.shared.with_value(|shared| shared.queue);
        held(value, queue.steady(seen), queue.subscribe())
    }

    /// False at first, and true once a flush comes to a view whose building is deferred.
    pub fn is_built(self) -> Memo<bool> {
        let subscriber = self.shared.with_value(|shared| shared.queue).subscribe();
        Memo::new(move |before| {
            subscriber.track();
            before.is_some()
        })
    }

    fn changes(&self) -> changes::Changes {
        self.shared.with_value(|shared| shared.changes)
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
        self.texts
    }

    /// Counts of every value of a facet by the cross-filter rule.
    pub fn counts(&self, facet: Facet) -> Memo<Vec<usize>> {
        self.counts.with_value(|counts| counts[facet.index()])
    }

    /// The rows that a view of these dimensions shows: every clause but its own.
    pub fn without(&self, own: &'static [Dimension]) -> Memo<Bitset> {
        let cross = self.cross;
        memo(move || cross.with(|cross| cross.without(own)))
    }

    /// Goes to the state that `change` makes of the current one.
    pub fn go(&self, intent: Intent, change: impl FnOnce(&mut UrlState)) {
        self.changes().go(intent, change);
    }

    /// The address of a state of the view that is shown.
    pub fn href(&self, state: &UrlState) -> String {
        self.changes().href(state)
    }

    /// True while `value` of `facet` is highlighted; tracks the highlight.
    pub fn is_highlighted(&self, facet: Facet, value: &str) -> bool {
        self.highlight.with(|highlighted| highlighted.as_ref().is_some_and(|(of, id)| *of == facet && id == value))
    }

    /// Ends the highlight if it is still this one; another one may have begun before this one is left.
    pub fn unhighlight(&self, facet: Facet, value: &str) {
        // A view may be left together with the session.
        let is_this =
            |highlighted: &Option<(Facet, String)>| highlighted.as_ref().is_some_and(|(of, id)| *of == facet && id == value);
        if self.highlight.try_with_untracked(is_this) == Some(true) {
            self.highlight.set(None);
        }
    }

    /// True while the last change of the filters can be undone; tracks the filters.
    pub fn can_undo(&self) -> bool {
        self.changes().can_undo()
    }

    /// Undoes the last change of the filters.
    pub fn undo(&self) {
        self.changes().undo();
    }

    /// Adds or removes a facet value.
    pub fn toggle(&self, facet: Facet, value: &str) {
        self.go(Intent::Push, |state| state.filters.toggle(facet, value));
    }
}
