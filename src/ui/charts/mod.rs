//! The charts of the selection, each filtered by every clause but its own.

mod caution;
mod discrete;
mod frame;
mod growth;
mod heat;
mod indicators;
mod profile;
mod strip;
pub(in crate::ui) mod table;
mod years;

use leptos::prelude::*;

use crate::domain::facets::Facet;

/// The column of charts.
pub(super) fn view() -> AnyView {
    view! {
        <div class="charts">
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
