//! Undoing the last filter: what the session did to the filters, newest last. The history stays the browser's own.

use leptos::prelude::*;

use super::navigate::{Intent, Navigator};
use crate::domain::filter::filters::Filters;
use crate::domain::url_state::UrlState;

/// Steps that are kept; older ones are only in the history.
const LENGTH: usize = 50;

/// A change of the filters.
#[derive(Debug, Clone)]
struct Step {
    before: Filters,
    after: Filters,
    /// The address that it led to.
    href: String,
    /// It has an entry of its own in the history.
    is_pushed: bool,
}

impl Step {
    /// Typing and choosing are told apart: to undo one does not undo the other.
    fn is_typing(before: &Filters, after: &Filters) -> bool {
        before.query != after.query
    }
}

/// The steps of this session.
#[derive(Clone, Copy)]
pub struct Undo {
    steps: RwSignal<Vec<Step>>,
    navigator: Navigator,
}

impl Undo {
    pub(super) fn new(navigator: Navigator) -> Self {
        let steps: RwSignal<Vec<Step>> = RwSignal::new(Vec::new());
        // A step back in the history undoes too.
        let back = window_event_listener(leptos::ev::popstate, move |_| {
            // The address follows the history first, it listens for longer.
            let (state, _) = UrlState::parse(&navigator.query());
            let is_undone = steps.try_with_untracked(|steps| steps.last().is_some_and(|step| step.before == state.filters));
            if is_undone == Some(true) {
                steps.update(|steps| drop(steps.pop()));
            }
        });
        on_cleanup(move || back.remove());
        Self { steps, navigator }
    }

    /// Notes a change that leads to `href`.
    pub(super) fn note(self, before: &Filters, after: &Filters, href: String, intent: Intent) {
        let here = self.navigator.here();
        self.steps.update(|steps| {
            let is_pushed = intent == Intent::Push;
            // One gesture is one step, however often it replaced its entry.
            let typing = Step::is_typing(before, after);
            let goes_on =
                |step: &&mut Step| !is_pushed && step.href == here && Step::is_typing(&step.before, &step.after) == typing;
            if let Some(step) = steps.last_mut().filter(goes_on) {
                step.after = after.clone();
                step.href = href;
            } else {
                steps.push(Step { before: before.clone(), after: after.clone(), href, is_pushed });
            }
            if steps.len() > LENGTH {
                steps.remove(0);
            }
        });
    }

    /// The filters are what the last step made of them.
    pub(super) fn is_possible(self, now: &Filters) -> bool {
        self.steps.with(|steps| steps.last().is_some_and(|step| step.after == *now && step.before != *now))
    }

    /// Takes the last step back: by the history if the last entry is its own, else returns the filters to go to, and how.
    pub(super) fn take(self) -> Option<(Filters, Intent)> {
        let step = self.steps.try_update(Vec::pop).flatten()?;
        if step.is_pushed && step.href == self.navigator.here() && window().history().is_ok_and(|history| history.back().is_ok())
        {
            return None;
        }
        Some((step.before, if step.is_pushed { Intent::Push } else { Intent::Replace }))
    }
}
