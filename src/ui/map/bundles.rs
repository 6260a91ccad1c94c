//! Which base maps a map draws, from back to front.

use std::sync::Arc;

use leptos::prelude::*;

use super::camera::Camera;
use super::layers::extra_layers;
use crate::domain::geo::basemap::Basemap;
use crate::domain::geo::extent::extent;
use crate::domain::geo::{Bounds, Size, Viewport};
use crate::domain::model::LonLat;
use crate::state::{Load, Loaded, Session, memo};

/// From this zoom on a region's own bundle covers the overview.
const REGION_ZOOM: f64 = 6.4;

/// Base maps from back to front; `None` while the first of them is on its way.
pub(super) type Bundles = Memo<Option<Vec<Arc<Basemap>>>>;

/// The base map of a cluster, if its data name one.
pub(in crate::ui) fn region_bundle(session: Session, cluster: usize) -> Option<Loaded<Basemap>> {
    let atlas = session.atlas();
    let name = atlas.dataset.clusters.get(cluster)?.basemap.as_deref()?;
    Some(session.basemaps.get(name))
}

/// What a map of all data shows: their extent, or the world where nothing has a place.
pub(super) fn whole(session: Session) -> Bounds {
    extent(&session.atlas().dataset, None).unwrap_or(Bounds::WORLD)
}

/// What a map of one cluster shows: the land of its base map, else the extent of its companies.
pub(super) fn region_bounds(session: Session, cluster: usize, bundle: Option<Loaded<Basemap>>) -> Memo<Bounds> {
    let own = extent(&session.atlas().dataset, Some(cluster));
    memo(move || {
        let focus = bundle.and_then(|bundle| bundle.with(|map| map.ready().map(|map| map.focus)));
        focus.or(own).unwrap_or_else(|| whole(session))
    })
}

/// The base maps of one region: its own, over the overview once more is seen than the region's covers. A region without a map of
/// its own has the overview, if it lies in it.
pub(super) fn of_region(session: Session, camera: Camera, bundle: Option<Loaded<Basemap>>) -> Bundles {
    let beyond = memo(move || {
        let seen = camera.settled.get().bounds(camera.size.get());
        let corner = |lon, lat| LonLat { lon, lat };
        let covers = |map: &Basemap| {
            map.drawn.contains(corner(seen.west, seen.south)) && map.drawn.contains(corner(seen.east, seen.north))
        };
        bundle.is_none_or(|bundle| bundle.with(|map| map.ready().is_some_and(|map| !covers(map))))
    });
    let layers = extra_layers(session, camera);
    Memo::new(move |before: Option<&Option<Vec<Arc<Basemap>>>>| {
        let own = bundle.map(Loaded::get);
        // While a map is loaded again, the marks without it stay.
        if own == Some(Load::Pending) && before.is_none_or(Option::is_none) {
            return None;
        }
        let own = own.and_then(|own| own.ready().cloned());
        let center = camera.settled.get().center;
        let overview = beyond.get().then(|| session.basemaps.get("overview").ready()).flatten();
        let overview = overview.filter(|overview| own.is_some() || overview.drawn.contains(center));
        // From afar the region's own map would be a patch on the overview.
        let close = overview.is_none() || camera.settled.get().zoom >= REGION_ZOOM;
        let layers = layers.get().into_iter().filter_map(Loaded::ready);
        Some(overview.into_iter().chain(own.filter(|_| close)).chain(layers).collect())
    })
}

/// What one map of all regions is drawn from: the overview, the maps of the regions in view, an operator's layers.
pub(super) fn maps_of_all(
    session: Session,
    camera: Camera,
    overview: Loaded<Basemap>,
) -> impl Fn() -> Vec<Loaded<Basemap>> + Copy + Send + Sync + 'static {
    let regions = Signal::derive(visible_regions(session, camera.view(), camera.size));
    let layers = extra_layers(session, camera);
    move || std::iter::once(overview).chain(regions.get()).chain(layers.get()).collect()
}

/// Those of them that are here.
pub(super) fn of_all(wanted: impl Fn() -> Vec<Loaded<Basemap>> + Send + Sync + 'static) -> Bundles {
    memo(move || Some(wanted().into_iter().filter_map(Loaded::ready).collect()))
}

/// The base maps of regions that are worth drawing: close enough, and in view.
fn visible_regions(
    session: Session,
    view: Signal<Viewport>,
    size: Memo<Size>,
) -> impl Fn() -> Vec<Loaded<Basemap>> + Send + Sync + 'static {
    let clusters = session.atlas().dataset.clusters.len();
    // Which ones they are changes seldom, the viewport with every frame of a drag.
    let visible = memo(move || {
        let shown = view.get();
        if shown.zoom < REGION_ZOOM {
            return Vec::new();
        }
        let bounds = shown.bounds(size.get());
        let in_view = |cluster: &usize| {
            let bundle = region_bundle(session, *cluster);
            bundle.is_some_and(|bundle| bundle.with(|map| map.ready().is_none_or(|map| map.bounds.intersects(bounds))))
        };
        (0..clusters).filter(in_view).collect::<Vec<usize>>()
    });
    move || visible.with(|visible| visible.iter().filter_map(|cluster| region_bundle(session, *cluster)).collect())
}
