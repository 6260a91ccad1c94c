//! Pointer, pinch and wheel on a map. A gesture moves a local viewport; when it ends, the viewport is settled once.

use std::time::Duration;

use leptos::ev::{PointerEvent, WheelEvent};
use leptos::html;
use leptos::prelude::*;

use crate::domain::decimal::between;
use crate::domain::geo::{Size, Viewport};
use crate::state::Session;

/// Pixels that a mouse may tremble and still click.
const MOUSE_SLOP_PX: f64 = 4.0;
/// Pixels that a finger may roll and still tap.
const TOUCH_SLOP_PX: f64 = 10.0;
/// Wheel pixels that double the scale.
const WHEEL_PX: f64 = 320.0;
/// A wheel gesture has ended when nothing came for this long.
const WHEEL_PAUSE: Duration = Duration::from_millis(180);

/// A pointer that is down.
#[derive(Debug, Clone, Copy)]
struct Finger {
    id: i32,
    x: f64,
    y: f64,
}

/// The gestures of one map.
#[derive(Clone, Copy)]
pub(super) struct Gestures {
    /// The viewport of the gesture under way, with the settled one that it started from: once another one is
    /// settled, the gesture is over.
    live: RwSignal<Option<(Viewport, Viewport)>>,
    settled: Memo<Viewport>,
    fingers: StoredValue<Vec<Finger>>,
    /// Where the first finger went down.
    start: StoredValue<(f64, f64)>,
    is_drag: StoredValue<bool>,
    settle: Callback<Viewport>,
    frame: NodeRef<html::Div>,
    size: Signal<Size>,
}

impl Gestures {
    /// Gestures on `frame`, which must pass its events on; calls `settle` when a gesture has ended.
    pub(super) fn new(
        frame: NodeRef<html::Div>,
        size: Signal<Size>,
        settled: Memo<Viewport>,
        settle: Callback<Viewport>,
    ) -> Self {
        Self {
            live: RwSignal::new(None),
            settled,
            fingers: StoredValue::default(),
            start: StoredValue::new((0.0, 0.0)),
            is_drag: StoredValue::new(false),
            settle,
            frame,
            size,
        }
    }

    /// What is seen now.
    pub(super) fn view(self) -> Signal<Viewport> {
        Signal::derive(move || {
            let settled = self.settled.get();
            self.live.get().filter(|(from, _)| *from == settled).map_or(settled, |(_, view)| view)
        })
    }

    /// True while the map follows a pointer.
    pub(super) fn is_moving(self) -> bool {
        self.live.with(Option::is_some)
    }

    /// True for the click that ends a drag.
    pub(super) fn just_dragged(self) -> bool {
        self.is_drag.get_value()
    }

    fn current(self) -> Viewport {
        self.view().get_untracked()
    }

    fn follow(self, view: Viewport) {
        self.live.set(Some((self.settled.get_untracked(), view)));
    }

    /// A pointer went down.
    pub(super) fn down(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let finger = Finger { id: event.pointer_id(), x: f64::from(event.client_x()), y: f64::from(event.client_y()) };
        let first = self.fingers.with_value(Vec::is_empty);
        if first {
            self.is_drag.set_value(false);
            self.start.set_value((finger.x, finger.y));
        }
        self.fingers.update_value(|fingers| {
            fingers.retain(|other| other.id != finger.id);
            fingers.push(finger);
        });
    }

    /// A pointer moved.
    pub(super) fn moved(self, event: &PointerEvent) {
        // The button was let go where no event reached us.
        if event.buttons() == 0 {
            self.up(event);
            return;
        }
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let id = event.pointer_id();
        let before = self.fingers.get_value();
        let Some(old) = before.iter().find(|finger| finger.id == id) else { return };
        let (dx, dy) = (x - old.x, y - old.y);
        let (start_x, start_y) = self.start.get_value();
        let slop = if event.pointer_type() == "touch" { TOUCH_SLOP_PX } else { MOUSE_SLOP_PX };
        if before.len() > 1 || (x - start_x).hypot(y - start_y) > slop {
            self.is_drag.set_value(true);
        }
        self.fingers.update_value(|fingers| {
            fingers.iter_mut().filter(|finger| finger.id == id).for_each(|finger| (finger.x, finger.y) = (x, y));
        });
        if !self.just_dragged() {
            return;
        }
        // From here on it is a drag: the map keeps getting the pointer, even outside of its frame. Capturing any
        // earlier would take the click away from a mark.
        if let Some(frame) = self.frame.get_untracked() {
            let _ = frame.set_pointer_capture(id);
        }
        let view = match before.iter().find(|finger| finger.id != id) {
            None => self.current().panned(dx, dy),
            Some(other) => {
                // Two fingers: the middle pans by half of each step, the distance zooms.
                let distance = |finger: (f64, f64)| (finger.0 - other.x).hypot(finger.1 - other.y).max(1.0);
                let steps = (distance((x, y)) / distance((old.x, old.y))).log2();
                let (cx, cy) = self.local(f64::midpoint(x, other.x), f64::midpoint(y, other.y));
                self.current().panned(dx / 2.0, dy / 2.0).zoomed_at(steps, cx, cy, self.size.get_untracked())
            }
        };
        self.follow(view);
    }

    /// A pointer went up, or was taken away.
    pub(super) fn up(self, event: &PointerEvent) {
        let id = event.pointer_id();
        self.fingers.update_value(|fingers| fingers.retain(|finger| finger.id != id));
        if !self.fingers.with_value(Vec::is_empty) {
            return;
        }
        if let Some((_, view)) = self.live.get_untracked() {
            self.live.set(None);
            self.settle.run(view);
        }
        // The click that ends a drag comes before this; a later press of a key is none of it.
        set_timeout(
            move || {
                let _ = self.is_drag.try_set_value(false);
            },
            Duration::ZERO,
        );
    }

    /// The wheel turned.
    pub(super) fn wheel(self, event: &WheelEvent) {
        // In an embed the page around it must keep scrolling: there, zooming asks for Ctrl.
        let bare = use_context::<Session>().is_some_and(|session| session.url.with_untracked(|state| state.bare));
        if bare && !event.ctrl_key() {
            return;
        }
        event.prevent_default();
        let unit = if event.delta_mode() == 1 { 24.0 } else { 1.0 };
        let steps = between(-event.delta_y() * unit / WHEEL_PX, -1.0, 1.0);
        let (x, y) = self.local(f64::from(event.client_x()), f64::from(event.client_y()));
        let view = self.current().zoomed_at(steps, x, y, self.size.get_untracked());
        self.follow(view);
        set_timeout(
            move || {
                // Only the last event of the gesture finds its own viewport still there.
                if self.live.try_get_untracked().flatten().is_some_and(|(_, last)| last == view) {
                    self.live.set(None);
                    self.settle.run(view);
                }
            },
            WHEEL_PAUSE,
        );
    }

    /// From page to map pixels.
    fn local(self, x: f64, y: f64) -> (f64, f64) {
        let Some(frame) = self.frame.get_untracked() else { return (0.0, 0.0) };
        let origin = frame.get_bounding_client_rect();
        (x - origin.left(), y - origin.top())
    }
}
