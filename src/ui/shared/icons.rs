//! Icons as inline SVG, hidden from screen readers: a text always stands beside or behind them.

use leptos::prelude::*;

pub(crate) use crate::scene::icon::Icon;

/// An icon, drawn in strokes of the text colour.
pub(crate) fn icon(icon: Icon) -> impl IntoView {
    view! {
        <svg class=icon.class() viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d=icon.path()/></svg>
    }
}
