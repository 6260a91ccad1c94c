//! One map of all regions, to pan and zoom. Its viewport is in the URL; a gesture under way is local.

use leptos::html;
use leptos::prelude::*;

use super::base::{base_layers, scale_bar};
use super::gestures::Gestures;
use super::model::{Spots, scene, visible_marks};
use super::press::press;
use super::spot::{OpenSpot, SpotList};
use super::triptych::view_box;
use crate::domain::geo::basemap::Town;
use crate::domain::geo::{Bounds, MAX_ZOOM, Size, Viewport, lon_lat_from_world, world_from_lon_lat};
use crate::scene::Scene;
use crate::state::{Intent, Session, memo};
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::icons::{Icon, icon};
use crate::ui::shared::painter::{background, px};
use crate::ui::shared::size::use_size;
use crate::ui::shared::targets::{Kind, Targets, Tooltip};

/// From this zoom on a region's own bundle covers the overview.
const REGION_ZOOM: f64 = 6.4;
/// Closest zoom that fitting chooses by itself.
const CLOSEST_FIT: f64 = 12.0;
/// Pixels left free around what is fitted.
const MARGIN_PX: f64 = 40.0;
/// Pixels of one press of an arrow key.
const PAN_PX: f64 = 80.0;
/// Doublings of one press of a zoom button or key.
const STEP: f64 = 1.0;

/// The map with its controls.
#[component]
pub(super) fn OneMap(
    /// Companies by point.
    spots: Spots,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let map = &texts.map;
    let open = OpenSpot::new(None);
    let frame = NodeRef::<html::Div>::new();
    let measured = use_size(frame);
    let size = Signal::derive(move || measured.get().unwrap_or(Size { width: 640.0, height: 420.0 }));
    let fitted = memo(move || spots.with(|spots| fit(spots.iter().map(|spot| lon_lat_from_world(spot.world)), size.get())));
    let settled = memo(move || session.url.with(|state| state.at).unwrap_or_else(|| fitted.get()));
    let settle = move |view: Viewport, intent: Intent| session.go(intent, |state| state.at = Some(view.rounded()));
    let gestures = Gestures::new(frame, size, settled, Callback::new(move |view| settle(view, Intent::Replace)));
    let view = gestures.view();
    // Marks are joined anew when the zoom changes; while only panning, their group moves as a whole.
    let anchor = memo(move || {
        let (live, settled) = (view.get(), settled.get());
        if (live.zoom - settled.zoom).abs() < 1e-9 { settled } else { live }
    });
    let shift = text(move || {
        let (x, y) = view.get().screen_from_world(world_from_lon_lat(anchor.get().center), size.get());
        let (x, y) = (x - size.get().width / 2.0, y - size.get().height / 2.0);
        format!("translate({} {})", px(x), px(y))
    });
    // What a drag is about to bring into view is drawn already.
    let margin = move || if gestures.is_moving() { size.get().width } else { 0.0 };
    let marks = memo(move || spots.with(|spots| visible_marks(spots, anchor.get(), size.get(), margin())));
    let overview = session.basemaps.get("overview");
    let regions = visible_regions(session, view, size);
    let loaded = memo(move || {
        let own = regions.get().into_iter().map(|id| session.basemaps.get(&id));
        std::iter::once(overview).chain(own).filter_map(|slot| slot.get().and_then(Result::ok)).collect::<Vec<_>>()
    });
    let picture = memo(move || {
        if measured.get().is_none() {
            return Scene::default();
        }
        let towns = loaded.with(|maps| maps.iter().rev().flat_map(|map| map.towns.iter().cloned()).collect::<Vec<Town>>());
        marks.with(|marks| scene(&session.atlas().dataset, texts, marks, &towns, anchor.get(), size.get()))
    });
    let hovered = RwSignal::new(None);
    let activate = Callback::new(move |index: usize| {
        // The click that ends a drag chooses nothing.
        if gestures.just_dragged() {
            return;
        }
        if let Some(mark) = marks.with_untracked(|marks| marks.get(index).cloned()) {
            let can_zoom = view.get_untracked().zoom < MAX_ZOOM;
            press(session, mark, open, can_zoom, |bounds| {
                let closer = Viewport::fit(bounds, size.get_untracked(), MARGIN_PX, CLOSEST_FIT);
                let zoom = closer.zoom.max(view.get_untracked().zoom + 0.8).min(MAX_ZOOM);
                settle(Viewport { zoom, ..closer }, Intent::Push);
            });
        }
    });
    let step = move |steps: f64| {
        let (view, size) = (view.get_untracked(), size.get_untracked());
        settle(view.zoomed_at(steps, size.width / 2.0, size.height / 2.0, size), Intent::Replace);
    };
    let refit = move || session.go(Intent::Push, |state| state.at = None);
    let has_area = memo(move || session.url.with(|state| state.filters.area.is_some()));
    let search_area = move |_| {
        let (area, at) = (view.get_untracked().bounds(size.get_untracked()).rounded(), view.get_untracked().rounded());
        session.go(Intent::Push, |state| {
            let area = Some(area).filter(|_| state.filters.area.is_none());
            state.filters.area = area;
            state.at.get_or_insert(at);
        });
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
        match key_action(&event, view.get_untracked(), size.get_untracked()) {
            Some(Action::Show(next)) => settle(next, Intent::Replace),
            Some(Action::Fit) => refit(),
            None => return,
        }
        event.prevent_default();
    };
    view! {
        <div class="one-map">
            <div class="map-frame large" node_ref=frame on:pointerdown=move |event| gestures.down(&event)
                on:pointermove=move |event| gestures.moved(&event) on:pointerup=move |event| gestures.up(&event)
                on:pointercancel=move |event| gestures.up(&event) on:wheel=move |event| gestures.wheel(&event)>
                <svg class="map-svg can-move" role="group" tabindex="0" aria-label=map.one aria-describedby="map-help"
                    viewBox=text(move || view_box(size.get())) on:keydown=keys>
                    {node(move || loaded.with(|maps| maps.iter().map(|map| base_layers(map, view, size)).collect_view()))}
                    <g transform=shift>
                        {node(move || picture.with(background))}
                        <Targets scene=picture kind=Kind::Mark hovered activate/>
                    </g>
                    {scale_bar(view, size)}
                </svg>
                <Tooltip scene=picture hovered/>
                <Buttons step=Callback::new(step) refit=Callback::new(move |()| refit())/>
            </div>
            <div class="map-actions">
                <button type="button" class="button" data-atlas="search-area"
                    aria-pressed=text(move || has_area.get().to_string()) on:click=search_area>{map.search_area}</button>
                <p class="hint" id="map-help">
                    {map.help}{text(move || if session.url.with(|state| state.bare) { map.wheel } else { "" })}
                </p>
            </div>
            {node(move || overview.get().and_then(Result::err).map(|()| view! { <p class="hint">{map.unavailable}</p> }))}
        </div>
        <SpotList open/>
    }
}

