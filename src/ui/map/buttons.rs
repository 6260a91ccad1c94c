//! The buttons of a map: zoom in, zoom out, reset.

use leptos::prelude::*;

use super::camera::Camera;
use super::keys::STEP;
use crate::state::Session;
use crate::ui::shared::icons::{Icon, icon};

/// A button with a sign and a name.
pub(super) fn sign_button(id: &'static str, label: String, sign: Icon, act: Callback<()>) -> impl IntoView + use<> {
    view! {
        <button type="button" class="icon-button" title=label data-atlas-zoom=id on:click=move |_| act.run(())>
            {icon(sign)}
        </button>
    }
}

/// The buttons of one map.
pub(super) fn buttons(camera: Camera) -> impl IntoView + use<> {
    let map = &Session::here().texts().map;
    view! {
        {sign_button("in", map.zoom_in.to_owned(), Icon::Plus, Callback::new(move |()| camera.zoom_by(STEP)))}
        {sign_button("out", map.zoom_out.to_owned(), Icon::Minus, Callback::new(move |()| camera.zoom_by(-STEP)))}
        {sign_button("fit", map.fit.to_owned(), Icon::Fit, Callback::new(move |()| camera.go_home()))}
    }
}
