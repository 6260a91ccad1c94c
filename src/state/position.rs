//! Where the visitor is: asked of the browser when a button says so, given to who asked, and kept nowhere.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Position, PositionError};

use crate::domain::model::LonLat;

/// Why there is no position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPosition {
    /// The visitor, the browser or a page around this one does not allow it.
    Denied,
    /// The device cannot tell.
    Unavailable,
}

/// The code of a refusal (W3C, Geolocation, `GeolocationPositionError`).
const PERMISSION_DENIED: u16 = 1;

/// Asks once for the position; the browser asks the visitor. `then` is called at most once, later.
pub fn ask_position(then: impl FnOnce(Result<LonLat, NoPosition>) + 'static) {
    let Ok(geolocation) = window().navigator().geolocation() else { return then(Err(NoPosition::Unavailable)) };
    // One of the two functions is called, never both; the one that is not is a few bytes that stay.
    let then = std::rc::Rc::new(std::cell::Cell::new(Some(then)));
    let other = then.clone();
    let found = Closure::once_into_js(move |position: Position| {
        let coordinates = position.coords();
        if let Some(then) = then.take() {
            then(Ok(LonLat { lon: coordinates.longitude(), lat: coordinates.latitude() }));
        }
    });
    let failed = Closure::once_into_js(move |error: PositionError| {
        let why = if error.code() == PERMISSION_DENIED { NoPosition::Denied } else { NoPosition::Unavailable };
        if let Some(then) = other.take() {
            then(Err(why));
        }
    });
    // A browser that throws in place of calling back has told the error already, or has none to tell.
    let _ = geolocation.get_current_position_with_error_callback(found.unchecked_ref(), Some(failed.unchecked_ref()));
}
