//! Three regions side by side, each fitted to its panel and moved on its own: the clusters lie hundreds of kilometres
//! apart. At one scale all are zoomed together.

use std::sync::Arc;

use leptos::prelude::*;

use super::buttons::{buttons, sign_button};
use super::camera::{Camera, MeasuredFrame, measured_frame};
use super::drawn::is_inside;
use super::layers::extra_layers;
use super::locator::locator;
use super::one::REGION_ZOOM;
use super::rings::{DrawOf, Source};
use super::spot::{OpenSpot, SpotList};
use super::stage::Stage;
use super::without::without_map;
use crate::domain::filter::facets::Facet;
use crate::domain::geo::basemap::Basemap;
use crate::domain::geo::cluster::Spot;
use crate::domain::geo::{Bounds, MAX_ZOOM, MIN_ZOOM, Size, Viewport, lon_lat_from_world};
use crate::domain::model::LonLat;
use crate::domain::url_state::{MapMode, UrlState};
use crate::format::decimal::between;
use crate::state::{Intent, Load, Loaded, Session, memo};
use crate::ui::shared::dynamic::{flag, text};
use crate::ui::shared::icons::Icon;

/// The bundle whose outline has too few points to be read as a border, see NOTICE.
const SCHEMATIC: &str = "brussels";
/// Pixels left free around a region.
const MARGIN_PX: f64 = 14.0;
/// Size of a panel before it is laid out.
const USUAL: Size = Size { width: 220.0, height: 294.0 };

/// A panel before it is built: the common scale depends on how each of them fits.
#[derive(Clone, Copy)]
struct Region {
    /// Position of the cluster.
    cluster: usize,
    /// Its companies.
    own: Source,
    /// Its base map.
    bundle: Loaded<Basemap>,
    /// Its frame.
    frame: MeasuredFrame,
    /// The viewport that fits.
    fits: Memo<Viewport>,
}

impl Region {
    fn new(session: Session, source: Source, cluster: usize) -> Self {
        let own = source.of_cluster(session, cluster);
        let bundle = session.basemaps.get(&session.atlas().dataset.clusters[cluster].id);
        let frame = measured_frame(USUAL);
        let fits =
            memo(move || bundle.with(|map| own.spots.with(|spots| fit(map.ready().map(|map| &**map), spots, frame.size.get()))));
        Self { cluster, own, bundle, frame, fits }
    }

    /// The viewport to come to rest at, among those of all panels.
    fn shown(self, session: Session, all: StoredValue<Vec<Memo<Viewport>>>) -> Memo<Viewport> {
        let id = session.atlas().dataset.clusters[self.cluster].id.clone();
        memo(move || {
            let all = || all.with_value(|all| all.iter().map(Memo::get).collect::<Vec<_>>());
            session.url.with(|state| shown(state, &id, self.fits.get(), all))
        })
    }
}

/// One panel a cluster.
#[component]
pub(super) fn Triptych(
    /// The companies.
    source: Source,
    /// How they are drawn.
    draw_of: DrawOf,
) -> impl IntoView {
    let session = Session::here();
    let open = OpenSpot::new(None);
    let clusters = 0..session.atlas().dataset.clusters.len();
    let regions: Vec<Region> = clusters.map(|cluster| Region::new(session, source, cluster)).collect();
    let all = StoredValue::new(regions.iter().map(|region| region.fits).collect::<Vec<_>>());
    let views = regions.iter().map(|region| (region.shown(session, all), region.frame.size)).collect();
    let panels = regions.into_iter().map(|region| view! { <Panel region draw_of all open/> });
    view! {
        <div class="triptych">{panels.collect_view()}</div>
        <div class="under-map">
            {locator(session, views)}
            <p class="hint" id="map-help">{session.texts().geo.help}</p>
        </div>
        <SpotList open/>
    }
}

/// The viewport of a panel: as it was moved, else as it fits; at one scale with the zoom of the widest.
fn shown(state: &UrlState, id: &str, own: Viewport, all: impl Fn() -> Vec<Viewport>) -> Viewport {
    let moved = |id: &str| state.views.iter().find(|(of, _)| of == id).map(|(_, view)| *view);
    let view = moved(id).unwrap_or(own);
    if !state.same_scale {
        return view;
    }
    // The first moved panel gives the scale, else the region that needs the smallest.
    let zoom = match state.views.first() {
        Some((_, first)) => first.zoom_of_equal_scale(view.center.lat),
        None => all().iter().map(|view| view.zoom_of_equal_scale(own.center.lat)).fold(MAX_ZOOM, f64::min),
    };
    Viewport { zoom: between(zoom, MIN_ZOOM, MAX_ZOOM), ..view }
}

