//! The map: three regions side by side, one map of all, or one circle a locality.

mod base;
mod buttons;
mod camera;
mod drawn;
mod gestures;
mod keys;
mod one;
mod places;
mod press;
mod rings;
mod spot;
mod stage;
mod triptych;

use leptos::prelude::*;

use crate::domain::facets::Facet;
use crate::domain::selection::Dimension;
use crate::domain::url_state::MapMode;
use crate::state::{Intent, Session, memo};
use crate::texts::value_label;
use crate::ui::shared::dynamic::{node, shown, text};
use crate::ui::shared::swatch::swatch;

/// The panel of the map, with its modes, its legend and what it does not show.
#[component]
pub(super) fn Map() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let map = &texts.map;
    let kind = memo(move || session.url.with(|state| (state.map, state.map != MapMode::Triptych && state.at.is_some())));
    let same = memo(move || session.url.with(|state| state.same_scale));
    let rows = session.without(&[Dimension::Area]);
    let source = rings::Source::new(session, rows);
    let missing = memo(move || {
        let atlas = session.atlas();
        rows.with(|rows| {
            let without = rows.iter().filter(|row| atlas.dataset.companies[*row].location.point.is_none()).count();
            (without, rows.count())
        })
    });
    let choice = move |value: MapMode, label: &'static str| {
        view! {
            <button type="button" aria-pressed=text(move || (kind.get().0 == value).to_string())
                on:click=move |_| session.go(Intent::Push, |state| { state.map = value; state.at = None; })>
                {label}
            </button>
        }
    };
    view! {
        <section class="panel map" aria-labelledby="map-title" data-atlas="map">
            <div class="panel-head">
                <h2 id="map-title">{map.title}</h2>
                {shown(move || !matches!(kind.get(), (MapMode::One, _) | (_, true)), move || view! {
                    <button type="button" class="button scale-toggle" data-atlas="same-scale" aria-pressed=text(move || same.get().to_string())
                        on:click=move |_| session.go(Intent::Push, |state| state.same_scale = !state.same_scale)>{texts.geo.same_scale}</button>
                })}
                <div class="segmented" role="group" aria-label=map.modes data-atlas="map-modes">
                    {choice(MapMode::Triptych, map.triptych)}{choice(MapMode::One, map.one)}{choice(MapMode::Places, texts.geo.places)}
                </div>
            </div>
            {node(move || match kind.get() {
                (MapMode::One, _) => view! { <one::OneMap source draw_of=rings::draw/> }.into_any(),
                (MapMode::Triptych, _) => view! { <triptych::Triptych source draw_of=rings::draw/> }.into_any(),
                (MapMode::Places, true) => view! { <one::OneMap source draw_of=places::draw/> }.into_any(),
                (MapMode::Places, false) => view! { <triptych::Triptych source draw_of=places::draw/> }.into_any(),
            })}
            <Legend spots=source.spots/>
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
    spots: rings::Spots,
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
