//! The base map under the marks: one path a layer, moved by one transform.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::geo::basemap::Basemap;
use crate::domain::geo::{Size, Viewport};

/// The layers of a bundle. Paths are made once; panning and zooming only change the transform.
pub(super) fn base_layers(map: &Arc<Basemap>, view: Signal<Viewport>, size: Signal<Size>) -> impl IntoView + use<> {
    let (origin, unit) = map.placement();
    let transform = move || {
        let (view, size) = (view.get(), size.get());
        let (x, y) = view.screen_from_world(origin, size);
        // Enough digits that a bundle of 2^24 units stays within a tenth of a pixel.
        format!("translate({x:.2} {y:.2}) scale({:.10})", unit * view.world_px())
    };
    let paths = map.shapes.iter().map(|shape| view! { <path class=shape.kind.clone() d=shape.path.clone()/> });
    view! { <g class="base" transform=transform aria-hidden="true">{paths.collect_view()}</g> }
}

/// A scale bar, true at the centre of the map.
pub(super) fn scale_bar(view: Signal<Viewport>, size: Signal<Size>, digits: fn(f64) -> String) -> impl IntoView {
    let bar = move || {
        let (view, size) = (view.get(), size.get());
        let (length, metres) = view.scale_bar((size.width / 4.0).min(100.0));
        let (right, base) = (size.width - 12.0, size.height - 12.0);
        let text = if metres >= 1000.0 { format!("{} km", digits(metres / 1000.0)) } else { format!("{} m", digits(metres)) };
        let d = format!("M{:.1} {:.1}v4H{right:.1}v-4", right - length, base - 4.0);
        view! {
            <path d=d/>
            <text x=format!("{right:.1}") y=format!("{:.1}", base - 8.0) text-anchor="end">{text}</text>
        }
    };
    view! { <g class="scale" aria-hidden="true">{bar}</g> }
}