/// What a key asks of the map.
enum Action {
    /// Another viewport.
    Show(Viewport),
    /// The whole selection.
    Fit,
}

/// Arrows pan, plus and minus zoom, zero fits. With a modifier the key is the browser's: page zoom, back.
fn key_action(event: &leptos::ev::KeyboardEvent, view: Viewport, size: Size) -> Option<Action> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let zoomed = |steps: f64| view.zoomed_at(steps, size.width / 2.0, size.height / 2.0, size);
    let next = match event.key().as_str() {
        "ArrowLeft" => view.panned(PAN_PX, 0.0),
        "ArrowRight" => view.panned(-PAN_PX, 0.0),
        "ArrowUp" => view.panned(0.0, PAN_PX),
        "ArrowDown" => view.panned(0.0, -PAN_PX),
        "+" | "=" => zoomed(STEP),
        "-" => zoomed(-STEP),
        "0" => return Some(Action::Fit),
        _ => return None,
    };
    Some(Action::Show(next))
}

/// Zoom in, zoom out, fit.
#[component]
fn Buttons(
    /// Zooms by doublings.
    step: Callback<f64>,
    /// Shows the whole selection.
    refit: Callback<()>,
) -> impl IntoView {
    let map = &Session::here().texts().map;
    let button = |id: &'static str, label: &'static str, sign: Icon, act: Callback<()>| {
        view! {
            <button type="button" class="icon-button" aria-label=label title=label data-atlas-zoom=id on:click=move |_| act.run(())>
                {icon(sign)}
            </button>
        }
    };
    view! {
        <div class="map-buttons">
            {button("in", map.zoom_in, Icon::Plus, Callback::new(move |()| step.run(STEP)))}
            {button("out", map.zoom_out, Icon::Minus, Callback::new(move |()| step.run(-STEP)))}
            {button("fit", map.fit, Icon::Fit, refit)}
        </div>
    }
}

/// The viewport that shows every point; all of the regions if there is none.
fn fit(points: impl IntoIterator<Item = crate::domain::model::LonLat>, size: Size) -> Viewport {
    let all = Bounds { west: 2.0, south: 44.0, east: 7.2, north: 51.0 };
    Viewport::fit(Bounds::around(points).unwrap_or(all), size, MARGIN_PX, CLOSEST_FIT)
}

/// The clusters whose own base map is worth drawing: close enough, and in view.
fn visible_regions(session: Session, view: Signal<Viewport>, size: Signal<Size>) -> Memo<Vec<String>> {
    let ids: Vec<String> = session.atlas().dataset.clusters.iter().map(|cluster| cluster.id.clone()).collect();
    memo(move || {
        let shown = view.get();
        if shown.zoom < REGION_ZOOM {
            return Vec::new();
        }
        let bounds = shown.bounds(size.get());
        let in_view = |id: &&String| match session.basemaps.get(id).get() {
            Some(Ok(map)) => map.bounds.intersects(bounds),
            _ => true,
        };
        ids.iter().filter(in_view).cloned().collect()
    })
}
