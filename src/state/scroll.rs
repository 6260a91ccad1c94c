//! Where a view was left: a step back or forward returns there.
//!
//! Browsers do so themselves, but at once, when a view whose program or data are still to come is not yet that long.

use leptos::prelude::*;

/// Frames for which a step waits until the view is long enough.
const FRAMES: u32 = 120;

/// How far each entry of the history was scrolled, by its number, in pixels.
#[derive(Clone, Copy)]
pub(super) struct Scroll {
    left_at: StoredValue<Vec<Option<f64>>>,
    /// Where the step under way leads.
    wanted: StoredValue<Option<f64>>,
}

impl Scroll {
    /// Nothing is noted yet.
    pub(super) fn new() -> Self {
        Self { left_at: StoredValue::new(Vec::new()), wanted: StoredValue::new(None) }
    }

    /// Notes where entries are left, as long as the page lives; `entry_number` is that of the one that is shown.
    pub(super) fn follow(self, entry_number: impl Fn() -> u32 + 'static) {
        window_event_listener_untyped("scroll", move |_| {
            // What the browser does on the way of a step is not where the visitor left the view.
            if self.wanted.with_value(Option::is_none) {
                self.note(entry_number(), top());
            }
        });
        for input in ["wheel", "touchstart", "pointerdown", "keydown"] {
            window_event_listener_untyped(input, move |_| self.wanted.set_value(None));
        }
    }

    fn note(self, entry: u32, y: f64) {
        self.left_at.update_value(|all| {
            let entry = entry as usize;
            if all.len() <= entry {
                all.resize(entry + 1, None);
            }
            all[entry] = Some(y);
        });
    }

    /// A new entry takes the place of what came after the present one.
    pub(super) fn begin(self, entry: u32) {
        self.left_at.update_value(|all| all.truncate(entry as usize));
    }

    /// Returns to where this entry was left, once the view is there.
    pub(super) fn restore(self, entry: u32) {
        let y = self.left_at.with_value(|all| all.get(entry as usize).copied().flatten());
        self.wanted.set_value(y);
        if y.is_some() {
            self.step(FRAMES);
        }
    }

    fn step(self, frames: u32) {
        request_animation_frame(move || {
            let Some(y) = self.wanted.get_value() else { return };
            window().scroll_to_with_x_and_y(0.0, y);
            // Pixels may be fractions of those of the screen.
            if frames == 0 || (top() - y).abs() < 2.0 {
                self.wanted.set_value(None);
            } else {
                self.step(frames - 1);
            }
        });
    }
}

fn top() -> f64 {
    window().scroll_y().unwrap_or_default()
}
