//! Two number fields for the range of founding years.

use leptos::prelude::*;

use crate::domain::filter::filters::YearRange;
use crate::state::{Intent, Session, memo};
use crate::ui::shared::dynamic::text;

/// From and to; an empty field is an open end.
#[component]
pub(crate) fn YearFields(
    /// Tells the fields of one place from those of another.
    name: &'static str,
) -> impl IntoView {
    let session = Session::here();
    let facets = &session.texts().facets;
    let range = memo(move || session.url.with(|state| state.filters.founded));
    let extent = session.atlas().columns.founded_extent().unwrap_or_default();
    let set = move |from: Option<i32>, to: Option<i32>| {
        session.go(Intent::Push, |state| state.filters.founded = YearRange::new(from, to));
    };
    let year = |text: String| text.trim().parse::<i32>().ok().filter(|year| (1000..=9999).contains(year));
    let from = move || range.get().and_then(|range| range.from);
    let to = move || range.get().and_then(|range| range.to);
    let shown = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    view! {
        <div class="range" data-atlas-years=name>
            <label>{facets.from}
                <input type="number" inputmode="numeric" data-atlas-range=(name == "facet").then_some("from") data-end="from"
                    min=extent.0 max=extent.1 placeholder=extent.0 prop:value=text(move || shown(from()))
                    on:change=move |event| { set(year(event_target_value(&event)), to()); show_again(&event, shown(from())); }/>
            </label>
            <label>{facets.to}
                <input type="number" inputmode="numeric" data-atlas-range=(name == "facet").then_some("to") data-end="to"
                    min=extent.0 max=extent.1 placeholder=extent.1 prop:value=text(move || shown(to()))
                    on:change=move |event| { set(from(), year(event_target_value(&event))); show_again(&event, shown(to())); }/>
            </label>
        </div>
    }
}

/// Writes what is set back into the field: what was refused must not stay there.
fn show_again(event: &leptos::ev::Event, value: String) {
    use wasm_bindgen::JsCast;
    if let Some(field) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        field.set_value(&value);
    }
}
