//! What pressing a mark does.

use leptos::prelude::*;

use crate::domain::geo::Bounds;
use crate::domain::geo::cluster::Mark;
use crate::state::{Intent, Session};
use crate::ui::map::spot::OpenSpot;
use crate::ui::shared::focus::focus_soon;

/// One company opens; companies that no zoom can part are listed; others are zoomed in on.
pub(super) fn press(session: Session, mark: Mark, open: OpenSpot, can_zoom: bool, zoom_to: impl FnOnce(Bounds)) {
    let atlas = session.atlas();
    let companies = &atlas.dataset.companies;
    match mark.rows.as_slice() {
        [row] => session.go(Intent::Push, |state| state.open = Some(companies[*row as usize].id.clone())),
        _ if mark.one_spot || !can_zoom => open.set(Some(mark.rows)),
        rows => {
            let points = rows.iter().filter_map(|row| companies[*row as usize].location.point);
            if let Some(bounds) = Bounds::around(points.map(|(point, _)| point)) {
                zoom_to(bounds);
                // The mark is gone: the map itself goes on.
                focus_soon(&[".map-svg.can-move"]);
            }
        }
    }
}
