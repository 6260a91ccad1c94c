//! The base map under the marks: one path a layer, moved by one transform.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::decimal::fixed;
use crate::domain::geo::basemap::Basemap;
use crate::domain::geo::{Size, Viewport};
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::painter::px;

/// The layers of a bundle. Paths are made once; panning and zooming only change the transform.
pub(super) fn base_layers(map: &Arc<Basemap>, view: Signal<Viewport>, size: Signal<Size>) -> impl IntoView + use<> {
    let (origin, unit) = map.placement();
    let transform = text(move || {
        let (view, size) = (view.get(), size.get());
        let (x, y) = view.screen_from_world(origin, size);
        // Enough digits that a bundle of 2^24 units stays within a tenth of a pixel.
        format!("translate({} {}) scale({})", fixed(x, 2), fixed(y, 2), fixed(unit * view.world_px(), 10))
    });
    let paths = map.shapes.iter().map(|shape| view! { <path class=shape.kind.clone() d=shape.path.clone()/> });
    view! { <g class="base" transform=transform aria-hidden="true">{paths.collect_view()}</g> }
}

/// A scale bar, true at the centre of the map.
pub(super) fn scale_bar(view: Signal<Viewport>, size: Signal<Size>) -> impl IntoView {
    let bar = node(move || {
        let (view, size) = (view.get(), size.get());
        let (length, metres) = view.scale_bar((size.width / 4.0).min(100.0));
        let (right, base) = (size.width - 12.0, size.height - 12.0);
        let distance =
            if metres >= 1000.0 { format!("{} km", fixed(metres / 1000.0, 0)) } else { format!("{} m", fixed(metres, 0)) };
        let d = format!("M{} {}v4H{}v-4", px(right - length), px(base - 4.0), px(right));
        view! {
            <path d=d/>
            <text x=px(right) y=px(base - 8.0) text-anchor="end">{distance}</text>
        }
    });
    view! { <g class="scale" aria-hidden="true">{bar}</g> }
}
