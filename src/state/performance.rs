//! Marks and measures of the browser's performance timeline, part of the automation contract.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::filter::selection::CrossFilter;

const FILTER_START: &str = "atlas:filter:start";
const FILTER: &str = "atlas:filter";

/// Sets a mark.
pub fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.mark(name);
    }
}

/// Notes the time of an input that changes the filters.
pub(super) fn start_filter() {
    if let Some(performance) = window().performance() {
        performance.clear_marks_with_mark_name(FILTER_START);
    }
    mark(FILTER_START);
}

/// Measures each change of the selection from the input to the painted result.
pub(super) fn measure_filters(cross: Memo<Arc<CrossFilter>>) {
    Effect::new(move |before: Option<()>| {
        cross.track();
        if before.is_none() {
            return;
        }
        // The first frame after the change lays it out; when the second begins, it has been painted.
        request_animation_frame(|| {
            request_animation_frame(|| {
                if let Some(performance) = window().performance() {
                    let _ = performance.measure_with_start_mark(FILTER, FILTER_START);
                    performance.clear_marks_with_mark_name(FILTER_START);
                }
            });
        });
    });
}
