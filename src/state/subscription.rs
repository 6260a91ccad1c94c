//! Ends what a view subscribed to when the view is gone.
//!
//! The reactive graph forgets nothing by itself: an effect or a memo that is dropped stays in the list of each source that it
//! read, with its allocation, until that source changes (a signal) or for ever (a memo). A list whose rows come and go with
//! each filter would grow by about 150 bytes for each text, attribute and memo of each row.

use leptos::prelude::*;
use leptos::reactive::graph::Observer;

/// Called in an effect or a memo: takes it out of the lists of its sources when the owner that made it ends.
pub(crate) fn unsubscribe_with_owner() {
    let maker = Owner::current().and_then(|own| own.parent());
    let (Some(subscriber), Some(maker)) = (Observer::get(), maker) else { return };
    // Its view may be dropped before its owner; it is kept until then, or its sources would be lost.
    let Some(kept) = subscriber.1.upgrade() else { return };
    maker.with(|| on_cleanup(move || kept.clear_sources(&subscriber)));
}
