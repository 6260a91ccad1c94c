//! Updates of views that are out of sight are deferred: once what is seen has been painted, they follow in idle tasks, one view
//! after the other.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::task::next_task;
use super::{memo, unsubscribe_with_owner};

/// Milliseconds for which views follow in one task, so that an input never waits for much more.
const SLICE_MS: f64 = 8.0;

/// The views whose updates may be deferred, in the order in which they were built.
#[derive(Clone, Copy)]
pub(super) struct DeferQueue {
    subscribers: StoredValue<Vec<Subscriber>>,
    /// The number of the last flush.
    flushes: StoredValue<u32>,
    /// True from the press of a pointer until its click is over.
    is_pressed: RwSignal<bool>,
}

/// Notified when it is the view's turn to follow.
type Subscriber = RwSignal<()>;

impl DeferQueue {
    /// Every change of `cause` begins a flush, which ends the one before.
    pub(super) fn new<T: Send + Sync + 'static>(cause: Memo<T>) -> Self {
        let queue =
            Self { subscribers: StoredValue::new(Vec::new()), flushes: StoredValue::new(0), is_pressed: RwSignal::new(false) };
        Effect::new(move |_| {
            cause.track();
            queue.flush();
        });
        queue.follow_presses();
        queue
    }

    /// What is pressed stays under the pointer until it is released: a list that follows meanwhile would put something else
    /// there, and the click would be lost or go astray.
    fn follow_presses(self) {
        let press = window_event_listener(leptos::ev::pointerdown, move |_| {
            let _ = self.is_pressed.try_set(true);
        });
        let release = move || {
            spawn_local(async move {
                // The click comes in the same task as the release, or in the next one.
                next_task().await;
                next_task().await;
                if self.is_pressed.try_set(false).is_none() {
                    self.flush();
                }
            });
        };
        let ends = ["pointerup", "pointercancel", "blur"].map(|end| window_event_listener_untyped(end, move |_| release()));
        on_cleanup(move || std::iter::once(press).chain(ends).for_each(WindowListenerHandle::remove));
    }

    /// `seen`, as it was when the pointer was pressed.
    pub(super) fn steady(self, seen: Signal<bool>) -> Signal<bool> {
        let steady = Memo::new(move |before: Option<&bool>| {
            if before.is_none() {
                unsubscribe_with_owner();
            }
            before.copied().filter(|_| self.is_pressed.get()).unwrap_or_else(|| seen.get())
        });
        steady.into()
    }

    fn flush(self) {
        let Some(flush) = self.flushes.try_update_value(|flush| {
            *flush = flush.wrapping_add(1);
            *flush
        }) else {
            return;
        };
        // The next frame paints what is seen; what comes after it has time until the next input.
        request_animation_frame(move || spawn_local(self.flush_step_by_step(flush)));
    }

    /// One view after the other, as many in a task as there is time for.
    async fn flush_step_by_step(self, flush: u32) {
        next_task().await;
        let Some(subscribers) = self.subscribers.try_get_value() else { return };
        let mut began_ms = now_ms();
        for subscriber in subscribers {
            // Another flush has begun, or begins with the release.
            if self.flushes.try_get_value() != Some(flush) || self.is_pressed.try_get_untracked() != Some(false) {
                return;
            }
            // The view may be gone by now.
            let _ = subscriber.try_set(());
            // Its effects come first.
            tick().await;
            if now_ms() - began_ms > SLICE_MS {
                next_task().await;
                began_ms = now_ms();
            }
        }
    }

    /// Subscribes a view until it is gone, and begins a flush.
    pub(super) fn subscribe(self) -> Subscriber {
        let subscriber = RwSignal::new(());
        self.subscribers.update_value(|subscribers| subscribers.push(subscriber));
        self.flush();
        on_cleanup(move || {
            let _ = self.subscribers.try_update_value(|subscribers| subscribers.retain(|other| *other != subscriber));
        });
        subscriber
    }
}

/// The value of `source`: at once while the view is seen, else when a flush comes to it.
pub(super) fn held<T: Clone + PartialEq + Send + Sync + 'static>(
    source: Memo<T>,
    seen: Signal<bool>,
    subscriber: Subscriber,
) -> Memo<T> {
    memo(move || {
        if seen.get() {
            source.get()
        } else {
            subscriber.track();
            source.get_untracked()
        }
    })
}

fn now_ms() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}
