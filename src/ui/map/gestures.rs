//! Pointer, pinch and wheel on a map. A gesture moves the camera; when it ends, the camera comes to rest.

use std::time::Duration;

use leptos::ev::{MouseEvent, PointerEvent, TouchEvent, WheelEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::camera::Camera;
use crate::domain::geo::{Bounds, MAX_ZOOM, Viewport, lon_lat_from_world};
use crate::format::decimal::between;
use crate::state::{Control, Intent};

/// Pixels that a mouse may tremble and still click.
const MOUSE_SLOP_PX: f64 = 4.0;
/// Pixels that a finger may roll and still tap.
const TOUCH_SLOP_PX: f64 = 10.0;
/// Wheel pixels that double the scale.
const WHEEL_PX: f64 = 320.0;
/// A wheel gesture has ended when nothing came for this long.
const WHEEL_PAUSE: Duration = Duration::from_millis(180);
/// How long a hint stays.
const HINT: Duration = Duration::from_millis(1800);
/// Milliseconds that a map rolls on after it was let go.
const ROLL_MS: f64 = 380.0;
/// Pixels a millisecond below which a map that is let go stays where it is.
const ROLL_FROM: f64 = 0.25;
/// Milliseconds after which a pointer that stood still is no longer thrown.
const STALE_MS: f64 = 60.0;

/// A pointer that is down.
#[derive(Debug, Clone, Copy)]
struct Finger {
    id: i32,
    x: f64,
    y: f64,
}

/// How fast the last pointer went, and when it was seen.
#[derive(Debug, Clone, Copy, Default)]
struct Speed {
    x: f64,
    y: f64,
    time: f64,
}

/// What a visitor is told when a gesture is meant for the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hint {
    /// One finger scrolls the page.
    TwoFingers,
    /// The bare wheel scrolls the page.
    CtrlWheel,
}

/// A rectangle that is being drawn: from, to.
pub(super) type Boxed = Option<((f64, f64), (f64, f64))>;

/// The gestures of one map.
#[derive(Clone, Copy)]
pub(super) struct Gestures {
    camera: Camera,
    /// The wheel asks for Ctrl, so that the page keeps scrolling.
    wheel_asks: Signal<bool>,
    fingers: StoredValue<Vec<Finger>>,
    /// Where the first finger went down.
    start: StoredValue<(f64, f64)>,
    is_drag: StoredValue<bool>,
    speed: StoredValue<Speed>,
    /// The box to zoom to.
    pub(super) boxed: RwSignal<Boxed>,
    /// What to tell the visitor.
    pub(super) hint: RwSignal<Option<Hint>>,
}

impl Gestures {
    /// Gestures of a camera; its frame must pass its events on.
    pub(super) fn new(camera: Camera, wheel_asks: Signal<bool>) -> Self {
        Self {
            camera,
            wheel_asks,
            fingers: StoredValue::default(),
            start: StoredValue::new((0.0, 0.0)),
            is_drag: StoredValue::new(false),
            speed: StoredValue::default(),
            boxed: RwSignal::new(None),
            hint: RwSignal::new(None),
        }
    }

    /// True for the click that ends a drag.
    pub(super) fn just_dragged(self) -> bool {
        self.is_drag.get_value()
    }

    fn tell(self, hint: Hint) {
        self.hint.set(Some(hint));
        set_timeout(
            move || {
                let _ = self.hint.try_set(None);
            },
            HINT,
        );
    }

