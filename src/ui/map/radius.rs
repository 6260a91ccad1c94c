//! The chosen distance on a map: its edge and its centre, and how a point of the map becomes its centre.

use leptos::prelude::*;

use crate::domain::geo::radius::Radius;
use crate::domain::geo::{Size, Viewport, world_from_lon_lat};
use crate::domain::model::LonLat;
use crate::state::{Intent, Session, memo};
use crate::ui::shared::dynamic::node;
use crate::ui::shared::painter::px;

/// The distance where none is chosen yet, kilometres.
pub(super) const USUAL_KM: u32 = 25;

/// The distance of the address, or the usual one.
pub(super) fn chosen_km(session: Session) -> u32 {
    session.url.with_untracked(|state| state.filters.near.map_or(USUAL_KM, |near| near.km))
}

/// Filters by this distance from a point.
pub(super) fn filter_around(session: Session, center: LonLat) {
    let km = chosen_km(session);
    session.go(Intent::Push, |state| state.filters.near = Some(Radius { center, km }.rounded()));
}

/// The edge around everything that the filter keeps; nothing while there is no such filter.
pub(super) fn radius_edge(session: Session, view: Signal<Viewport>, size: Signal<Size>) -> impl IntoView {
    let chosen = memo(move || session.url.with(|state| state.filters.near));
    let outline = memo(move || chosen.get().map(Radius::outline));
    let edge = node(move || {
        let (view, size) = (view.get(), size.get());
        let (x, y) = view.screen_from_world(world_from_lon_lat(chosen.get()?.center), size);
        let points = outline.with(|outline| {
            let at = |world| {
                let (x, y) = view.screen_from_world(world, size);
                [px(x), " ".to_owned(), px(y)].concat()
            };
            outline.iter().flatten().map(|world| at(*world)).collect::<Vec<_>>().join("L")
        });
        Some(view! {
            <path class="edge" d=["M", &points, "Z"].concat()/>
            <path class="centre" d=["M", &px(x - 5.0), " ", &px(y), "h10M", &px(x), " ", &px(y - 5.0), "v10"].concat()/>
        })
    });
    view! { <g class="radius" aria-hidden="true" data-atlas="radius">{edge}</g> }
}
