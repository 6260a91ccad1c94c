//! The regions side by side, a panel a cluster, each fitted to its panel and moved on its own: the clusters lie hundreds of
//! kilometres apart. At one scale all are zoomed together.

use leptos::prelude::*;

use super::bundles::{of_region, region_bounds, region_bundle};
use super::buttons::{buttons, sign_button};
use super::camera::{Camera, MeasuredFrame, measured_frame};
use super::drawn::is_inside;
use super::locator::locator;
use super::pane::Pane;
use super::point_list::{OpenPoint, PointList};
use super::rings::{DrawOf, Source};
use super::row::keep_a_mark_in_view;
use super::without::without_map;
use crate::domain::filter::facets::Facet;
use crate::domain::geo::basemap::Basemap;
use crate::domain::geo::cluster::Point;
use crate::domain::geo::{MAX_ZOOM, MIN_ZOOM, Size, Viewport};
use crate::domain::url_state::{MapMode, UrlState};
use crate::format::decimal::between;
use crate::scene::map::{REGION_SIZE, region_view};
use crate::state::{Intent, Loaded, Session, memo};
use crate::ui::shared::capped::{MOST_ENTRIES, capped};
use crate::ui::shared::dynamic::{flag, text};
use crate::ui::shared::icons::Icon;
use crate::ui::shared::turns::in_turn;

/// A panel before it is built: the common scale depends on how each of them fits.
#[derive(Clone, Copy)]
struct Region {
    /// Position of the cluster.
    cluster: usize,
    /// Its companies.
    own: Source,
    /// Its base map, if it has one.
    bundle: Option<Loaded<Basemap>>,
    /// Its frame.
    frame: MeasuredFrame,
    /// The viewport that fits.
    fits: Memo<Viewport>,
}

impl Region {
    fn new(session: Session, source: Source, cluster: usize) -> Self {
        let own = source.of_cluster(session, cluster);
        let bundle = region_bundle(session, cluster);
        let frame = measured_frame(REGION_SIZE);
        let bounds = region_bounds(session, cluster, bundle);
        let fits = memo(move || {
            let points = own.points.with(|points| points.iter().map(|point| point.world).collect::<Vec<_>>());
            region_view(bounds.get(), &points, frame.size.get())
        });
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
pub(super) fn RegionPanels(
    /// The companies.
    source: Source,
    /// How they are drawn.
    draw_of: DrawOf,
) -> impl IntoView {
    let session = Session::here();
    let open = OpenPoint::new(None);
    let total = session.atlas().dataset.clusters.len();
    let clusters = 0..total.min(MOST_ENTRIES);
    let regions: Vec<Region> = clusters.map(|cluster| Region::new(session, source, cluster)).collect();
    let all = StoredValue::new(regions.iter().map(|region| region.fits).collect::<Vec<_>>());
    let views = regions.iter().map(|region| (region.shown(session, all), region.frame.size)).collect::<Vec<_>>();
    // Where there is only one region, nothing is to be found beside it.
    let locator = (views.len() > 1).then(|| locator(session, views));
    let alone = memo(move || {
        session.url.with(only_region).and_then(|id| session.atlas().dataset.clusters.iter().position(|cluster| cluster.id == id))
    });
    let row = keep_a_mark_in_view(&regions.iter().map(|region| (region.own.points, region.frame.size)).collect::<Vec<_>>());
    let panels = regions.into_iter().map(|region| in_turn(move || view! { <Panel region draw_of all open alone/> }));
    view! {
        <div class="region-panels" node_ref=row class:has-one=flag(move || alone.get().is_some_and(|alone| alone < MOST_ENTRIES))>{panels.collect_view()}</div>
        {capped(session, total.min(MOST_ENTRIES), total)}
        <div class="under-map">
            {locator}
            <p class="hint" id="map-help">{session.texts().geo.help}</p>
        </div>
        <PointList open/>
    }
}

/// The one region that is asked for: its map takes the room, and the others are ways to them.
fn only_region(state: &UrlState) -> Option<String> {
    match state.filters.values(Facet::Cluster) {
        [one] => Some(one.clone()),
        _ => None,
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
    open: OpenPoint,
    /// The only region that is asked for, if it is one.
    alone: Memo<Option<usize>>,
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
    let bundles = of_region(session, camera, bundle);
    let outside = memo(move || {
        let (view, size) = (camera.settled.get(), size.get());
        let beyond = |point: &&Point| !is_inside(view, size, point.world, 0.0);
        own.points.with(|points| points.iter().filter(beyond).map(|point| point.count).sum::<usize>())
    });
    let count = memo(move || own.points.with(|points| points.iter().map(|point| point.count).sum::<usize>()));
    let totals = session.counts(Facet::Cluster);
    let enlarge = Callback::new(move |()| {
        let bounds = camera.settled.get_untracked().bounds(size.get_untracked());
        let at = Viewport::fit(bounds, Size { width: 640.0, height: 420.0 }, 0.0, 12.0).rounded();
        session.go(Intent::Push, |state| {
            if state.map == MapMode::Regions {
                state.map = MapMode::One;
            }
            state.at = Some(at);
        });
    });
    let choose =
        move |_| session.go(Intent::Push, |state| id.with_value(|id| state.filters.set(Facet::Cluster, vec![id.clone()])));
    // Said as one line: how many are on the map, what is not in the frame, what the outline is worth.
    let note = text(move || {
        let is_chosen = session.url.with(|state| {
            let chosen = state.filters.values(Facet::Cluster);
            chosen.is_empty() || id.with_value(|id| chosen.contains(id))
        });
        let of = totals.with(|totals| if is_chosen { totals[cluster] } else { 0 });
        let outside = Some(outside.get()).filter(|count| *count > 0).map(texts.map.outside);
        let is_schematic = bundle.is_some_and(|bundle| bundle.with(|map| map.ready().is_some_and(|map| map.schematic)));
        let parts = [Some((texts.map.on_map)(count.get(), of)), outside, is_schematic.then(|| texts.map.schematic.to_owned())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    view! {
        <figure class="region" class:is-empty=flag(move || count.get() == 0) class:is-alone=flag(move || alone.get() == Some(cluster))
            data-atlas-region=id.get_value()>
            <figcaption class="region-name">
                {name.clone()}
                <button type="button" class="region-choice" on:click=choose><span class="hidden">{name.clone()}</span></button>
            </figcaption>
            // Beside the one region that is asked for, a map is a picture of the way to another one.
            <div class="region-body" inert=flag(move || alone.get().is_some_and(|alone| alone != cluster))>
                <Pane label=name.clone() class="map-frame" camera draw=draw_of(session, own) bundles names_towns=false
                    wheel_asks=Signal::from(true) open/>
                <div class="region-tools">
                    {buttons(camera)}
                    {sign_button("enlarge", (texts.map.enlarge)(&name), Icon::Enlarge, enlarge)}
                </div>
                <p class="region-note">{note}</p>
            </div>
            {without_map(session, move || bundle.into_iter().collect(), format!("[data-atlas-region='{}'] .map-svg", id.get_value()))}
        </figure>
    }
}
