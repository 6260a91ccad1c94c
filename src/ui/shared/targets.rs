//! The marks of a picture as targets: hover or focus gives the figure, click or Enter acts.

use leptos::prelude::*;
use leptos::svg;
use wasm_bindgen::JsCast;

use crate::format::decimal::between;
use crate::state::memo;

use super::dynamic::node;
use super::groups::{Groups, NUMBER};
use super::painter::px;
use crate::domain::filter::facets::Facet;
use crate::scene::{Datum, Key, Scene};
use crate::state::Session;

/// What the targets stand for; decides the attribute of the automation contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A mark of the map.
    Mark,
    /// A datum of a chart that turns one facet value on and off.
    Toggle,
    /// A datum of a chart that chooses several things at once.
    Datum,
    /// A company of a strip of many: one Tab stop for all, arrow keys between them.
    Company,
    /// An actor of a network: one Tab stop for all; the view around moves the focus in the direction of an arrow key.
    Network,
}

impl Kind {
    /// Arrow keys lead from datum to datum; on maps and networks they move the view or the focus in their direction.
    fn has_arrows(self) -> bool {
        !matches!(self, Self::Mark | Self::Network)
    }
}

/// The datum under the pointer or in focus: its number and its key. With another key at that number, it is another one.
pub(crate) type Hovered = RwSignal<Option<(usize, Key)>>;

/// The facet values that a datum stands for: its key holds one for each of `facets`.
fn values_of(key: &Key, facets: &'static [Facet]) -> impl Iterator<Item = (Facet, String)> {
    facets.iter().copied().zip(key.values().map(str::to_owned))
}

/// True if the pointer or the focus is anywhere on a value that some datum of the scene stands for; tracks both.
pub(crate) fn is_lighting(session: Session, scene: &Scene, facets: &'static [Facet]) -> bool {
    let is_of = |datum: &Datum, highlighted: &(Facet, String)| values_of(&datum.key, facets).any(|value| value == *highlighted);
    session.highlight.with(|highlighted| {
        highlighted.as_ref().is_some_and(|highlighted| scene.data.iter().any(|datum| is_of(datum, highlighted)))
    })
}

