//! The map: three regions side by side, or one map of all.

mod base;
mod gestures;
mod model;
mod one;
mod press;
mod spot;
mod triptych;

use leptos::prelude::*;

use crate::domain::facets::Facet;
use crate::domain::selection::Dimension;
use crate::domain::url_state::MapMode;
use crate::state::{Intent, Session, memo};
use crate::texts::value_label;
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::swatch::swatch;

/// The panel of the map, with its modes, its legend and what it does not show.
#[component]
pub(super) fn Map() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let map = &texts.map;
    // One circle a commune comes with its own layout; until then its links open the regions.
    let mode = memo(move || session.url.with(|state| if state.map == MapMode::One { MapMode::One } else { MapMode::Triptych }));
    let rows = session.without(&[Dimension::Area]);
    let spots = model::use_spots(session, rows);
    let missing = memo(move || {
        let atlas = session.atlas();
        rows.with(|rows| {
            let without = rows.iter().filter(|row| atlas.dataset.companies[*row].location.point.is_none()).count();
            (without, rows.count())
        })
    });
    let choice = move |value: MapMode, label: &'static str| {
        view! {
            <button type="button" aria-pressed=text(move || (mode.get() == value).to_string())
                on:click=move |_| session.go(Intent::Push, |state| { state.map = value; state.at = None; })>
                {label}
            </button>
        }
    };
    view! {
        <section class="panel map" aria-labelledby="map-title" data-atlas="map">
            <div class="panel-head">
                <h2 id="map-title">{map.title}</h2>
                <div class="segmented" role="group" aria-label=map.modes>
                    {choice(MapMode::Triptych, map.triptych)}{choice(MapMode::One, map.one)}
                </div>
            </div>
            {node(move || match mode.get() {
                MapMode::One => view! { <one::OneMap spots/> }.into_any(),
                MapMode::Triptych | MapMode::Places => view! { <triptych::Triptych spots/> }.into_any(),
            })}
            <Legend spots/>
            <p class="hint" data-atlas="no-location" data-count=text(move || missing.get().0.to_string())>
                {text(move || { let (without, total) = missing.get(); (map.no_location)(without, total) })}" "{map.precision_note}
            </p>
            <p class="credits">{map.credits}</p>
        </section>
    }
}

/// The sectors with their signs and the companies of each that the map shows.
#[component]
fn Legend(
    /// The companies with a point.
    spots: model::Spots,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let atlas = session.atlas();
    let counts = memo(move || {
        let atlas = session.atlas();
        let mut counts = vec![0_u64; atlas.dataset.sectors.len()];
        spots.with(|spots| {
            let rows = spots.iter().flat_map(|spot| &spot.rows);
            rows.for_each(|row| counts[atlas.dataset.companies[*row as usize].sector] += 1);
        });
        counts
    });
    let entries = atlas.dataset.sectors.iter().enumerate().map(|(position, sector)| {
        let count = text(move || texts.numbers.integer(counts.with(|counts| counts.get(position).copied().unwrap_or_default())));
        view! {
            <li>
                {swatch(position, &sector.id)}
                <span>{value_label(&atlas.dataset, texts, Facet::Sector, &sector.id)}</span>
                <b>{count}</b>
            </li>
        }
    });
    view! { <ul class="legend" aria-label=texts.map.legend>{entries.collect_view()}</ul> }
}
