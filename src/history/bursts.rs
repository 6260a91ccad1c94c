//! Which changes share an entry: a choice has one of its own, and so has a burst of typing or dragging as a whole.

/// Milliseconds without a change after which a burst is over.
pub const REST_MS: f64 = 1000.0;

/// A control whose changes come in bursts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// The search field.
    Search,
    /// The field of the partner finder.
    Need,
    /// A map that is panned or zoomed.
    Map,
    /// The range of founding years.
    Founded,
    /// The slider of the year as of which the atlas is shown.
    Year,
}

/// What kind of change is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// A choice: one step back undoes it.
    Push,
    /// One step of a burst: one step back undoes the burst as a whole and nothing else.
    Continue(Control),
    /// Not the visitor's doing, or not worth a step back.
    Replace,
}

/// Where a change is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Into a new entry.
    New,
    /// Into the present one.
    Same,
}

/// The burst under way, if there is one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Bursts {
    /// The control, and when it last made a change.
    open: Option<(Control, f64)>,
    is_pressed: bool,
}

impl Bursts {
    /// Where a change at `now_ms` is written.
    pub fn entry(&mut self, intent: Intent, now_ms: f64) -> Entry {
        match intent {
            Intent::Replace => Entry::Same,
            Intent::Push => {
                self.open = None;
                Entry::New
            }
            Intent::Continue(control) => {
                // While the pointer is held down, a pause is part of the drag.
                let goes_on = self.open.is_some_and(|(of, last)| of == control && (self.is_pressed || now_ms - last < REST_MS));
                self.open = Some((control, now_ms));
                if goes_on { Entry::Same } else { Entry::New }
            }
        }
    }

    /// The pointer goes down: what has rested until now is over.
    pub fn press(&mut self, now_ms: f64) {
        self.open = self.open.filter(|(_, last)| now_ms - last < REST_MS);
        self.is_pressed = true;
    }

    /// The pointer goes up: the rest begins.
    pub fn release(&mut self, now_ms: f64) {
        self.is_pressed = false;
        self.open = self.open.map(|(control, _)| (control, now_ms));
    }

    /// The burst is over: its control was left, or another entry is shown.
    pub fn end(&mut self) {
        self.open = None;
    }
}
