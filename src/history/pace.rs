//! When the address is written: browsers admit about 100 to 200 writings in ten seconds and then throw, or do nothing.
//!
//! The state is always the visitor's; the address follows it. New entries are written at once, replacements at most once in
//! [`SPACING_MS`], the last of them always, and what the browser refused is tried again.

use super::Entry;

/// Least time between two replacements, in milliseconds: 40 in ten seconds, which leaves room for choices.
pub const SPACING_MS: f64 = 250.0;
/// Time until what was refused is tried again, in milliseconds.
pub const RETRY_MS: f64 = 2500.0;
/// How often that is done. Longer than the browsers' ten seconds it is not the pace: a frame without an origin of its own
/// may never write its address.
pub const ATTEMPTS: u32 = 5;

/// When to write.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Write {
    /// At once.
    Now,
    /// After so many milliseconds.
    In(f64),
    /// A later writing is already due and will hold this change too.
    Due,
}

/// What is still to be written, and when something last was.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pace {
    last_ms: Option<f64>,
    pending: Option<Entry>,
    is_due: bool,
    refused: u32,
}

impl Pace {
    /// A change at `now_ms` wants to be written.
    pub fn want(&mut self, entry: Entry, now_ms: f64) -> Write {
        // A new entry that is still due holds all changes that come after it.
        let is_new = entry == Entry::New || self.pending == Some(Entry::New);
        self.pending = Some(if is_new { Entry::New } else { Entry::Same });
        self.refused = self.refused.min(1);
        let wait_ms = self.last_ms.map_or(0.0, |last| last + SPACING_MS - now_ms);
        if self.refused == 0 && (entry == Entry::New || wait_ms <= 0.0) {
            Write::Now
        } else if self.is_due {
            Write::Due
        } else {
            self.is_due = true;
            Write::In(if self.refused > 0 { RETRY_MS } else { wait_ms })
        }
    }

    /// Takes what is to be written, if anything is.
    pub fn take(&mut self) -> Option<Entry> {
        self.pending.take()
    }

    /// Whether something is still to be written.
    pub fn is_pending(&self) -> bool {
        self.pending.is_some()
    }

    /// The writing that was due begins.
    pub fn begin_due(&mut self) {
        self.is_due = false;
    }

    /// What was taken was written at `now_ms`, or refused; then gives the milliseconds after which to try again, if that is
    /// still to be done.
    pub fn wrote(&mut self, entry: Entry, is_done: bool, now_ms: f64) -> Option<f64> {
        self.last_ms = Some(now_ms);
        if is_done {
            self.refused = 0;
            return None;
        }
        self.refused += 1;
        self.pending = Some(entry);
        // After the last attempt only another change begins anew.
        if self.refused > ATTEMPTS || self.is_due {
            return None;
        }
        self.is_due = true;
        Some(RETRY_MS)
    }

    /// The browser shows another entry by itself: what was to be written is void.
    pub fn forget(&mut self) {
        self.pending = None;
        self.refused = 0;
    }
}
