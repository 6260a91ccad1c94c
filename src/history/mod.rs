//! What becomes of a change in the history of the browser, as plain rules: which changes share an entry, when an entry may be
//! written, and which step of the filters can be undone.

mod bursts;
mod pace;
mod steps;

pub use bursts::{Bursts, Control, Entry, Intent, REST_MS};
pub use pace::{ATTEMPTS, Pace, RETRY_MS, SPACING_MS, Write};
pub use steps::{LENGTH, Steps, Undo};
