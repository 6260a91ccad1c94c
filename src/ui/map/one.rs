//! One map of all regions, to pan and zoom. Its viewport is in the URL.

use leptos::prelude::*;

use super::bundles::{maps_of_all, of_all, whole};
use super::buttons::buttons;
use super::camera::{Camera, measured_frame};
use super::drawn::is_inside;
use super::pane::Pane;
use super::point_list::{OpenPoint, PointList};
use super::press::CLOSEST_FIT;
use super::radius::filter_around;
use super::rings::{DrawOf, Source};
use super::tiles::{TileChoice, tile_controls, tile_images};
use super::without::without_map;
use crate::domain::geo::cluster::Point;
use crate::domain::geo::{Bounds, MAX_ZOOM, Size, Viewport, lon_lat_from_world};
use crate::domain::model::LonLat;
use crate::state::{Intent, Session, memo};
use crate::texts::Nearby;
use crate::ui::shared::dynamic::text;

/// Pixels left free around what is fitted.
const MARGIN_PX: f64 = 40.0;

/// One map of all companies, of the source that is provided above.
pub(super) fn view() -> AnyView {
    let source: Source = expect_context();
    view! { <OneMap source draw_of=super::rings::draw/> }.into_any()
}

/// The map with its controls.
#[component]
pub(super) fn OneMap(
    /// The companies.
    source: Source,
    /// How they are drawn.
    draw_of: DrawOf,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let (map, geo) = (&texts.map, &texts.geo);
    let open = OpenPoint::new(None);
    let frame = measured_frame(Size { width: 640.0, height: 420.0 });
    let size = frame.size;
    let all = whole(session);
    // A distance that is asked for is what the map is about, else nearly every company.
    let fitted = memo(move || match session.url.with(|state| state.filters.near) {
        Some(near) => Viewport::fit(near.bounds(), size.get(), MARGIN_PX, MAX_ZOOM),
        None => source.points.with(|points| fit(points, all, size.get())),
    });
    let settled = memo(move || session.url.with(|state| state.at).unwrap_or_else(|| fitted.get()));
    let follows = RwSignal::new(false);
    let settle = Callback::new(move |(view, intent): (Viewport, Intent)| {
        let area = view.bounds(size.get_untracked()).rounded();
        session.go(intent, |state| {
            state.at = Some(view.rounded());
            if follows.get_untracked() {
                state.filters.area = Some(area);
            }
        });
    });
    let home = Callback::new(move |()| session.go(Intent::Push, |state| state.at = None));
    let camera = Camera::new(frame, settled, settle, home);
    let overview = session.basemaps.get("overview");
    let wanted = maps_of_all(session, camera, overview);
    // Those in view that failed for an earlier map are loaded again for this one.
    untrack(wanted);
    let bundles = of_all(wanted);
    let outside = memo(move || {
        let (view, size) = (camera.settled.get(), size.get());
        let beyond = |point: &&Point| !is_inside(view, size, point.world, 0.0);
        source.points.with(|points| points.iter().filter(beyond).map(|point| point.count).sum::<usize>())
    });
    let tiles = TileChoice::new();
    let bare = memo(move || session.url.with(|state| state.bare));
    view! {
        <div class="one-map">
            <div class="pane-frame">
                <Pane label=map.one.to_owned() class="map-frame large" camera draw=draw_of(session, source) bundles names_towns=true
                    wheel_asks=bare.into() open between=tile_images(tiles, camera).into_any()/>
                <div class="map-buttons">{buttons(camera)}</div>
            </div>
            <p class="region-note" data-atlas="outside">{text(move || Some(outside.get()).filter(|count| *count > 0).map(map.outside).unwrap_or_default())}</p>
            <Actions camera follows tiles/>
            <p class="hint" id="map-help">{geo.help}{text(move || if bare.get() { map.wheel } else { "" })}</p>
            {without_map(session, wanted, ".one-map .map-svg".to_owned())}
        </div>
        <PointList open/>
    }
}

/// The area as a filter: once, or whenever the map moves.
#[component]
fn Actions(
    /// The viewport.
    camera: Camera,
    /// True while the list follows the map.
    follows: RwSignal<bool>,
    /// The raster tiles.
    tiles: TileChoice,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let nearby = Nearby::of(session.lang);
    let has_area = memo(move || session.url.with(|state| state.filters.area.is_some()));
    let set_area = move |on: bool| {
        let view = camera.settled.get_untracked();
        let area = view.bounds(camera.size.get_untracked()).rounded();
        session.go(Intent::Push, |state| {
            state.filters.area = on.then_some(area);
            state.at.get_or_insert(view.rounded());
        });
    };
    let search = move |_| {
        follows.set(false);
        set_area(!has_area.get_untracked());
    };
    let follow = move |_| {
        follows.update(|follows| *follows = !*follows);
        set_area(follows.get_untracked());
    };
    view! {
        <div class="map-actions">
            <button type="button" class="button" data-atlas="search-area"
                aria-pressed=text(move || has_area.get().to_string()) on:click=search>{texts.map.search_area}</button>
            <button type="button" class="button" data-atlas="around-centre"
                on:click=move |_| filter_around(session, camera.settled.get_untracked().center)>{nearby.around_centre}</button>
            <label class="check"><input type="checkbox" data-atlas="follow" prop:checked=move || follows.get() on:change=follow/>{texts.geo.follow}</label>
            {tile_controls(session, tiles)}
        </div>
    }
}

/// The viewport that shows nearly every company; `all` of the data if there is none.
fn fit(points: &[Point], all: Bounds, size: Size) -> Viewport {
    let points: Vec<(LonLat, usize)> = points.iter().map(|point| (lon_lat_from_world(point.world), point.count)).collect();
    Viewport::fit(Bounds::around_most(&points).unwrap_or(all), size, MARGIN_PX, CLOSEST_FIT)
}
