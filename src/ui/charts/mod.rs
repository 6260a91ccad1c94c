//! The charts of the selection, each filtered by every clause but its own.

mod against;
mod brush;
mod caution;
mod discrete;
mod drag;
mod export;
mod frame;
mod growth;
mod heat;
mod indicators;
mod profile;
mod save;
mod strip;
pub(in crate::ui) mod table;
mod years;

use leptos::prelude::*;

use crate::domain::facets::Facet;
use crate::state::Session;

/// The column of charts.
pub(super) fn view() -> AnyView {
    let against = against::Against::provide(Session::here());
    view! {
        <div class="charts">
            <div class="charts-head"><against::CompareWithAll against/></div>
            <profile::Profile/>
            <years::Years/>
            <discrete::FacetChart facet=Facet::Sector/>
            <discrete::FacetChart facet=Facet::Size/>
            <discrete::FacetChart facet=Facet::Place/>
            <discrete::FacetChart facet=Facet::Tag/>
        </div>
    }
    .into_any()
}

/// The charts below the first ones.
pub(super) fn further() -> AnyView {
    view! { <growth::GrowthChart/><heat::Heat/><strip::Strip/><indicators::Indicators/> }.into_any()
}
