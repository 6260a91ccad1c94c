//! A small picture of one region or of all: outlines, and a dot for each place where companies are. It is looked at and not moved.
//! Where it shows all, each region has its name.

use leptos::prelude::*;

use super::base::base_layers;
use super::bundles::{region_bounds, region_bundle, whole};
use crate::domain::geo::basemap::Basemap;
use crate::domain::geo::{Bounds, MAX_ZOOM, Size, Viewport, world_from_lon_lat};
use crate::domain::model::{Company, LonLat};
use crate::format::decimal::between;
use crate::scene::text_size::width_px;
use crate::state::{Loaded, Session, memo};
use crate::ui::shared::dynamic::node;
use crate::ui::shared::painter::px;

/// Free around what is shown, and radius of a dot, in units of the drawing.
const MARGIN: f64 = 8.0;
const DOT: f64 = 3.5;
/// The largest size of a region's name (style/clusters.css), and its distance from the dots below it.
const NAME: f64 = 14.0;
const NAME_GAP: f64 = 9.0;

/// The region of the cluster of this row, with a sentence that says how many of its companies are on the map.
pub(in crate::ui) fn region_map(session: Session, row: usize) -> AnyView {
    let bundle = region_bundle(session, row);
    let bounds = region_bounds(session, row, bundle);
    small(session, Some(row), Size { width: 320.0, height: 220.0 }, bundle, bounds)
}

/// All regions.
pub(in crate::ui) fn overview_map(session: Session) -> AnyView {
    let bounds = whole(session);
    small(session, None, Size { width: 320.0, height: 400.0 }, Some(session.basemaps.get("overview")), memo(move || bounds))
}

fn small(session: Session, row: Option<usize>, size: Size, bundle: Option<Loaded<Basemap>>, bounds: Memo<Bounds>) -> AnyView {
    let texts = session.texts();
    let atlas = session.atlas();
    let own = || atlas.dataset.companies.iter().filter(|company| row.is_none_or(|row| company.cluster == row));
    let point = |company: &Company| company.location.point.map(|(point, _)| point);
    let located = own().filter_map(point).count();
    // Companies of one locality share a point.
    let mut points: Vec<LonLat> = Vec::new();
    for point in own().filter_map(point) {
        if !points.contains(&point) {
            points.push(point);
        }
    }
    let said = (texts.map.on_map)(located, own().count());
    let view = memo(move || Viewport::fit(bounds.get(), size, MARGIN, MAX_ZOOM));
    let base =
        node(move || bundle.and_then(Loaded::ready).map(|map| base_layers(&map, Signal::from(view), Signal::stored(size))));
    let dots = node(move || {
        let view = view.get();
        let dot = |point: &LonLat| {
            let (x, y) = view.screen_from_world(world_from_lon_lat(*point), size);
            view! { <circle cx=px(x) cy=px(y) r=px(DOT)/> }
        };
        points.iter().map(dot).collect_view()
    });
    let names = row.is_none().then(|| node(move || names(session, view.get(), size)));
    view! {
        <figure class="small-region">
            <svg class="map-svg" role="img" aria-label=said.clone() viewBox=[0.0, 0.0, size.width, size.height].map(px).join(" ")>
                {base}<g class="dots">{dots}</g>{names}
            </svg>
            <figcaption class="hint">{said}". "{texts.map.credits}</figcaption>
        </figure>
    }
    .into_any()
}

/// The name of each region above its dots; a name that would lie over another one is left out.
fn names(session: Session, view: Viewport, size: Size) -> AnyView {
    let atlas = session.atlas();
    let mut taken: Vec<(f64, f64, f64)> = Vec::new();
    let mut labels = Vec::new();
    for (row, cluster) in atlas.dataset.clusters.iter().enumerate() {
        let own = atlas.dataset.companies.iter().filter(|company| company.cluster == row);
        let on_screen = |point: (LonLat, _)| view.screen_from_world(world_from_lon_lat(point.0), size);
        let points: Vec<(f64, f64)> = own.filter_map(|company| company.location.point).map(on_screen).collect();
        if points.is_empty() {
            continue;
        }
        let name = cluster.region.get(session.lang.code()).to_owned();
        let half = (width_px(&name, NAME) / 2.0 + 2.0).min(size.width / 2.0);
        let middle = points.iter().map(|(x, _)| x).sum::<f64>() / points.len() as f64;
        let top = points.iter().map(|(_, y)| *y).fold(f64::INFINITY, f64::min);
        let (x, y) = (between(middle, half, size.width - half), between(top - NAME_GAP, NAME, size.height - 4.0));
        if taken.iter().any(|(at, line, room)| (x - at).abs() < half + room && (y - line).abs() < NAME) {
            continue;
        }
        taken.push((x, y, half));
        labels.push(view! { <text class="region-label" x=px(x) y=px(y)>{name}</text> });
    }
    view! { <g>{labels}</g> }.into_any()
}
