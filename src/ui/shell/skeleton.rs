//! What `index.html` shows before the application has its words.

use leptos::prelude::*;

/// Makes room for the application.
pub(super) fn remove() {
    if let Some(skeleton) = document().get_element_by_id("atlas-boot") {
        skeleton.remove();
    }
}

/// Says, in words of the page itself, that the words of the application could not be had.
pub(super) fn say_failed() {
    if let Some(failure) = document().get_element_by_id("atlas-boot-failed") {
        let _ = failure.remove_attribute("hidden");
    }
}
