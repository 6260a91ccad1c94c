//! A drawing as wide as its place, its data as targets with a tooltip.

use leptos::html;
use leptos::prelude::*;

use super::dynamic::text;
use super::painter::{background, px};
use super::size::use_size;
use super::targets::{Kind, Targets, Tooltip};
use crate::scene::{Key, Scene};
use crate::state::memo;

/// The drawing of `draw` for a width in pixels, named by the element with the id `heading`. Its data call `activate` with their key.
pub(crate) fn drawing(
    heading: &str,
    draw: impl Fn(f64) -> Scene + Send + Sync + 'static,
    activate: impl Fn(Key) + Send + Sync + 'static,
) -> AnyView {
    let frame = NodeRef::<html::Div>::new();
    let size = use_size(frame);
    let scene = memo(move || size.get().map_or_else(Scene::default, |size| draw(size.width)));
    let hovered = RwSignal::new(None);
    let activate = Callback::new(move |index: usize| {
        if let Some(key) = scene.with_untracked(|scene| scene.data.get(index).map(|datum| datum.key.clone())) {
            activate(key);
        }
    });
    let view_box = text(move || scene.with(|scene| format!("0 0 {} {}", px(scene.width), px(scene.height))));
    let height = text(move || scene.with(|scene| format!("{}px", px(scene.height))));
    view! {
        <div class="chart-frame" node_ref=frame>
            <svg class="chart-svg" role="group" aria-labelledby=heading.to_owned() viewBox=view_box style:height=height>
                <g node_ref=background(scene)/>
                <Targets scene kind=Kind::Datum hovered activate/>
            </svg>
            <Tooltip scene hovered/>
        </div>
    }
    .into_any()
}
