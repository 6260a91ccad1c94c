//! Which base maps a map draws, from back to front.

use std::sync::Arc;

use leptos::prelude::*;

use super::camera::Camera;
use super::layers::extra_layers;
use crate::domain::geo::basemap::Basemap;
use crate::domain::geo::extent::extent;
use crate::domain::geo::{Bounds, Size, Viewport};
use crate::domain::model::LonLat;
use crate::state::{Session, Slot, memo};

/// From this zoom on a region's own bundle covers the overview.
const REGION_ZOOM: f64 = 6.4;

/// Base maps from back to front; `None` while the first of them is on its way.
pub(super) type Bundles = Memo<Option<Vec<Arc<Basemap>>>>;

/// The base map of a cluster, if its data name one.
pub(in crate::ui) fn region_bundle(session: Session, cluster: usize) -> Option<Slot> {
    let atlas = session.atlas();
    let name = atlas.dataset.clusters.get(cluster)?.basemap.as_deref()?;
    Some(session.basemaps.get(name))
}

/// What a map of all data shows: their extent, or the world where nothing has a place.
pub(super) fn whole(session: Session) -> Bounds {
    extent(&session.atlas().dataset, None).unwrap_or(Bounds::WORLD)
}

/// What a map of one cluster shows: the land of its base map, else the extent of its companies.
pub(super) fn region_bounds(session: Session, cluster: usize, bundle: Option<Slot>) -> Memo<Bounds> {
    let own = extent(&session.atlas().dataset, Some(cluster));
    memo(move || {
        let focus = bundle.and_then(|bundle| bundle.with(|map| map.as_ref()?.as_ref().ok().map(|map| map.focus)));
        focus.or(own).unwrap_or_else(|| whole(session))
    })
}

fn loaded(slot: Slot) -> Option<Arc<Basemap>> {
    slot.get().and_then(Result::ok)
}

/// The base maps of one region: its own, over the overview once more is seen than the region's covers. A region without a map of
/// its own has the overview, if it lies in it.
pub(super) fn of_region(session: Session, camera: Camera, bundle: Option<Slot>) -> Bundles {
    let beyond = memo(move || {
        let seen = camera.settled.get().bounds(camera.size.get());
        let corner = |lon, lat| LonLat { lon, lat };
        let covers = |map: &Basemap| {
            map.drawn.contains(corner(seen.west, seen.south)) && map.drawn.contains(corner(seen.east, seen.north))
        };
        bundle.is_none_or(|bundle| bundle.with(|map| matches!(map, Some(Ok(map)) if !covers(map))))
    });
    let layers = extra_layers(session, camera);
    memo(move || {
        let own = match bundle {
            Some(bundle) => bundle.get()?.ok(),
            None => None,
        };
        let center = camera.settled.get().center;
        let overview = beyond.get().then(|| session.basemaps.get("overview")).and_then(loaded);
        let overview = overview.filter(|overview| own.is_some() || overview.drawn.contains(center));
        // From afar the region's own map would be a patch on the overview.
        let close = overview.is_none() || camera.settled.get().zoom >= REGION_ZOOM;
        let layers = layers.get().into_iter().filter_map(loaded);
        Some(overview.into_iter().chain(own.filter(|_| close)).chain(layers).collect())
    })
}

/// The base maps of one map of all regions: the overview, and those of the regions in view.
pub(super) fn of_all(session: Session, camera: Camera, overview: Slot) -> Bundles {
    let regions = visible_regions(session, camera.view(), camera.size);
    let layers = extra_layers(session, camera);
    memo(move || Some(std::iter::once(overview).chain(regions.get()).chain(layers.get()).filter_map(loaded).collect()))
}

/// The base maps of regions that are worth drawing: close enough, and in view.
fn visible_regions(session: Session, view: Signal<Viewport>, size: Memo<Size>) -> Memo<Vec<Slot>> {
    let clusters = session.atlas().dataset.clusters.len();
    memo(move || {
        let shown = view.get();
        if shown.zoom < REGION_ZOOM {
            return Vec::new();
        }
        let bounds = shown.bounds(size.get());
        let in_view = |slot: &Slot| match slot.get() {
            Some(Ok(map)) => map.bounds.intersects(bounds),
            _ => true,
        };
        (0..clusters).filter_map(|cluster| region_bundle(session, cluster)).filter(in_view).collect()
    })
}
