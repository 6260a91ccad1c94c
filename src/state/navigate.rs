//! The one way to change the URL.

use super::url::Address;
use crate::domain::url_state::UrlState;
use leptos::prelude::*;

/// Whether a change makes an entry of its own in the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// A discrete change: back undoes it.
    Push,
    /// One step of a continuous change such as typing or dragging.
    Replace,
}

/// Writes states into the address bar.
#[derive(Clone, Copy)]
pub struct Navigator {
    address: Address,
}

impl Navigator {
    /// Must be called below the address.
    pub(super) fn new() -> Self {
        Self { address: Address::here() }
    }

    /// The address of a state on the current path.
    pub fn href(self, state: &UrlState) -> String {
        with_query(&self.address.pathname.get_untracked(), state)
    }

    /// The address that is shown.
    pub(super) fn here(self) -> String {
        self.address.href()
    }

    /// The state string that is shown.
    pub(super) fn query(self) -> String {
        self.address.search.get_untracked()
    }

    /// Shows `state`. Nothing happens if it is already shown.
    pub fn go(self, state: &UrlState, intent: Intent) {
        self.address.go(&self.href(state), intent == Intent::Replace);
    }
}

fn with_query(path: &str, state: &UrlState) -> String {
    let query = state.to_query();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}
