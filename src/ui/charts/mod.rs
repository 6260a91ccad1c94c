//! The charts of the selection, each filtered by every clause but its own.

mod against;
mod brush;
mod caution;
mod discrete;
mod downloads;
mod drag;
mod frame;
mod growth;
mod heat;
mod indicators;
mod profile;
mod strip;
pub(in crate::ui) mod table;
mod years;

use leptos::prelude::*;

use crate::domain::filter::facets::Facet;
use crate::state::Session;
use crate::ui::shared::dynamic::shown;
use crate::ui::shared::when_seen::when_seen;

/// The names of the charts below the first ones.
pub(super) const FURTHER: [&str; 4] = ["growth", "cluster-tag", "headcount", "indicators"];

/// The name of the profile of each cluster.
const PROFILE: &str = "cluster-sector";

/// Whether the address asks for this chart: by its name, or for all.
fn is_asked(name: &str) -> bool {
    Session::here().url.with_untracked(|state| state.staging.chart.as_deref().is_none_or(|only| only == name))
}

/// The charts of the selection.
pub(super) fn view() -> AnyView {
    let session = Session::here();
    let against = against::Against::provide(session);
    let facets = Facet::shown_by(|spec| spec.chart).into_iter().filter(|facet| is_asked(facet.key()));
    let facets = facets.map(|facet| alone(move || view! { <discrete::FacetChart facet/> }.into_any()));
    let compare = move || view! { <div class="charts-head"><against::CompareWithAll against/></div> };
    view! {
        <div class="charts">
            {shown(move || against::Against::is_offered(session), compare)}
            {is_asked(PROFILE).then(|| alone(|| view! { <profile::Profile/> }.into_any()))}
            {is_asked("founded").then(|| alone(|| view! { <years::Years/> }.into_any()))}
            {facets.collect_view()}
        </div>
    }
    .into_any()
}

/// The charts below the first ones.
pub(super) fn further() -> AnyView {
    view! {
        {is_asked("growth").then(|| alone(|| view! { <growth::GrowthChart/> }.into_any()))}
        {is_asked("cluster-tag").then(|| alone(|| view! { <heat::Heat/> }.into_any()))}
        {is_asked("headcount").then(|| wide(|| view! { <strip::Strip/> }.into_any()))}
        {is_asked("indicators").then(|| wide(|| view! { <indicators::Indicators/> }.into_any()))}
    }
    .into_any()
}

/// A chart that waits by itself while nobody sees it.
fn alone(chart: impl FnOnce() -> AnyView + Send + 'static) -> impl IntoView {
    when_seen("chart-place", chart)
}

/// The same over all columns.
fn wide(chart: fn() -> AnyView) -> impl IntoView {
    when_seen("chart-place wide", chart)
}
