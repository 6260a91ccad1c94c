//! The row that the panels of regions stand in on a phone: one at a time, and those without a mark last.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::rings::Points;
use crate::domain::geo::Size;

/// The row of panels with these points and sizes. It goes back to its beginning when the panel in view has lost its marks: browsers
/// keep a row at the panel where it came to rest, and follow that one to the end of the row, where what is empty stands.
pub(super) fn keep_a_mark_in_view(panels: &[(Points, Memo<Size>)]) -> NodeRef<html::Div> {
    let row = NodeRef::<html::Div>::new();
    let panels = StoredValue::new(panels.to_vec());
    Effect::new(move |_| {
        // With the sizes, as a row that is not shown cannot be scrolled.
        panels.with_value(|panels| {
            for (points, size) in panels {
                points.track();
                size.track();
            }
        });
        // In the first frame the panels take their places, and only then does the browser follow the one that it was at.
        request_animation_frame(move || {
            request_animation_frame(move || {
                if let Some(Some(row)) = row.try_get_untracked() {
                    show_a_mark(&row);
                }
            });
        });
    });
    row
}

/// Goes to the beginning of the row, where marks are if there are any, unless the panel in view has one.
fn show_a_mark(row: &HtmlElement) {
    if row.scroll_left() == 0 {
        return;
    }
    let frame = row.get_bounding_client_rect();
    let middle = f64::midpoint(frame.left(), frame.right());
    let is_in_view = |panel: &Element| {
        let panel = panel.get_bounding_client_rect();
        (panel.left()..=panel.right()).contains(&middle)
    };
    let empty = row.query_selector_all(".is-empty").ok();
    let mut empty = empty.into_iter().flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)?.dyn_into().ok()));
    if empty.any(|panel| is_in_view(&panel)) {
        row.set_scroll_left(0);
    }
}
