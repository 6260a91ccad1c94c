//! One chart of the selection and nothing else, as its own link and an embed of it show it.

use leptos::prelude::*;

use super::further::further_charts;
use super::{charts_of_selection, chips};
use crate::state::{Session, chunk, view_href};
use crate::texts::Quoting;
use crate::ui::charts::FURTHER;
use crate::ui::shared::dynamic::{shown, text};
use crate::ui::shared::lazy::{Builder, deferred};
use crate::ui::shared::style::adopt_style;
use crate::views::View;

chunk!(/// The chart, fetched when an address asks for one.
    pub(super) chart_alone = single: Builder => view);

/// The chart, below the filters that made its selection and above the way to everything else.
fn view() -> AnyView {
    adopt_style("quoting", include_str!("../../../style/quoting.css"));
    let session = Session::here();
    let is_further =
        session.url.with_untracked(|state| state.staging.chart.as_deref().is_some_and(|name| FURTHER.contains(&name)));
    let filters = text(move || chips::sentence(session));
    let whole = move || {
        let whole = text(move || {
            let query = session.url.with(|state| state.with(|state| state.staging.chart = None).to_query());
            view_href(session.lang, &View::Explore, &query)
        });
        view! { <p><a href=whole data-atlas="whole-selection">{Quoting::of(session.lang).whole}</a></p> }
    };
    let is_framed = move || session.url.with(|state| state.bare);
    view! {
        <div class="one-chart">
            <h1 class="hidden" tabindex="-1">{session.texts().shell.name}</h1>
            <p class="hint" data-atlas="chart-filters">{filters}</p>
            {if is_further { deferred(further_charts).into_any() } else { deferred(charts_of_selection).into_any() }}
            {shown(move || !is_framed(), whole)}
        </div>
    }
    .into_any()
}
