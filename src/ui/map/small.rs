//! A small picture of one region or of all: outlines, and a dot for each place where companies are. It is looked at and not moved.

use leptos::prelude::*;

use super::base::base_layers;
use super::bundles::{region_bounds, region_bundle, whole};
use crate::domain::geo::basemap::Basemap;
use crate::domain::geo::{Bounds, MAX_ZOOM, Size, Viewport, world_from_lon_lat};
use crate::domain::model::{Company, LonLat};
use crate::state::{Loaded, Session, memo};
use crate::ui::shared::dynamic::node;
use crate::ui::shared::painter::px;

/// Free around what is shown, and radius of a dot, in units of the drawing.
const MARGIN: f64 = 8.0;
const DOT: f64 = 3.5;

/// The region of the cluster of this row, with a sentence that says how many of its companies are on the map.
pub(in crate::ui) fn region_map(session: Session, row: usize) -> AnyView {
    let bundle = region_bundle(session, row);
    let bounds = region_bounds(session, row, bundle);
    small(session, Some(row), Size { width: 320.0, height: 220.0 }, bundle, bounds)
}

/// All regions.
pub(in crate::ui) fn overview_map(session: Session) -> AnyView {
    let bounds = whole(session);
    small(session, None, Size { width: 260.0, height: 400.0 }, Some(session.basemaps.get("overview")), memo(move || bounds))
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
    let said = (texts.map.located)(located, own().count());
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
    view! {
        <figure class="small-region">
            <svg class="map-svg" role="img" aria-label=said.clone() viewBox=[0.0, 0.0, size.width, size.height].map(px).join(" ")>
                {base}<g class="dots">{dots}</g>
            </svg>
            <figcaption class="hint">{said}". "{texts.map.credits}</figcaption>
        </figure>
    }
    .into_any()
}