    /// A pointer went down.
    pub(super) fn down(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let finger = Finger { id: event.pointer_id(), x: f64::from(event.client_x()), y: f64::from(event.client_y()) };
        if self.fingers.with_value(Vec::is_empty) {
            self.is_drag.set_value(false);
            self.start.set_value((finger.x, finger.y));
            self.speed.set_value(Speed::default());
            // A map that rolls is held.
            if let Some(view) = self.camera.on_the_way() {
                self.camera.follow(view);
            }
            if event.shift_key() && event.pointer_type() == "mouse" {
                let at = self.camera.local(finger.x, finger.y);
                self.boxed.set(Some((at, at)));
            }
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
        let (dx, dy) = self.camera.step_of((old.x, old.y), (x, y));
        let (start_x, start_y) = self.start.get_value();
        let is_touch = event.pointer_type() == "touch";
        let slop = if is_touch { TOUCH_SLOP_PX } else { MOUSE_SLOP_PX };
        if before.len() > 1 || (x - start_x).hypot(y - start_y) > slop {
            self.is_drag.set_value(true);
        }
        self.fingers.update_value(|fingers| {
            fingers.iter_mut().filter(|finger| finger.id == id).for_each(|finger| (finger.x, finger.y) = (x, y));
        });
        if !self.just_dragged() {
            return;
        }
        // One finger is the page's.
        if is_touch && before.len() < 2 {
            self.tell(Hint::TwoFingers);
            return;
        }
        // From here on it is a drag: the map keeps getting the pointer, even outside of its frame. Capturing any
        // earlier would take the click away from a mark.
        if let Some(frame) = self.camera.frame.get_untracked() {
            let _ = frame.set_pointer_capture(id);
        }
        if let Some((from, _)) = self.boxed.get_untracked() {
            self.boxed.set(Some((from, self.camera.local(x, y))));
            return;
        }
        self.measure(event.time_stamp(), dx, dy);
        self.camera.follow(self.dragged(&before, id, (x, y), (dx, dy), (old.x, old.y)));
    }

    fn dragged(self, before: &[Finger], id: i32, (x, y): (f64, f64), (dx, dy): (f64, f64), old: (f64, f64)) -> Viewport {
        let view = self.camera.current();
        let Some(other) = before.iter().find(|finger| finger.id != id) else { return view.panned(dx, dy) };
        // Two fingers: the middle pans by half of each step, the distance zooms.
        let distance = |finger: (f64, f64)| (finger.0 - other.x).hypot(finger.1 - other.y).max(1.0);
        let steps = (distance((x, y)) / distance(old)).log2();
        let (cx, cy) = self.camera.local(f64::midpoint(x, other.x), f64::midpoint(y, other.y));
        view.panned(dx / 2.0, dy / 2.0).zoomed_at(steps, cx, cy, self.camera.size.get_untracked())
    }

    /// Notes how fast the pointer goes: the mean of the last few steps.
    fn measure(self, time: f64, dx: f64, dy: f64) {
        let before = self.speed.get_value();
        let elapsed = (time - before.time).max(1.0);
        let keep = if before.time == 0.0 || elapsed > STALE_MS { 0.0 } else { 0.6 };
        let mix = |old: f64, step: f64| old * keep + step / elapsed.min(32.0) * (1.0 - keep);
        self.speed.set_value(Speed { x: mix(before.x, dx), y: mix(before.y, dy), time });
    }

    /// A pointer went up, or was taken away.
    pub(super) fn up(self, event: &PointerEvent) {
        let id = event.pointer_id();
        let was_pinch = self.fingers.with_value(|fingers| fingers.len() > 1);
        self.fingers.update_value(|fingers| fingers.retain(|finger| finger.id != id));
        // The browser took the finger to scroll the page.
        if event.type_() == "pointercancel" && event.pointer_type() == "touch" && !was_pinch {
            self.tell(Hint::TwoFingers);
        }
        if !self.fingers.with_value(Vec::is_empty) {
            return;
        }
        match self.boxed.get_untracked() {
            Some(boxed) => {
                self.boxed.set(None);
                self.zoom_to(boxed);
            }
            None if was_pinch => self.camera.rest(),
            None => self.throw(event.time_stamp()),
        }
        // The click that ends a drag comes before this; a later press of a key is none of it.
        set_timeout(
            move || {
                let _ = self.is_drag.try_set_value(false);
            },
            Duration::ZERO,
        );
    }

    /// Lets the map roll on in the direction in which it was moved.
    fn throw(self, time: f64) {
        let Some(view) = self.camera.on_the_way() else { return };
        let speed = self.speed.get_value();
        let fast = speed.x.hypot(speed.y) > ROLL_FROM && time - speed.time < STALE_MS;
        if !self.just_dragged() || !fast {
            self.camera.rest();
            return;
        }
        // The glide starts three times as fast as its mean: the map goes on at the pointer's speed and slows down.
        let reach = ROLL_MS / 3.0;
        self.camera.settle.run((view.panned(speed.x * reach, speed.y * reach), Intent::Continue(Control::Map)));
        self.camera.glide(view, ROLL_MS);
    }

    fn zoom_to(self, ((x0, y0), (x1, y1)): ((f64, f64), (f64, f64))) {
        if (x1 - x0).abs() < MOUSE_SLOP_PX || (y1 - y0).abs() < MOUSE_SLOP_PX {
            return;
        }
        let (view, size) = (self.camera.current(), self.camera.size.get_untracked());
        let corner = |x: f64, y: f64| lon_lat_from_world(view.world_from_screen(x, y, size));
        if let Some(bounds) = Bounds::around([corner(x0, y0), corner(x1, y1)]) {
            self.camera.go(Viewport::fit(bounds, size, 0.0, MAX_ZOOM), Intent::Push);
        }
    }

    /// Zooms in where the map, not a mark, is clicked twice; with Shift out.
    pub(super) fn double(self, event: &MouseEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let on_control = target.is_some_and(|target| target.closest("button, .map-mark").ok().flatten().is_some());
        if on_control {
            return;
        }
        event.prevent_default();
        let (x, y) = self.camera.local(f64::from(event.client_x()), f64::from(event.client_y()));
        let steps = if event.shift_key() { -1.0 } else { 1.0 };
        let view = self.camera.settled.get_untracked();
        self.camera.go(view.zoomed_at(steps, x, y, self.camera.size.get_untracked()), Intent::Continue(Control::Map));
    }

    /// Two fingers are the map's, so the page must not scroll with them.
    pub(super) fn touched(event: &TouchEvent) {
        if event.touches().length() > 1 && event.cancelable() {
            event.prevent_default();
        }
    }

    /// The wheel turned.
    pub(super) fn wheel(self, event: &WheelEvent) {
        if self.wheel_asks.get_untracked() && !event.ctrl_key() {
            self.tell(Hint::CtrlWheel);
            return;
        }
        let unit = if event.delta_mode() == 1 { 24.0 } else { 1.0 };
        // A pinch on a touchpad arrives as a wheel with Ctrl and small steps.
        let gain = if event.ctrl_key() && event.delta_mode() == 0 && event.delta_y().abs() < 40.0 { 4.0 } else { 1.0 };
        let steps = between(-event.delta_y() * unit * gain / WHEEL_PX, -1.0, 1.0);
        let (x, y) = self.camera.local(f64::from(event.client_x()), f64::from(event.client_y()));
        let before = self.camera.current();
        let view = before.zoomed_at(steps, x, y, self.camera.size.get_untracked());
        // Where the map can go no further, the page goes on.
        if (view.zoom - before.zoom).abs() < 1e-9 && !event.ctrl_key() {
            return;
        }
        event.prevent_default();
        self.camera.follow(view);
        set_timeout(
            move || {
                // Only the last event of the gesture finds its own viewport still there.
                if self.camera.on_the_way() == Some(view) {
                    self.camera.rest();
                }
            },
            WHEEL_PAUSE,
        );
    }
}
