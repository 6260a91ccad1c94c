//! The marks of a picture as targets: hover or focus gives the figure, click or Enter acts.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

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
    /// A company of a strip of many: one Tab stop for all, arrow keys between them.
    Company,
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
    // The datum that the Tab key leads to, where not all of them are stops.
    let stop = RwSignal::new(0);
    view! {
        <For each=move || 0..count.get() key=|index| *index let:index>
            <Target scene kind hovered activate stop index/>
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
    /// The datum that the Tab key leads to.
    stop: RwSignal<usize>,
    /// Its number.
    index: usize,
) -> impl IntoView {
    let datum = memo(move || scene.with(|scene| scene.data.get(index).cloned()));
    let of = move |read: fn(&crate::scene::Datum) -> String| datum.with(|datum| datum.as_ref().map(read));
    let label = attr(move || of(|datum| datum.label.clone()));
    let key = move || of(|datum| datum.key.clone());
    let count = attr(move || of(|datum| datum.count.to_string()));
    let pressed = attr(move || of(|datum| datum.chosen.unwrap_or(false).to_string()).filter(|_| kind == Kind::Toggle));
    let is_one_of_many = kind == Kind::Company;
    let tab = attr(move || {
        // With fewer data than before, the first is the stop.
        let at = scene.with(|scene| if stop.get() < scene.data.len() { stop.get() } else { 0 });
        Some(if is_one_of_many && at != index { "-1" } else { "0" }.to_owned())
    });
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
        if is_one_of_many && step_to_neighbour(&event) {
            event.prevent_default();
        }
    };
    let class = if kind == Kind::Mark { "datum map-mark" } else { "datum" };
    view! {
        <g class=class role="button" tabindex=tab aria-label=label aria-pressed=pressed data-atlas-mark=attr(move || key().filter(|_| kind == Kind::Mark))
            data-atlas-datum=attr(move || key().filter(|_| kind != Kind::Mark))
            data-count=count on:click=move |_| activate.run(index) on:keydown=press
            on:pointerenter=move |_| hover() on:pointerleave=leave on:focus=move |_| { stop.set(index); hover(); }
            on:blur=move |_| hovered.set(None)>
            {node(move || scene.with(|scene| shapes_of(scene, index)))}
            {node(move || datum.with(|datum| datum.as_ref().map(target)))}
        </g>
    }
}

/// Moves the focus by an arrow key, Home or End among data that are one Tab stop; false for any other key.
fn step_to_neighbour(event: &leptos::ev::KeyboardEvent) -> bool {
    let Some(own) = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else { return false };
    let end = |last: bool| {
        let among = own.parent_element()?.query_selector_all("[data-atlas-datum]").ok()?;
        among.item(if last { among.length().checked_sub(1)? } else { 0 })?.dyn_into::<web_sys::Element>().ok()
    };
    let next = match event.key().as_str() {
        "ArrowRight" | "ArrowUp" => own.next_element_sibling(),
        "ArrowLeft" | "ArrowDown" => own.previous_element_sibling(),
        "Home" => end(false),
        "End" => end(true),
        _ => return false,
    };
    // Beyond the first and the last the focus stays where it is.
    if let Some(next) = next.filter(|next| next.has_attribute("data-atlas-datum")) {
        // An SVG element takes the focus as an HTML element does.
        let _ = next.unchecked_into::<web_sys::HtmlElement>().focus();
    }
    true
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
