//! The map: the regions side by side, one map of all, or one circle a locality.

mod areas;
mod base;
mod bundles;
mod buttons;
mod camera;
mod drawn;
mod export;
mod gestures;
mod highlight;
mod keys;
mod layers;
mod legend;
mod locator;
mod meanwhile;
mod nearby;
mod one;
mod pane;
mod places;
mod places_table;
mod point_list;
mod press;
mod radius;
mod regions;
mod rings;
mod row;
mod small;
mod spiderfy;
mod tiles;
mod without;

pub(super) use base::base_layers;
pub(super) use bundles::region_bundle;
pub(super) use small::{overview_map, region_map};
pub(super) use without::without_map;

use leptos::prelude::*;

use crate::domain::filter::facets::Facet;
use crate::domain::filter::selection::Dimension;
use crate::domain::url_state::{MapMode, UrlState};
use crate::state::{Intent, Session, chunk, memo};
use crate::ui::shared::dynamic::{node, shown, text};
use crate::ui::shared::lazy::{Builder, deferred_in, deferred_until_near};

chunk!(shaded = areas: Builder => areas::view);
chunk!(localities = places: Builder => places::view);
chunk!(exports = export: Builder => export::view);
chunk!(places_as_table = places_table: Builder => places_table::view);
chunk!(distance = nearby: Builder => nearby::view);
chunk!(one_map = places: Builder => one::view);

/// The panel of the map, with its modes, its legend and what it does not show.
#[component]
pub(super) fn Map() -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let map = &texts.map;
    let mode = memo(move || session.url.with(|state| state.map));
    let regions = session.atlas().dataset.clusters.len();
    // Inside another page and at a kiosk, one region that is asked for stands alone, without ways to the others.
    let in_sight = memo(move || {
        let is_alone = |state: &UrlState| (state.bare || state.kiosk) && state.filters.values(Facet::Cluster).len() == 1;
        if session.url.with(is_alone) { 1 } else { regions }
    });
    // Side by side, where one scale for all makes sense.
    let is_split = memo(move || {
        let is_shown = |state: &UrlState| state.map == MapMode::Regions || state.map != MapMode::One && state.at.is_none();
        in_sight.get() > 1 && session.url.with(is_shown)
    });
    let same = memo(move || session.url.with(|state| state.same_scale));
    let rows = session.without(&[Dimension::Area]);
    let source = rings::Source::new(session, rows);
    provide_context(source);
    let choice = move |value: MapMode, label: AnyView| {
        view! {
            <button type="button" aria-pressed=text(move || (mode.get() == value).to_string())
                on:click=move |_| session.go(Intent::Push, |state| { state.map = value; state.at = None; })>
                {label}
            </button>
        }
    };
    view! {
        <section class="panel map" aria-labelledby="map-title" data-atlas="map">
            <button type="button" class="skip in-place" on:click=|_| places_table::open()>{texts.geo.skip_to_table}</button>
            <div class="panel-head">
                <h2 id="map-title">{map.title}</h2>
                {shown(move || is_split.get(), move || view! {
                    <button type="button" class="button scale-toggle" data-atlas="same-scale" aria-pressed=text(move || same.get().to_string())
                        on:click=move |_| session.go(Intent::Push, |state| state.same_scale = !state.same_scale)>{texts.geo.same_scale}</button>
                })}
                <div class="segmented" role="group" aria-label=map.modes data-atlas="map-modes">
                    {choice(MapMode::Regions, text(move || (map.regions)(in_sight.get())).into_any())}{choice(MapMode::One, map.one.into_any())}
                    {choice(MapMode::Places, texts.geo.places.into_any())}{choice(MapMode::Areas, texts.geo.areas.into_any())}
                </div>
            </div>
            {node(move || match mode.get() {
                MapMode::One => deferred_in(one_map, meanwhile::one).into_any(),
                MapMode::Regions => view! { <regions::RegionPanels source draw_of=rings::draw/> }.into_any(),
                MapMode::Places => deferred_in(localities, meanwhile::places).into_any(),
                MapMode::Areas => deferred_in(shaded, meanwhile::places).into_any(),
            })}
            <details class="nearby-fold" data-atlas="nearby-fold"><summary>{texts.geo.nearby}</summary>{deferred_until_near(distance, "nearby-place")}</details>
            // Of areas neither sectors nor single places are drawn.
            {shown(move || mode.get() != MapMode::Areas, move || view! { <legend::Sectors source/><legend::Precisions source/> })}
            {deferred_until_near(places_as_table, "table-place")}
            {deferred_until_near(exports, "exports-place")}
            <p class="credits">{map.credits}" "{text(layers::layer_credits)}</p>
        </section>
    }
}
