//! The region of a cluster as a small picture: its outline, and a dot for each place where its companies are.

use leptos::prelude::*;

use crate::domain::geo::{MAX_ZOOM, Size, Viewport, world_from_lon_lat};
use crate::domain::model::Company;
use crate::state::{Loaded, Session, memo};
use crate::ui::map::{base_layers, region_bounds, region_bundle};
use crate::ui::shared::dynamic::node;
use crate::ui::shared::painter::px;

/// Size of the drawing in its own units; the style says how large it is shown.
const SIZE: Size = Size { width: 320.0, height: 220.0 };
/// Free around the region, in the same units.
const MARGIN: f64 = 8.0;
/// Radius of a dot.
const DOT: f64 = 3.5;

/// The map of the cluster of this row, with a sentence that says how many of its companies are on it.
pub(super) fn small(session: Session, row: usize) -> AnyView {
    let texts = session.texts();
    let atlas = session.atlas();
    let own = || atlas.dataset.companies.iter().filter(|company| company.cluster == row);
    let mut points: Vec<_> = own().filter_map(|company: &Company| company.location.point).map(|(point, _)| point).collect();
    let located = (texts.map.located)(points.len(), own().count());
    // Companies of one locality share a point.
    points.sort_by(|a, b| (a.lon, a.lat).partial_cmp(&(b.lon, b.lat)).unwrap_or(std::cmp::Ordering::Equal));
    points.dedup();
    let bundle = region_bundle(session, row);
    let bounds = region_bounds(session, row, bundle);
    let view = memo(move || Viewport::fit(bounds.get(), SIZE, MARGIN, MAX_ZOOM));
    let base = node(move || {
        bundle.and_then(Loaded::ready).map(|map| base_layers(&map, Signal::from(view), Signal::stored(SIZE)))
    });
    let dots = node(move || {
        let view = view.get();
        let dot = |point: &_| {
            let (x, y) = view.screen_from_world(world_from_lon_lat(*point), SIZE);
            view! { <circle cx=px(x) cy=px(y) r=px(DOT)/> }
        };
        points.iter().map(dot).collect_view()
    });
    view! {
        <figure class="hero-map">
            <svg class="map-svg" role="img" aria-label=located.clone() viewBox=[0.0, 0.0, SIZE.width, SIZE.height].map(px).join(" ")>
                {base}<g class="dots">{dots}</g>
            </svg>
            <figcaption class="hint">{located}". "{texts.map.credits}</figcaption>
        </figure>
    }
    .into_any()
}
