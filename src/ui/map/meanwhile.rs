//! What stands where a map will be while its part of the program is on its way: boxes of the same size, so that nothing below
//! moves when it comes.

use leptos::prelude::*;

use crate::state::Session;

/// Boxes of one map.
pub(super) fn one() -> AnyView {
    let geo = &Session::here().texts().geo;
    view! {
        <div class="one-map is-coming">
            {word()}
            <div class="pane-frame"><div class="map-frame large"><div class="map-svg"></div></div></div>
            <p class="region-note"></p>
            <div class="map-actions"></div>
            <p class="hint">{geo.help}</p>
        </div>
    }
    .into_any()
}

/// Boxes of a panel a region, or of one map once a viewport is chosen, with the line below them.
pub(super) fn places() -> AnyView {
    let session = Session::here();
    let atlas = session.atlas();
    let boxes = if session.url.with_untracked(|state| state.at.is_some()) {
        one()
    } else {
        let panels = atlas.dataset.clusters.iter().map(|cluster| {
            view! {
                <figure class="region">
                    <figcaption class="region-name">{cluster.region.get(session.lang.code()).to_owned()}</figcaption>
                    <div class="map-frame"><div class="map-svg"></div></div>
                    <div class="region-tools"></div>
                    <p class="region-note"></p>
                </figure>
            }
        });
        let locator = (atlas.dataset.clusters.len() > 1).then(|| view! { <div class="locator"></div> });
        view! {
            {word()}
            <div class="region-panels is-coming">{panels.collect_view()}</div>
            <div class="under-map">{locator}<p class="hint">{session.texts().geo.help}</p></div>
        }
        .into_any()
    };
    let geo = &session.texts().geo;
    view! { {boxes}<p class="hint">{geo.left_out}" "{geo.moved}</p> }.into_any()
}

fn word() -> AnyView {
    view! { <p class="loading hidden" role="status">{Session::here().texts().shell.loading}</p> }.into_any()
}
