//! Telling a drag from a click, for pointers of every kind.

use leptos::ev::PointerEvent;
use leptos::html;
use leptos::prelude::*;

/// Pixels that a pointer moves before a press becomes a drag.
const SLACK: f64 = 4.0;

/// A moment of a drag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// It has become a drag; the place is where it was pressed.
    Begin,
    /// It goes on.
    Move,
    /// The pointer was released, or taken away by the browser.
    End,
}

/// What happened to the pointer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drag {
    /// When.
    pub(super) phase: Phase,
    /// Pixels from the left of the element.
    pub(super) x: f64,
}

/// Follows one pointer over an element.
#[derive(Clone, Copy)]
pub(super) struct Dragging {
    element: NodeRef<html::Div>,
    drag: Option<Callback<Drag>>,
    /// Pointer and where it was pressed.
    pressed: StoredValue<Option<(i32, f64)>>,
    /// The pointer draws; the click that follows is not meant.
    is_drag: StoredValue<bool>,
}

impl Dragging {
    /// Over `element`; without `drag` it does nothing.
    pub(super) fn new(element: NodeRef<html::Div>, drag: Option<Callback<Drag>>) -> Self {
        Self { element, drag, pressed: StoredValue::new(None), is_drag: StoredValue::new(false) }
    }

    /// True if a click is only the end of a drag.
    pub(super) fn suppresses_click(self) -> bool {
        self.is_drag.get_value()
    }

    fn say(self, phase: Phase, x: f64) {
        if let Some(drag) = self.drag {
            drag.run(Drag { phase, x });
        }
    }

    fn x(self, event: &PointerEvent) -> f64 {
        let left = self.element.get_untracked().map_or(0.0, |element| element.get_bounding_client_rect().left());
        f64::from(event.client_x()) - left
    }

    /// `pointerdown`.
    pub(super) fn down(self, event: &PointerEvent) {
        self.is_drag.set_value(false);
        if self.drag.is_some() && event.is_primary() && event.button() == 0 {
            self.pressed.set_value(Some((event.pointer_id(), self.x(event))));
        }
    }

    /// `pointermove`.
    pub(super) fn moved(self, event: &PointerEvent) {
        let Some((_, start)) = self.pressed.get_value().filter(|(id, _)| *id == event.pointer_id()) else { return };
        let x = self.x(event);
        if !self.is_drag.get_value() {
            if (x - start).abs() < SLACK {
                return;
            }
            self.is_drag.set_value(true);
            if let Some(element) = self.element.get_untracked() {
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            self.say(Phase::Begin, start);
        }
        self.say(Phase::Move, x);
    }

    /// `pointerup` and `pointercancel`.
    pub(super) fn up(self, event: &PointerEvent) {
        if self.pressed.get_value().is_none_or(|(id, _)| id != event.pointer_id()) {
            return;
        }
        self.pressed.set_value(None);
        if self.is_drag.get_value() {
            self.say(Phase::End, self.x(event));
            // The click follows at once, if at all.
            let over = move || {
                let _ = self.is_drag.try_set_value(false);
            };
            set_timeout(over, std::time::Duration::ZERO);
        }
    }
}
