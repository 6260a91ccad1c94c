//! The base map under the marks: one path a layer, moved by one transform.

use std::sync::Arc;

use leptos::prelude::*;

use super::bundles::Bundles;
use super::drawn::town_name;
use crate::domain::geo::basemap::{Basemap, Town};
use crate::domain::geo::graticule::graticule;
use crate::domain::geo::{Size, Viewport, world_from_lon_lat};
use crate::domain::model::LonLat;
use crate::format::decimal::{fixed, short};
use crate::scene::map::distances::{Ring, rings};
use crate::scene::map::labels::Rect;
use crate::state::{Session, memo};
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::painter::px;

/// The layers of a bundle. Paths are made once; panning and zooming only change the transform.
pub(in crate::ui) fn base_layers(map: &Arc<Basemap>, view: Signal<Viewport>, size: Signal<Size>) -> impl IntoView + use<> {
    let own = Arc::clone(map);
    let transform = text(move || own.transform(view.get(), size.get()));
    let paths = map.shapes.iter().map(|shape| view! { <path class=shape.kind.clone() d=shape.path.clone()/> });
    // An outline of few points has soft edges: it says about where the region is, not where it ends.
    let class = if map.schematic { "base is-soft" } else { "base" };
    view! { <g class=class transform=transform aria-hidden="true">{paths.collect_view()}</g> }
}

/// Meridians and parallels at round degrees, while `is_bare` says that there is no base map.
pub(super) fn graticule_lines(is_bare: Memo<bool>, view: Signal<Viewport>, size: Signal<Size>) -> impl IntoView {
    let lines = node(move || {
        let (view, size) = (view.get(), size.get());
        is_bare.get().then(|| {
            let (meridians, parallels) = graticule(view.bounds(size));
            let at = |lon: f64, lat: f64| view.screen_from_world(world_from_lon_lat(LonLat { lon, lat }), size);
            let down = meridians.iter().map(|lon| ["M", &px(at(*lon, view.center.lat).0), " 0V", &px(size.height)].concat());
            let across = parallels.iter().map(|lat| ["M0 ", &px(at(view.center.lon, *lat).1), "H", &px(size.width)].concat());
            let path: String = down.chain(across).collect();
            view! { <path d=path/> }
        })
    });
    view! { <g class="graticule" aria-hidden="true">{lines}</g> }
}

/// A scale bar, true at the centre of the map.
pub(super) fn scale_bar(view: Signal<Viewport>, size: Signal<Size>) -> impl IntoView {
    // A drag changes it by less than a pixel a frame.
    let measured = memo(move || {
        let (length, metres) = view.get().scale_bar((size.get().width / 4.0).min(100.0));
        (length.round(), metres)
    });
    let bar = node(move || {
        let ((length, metres), size) = (measured.get(), size.get());
        let (right, base) = (size.width - 12.0, size.height - 12.0);
        let label = distance(metres);
        let d = format!("M{} {}v4H{}v-4", px(right - length), px(base - 4.0), px(right));
        view! {
            <path d=d/>
            <text x=px(right) y=px(base - 8.0) text-anchor="end">{label}</text>
        }
    });
    view! { <g class="scale" aria-hidden="true">{bar}</g> }
}

/// Zoom from which on the base map leaves so much empty that distances are drawn.
const RINGS_FROM: f64 = 9.0;
/// Rings around a town.
const RINGS: i32 = 6;

/// Circles of round distances around the large town nearest to the middle, where the base map has no more detail; their distances
/// keep clear of `taken`.
pub(super) fn distance_rings(
    session: Session,
    bundles: Bundles,
    (view, size): (Signal<Viewport>, Signal<Size>),
    taken: Memo<Vec<Rect>>,
) -> impl IntoView + use<> {
    let towns = memo(move || {
        let large = |map: &Arc<Basemap>| map.towns.iter().filter(|town| town.rank == 1).cloned().collect::<Vec<Town>>();
        bundles.with(|maps| maps.iter().flatten().flat_map(large).collect::<Vec<Town>>())
    });
    let drawn = node(move || {
        let (view, size) = (view.get(), size.get());
        if view.zoom < RINGS_FROM {
            return ().into_any();
        }
        let middle = (size.width / 2.0, size.height / 2.0);
        let far = |(x, y): (f64, f64)| (x - middle.0).hypot(y - middle.1);
        let places = towns.with(|towns| {
            let place = |town: &Town| (view.screen_from_world(town.world, size), town.name.clone());
            towns.iter().map(place).collect::<Vec<_>>()
        });
        let Some((center, town)) = places.into_iter().reduce(|a, b| if far(b.0) < far(a.0) { b } else { a }) else {
            return ().into_any();
        };
        let name = town_name(&session.atlas().dataset, &town, session.lang);
        let (step, metres) = view.scale_bar((size.width / 3.0).min(200.0));
        // Only rings that cross the map: none is drawn far outside of it.
        let first = (((far(center) - middle.0.hypot(middle.1)) / step).max(0.0).ceil() as i32).max(1);
        let words = |number: i32, at_length: bool| {
            let distance = distance(metres * f64::from(number));
            if at_length { (session.texts().geo.from_town)(&distance, &name) } else { distance }
        };
        let ring = |Ring { r, label }: Ring| {
            let label = label.map(|(text, x, y)| view! { <text x=px(x) y=px(y) text-anchor="middle">{text}</text> });
            view! { <circle cx=px(center.0) cy=px(center.1) r=px(r)/>{label} }
        };
        rings(center, step, first..first + RINGS, size, taken.get(), &words).into_iter().map(ring).collect_view().into_any()
    });
    view! { <g class="distances" aria-hidden="true">{drawn}</g> }
}

/// A round distance in words.
fn distance(metres: f64) -> String {
    if metres >= 1000.0 { [&short(metres / 1000.0, 1), " km"].concat() } else { [&fixed(metres, 0), " m"].concat() }
}
