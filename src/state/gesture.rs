//! Gestures: many changes of the URL by one control, one entry in the history.

use super::{Address, Session};
use crate::domain::url_state::UrlState;
use crate::history::{Control, Intent};

/// The changes of one control that is dragged, held or played, see [`crate::history::Bursts`].
#[derive(Clone, Copy)]
pub struct Gesture {
    control: Control,
    address: Address,
}

impl Gesture {
    /// The gestures of a control. Must be called below the address.
    pub fn new(control: Control) -> Self {
        Self { control, address: Address::here() }
    }

    /// One change.
    pub fn go(self, session: Session, change: impl FnOnce(&mut UrlState)) {
        session.go(Intent::Continue(self.control), change);
    }

    /// The control is left: the next change makes an entry of its own.
    pub fn end(self) {
        self.address.end_burst();
    }
}
