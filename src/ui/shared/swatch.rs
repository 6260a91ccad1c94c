//! The sector's sign: its colour and its shape.

use leptos::prelude::*;

use crate::scene::glyph;

/// The sign of the sector at `position` with this id.
pub(crate) fn swatch(position: usize, id: &str) -> impl IntoView + use<> {
    let class = format!("swatch sector-{id}");
    view! {
        <svg class=class viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d=glyph::path(position, 6.0, 6.0, 4.2)/></svg>
    }
}
