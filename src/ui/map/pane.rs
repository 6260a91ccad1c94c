//! One map on the page: base map, marks, movement. What it shows is the camera's, how marks look is its `draw`'s.

use leptos::prelude::*;

use super::base::{base_layers, distance_rings, graticule_lines, scale_bar};
use super::bundles::Bundles;
use super::camera::Camera;
use super::drawn::{Draw, Drawn, Shot};
use super::gestures::{Gestures, Hint};
use super::highlight::{highlight_place, highlighted_marks};
use super::point_list::OpenPoint;
use super::press::press;
use super::radius::radius_edge;
use super::{keys, spiderfy};
use crate::domain::geo::basemap::Town;
use crate::domain::geo::{Size, world_from_lon_lat};
use crate::scene::map::distances::taken;
use crate::state::{Session, memo};
use crate::ui::shared::dynamic::{flag, node, text};
use crate::ui::shared::painter::{background, px};
use crate::ui::shared::targets::{Kind, Targets, Tooltip};

/// The map.
#[component]
pub(super) fn Pane(
    /// Its name.
    label: String,
    /// CSS classes of the frame.
    class: &'static str,
    /// What it shows.
    camera: Camera,
    /// Draws the marks.
    draw: Draw,
    /// Base maps from back to front; `None` while the first of them is on its way.
    bundles: Bundles,
    /// True if towns may be named where there is room.
    names_towns: bool,
    /// The wheel asks for Ctrl, so that the page keeps scrolling.
    wheel_asks: Signal<bool>,
    /// The list of one point.
    open: OpenPoint,
    /// What lies between base map and marks, such as tiles; nothing by default.
    #[prop(optional)]
    between: Option<AnyView>,
) -> impl IntoView {
    let session = Session::here();
    let geo = &session.texts().geo;
    let gestures = Gestures::new(camera, wheel_asks);
    let (view, size) = (camera.view(), Signal::from(camera.size));
    // Marks are joined anew when the zoom changes; while only panning, their group moves as a whole.
    let anchor = memo(move || {
        let (live, settled) = (view.get(), camera.settled.get());
        if (live.zoom - settled.zoom).abs() < 1e-9 { settled } else { live }
    });
    let shift = memo(move || {
        let (x, y) = view.get().screen_from_world(world_from_lon_lat(anchor.get().center), size.get());
        (x - size.get().width / 2.0, y - size.get().height / 2.0)
    });
    let moved = text(move || format!("translate({} {})", px(shift.get().0), px(shift.get().1)));
    // Whether, not where to: else the marks would be joined again for every frame of a drag.
    let is_moving = memo(move || camera.is_moving());
    let drawn = memo(move || {
        let towns = bundles.with(|maps| {
            let maps = maps.as_ref()?;
            let towns = maps.iter().rev().flat_map(|map| map.towns.iter().cloned());
            Some(towns.filter(|_| names_towns).collect::<Vec<Town>>())
        });
        let (Some(towns), Some(_)) = (towns, camera.measured.get()) else { return Drawn::default() };
        // What a drag is about to bring into view is drawn already.
        let margin_px = if is_moving.get() { size.get().width } else { 0.0 };
        draw(&Shot { view: anchor.get(), size: size.get(), margin_px, towns: &towns })
    });
    let picture = memo(move || drawn.with(|drawn| drawn.scene.clone()));
    let taken = memo(move || picture.with(|picture| taken(picture, shift.get())));
    let hovered = RwSignal::new(None);
    let activate = Callback::new(move |index: usize| {
        // The click that ends a drag chooses nothing.
        if gestures.just_dragged() {
            return;
        }
        if let Some(mark) = drawn.with_untracked(|drawn| drawn.marks.get(index).cloned()) {
            press(session, mark, open, camera);
        }
    });
    highlight_place(session, drawn, hovered);
    let spider = spiderfy::picture(session, camera, open);
    let hovered_member = RwSignal::new(None);
    let bases = node(move || bundles.with(|maps| maps.iter().flatten().map(|map| base_layers(map, view, size)).collect_view()));
    // Where no base map is drawn, a grid of degrees says how far things lie apart.
    let is_bare = memo(move || {
        let middle = camera.settled.get().center;
        bundles.with(|maps| maps.as_ref().is_some_and(|maps| !maps.iter().any(|map| map.drawn.contains(middle))))
    });
    let told = move || gestures.hint.get().map(|hint| if hint == Hint::TwoFingers { geo.two_fingers } else { geo.ctrl_wheel });
    view! {
        <div class=class node_ref=camera.frame on:pointerdown=move |event| gestures.down(&event)
            on:pointermove=move |event| gestures.moved(&event) on:pointerup=move |event| gestures.up(&event)
            on:pointercancel=move |event| gestures.up(&event) on:wheel=move |event| gestures.wheel(&event)
            on:touchmove=move |event| Gestures::touched(&event) on:dblclick=move |event| gestures.double(&event)>
            <svg class="map-svg can-move" class:has-graticule=flag(move || is_bare.get()) role="group" tabindex="0" aria-label=label aria-describedby="map-help"
                viewBox=text(move || view_box(size.get())) on:keydown=move |event| keys::pressed(&event, camera)>
                {graticule_lines(is_bare, view, size)}
                {bases}
                {between}
                {distance_rings(session, bundles, (view, size), taken)}
                {radius_edge(session, view, size)}
                <g class="marks" transform=moved>
                    <g node_ref=background(picture)/>
                    <Targets scene=picture kind=Kind::Mark hovered activate/>
                    {highlighted_marks(session, drawn)}
                </g>
                {spiderfy::spider(session, spider, hovered_member)}
                {scale_bar(view, size)}
                {node(move || gestures.boxed.get().map(|((x0, y0), (x1, y1))| view! {
                    <rect class="zoom-box" x=px(x0.min(x1)) y=px(y0.min(y1)) width=px((x1 - x0).abs()) height=px((y1 - y0).abs())/>
                }))}
            </svg>
            <Tooltip scene=picture hovered/>
            {spiderfy::spider_tooltip(spider, hovered_member)}
            {node(move || told().map(|told| view! { <p class="map-hint" role="status">{told}</p> }))}
        </div>
    }
}

/// The viewBox of a map: one unit a pixel.
fn view_box(size: Size) -> String {
    format!("0 0 {} {}", px(size.width), px(size.height))
}
