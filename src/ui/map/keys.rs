//! The keys of a map in focus.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::camera::Camera;
use super::places_table;
use crate::state::{Control, Intent};

/// Pixels of one press of an arrow key.
const PAN_PX: f64 = 80.0;
/// Doublings of one press of a zoom button or key.
pub(super) const STEP: f64 = 1.0;

/// Arrows pan, plus and minus zoom, Home and zero fit, T goes to the table, Escape leaves a mark. With a modifier the key is the browser's:
/// page zoom, back.
pub(super) fn pressed(event: &KeyboardEvent, camera: Camera) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let pan = |dx: f64, dy: f64| camera.go(camera.settled.get_untracked().panned(dx, dy), Intent::Continue(Control::Map));
    match event.key().as_str() {
        "ArrowLeft" => pan(PAN_PX, 0.0),
        "ArrowRight" => pan(-PAN_PX, 0.0),
        "ArrowUp" => pan(0.0, PAN_PX),
        "ArrowDown" => pan(0.0, -PAN_PX),
        "+" | "=" => camera.zoom_by(STEP),
        "-" => camera.zoom_by(-STEP),
        "0" | "Home" => camera.go_home(),
        "t" | "T" => places_table::open(),
        "Escape" if is_on_mark(event) => {
            camera.focus_soon();
            event.stop_propagation();
        }
        _ => return,
    }
    event.prevent_default();
}

fn is_on_mark(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.closest(".map-mark").ok().flatten().is_some())
}
