//! Gestures: many changes of the URL, one entry in the history.

use leptos::prelude::*;

use super::Session;
use super::navigate::Intent;
use crate::domain::url_state::UrlState;

/// A drag, a held key, a play: its first change makes an entry in the history, the following ones replace it, so that one
/// step back leads to where it began.
#[derive(Clone, Copy)]
pub struct Gesture(StoredValue<Option<String>>);

impl Default for Gesture {
    fn default() -> Self {
        Self(StoredValue::new(None))
    }
}

impl Gesture {
    /// One change.
    pub fn go(self, session: Session, change: impl FnOnce(&mut UrlState)) {
        // Where something else changed the address meanwhile, an entry of its own begins.
        let goes_on = self.0.with_value(|last| last.as_ref() == Some(&session.navigator.here()));
        session.go(if goes_on { Intent::Replace } else { Intent::Push }, change);
        self.0.set_value(Some(session.navigator.here()));
    }

    /// The pointer or the key is released.
    pub fn end(self) {
        self.0.set_value(None);
    }
}
