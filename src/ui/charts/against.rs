//! "Compare with all": pale bars of what there would be without filters. Local to the view.

use std::sync::Arc;

use leptos::prelude::*;

use super::PROFILE;
use super::table::{Cell, Column};
use crate::domain::analysis::statistics::{by_column, by_year};
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;
use crate::domain::filter::year_bins::YearCounts;
use crate::format::number::NumberStyle;
use crate::state::{Session, memo};
use crate::ui::explore::chips;
use crate::ui::shared::dynamic::text;

/// The rows without any filter, while the comparison is on.
#[derive(Clone, Copy)]
pub(super) struct Against {
    on: RwSignal<bool>,
    rows: Memo<Option<Arc<Bitset>>>,
}

impl Against {
    /// Provides it to the charts below, off.
    pub(super) fn provide(session: Session) -> Self {
        let on = RwSignal::new(false);
        let rows = memo(move || {
            let (atlas, all) = (session.atlas(), session.url.with(|state| state.filters.all_scopes));
            on.get().then(|| Arc::new(if all { Bitset::full(atlas.columns.rows()) } else { atlas.columns.core().clone() }))
        });
        let against = Self { on, rows };
        provide_context(against);
        against
    }

    /// Whether there is something to switch. Above one chart alone the switch would do nothing where no filter sets it apart from
    /// the whole, and beside the profile, which never draws the comparison.
    pub(super) fn is_offered(session: Session) -> bool {
        session.url.with(|state| match state.staging.chart.as_deref() {
            None => true,
            Some(chart) => chart != PROFILE && !chips::active(state).is_empty(),
        })
    }

    /// The comparison of the charts around.
    pub(super) fn here() -> Self {
        expect_context()
    }

    /// Companies of these values without filters; absent while the comparison is off.
    pub(super) fn of(self, session: Session, facet: Facet, ids: impl Iterator<Item = String>) -> Option<Vec<usize>> {
        let atlas = session.atlas();
        let wide = session.url.with(|state| state.filters.wide_sizes);
        let bars = by_column(atlas.columns.facet_of(facet, wide), self.rows.get().as_ref()?);
        let position = |id: String| atlas.columns.facet(facet).position(&id);
        Some(ids.map(|id| position(id).and_then(|position| bars.get(position)).map_or(0, |bar| bar.count)).collect())
    }

    /// Companies by founding year without filters; absent while the comparison is off.
    pub(super) fn years(self, session: Session) -> Option<YearCounts> {
        Some(by_year(&session.atlas().columns, self.rows.get().as_ref()?))
    }
}

/// The column of a data table that the comparison adds.
pub(super) fn ghost_column(session: Session, ghosts: Option<&[usize]>) -> Option<Column> {
    ghosts.map(|_| Column::number("companies-without-filters", session.texts().interact.without_filters))
}

/// The cell of that column.
pub(super) fn ghost_cell(numbers: &NumberStyle, ghosts: Option<&[usize]>, position: usize) -> Option<Cell> {
    let count = ghosts?.get(position).copied().unwrap_or_default();
    Some(Cell::number(numbers.integer(count as u64), count as f64))
}

/// A datum's statement with what there would be without filters.
pub(super) fn with_ghost(session: Session, title: String, ghosts: Option<&[usize]>, position: usize) -> String {
    match ghosts.and_then(|ghosts| ghosts.get(position)) {
        Some(all) => (session.texts().interact.against)(&title, *all),
        None => title,
    }
}

/// The switch.
#[component]
pub(super) fn CompareWithAll(
    /// What it switches.
    against: Against,
) -> impl IntoView {
    let words = &Session::here().texts().interact;
    view! {
        <button type="button" class="button" data-atlas="compare-with-all" aria-pressed=text(move || against.on.get().to_string())
            title=words.compare_hint on:click=move |_| against.on.update(|on| *on = !*on)>
            {words.compare}
        </button>
    }
}
