//! Long parts of a view that are built some at a time, so that no frame waits for all of them.

use leptos::prelude::*;

/// How many of a list's items are to be there by now: `at_once` of them, as many more with each frame, and without an end once
/// there are as many as `all` counts. It ends with the owner of this call.
pub(crate) fn by_frames(at_once: usize, all: impl Fn() -> usize + 'static) -> RwSignal<usize> {
    let built = RwSignal::new(at_once);
    next(built, at_once, all);
    built
}

fn next(built: RwSignal<usize>, at_once: usize, all: impl Fn() -> usize + 'static) {
    request_animation_frame(move || {
        // The view may be gone.
        let Some(count) = built.try_get_untracked() else { return };
        if count >= all() {
            built.set(usize::MAX);
        } else {
            built.set(count + at_once);
            next(built, at_once, all);
        }
    });
}
