//! Views that nobody sees wait: after a change of the state they follow one by one, once what is seen has been painted.

use std::time::Duration;
use std::vec::IntoIter;

use leptos::prelude::*;

use super::memo;

/// The views that may have to wait, in the order in which they were built.
#[derive(Clone, Copy)]
pub(super) struct Patience {
    turns: StoredValue<Vec<Turn>>,
    round: StoredValue<u32>,
}

/// Tells one view that it may follow.
type Turn = RwSignal<()>;

impl Patience {
    /// After every change of `cause` there is a round; it ends the one before.
    pub(super) fn new<T: Send + Sync + 'static>(cause: Memo<T>) -> Self {
        let patience = Self { turns: StoredValue::new(Vec::new()), round: StoredValue::new(0) };
        Effect::new(move |_| {
            cause.track();
            patience.begin();
        });
        patience
    }

    fn begin(self) {
        self.round.update_value(|round| *round = round.wrapping_add(1));
        let round = self.round.get_value();
        // The next frame paints what is seen; what comes after it has time until the next input.
        request_animation_frame(move || {
            if let Some(turns) = self.turns.try_get_value() {
                self.go_on(turns.into_iter(), round);
            }
        });
    }

    /// One view a task, so that an input never waits for more than one.
    fn go_on(self, mut turns: IntoIter<Turn>, round: u32) {
        let step = move || {
            if self.round.try_get_value() == Some(round)
                && let Some(turn) = turns.next()
            {
                // The view may be gone by now.
                let _ = turn.try_set(());
                self.go_on(turns, round);
            }
        };
        set_timeout(step, Duration::ZERO);
    }

    /// Takes a place in the rounds until the view is gone, the next of which begins now.
    pub(super) fn join(self) -> Turn {
        let turn = RwSignal::new(());
        self.turns.update_value(|turns| turns.push(turn));
        self.begin();
        on_cleanup(move || {
            let _ = self.turns.try_update_value(|turns| turns.retain(|other| *other != turn));
        });
        turn
    }
}

/// The value of `source`: at once while the view is seen, else when it is the view's turn.
pub(super) fn held<T: Clone + PartialEq + Send + Sync + 'static>(source: Memo<T>, seen: Signal<bool>, turn: Turn) -> Memo<T> {
    memo(move || {
        if seen.get() {
            source.get()
        } else {
            turn.track();
            source.get_untracked()
        }
    })
}
