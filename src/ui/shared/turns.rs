//! Parts of the first view that are built one after the other, a task each, while a static page is seen in their place: a phone
//! needs a fifth of a second for the whole view, in which it would answer no input.

use std::cell::Cell;
use std::collections::VecDeque;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::dynamic::node;
use super::skeleton;
use crate::state::next_task;

/// How long the end waits for what is on its way.
const MOST_HELD: Duration = Duration::from_secs(5);

/// The parts that wait for their turn, in the order of the page.
#[derive(Clone, Copy)]
pub(crate) struct Turns {
    waiting: StoredValue<VecDeque<RwSignal<bool>>>,
    /// How many parts are being built, or not known yet, as what they show is on its way.
    held: StoredValue<usize>,
    ends: StoredValue<Vec<End>, LocalStorage>,
    /// One loop builds all of them: two would take two parts between the frames of a browser.
    is_building: StoredValue<bool>,
    is_over: StoredValue<bool>,
}

/// What follows when all is built.
type End = Box<dyn FnOnce()>;

impl Turns {
    /// Provides them to everything below. Where no static page is seen over what is built, nothing waits.
    pub(crate) fn provide() {
        provide_context(Self {
            waiting: StoredValue::default(),
            held: StoredValue::new(0),
            ends: StoredValue::new_local(Vec::new()),
            is_building: StoredValue::new(false),
            is_over: StoredValue::new(!skeleton::is_read()),
        });
    }

    /// Those provided above.
    pub(crate) fn here() -> Self {
        expect_context()
    }

    /// Calls `end` once all that has been asked for by then is built.
    pub(crate) fn at_end(self, end: impl FnOnce() + 'static) {
        self.ends.update_value(|ends| ends.push(Box::new(end)));
        self.go_on();
    }

    /// Has the end wait while `is_pending`, but not for ever: parts are still to come. A connection may stall and never fail.
    pub(crate) fn wait_while(self, is_pending: impl Fn() -> bool + 'static) {
        if self.is_over.get_value() || !untrack(&is_pending) {
            return;
        }
        self.held.update_value(|held| *held += 1);
        let is_held = StoredValue::new(true);
        let release = move || {
            if is_held.try_get_value() == Some(true) {
                is_held.set_value(false);
                self.held.update_value(|held| *held -= 1);
                self.go_on();
            }
        };
        Effect::new(move |_| {
            if !is_pending() {
                release();
            }
        });
        set_timeout(release, MOST_HELD);
        // The view may be left before.
        on_cleanup(release);
    }

    /// Builds what waits. Where [`Self::at_end`] is asked for within a part, somebody has to begin.
    pub(crate) fn go_on(self) {
        if self.is_building.get_value() {
            return;
        }
        self.is_building.set_value(true);
        spawn_local(async move {
            // What is being built comes first, and names its parts.
            tick().await;
            while let Some(Some(turn)) = self.waiting.try_update_value(VecDeque::pop_front) {
                next_task().await;
                // The part may be gone by now.
                let _ = turn.try_set(true);
                tick().await;
            }
            self.is_building.set_value(false);
            if self.held.try_get_value() == Some(0)
                && let Some(ends) = self.ends.try_update_value(std::mem::take)
                && !ends.is_empty()
            {
                self.is_over.set_value(true);
                ends.into_iter().for_each(|end| end());
            }
        });
    }
}

/// `build`, when it is its turn; at once if all turns are over.
pub(crate) fn in_turn<V: IntoAny>(build: impl FnOnce() -> V + Send + 'static) -> AnyView {
    wait(Box::new(move || untrack(build).into_any()))
}

/// One copy for all parts: the compiler would make one of each, of 400 bytes.
fn wait(build: Box<dyn FnOnce() -> AnyView + Send>) -> AnyView {
    let turns = Turns::here();
    if turns.is_over.get_value() {
        return build();
    }
    let (turn, build) = (RwSignal::new(false), Cell::new(Some(build)));
    let is_named = Cell::new(false);
    node(move || {
        // Named when its place in the page is made: after the parts within those before it.
        if !is_named.replace(true) {
            turns.waiting.update_value(|waiting| waiting.push_back(turn));
        }
        let build = if turn.get() { build.take() } else { None };
        build.map_or_else(|| ().into_any(), |build| build())
    })
    .into_any()
}
