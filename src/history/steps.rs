//! Undoing the last filter: what the session did to the filters, newest last. The history stays the browser's own.

use super::Entry;
use crate::domain::filter::filters::Filters;

/// Steps that are kept; older ones are only in the history.
pub const LENGTH: usize = 50;

/// A change of the filters.
#[derive(Debug, Clone)]
struct Step {
    before: Filters,
    after: Filters,
    /// The entry of the history that holds it alone; `None` if it was written into one that holds more.
    entry: Option<u32>,
}

/// The steps of this session.
#[derive(Debug, Clone, Default)]
pub struct Steps(Vec<Step>);

/// How the last step is undone.
#[derive(Debug, Clone, PartialEq)]
pub enum Undo {
    /// By one step back in the history.
    Back,
    /// By going to these filters.
    To(Box<Filters>),
}

impl Steps {
    /// Notes a change that stands in entry number `at` of the history.
    pub fn note(&mut self, before: &Filters, after: &Filters, entry: Entry, at: u32) {
        // What is no longer shown was undone; a step forward in the history does not come here.
        if let Some(last) = self.last(before) {
            self.0.truncate(last + 1);
        }
        let is_same = |step: &&mut Step| entry == Entry::Same && step.entry == Some(at) && step.after == *before;
        if let Some(step) = self.0.last_mut().filter(is_same) {
            step.after = after.clone();
        } else {
            let entry = (entry == Entry::New).then_some(at);
            self.0.push(Step { before: before.clone(), after: after.clone(), entry });
        }
        if self.0.len() > LENGTH {
            self.0.remove(0);
        }
    }

    /// The newest step that led to `now`. Derived from what is shown, so that steps back and forward in the history need no
    /// bookkeeping.
    fn last(&self, now: &Filters) -> Option<usize> {
        self.0.iter().rposition(|step| step.after == *now && step.before != *now)
    }

    /// Whether the filters are what a step made of them.
    pub fn can_undo(&self, now: &Filters) -> bool {
        self.last(now).is_some()
    }

    /// Takes back the step that led to `now`, where entry number `at` is shown.
    pub fn take(&mut self, now: &Filters, at: u32) -> Option<Undo> {
        let last = self.last(now)?;
        let step = self.0.drain(last..).next()?;
        Some(if step.entry == Some(at) { Undo::Back } else { Undo::To(Box::new(step.before)) })
    }
}
