//! The founding year: a small histogram and two number inputs.

use leptos::prelude::*;

use crate::domain::decimal::fixed;
use crate::domain::url_state::YearRange;
use crate::domain::year_bins::year_bins;
use crate::state::{Intent, Session, memo};
use crate::ui::shared::dynamic::{flag, node, text};

/// A range of years. Companies without a founding year are outside of any range, and the text says how many.
#[component]
pub(super) fn Founded() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let facets = &texts.facets;
    let counts = session.years;
    let range = memo(move || session.url.with(|state| state.filters.founded));
    let extent = session.atlas().columns.founded_extent().unwrap_or_default();
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
    let set = move |from: Option<i32>, to: Option<i32>| {
        session.go(Intent::Push, |state| state.filters.founded = YearRange::new(from, to));
    };
    let year = |text: String| text.trim().parse::<i32>().ok().filter(|year| (1000..=9999).contains(year));
    let from = move || range.get().and_then(|range| range.from);
    let to = move || range.get().and_then(|range| range.to);
    let shown = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    view! {
        <fieldset class="facet" data-facet="founded">
            <legend>{facets.founded}</legend>
            <div class="mini-histogram" aria-hidden="true">{bars}</div>
            <div class="range">
                <label>{facets.from}
                    <input type="number" inputmode="numeric" data-atlas-range="from" min=extent.0 max=extent.1 placeholder=extent.0
                        prop:value=text(move || shown(from()))
                        on:change=move |event| { set(year(event_target_value(&event)), to()); show_again(&event, shown(from())); }/>
                </label>
                <label>{facets.to}
                    <input type="number" inputmode="numeric" data-atlas-range="to" min=extent.0 max=extent.1 placeholder=extent.1
                        prop:value=text(move || shown(to()))
                        on:change=move |event| { set(from(), year(event_target_value(&event))); show_again(&event, shown(to())); }/>
                </label>
            </div>
            <p class="hint">{known}</p>
        </fieldset>
    }
}

/// Writes what is set back into the field: what was refused must not stay there.
fn show_again(event: &leptos::ev::Event, value: String) {
    use wasm_bindgen::JsCast;
    if let Some(field) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        field.set_value(&value);
    }
}
