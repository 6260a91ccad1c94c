//! The part of a long list that is near the screen: only its lines are in the document.
//!
//! Lines have one height, so the page's scroll position gives the first and the last one. The list scrolls with the page,
//! as visitors expect on a phone, and the line that has the focus stays in the document wherever the page is scrolled. Browsers
//! find in a page only what is in the document: the keys that open their search bring all lines there first.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::Rows;
use crate::state::memo;

/// Lines beyond each edge of the screen, so that the Tab key and fast scrolling meet lines that are there.
const BEYOND: usize = 8;
/// Most rows that are all made at once for the browser's search.
const MOST_FOUND: usize = 1000;

/// First line and the one after the last, by position.
pub(super) type Lines = (usize, usize);

/// Whether all rows are to be in the document: a key that opens the browser's search was heard, and there are not too many. The menu of
/// the browser, and keys that only some of them have, are heard by no page.
pub(super) fn use_whole(rows: Rows) -> Memo<bool> {
    let is_sought = RwSignal::new(false);
    let find = window_event_listener(ev::keydown, move |event| {
        let is_find = event.key() == "F3" || (event.ctrl_key() || event.meta_key()) && event.key().eq_ignore_ascii_case("f");
        if is_find {
            let _ = is_sought.try_set(true);
        }
    });
    on_cleanup(move || find.remove());
    memo(move || is_sought.get() && rows.with(|rows| rows.len()) <= MOST_FOUND)
}

/// Follows which of `count` lines of `height` pixels are near the screen; all of them count as such where the list is to be whole.
pub(super) fn use_window(
    container: NodeRef<html::Div>,
    count: Memo<usize>,
    height: Memo<f64>,
    is_whole: Memo<bool>,
) -> Memo<Lines> {
    let seen = RwSignal::new((0, screen_lines(40.0)));
    let look = move || {
        let Some(Some(element)) = container.try_get_untracked() else { return };
        let height = height.get_untracked();
        // How far the top of the list is above the top of the screen.
        let above = (-element.get_bounding_client_rect().top()).max(0.0);
        let first = (above / height) as usize;
        let next = (first, first + screen_lines(height));
        if seen.try_get_untracked().is_some_and(|before| before != next) {
            let _ = seen.try_set(next);
        }
    };
    let scroll = window_event_listener(ev::scroll, move |_| look());
    let resize = window_event_listener(ev::resize, move |_| look());
    on_cleanup(move || {
        scroll.remove();
        resize.remove();
    });
    // What stands above the list may change with the selection, and the list with its layout.
    Effect::new(move |_| {
        container.track();
        count.track();
        height.track();
        request_animation_frame(look);
    });
    memo(move || {
        let ((first, last), count) = (seen.get(), count.get());
        if is_whole.get() {
            return (0, count);
        }
        let last = (last + BEYOND).min(count);
        (first.saturating_sub(BEYOND).min(last), last)
    })
}

fn screen_lines(height: f64) -> usize {
    let screen = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(1000.0);
    (screen / height) as usize + 1
}

/// Scrolls so that a line is on the screen; does nothing if it is.
pub(super) fn show_line(container: NodeRef<html::Div>, line: usize, height: f64) {
    let Some(element) = container.get_untracked() else { return };
    let top = element.get_bounding_client_rect().top() + line as f64 * height;
    let screen = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(1000.0);
    // Room for the column heads, which stay at the top.
    if top < 2.0 * height || top + height > screen {
        window().scroll_by_with_x_and_y(0.0, top - screen / 2.0);
    }
}
