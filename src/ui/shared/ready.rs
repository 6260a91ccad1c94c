//! The mark of the automation contract that data are shown.

use leptos::prelude::*;

use super::skeleton;
use super::turns::Turns;
use crate::state::{Session, mark};

/// Sets the contract's marks once the view is built whole and painted, and takes the static page away that covered it.
pub(crate) fn announce_ready(session: Session, turns: Turns) {
    let release = session.atlas().dataset.release.id.clone();
    let announce = move || {
        skeleton::remove();
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-atlas-release", &release);
            let _ = root.set_attribute("data-atlas-ready", "true");
        }
        mark("atlas:ready");
    };
    turns.at_end(move || request_animation_frame(move || request_animation_frame(announce)));
}
