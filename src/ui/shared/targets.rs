//! The marks of a picture as targets: hover or focus gives the figure, click or Enter acts.

use leptos::prelude::*;

use crate::domain::decimal::between;
use crate::state::memo;

use super::dynamic::{attr, node};
use super::painter::{px, shapes_of, target};
use crate::scene::Scene;

/// What the targets stand for; decides the attribute of the automation contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum Kind {
    /// A mark of the map.
    Mark,
    /// A datum of a chart that turns one facet value on and off.
    Toggle,
    /// A datum of a chart that chooses several things at once.
    Datum,
}

/// The datum under the pointer or in focus: its number and its key. With another key at that number, it is another one.
pub(in crate::ui) type Hovered = RwSignal<Option<(usize, String)>>;

/// One group a datum. Groups are kept by their number, so that the focus stays where it is when figures change.
#[component]
pub(in crate::ui) fn Targets(
    /// The picture.
    scene: Memo<Scene>,
    /// What its data stand for.
    kind: Kind,
    /// The datum under the pointer or in focus.
    hovered: Hovered,
    /// Acts on a datum, by its number.
    activate: Callback<usize>,
) -> impl IntoView {
    let count = memo(move || scene.with(|scene| scene.data.len()));
    view! {
        <For each=move || 0..count.get() key=|index| *index let:index>
            <Target scene kind hovered activate index/>
        </For>
    }
}

/// One datum.
#[component]
fn Target(
    /// The picture.
    scene: Memo<Scene>,
    /// What its data stand for.
    kind: Kind,
    /// The datum under the pointer or in focus.
    hovered: Hovered,
    /// Acts on a datum.
    activate: Callback<usize>,
    /// Its number.
    index: usize,
) -> impl IntoView {
    let datum = memo(move || scene.with(|scene| scene.data.get(index).cloned()));
    let of = move |read: fn(&crate::scene::Datum) -> String| datum.with(|datum| datum.as_ref().map(read));
    let label = attr(move || of(|datum| datum.label.clone()));
    let key = move || of(|datum| datum.key.clone());
    let count = attr(move || of(|datum| datum.count.to_string()));
    let pressed = attr(move || of(|datum| datum.chosen.unwrap_or(false).to_string()).filter(|_| kind == Kind::Toggle));
    let hover = move || hovered.set(key().map(|key| (index, key)));
    let leave = move |_| {
        if hovered.with_untracked(|hovered| hovered.as_ref().is_some_and(|(at, _)| *at == index)) {
            hovered.set(None);
        }
    };
    let press = move |event: leptos::ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            event.stop_propagation();
            activate.run(index);
        }
    };
    let class = if kind == Kind::Mark { "datum map-mark" } else { "datum" };
    view! {
        <g class=class role="button" tabindex="0" aria-label=label aria-pressed=pressed data-atlas-mark=attr(move || key().filter(|_| kind == Kind::Mark))
            data-atlas-datum=attr(move || key().filter(|_| kind != Kind::Mark))
            data-count=count on:click=move |_| activate.run(index) on:keydown=press
            on:pointerenter=move |_| hover() on:pointerleave=leave on:focus=move |_| hover()
            on:blur=move |_| hovered.set(None)>
            {node(move || scene.with(|scene| shapes_of(scene, index)))}
            {node(move || datum.with(|datum| datum.as_ref().map(target)))}
        </g>
    }
}

/// The figure of the datum under the pointer or in focus, above its mark. Screen readers have it as the name.
#[component]
pub(in crate::ui) fn Tooltip(
    /// The picture.
    scene: Memo<Scene>,
    /// The datum to speak of.
    hovered: Hovered,
) -> impl IntoView {
    let shown = memo(move || {
        let (index, key) = hovered.get()?;
        scene.with(|scene| {
            let datum = scene.data.get(index).filter(|datum| datum.key == key)?;
            let x = between(datum.hit.x + datum.hit.width / 2.0, 0.0, scene.width);
            Some((datum.label.clone(), x, datum.hit.y, scene.width))
        })
    });
    node(move || {
        shown.get().map(|(label, x, y, width)| {
            // Near an edge it grows inwards.
            let side = if x < width * 0.3 {
                "start"
            } else if x > width * 0.7 {
                "end"
            } else {
                "middle"
            };
            let (left, top) = ([px(x), "px".to_owned()].concat(), [px(y), "px".to_owned()].concat());
            view! { <div class="tooltip" data-side=side style:left=left style:top=top aria-hidden="true">{label}</div> }
        })
    })
}
