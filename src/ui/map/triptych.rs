//! Three regions side by side, each fitted to its panel: the clusters lie hundreds of kilometres apart.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::base::{base_layers, scale_bar};
use super::model::{Spots, is_inside, scene, visible_marks};
use super::press::press;
use super::spot::{OpenSpot, SpotList};
use crate::domain::geo::basemap::Basemap;
use crate::domain::geo::cluster::Spot;
use crate::domain::geo::{Bounds, MAX_ZOOM, Size, Viewport, lon_lat_from_world};
use crate::domain::url_state::MapMode;
use crate::scene::Scene;
use crate::state::{Intent, Session, memo};
use crate::ui::shared::dynamic::{flag, node, text};
use crate::ui::shared::icons::{Icon, icon};
use crate::ui::shared::painter::{background, px};
use crate::ui::shared::size::use_size;
use crate::ui::shared::targets::{Kind, Targets, Tooltip};

/// The bundle whose outline has too few points to be read as a border, see NOTICE.
const SCHEMATIC: &str = "brussels";
/// Pixels left free around a region.
const MARGIN_PX: f64 = 14.0;

/// One panel a cluster.
#[component]
pub(super) fn Triptych(
    /// Companies by point.
    spots: Spots,
) -> impl IntoView {
    let session = Session::here();
    let open = OpenSpot::new(None);
    let clusters = 0..session.atlas().dataset.clusters.len();
    let panels = clusters.map(|cluster| view! { <Panel cluster spots open/> });
    view! {
        <div class="triptych">{panels.collect_view()}</div>
        <SpotList open/>
    }
}

/// One region.
#[component]
fn Panel(
    /// Position of the cluster.
    cluster: usize,
    /// Companies by point, of all regions.
    spots: Spots,
    /// The list of one point.
    open: OpenSpot,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let atlas = session.atlas();
    let id = atlas.dataset.clusters[cluster].id.clone();
    let name = atlas.dataset.clusters[cluster].region.get(session.lang.code()).to_owned();
    let frame = NodeRef::<html::Div>::new();
    let measured = use_size(frame);
    let bundle = session.basemaps.get(&id);
    let basemap = memo(move || bundle.get().and_then(Result::ok));
    let own = memo(move || {
        let atlas = session.atlas();
        spots.with(|spots| own_spots(spots, |row| atlas.dataset.companies[row as usize].cluster == cluster))
    });
    let size = Signal::derive(move || measured.get().unwrap_or(Size { width: 1.0, height: 1.0 }));
    let view_memo = memo(move || fitted(basemap.get().as_deref(), &own.get(), size.get()));
    let viewport = Signal::from(view_memo);
    let marks = memo(move || own.with(|own| visible_marks(own, viewport.get(), size.get(), 0.0)));
    let picture = memo(move || {
        if measured.get().is_none() || bundle.with(Option::is_none) {
            return Scene::default();
        }
        marks.with(|marks| scene(&session.atlas().dataset, texts, marks, &[], viewport.get(), size.get()))
    });
    let outside = memo(move || {
        own.with(|own| {
            own.iter()
                .filter(|spot| !is_inside(viewport.get(), size.get(), spot.world, 0.0))
                .map(|spot| spot.rows.len())
                .sum::<usize>()
        })
    });
    let count = memo(move || own.with(|own| own.iter().map(|spot| spot.rows.len()).sum::<usize>()));
    let hovered = RwSignal::new(None);
    let enlarge = move |bounds: Bounds| {
        let at = Viewport::fit(bounds, Size { width: 640.0, height: 420.0 }, 40.0, 12.0).rounded();
        session.go(Intent::Push, |state| {
            state.map = MapMode::One;
            state.at = Some(at);
        });
    };
    let activate = Callback::new(move |index: usize| {
        if let Some(mark) = marks.with_untracked(|marks| marks.get(index).cloned()) {
            press(session, mark, open, true, enlarge);
        }
    });
    let all = move |_| {
        if let Some(map) = basemap.get_untracked() {
            enlarge(map.focus);
        }
    };
    // Said as one line: how many are on the map, what is not in the frame, what the outline is worth, what could not be loaded.
    let is_schematic = id == SCHEMATIC;
    let note = text(move || {
        let outside = Some(outside.get()).filter(|count| *count > 0).map(texts.map.outside);
        let missing = bundle.with(|map| matches!(map, Some(Err(()))));
        let located = Some((texts.map.located)(count.get()));
        let parts = [
            located,
            outside,
            is_schematic.then(|| texts.map.schematic.to_owned()),
            missing.then(|| texts.map.unavailable.to_owned()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    view! {
        <figure class="region" class:is-empty=flag(move || count.get() == 0) data-atlas-region=id>
            <figcaption>
                <span class="region-name">{name.clone()}</span>
                <button type="button" class="icon-button" aria-label=(texts.map.enlarge)(&name) title=(texts.map.enlarge)(&name) on:click=all>{icon(Icon::Enlarge)}</button>
            </figcaption>
            <div class="map-frame" node_ref=frame>
                <svg class="map-svg" role="group" aria-label=name viewBox=text(move || view_box(size.get()))>
                    {node(move || basemap.get().map(|map| base_layers(&map, viewport, size)))}
                    {node(move || picture.with(background))}
                    <Targets scene=picture kind=Kind::Mark hovered activate/>
                    {scale_bar(viewport, size)}
                </svg>
                <Tooltip scene=picture hovered/>
            </div>
            <p class="region-note">{note}</p>
        </figure>
    }
}

/// The viewBox of a map: one unit a pixel.
pub(super) fn view_box(size: Size) -> String {
    format!("0 0 {} {}", px(size.width), px(size.height))
}

fn own_spots(spots: &[Spot], keep: impl Fn(u32) -> bool) -> Arc<Vec<Spot>> {
    let own = spots.iter().filter_map(|spot| {
        let rows: Vec<u32> = spot.rows.iter().copied().filter(|row| keep(*row)).collect();
        (!rows.is_empty()).then_some(Spot { world: spot.world, rows })
    });
    Arc::new(own.collect())
}

/// The region if its base map is here, else the companies' points.
fn fitted(map: Option<&Basemap>, own: &[Spot], size: Size) -> Viewport {
    let bounds = map.map(|map| map.focus).or_else(|| Bounds::around(own.iter().map(|spot| lon_lat_from_world(spot.world))));
    let bounds = bounds.unwrap_or(Bounds { west: 2.0, south: 44.0, east: 7.0, north: 51.0 });
    Viewport::fit(bounds, size, MARGIN_PX, MAX_ZOOM)
}
