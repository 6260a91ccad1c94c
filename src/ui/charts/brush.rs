//! Brushing founding years: a drag over the bars, two handles under them, and two fields.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use super::drag::{Drag, Phase};
use crate::domain::filter::filters::YearRange;
use crate::scene::Scene;
use crate::scene::years::YearAxis;
use crate::state::{Control, Gesture, Session, memo};
use crate::ui::shared::dynamic::{flag, text};
use crate::ui::shared::painter::px;
use crate::ui::shared::year_fields::YearFields;

/// Years that an arrow key goes at once with Shift, and Page up and Page down without.
const FAR: i32 = 5;
/// Room of the labels under the bars.
const FOOT: f64 = 20.0;

/// A brush over a histogram.
#[derive(Clone, Copy)]
pub(super) struct Brush {
    // Stored, so that a brush stays small to copy.
    session: StoredValue<Session>,
    gesture: Gesture,
    /// Where the drag over the bars began.
    anchor: StoredValue<Option<i32>>,
}

/// Which end of the range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    From,
    To,
}

impl Brush {
    pub(super) fn new(session: Session) -> Self {
        Self { session: StoredValue::new(session), gesture: Gesture::new(Control::Founded), anchor: StoredValue::new(None) }
    }

    fn set(self, range: Option<YearRange>) {
        self.gesture.go(self.session.get_value(), |state| state.filters.founded = range);
    }

    /// A drag over the bars.
    pub(super) fn follow(self, moment: Drag, scale: &YearAxis) {
        let Some(year) = scale.year_at(moment.x) else { return };
        match moment.phase {
            Phase::Begin => self.anchor.set_value(Some(year)),
            Phase::Move => {
                if let Some(anchor) = self.anchor.get_value() {
                    self.set(YearRange::new(Some(anchor), Some(year)));
                }
            }
            Phase::End => {
                self.anchor.set_value(None);
                self.gesture.end();
            }
        }
    }

    /// Moves one end of the shown range; it stops at the other one.
    fn put(self, end: End, year: i32, (from, to): (i32, i32), (first, last): (i32, i32)) {
        let range = match end {
            End::From => (year.clamp(first, to), to),
            End::To => (from, year.clamp(from, last)),
        };
        self.set(YearRange::new(Some(range.0), Some(range.1)));
    }
}

/// What lies over and under the bars: the chosen range, its handles, its fields.
#[component]
pub(super) fn BrushStrip(
    /// The brush.
    brush: Brush,
    /// The histogram.
    scene: Memo<Scene>,
) -> impl IntoView {
    let session = brush.session.get_value();
    let words = &session.texts().interact;
    let scale = memo(move || scene.with(YearAxis::of));
    let range = memo(move || session.url.with(|state| state.filters.founded));
    // The ends that are shown: an open end is that of the data, and no end lies beyond them.
    let ends = memo(move || {
        let (first, last) = scale.with(YearAxis::extent)?;
        let (from, to) = range.get().map_or((None, None), |range| (range.from, range.to));
        let from = from.unwrap_or(first).clamp(first, last);
        Some((from, to.unwrap_or(last).clamp(from, last)))
    });
    let place = memo(move || {
        let (from, to) = ends.get().unwrap_or_default();
        scale.with(|scale| (scale.left_of(from), scale.left_of(to.saturating_add(1))))
    });
    let pixels = |length: f64| format!("{}px", px(length));
    let left = move || text(move || pixels(place.get().0));
    let width = move || text(move || pixels(place.get().1 - place.get().0));
    // Down to the base line.
    let height = text(move || pixels(scene.with(|scene| (scene.height - FOOT).max(0.0))));
    let track = NodeRef::<html::Div>::new();
    let handle = move |end: End, name: &'static str| view! { <Handle brush scale ends track end name/> };
    view! {
        <div class="brush-shade" class:is-on=flag(move || range.get().is_some()) style:left=left() style:width=width()
            style:height=height aria-hidden="true"></div>
        <div class="brush" role="group" aria-label=words.brush data-atlas="brush" node_ref=track
            hidden=flag(move || ends.with(Option::is_none))>
            <div class="brush-span" class:is-on=flag(move || range.get().is_some()) style:left=left() style:width=width() aria-hidden="true"></div>
            {handle(End::From, words.first_year)}
            {handle(End::To, words.last_year)}
        </div>
        <div class="brush-fields">
            <YearFields name="brush"/>
            <button type="button" class="link" hidden=flag(move || range.get().is_none()) data-atlas="brush-clear"
                on:click=move |_| { brush.set(None); brush.gesture.end(); }>
                {words.all_years}
            </button>
        </div>
        <p class="hint brush-hint">{words.brush_hint}</p>
    }
}

