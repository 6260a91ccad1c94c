//! The founding year: a small histogram and two number inputs.

use leptos::prelude::*;

use crate::domain::filter::year_bins::year_bins;
use crate::format::decimal::fixed;
use crate::state::{Session, memo};
use crate::ui::shared::dynamic::{flag, node, text};
use crate::ui::shared::year_fields::YearFields;

/// A range of years. Companies without a founding year are outside of any range, and the text says how many.
#[component]
pub(super) fn Founded() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let facets = &texts.facets;
    let counts = session.years;
    let range = memo(move || session.url.with(|state| state.filters.founded));
    let known = text(move || counts.with(|counts| (facets.year_known)(counts.known, counts.total)));
    let bars = node(move || {
        let bins = counts.with(year_bins);
        let largest = bins.iter().map(|bin| bin.count).max().unwrap_or(0).max(1);
        let bars = bins.into_iter().map(|bin| {
            let outside = move || range.get().is_some_and(|range| !range.meets(bin.from, bin.to));
            let share = fixed(bin.count as f64 / largest as f64, 3);
            view! { <i style:--share=share class:is-faded=flag(outside)></i> }
        });
        bars.collect_view()
    });
    view! {
        <fieldset class="facet" data-facet="founded">
            <legend>{facets.founded}</legend>
            <div class="mini-histogram" aria-hidden="true">{bars}</div>
            <YearFields name="facet"/>
            <p class="hint">{known}</p>
        </fieldset>
    }
}