/// One region.
#[component]
fn Panel(
    /// The region.
    region: Region,
    /// How its companies are drawn.
    draw_of: DrawOf,
    /// How the panels fit.
    all: StoredValue<Vec<Memo<Viewport>>>,
    /// The list of one point.
    open: OpenSpot,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let Region { cluster, own, bundle, frame, .. } = region;
    let atlas = session.atlas();
    let id = StoredValue::new(atlas.dataset.clusters[cluster].id.clone());
    let name = atlas.dataset.clusters[cluster].region.get(session.lang.code()).to_owned();
    let size = frame.size;
    let settled = region.shown(session, all);
    let settle = Callback::new(move |(view, intent): (Viewport, Intent)| {
        let id = id.get_value();
        session.go(intent, |state| {
            state.views.retain(|(of, _)| *of != id);
            // The panel that was moved last gives the common scale.
            state.views.insert(0, (id, view.rounded()));
        });
    });
    let home = Callback::new(move |()| {
        session.go(Intent::Push, |state| {
            // At one scale the others would keep the zoom that this one is leaving.
            let same = state.same_scale;
            state.views.retain(|(of, _)| !same && id.with_value(|id| of != id));
        });
    });
    let camera = Camera::new(frame, settled, settle, home);
    let bundles = bundles(session, camera, bundle);
    let outside = memo(move || {
        let (view, size) = (camera.settled.get(), size.get());
        let beyond = |spot: &&Spot| !is_inside(view, size, spot.world, 0.0);
        own.spots.with(|spots| spots.iter().filter(beyond).map(|spot| spot.count).sum::<usize>())
    });
    let count = memo(move || own.spots.with(|spots| spots.iter().map(|spot| spot.count).sum::<usize>()));
    let totals = session.counts(Facet::Cluster);
    let enlarge = Callback::new(move |()| {
        let bounds = camera.settled.get_untracked().bounds(size.get_untracked());
        let at = Viewport::fit(bounds, Size { width: 640.0, height: 420.0 }, 0.0, 12.0).rounded();
        session.go(Intent::Push, |state| {
            if state.map == MapMode::Triptych {
                state.map = MapMode::One;
            }
            state.at = Some(at);
        });
    });
    // Said as one line: how many are on the map, what is not in the frame, what the outline is worth.
    let note = text(move || {
        let is_chosen = session.url.with(|state| {
            let chosen = state.filters.values(Facet::Cluster);
            chosen.is_empty() || id.with_value(|id| chosen.contains(id))
        });
        let of = totals.with(|totals| if is_chosen { totals[cluster] } else { 0 });
        let outside = Some(outside.get()).filter(|count| *count > 0).map(texts.map.outside);
        let is_schematic = id.with_value(|id| id == SCHEMATIC);
        let parts = [Some((texts.map.located)(count.get(), of)), outside, is_schematic.then(|| texts.map.schematic.to_owned())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    view! {
        <figure class="region" class:is-empty=flag(move || count.get() == 0) data-atlas-region=id.get_value()>
            <figcaption class="region-name">{name.clone()}</figcaption>
            <Stage label=name.clone() class="map-frame" camera draw=draw_of(session, own) bundles names_towns=false
                wheel_asks=Signal::from(true) open/>
            <div class="region-tools">
                {buttons(camera)}
                {sign_button("enlarge", (texts.map.enlarge)(&name), Icon::Enlarge, enlarge)}
            </div>
            <p class="region-note">{note}</p>
            {without_map(session, move || vec![bundle], format!("[data-atlas-region='{}'] .map-svg", id.get_value()))}
        </figure>
    }
}

/// The region's base map, over the overview once more is seen than the region's covers.
fn bundles(session: Session, camera: Camera, bundle: Loaded<Basemap>) -> Memo<Option<Vec<Arc<Basemap>>>> {
    let beyond = memo(move || {
        let seen = camera.settled.get().bounds(camera.size.get());
        let corner = |lon, lat| LonLat { lon, lat };
        let covers = |map: &Basemap| {
            map.drawn.contains(corner(seen.west, seen.south)) && map.drawn.contains(corner(seen.east, seen.north))
        };
        bundle.with(|map| map.ready().is_some_and(|map| !covers(map)))
    });
    let layers = extra_layers(session, camera);
    Memo::new(move |before: Option<&Option<Vec<Arc<Basemap>>>>| {
        let own = bundle.get();
        // While a map is loaded again, the marks without it stay.
        if own == Load::Pending && before.is_none_or(Option::is_none) {
            return None;
        }
        let overview = beyond.get().then(|| session.basemaps.get("overview").ready()).flatten();
        // From afar the region's own map would be a patch on the overview.
        let close = overview.is_none() || camera.settled.get().zoom >= REGION_ZOOM;
        let layers = layers.get().into_iter().filter_map(Loaded::ready);
        Some(overview.into_iter().chain(own.ready().cloned().filter(|_| close)).chain(layers).collect())
    })
}

/// The region if its base map is here, else the companies' points.
fn fit(map: Option<&Basemap>, own: &Arc<Vec<Spot>>, size: Size) -> Viewport {
    let bounds = map.map(|map| map.focus).or_else(|| Bounds::around(own.iter().map(|spot| lon_lat_from_world(spot.world))));
    let bounds = bounds.unwrap_or(Bounds { west: 2.0, south: 44.0, east: 7.0, north: 51.0 });
    Viewport::fit(bounds, size, MARGIN_PX, MAX_ZOOM)
}
