//! The way from one state to the next: into the address, with a step that can be undone.

use leptos::prelude::*;

use super::{Address, performance};
use crate::domain::url_state::UrlState;
use crate::history::{Intent, Steps, Undo};

/// Changes the state that all sessions of a page share.
#[derive(Clone, Copy)]
pub(super) struct Changes {
    /// The state of this moment, also where the views of a session follow later.
    now: Memo<UrlState>,
    address: Address,
    steps: RwSignal<Steps>,
}

impl Changes {
    /// Changes of the state `now`, which follows the address. Must be called below the address.
    pub(super) fn new(now: Memo<UrlState>) -> Self {
        Self { now, address: Address::here(), steps: RwSignal::new(Steps::default()) }
    }

    /// Goes to the state that `change` makes of the current one.
    pub(super) fn go(self, intent: Intent, change: impl FnOnce(&mut UrlState)) {
        let now = self.now.get_untracked();
        let next = now.with(change);
        let is_filter = next.filters != now.filters;
        if is_filter {
            performance::start_filter();
        }
        let entry = self.address.show(&next, intent);
        if let Some(entry) = entry.filter(|_| is_filter) {
            let at = self.address.entry_number();
            self.steps.update(|steps| steps.note(&now.filters, &next.filters, entry, at));
        }
    }

    /// The address of a state of the view that is shown.
    pub(super) fn href(self, state: &UrlState) -> String {
        self.address.with_query(&state.to_query())
    }

    /// True while the last change of the filters can be undone; tracks the filters.
    pub(super) fn can_undo(self) -> bool {
        self.now.with(|state| self.steps.with(|steps| steps.can_undo(&state.filters)))
    }

    /// Undoes the last change of the filters.
    pub(super) fn undo(self) {
        let (now, at) = (self.now.get_untracked(), self.address.entry_number());
        let Some(undo) = self.steps.try_update(|steps| steps.take(&now.filters, at)).flatten() else { return };
        performance::start_filter();
        match undo {
            Undo::Back => self.address.back(),
            Undo::To(filters) => {
                self.address.show(&now.with(|state| state.filters = *filters), Intent::Push);
            }
        }
    }
}
