//! A small map of the whole: where the regions of the panels lie, and how much of it each panel shows.

use leptos::prelude::*;

use super::base::base_layers;
use super::bundles::whole;
use crate::domain::geo::{Size, Viewport};
use crate::state::{Session, memo};
use crate::ui::shared::dynamic::node;
use crate::ui::shared::painter::px;

/// Size in pixels.
const SIZE: Size = Size { width: 104.0, height: 120.0 };
/// Share of the extent of the data that is added on each side, so that coasts and borders around it tell where it is.
const AROUND: f64 = 0.45;
/// Degrees that are added at least.
const LEAST_AROUND: f64 = 1.0;
/// Least side of a frame: smaller ones would not be seen.
const LEAST: f64 = 7.0;

/// The locator with the frames of the panels.
pub(super) fn locator(session: Session, panels: Vec<(Memo<Viewport>, Memo<Size>)>) -> impl IntoView {
    let outline = session.basemaps.get("locator");
    let view = Viewport::fit(whole(session).padded(AROUND, LEAST_AROUND), SIZE, 0.0, 9.0);
    let (fixed_view, fixed_size) = (Signal::from(memo(move || view)), Signal::from(memo(|| SIZE)));
    let base = node(move || outline.ready().map(|map| base_layers(&map, fixed_view, fixed_size)));
    let frames = panels.into_iter().map(|(panel, size)| {
        node(move || {
            let (panel, size) = (panel.get(), size.get());
            let corner = |x: f64, y: f64| view.screen_from_world(panel.world_from_screen(x, y, size), SIZE);
            let ((left, top), (right, bottom)) = (corner(0.0, 0.0), corner(size.width, size.height));
            let (width, height) = ((right - left).max(LEAST), (bottom - top).max(LEAST));
            let (x, y) = (f64::midpoint(left, right) - width / 2.0, f64::midpoint(top, bottom) - height / 2.0);
            view! { <rect class="frame" x=px(x) y=px(y) width=px(width) height=px(height)/> }
        })
    });
    view! {
        <svg class="locator" role="img" aria-label=(session.texts().geo.locator)(session.atlas().dataset.clusters.len()) viewBox=[0.0, 0.0, SIZE.width, SIZE.height].map(px).join(" ") data-atlas="locator">
            {base}
            {frames.collect_view()}
        </svg>
    }
}
