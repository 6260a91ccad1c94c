//! On a phone map, charts and list take turns: a bar at the lower edge of the screen chooses, and each keeps its place. Wider screens
//! show them all, and no bar (`style/tabs.css`).

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Element;

use crate::domain::url_state::{Part, TABS};
use crate::state::{Intent, Session, memo};
use crate::ui::shared::dynamic::text;

/// What takes turns; its beginning is that of each part that was not seen yet.
const PLACE: &str = ".workspace";

/// The part that a phone shows, by its name.
pub(super) fn shown_tab(session: Session) -> Memo<&'static str> {
    memo(move || {
        let tab = session.url.with(|state| state.staging.tab());
        TABS.iter().find(|(_, part)| *part == tab).map_or(TABS[0].0, |(id, _)| *id)
    })
}

/// The bar, fetched where it can be seen.
pub(super) fn view() -> AnyView {
    let session = Session::here();
    let shown = shown_tab(session);
    let share = &session.texts().share;
    // How far the page was scrolled where each part was left, in pixels, and for which selection: another one begins anew.
    let left_at = StoredValue::new(HashMap::<&str, (f64, Arc<Vec<u32>>)>::new());
    let choose = move |id: &'static str, part: Part| {
        let before = shown.get_untracked();
        if before == id {
            return scroll_to(top_of_place());
        }
        left_at.update_value(|all| {
            all.insert(before, (window().scroll_y().unwrap_or_default(), session.rows.get_untracked()));
        });
        session.go(Intent::Push, |state| state.staging.set_tab(part));
        request_animation_frame(move || {
            let rows = session.rows.get_untracked();
            let place = left_at.with_value(|all| all.get(id).filter(|(_, of)| Arc::ptr_eq(of, &rows)).map(|(y, _)| *y));
            scroll_to(place.unwrap_or_else(top_of_place));
        });
    };
    let buttons = TABS.into_iter().map(|(id, part)| {
        let is_shown = text(move || (shown.get() == id).to_string());
        view! { <button type="button" data-atlas-tab=id aria-pressed=is_shown on:click=move |_| choose(id, part)>{(share.part)(part)}</button> }
    });
    view! { <nav class="tab-bar" data-atlas="tabs" aria-label=share.parts>{buttons.collect_view()}</nav> }.into_any()
}

/// Tells the style sheet, for as long as the view is shown, that the bar lies over the end of the page. A selector that looked for it would
/// be asked anew for every change.
pub(super) fn lies_over_the_end() {
    mark_root(true);
    on_cleanup(|| mark_root(false));
}

fn mark_root(is_there: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.toggle_attribute_with_force("data-tabs", is_there);
    }
}

fn top_of_place() -> f64 {
    let place: Option<Element> = document().query_selector(PLACE).ok().flatten();
    place.map_or(0.0, |place| place.get_bounding_client_rect().top() + window().scroll_y().unwrap_or_default())
}

fn scroll_to(y: f64) {
    window().scroll_to_with_x_and_y(0.0, y);
}