/// One end of the range as a slider.
#[component]
fn Handle(
    /// The brush.
    brush: Brush,
    /// Where years stand.
    scale: Memo<YearAxis>,
    /// Both ends.
    ends: Memo<Option<(i32, i32)>>,
    /// What the handle moves along.
    track: NodeRef<html::Div>,
    /// Which one.
    end: End,
    /// Its name.
    name: &'static str,
) -> impl IntoView {
    let year = move |(from, to): (i32, i32)| if end == End::From { from } else { to };
    let now = text(move || ends.get().map(|ends| year(ends).to_string()).unwrap_or_default());
    let extent = memo(move || scale.with(YearAxis::extent).unwrap_or_default());
    let style = text(move || {
        let Some(ends) = ends.get() else { return String::new() };
        let at = year(ends) + i32::from(end == End::To);
        format!("{}px", px(scale.with(|scale| scale.left_of(at))))
    });
    let put = move |year: i32| {
        if let Some(ends) = ends.get_untracked() {
            brush.put(end, year, ends, extent.get_untracked());
        }
    };
    let keys = move |event: KeyboardEvent| {
        let Some(now) = ends.get_untracked().map(year) else { return };
        let (first, last) = extent.get_untracked();
        let step = if event.shift_key() { FAR } else { 1 };
        let to = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => now - step,
            "ArrowRight" | "ArrowUp" => now + step,
            "PageDown" => now - FAR,
            "PageUp" => now + FAR,
            "Home" => first,
            "End" => last,
            "Escape" => {
                event.stop_propagation();
                brush.set(None);
                brush.gesture.end();
                return;
            }
            _ => return,
        };
        event.prevent_default();
        put(to);
    };
    let held = StoredValue::new(None::<i32>);
    let down = move |event: PointerEvent| {
        // The bars behind the strip must not take it for the start of a drag over them.
        event.stop_propagation();
        if event.is_primary() && event.button() == 0 {
            held.set_value(Some(event.pointer_id()));
            let element = event.current_target().map(wasm_bindgen::JsCast::unchecked_into::<web_sys::Element>);
            if let Some(element) = element {
                let _ = element.set_pointer_capture(event.pointer_id());
            }
        }
    };
    let moved = move |event: PointerEvent| {
        let Some(track) = track.get_untracked().filter(|_| held.get_value() == Some(event.pointer_id())) else { return };
        let x = f64::from(event.client_x()) - track.get_bounding_client_rect().left();
        // The last year's handle stands at its end, so the year is the one before.
        let at = if end == End::To { x - 0.5 } else { x };
        if let Some(year) = scale.with_untracked(|scale| scale.year_at(at)) {
            put(year);
        }
    };
    let up = move |_| {
        held.set_value(None);
        brush.gesture.end();
    };
    view! {
        <div class="brush-handle" role="slider" tabindex="0" aria-label=name aria-valuemin=text(move || extent.get().0.to_string())
            aria-valuemax=text(move || extent.get().1.to_string()) aria-valuenow=now style:left=style
            data-atlas-handle=if end == End::From { "from" } else { "to" } on:keydown=keys on:blur=move |_| brush.gesture.end()
            on:pointerdown=down on:pointermove=moved on:pointerup=up on:pointercancel=up></div>
    }
}