/// One group a datum. Groups are kept by their number, so that the focus stays where it is when figures change. All of them
/// are one view: a signal for each of their attributes would cost more than all that they show.
#[component]
pub(crate) fn Targets(
    /// The picture.
    scene: Memo<Scene>,
    /// What its data stand for.
    kind: Kind,
    /// The datum under the pointer or in focus.
    hovered: Hovered,
    /// Acts on a datum, by its number.
    activate: Callback<usize>,
    /// The facets whose values the keys name, for highlighting.
    #[prop(optional)]
    facets: &'static [Facet],
) -> impl IntoView {
    let session = Session::here();
    let place = NodeRef::<svg::G>::new();
    let groups = StoredValue::new_local(Groups::new(kind));
    // The datum that the Tab key leads to, where not all of them are stops.
    let stop = RwSignal::new(0);
    let key_of = move |index: usize| scene.with_untracked(|scene| scene.data.get(index).map(|datum| datum.key.clone()));
    let highlighted = StoredValue::new(None);
    let hover = move |index: usize| {
        let key = key_of(index);
        // Of two facets the last is the one that other views know by its colour.
        let value = key.as_ref().and_then(|key| values_of(key, facets).last());
        hovered.set(key.map(|key| (index, key)));
        if value.is_some() {
            session.highlight.set(value.clone());
        }
        highlighted.set_value(value);
    };
    // A tap enters, leaves, focuses and acts: the focus keeps its tooltip until the next tap elsewhere.
    let leave = move || {
        if hovered.try_with_untracked(Option::is_some) == Some(true) {
            hovered.set(None);
        }
        if let Some((facet, id)) = highlighted.try_update_value(Option::take).flatten() {
            session.unhighlight(facet, &id);
        }
    };
    on_cleanup(leave);
    Effect::new(move |_| {
        let Some(parent) = place.get() else { return };
        scene.with(|scene| {
            // With fewer data than before, the first is the stop.
            let stop = matches!(kind, Kind::Company | Kind::Network)
                .then(|| Some(stop.get()).filter(|stop| *stop < scene.data.len()).unwrap_or(0));
            session.highlight.with(|highlighted| {
                let is_of = |key: &Key| {
                    highlighted.as_ref().is_some_and(|highlighted| values_of(key, facets).any(|value| value == *highlighted))
                };
                groups.update_value(|groups| {
                    groups.repaint(&parent, scene, stop);
                    groups.highlight(scene, &is_of);
                });
            });
            // What the pointer was on is gone without being left.
            let is_there = |(index, key): &(usize, Key)| scene.data.get(*index).is_some_and(|datum| datum.key == *key);
            if hovered.with_untracked(|hovered| hovered.as_ref().is_some_and(|hovered| !is_there(hovered))) {
                leave();
            }
        });
    });
    let leave_from = move |index: Option<usize>| {
        if index.is_some() && index == hovered.with_untracked(|hovered| hovered.as_ref().map(|(index, _)| *index)) {
            leave();
        }
    };
    // From shape to shape of one datum nothing is entered or left.
    let crossing = |event: &leptos::ev::PointerEvent| {
        let own = group_of(event.target());
        own.filter(|own| group_of(event.related_target()).as_ref() != Some(own)).and_then(|own| number_of(&own))
    };
    let enter = move |event: leptos::ev::PointerEvent| {
        if let Some(index) = crossing(&event) {
            hover(index);
        }
    };
    let focus = move |event: leptos::ev::FocusEvent| {
        if let Some(index) = index_of(event.target()) {
            stop.set(index);
            hover(index);
        }
    };
    let press = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "Enter" | " " => {
            let Some(index) = index_of(event.target()) else { return };
            event.prevent_default();
            event.stop_propagation();
            activate.run(index);
        }
        // What a pointer covers can be uncovered without moving it (WCAG 1.4.13).
        "Escape" if hovered.with_untracked(Option::is_some) => {
            event.stop_propagation();
            leave();
        }
        _ if kind.has_arrows() && step_to_neighbour(&event, kind) => event.prevent_default(),
        _ => {}
    };
    let click = move |event: leptos::ev::MouseEvent| {
        if let Some(index) = index_of(event.target()) {
            activate.run(index);
        }
    };
    // Chromium would make a group that listens for the focus a stop of the Tab key.
    view! {
        <g node_ref=place tabindex="-1" on:click=click on:keydown=press on:pointerover=enter on:pointerout=move |event| leave_from(crossing(&event))
            on:focusin=focus on:focusout=move |event| leave_from(index_of(event.target()))></g>
    }
}

/// Puts the focus on the datum of this number below `picture`.
pub(crate) fn focus_datum(picture: &web_sys::Element, index: usize) {
    let found = picture.query_selector(&["[", NUMBER, "=\"", &index.to_string(), "\"]"].concat()).ok().flatten();
    if let Some(datum) = found {
        // An SVG element takes the focus as an HTML element does.
        let _ = datum.unchecked_into::<web_sys::HtmlElement>().focus();
    }
}

/// The number of the datum that a node belongs to.
pub(crate) fn index_of(node: Option<web_sys::EventTarget>) -> Option<usize> {
    number_of(&group_of(node)?)
}

fn group_of(node: Option<web_sys::EventTarget>) -> Option<web_sys::Element> {
    node?.dyn_into::<web_sys::Element>().ok()?.closest(&["[", NUMBER, "]"].concat()).ok()?
}

fn number_of(group: &web_sys::Element) -> Option<usize> {
    group.get_attribute(NUMBER)?.parse().ok()
}

/// Moves the focus by an arrow key, Home or End among the data of a chart; false for any other key.
fn step_to_neighbour(event: &leptos::ev::KeyboardEvent, kind: Kind) -> bool {
    // With a modifier the key is the browser's: Alt and an arrow lead back.
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return false;
    }
    let Some(own) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else { return false };
    let end = |last: bool| {
        let among = own.parent_element()?.query_selector_all("[data-atlas-datum]").ok()?;
        among.item(if last { among.length().checked_sub(1)? } else { 0 })?.dyn_into::<web_sys::Element>().ok()
    };
    // In a strip up is more; elsewhere down is further, as in a list.
    let [further, nearer] = if kind == Kind::Company { ["ArrowUp", "ArrowDown"] } else { ["ArrowDown", "ArrowUp"] };
    let next = match event.key().as_str() {
        key if key == "ArrowRight" || key == further => own.next_element_sibling(),
        key if key == "ArrowLeft" || key == nearer => own.previous_element_sibling(),
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
pub(crate) fn Tooltip(
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
