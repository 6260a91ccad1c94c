//! What pressing a mark does.

use leptos::prelude::*;

use super::camera::Camera;
use super::point_list::OpenPoint;
use crate::domain::geo::cluster::Mark;
use crate::domain::geo::{Bounds, MAX_ZOOM, Viewport};
use crate::state::{Intent, Session};

/// Closest zoom that fitting chooses by itself.
pub(super) const CLOSEST_FIT: f64 = 12.0;
/// Doublings that pressing a mark zooms in at least.
const LEAST_STEP: f64 = 0.8;

/// One company opens; companies that no zoom can part are listed; others are zoomed in on.
pub(super) fn press(session: Session, mark: Mark, open: OpenPoint, camera: Camera) {
    let atlas = session.atlas();
    let companies = &atlas.dataset.companies;
    let zoom = camera.settled.get_untracked().zoom;
    match mark.rows.as_slice() {
        [] => {}
        [row] => session.go(Intent::Push, |state| state.open = Some(companies[*row as usize].id.clone())),
        _ if mark.is_one_point || zoom >= MAX_ZOOM => open.set(Some((mark.world, mark.rows))),
        rows => {
            let points = rows.iter().filter_map(|row| companies[*row as usize].location.point);
            if let Some(bounds) = Bounds::around(points.map(|(point, _)| point)) {
                let size = camera.size.get_untracked();
                let closer = Viewport::fit(bounds, size, (size.width / 8.0).min(40.0), CLOSEST_FIT);
                let zoom = closer.zoom.max(zoom + LEAST_STEP).min(MAX_ZOOM);
                camera.go(Viewport { zoom, ..closer }, Intent::Push);
                // The mark is gone: the map itself goes on.
                camera.focus_soon();
            }
        }
    }
}
