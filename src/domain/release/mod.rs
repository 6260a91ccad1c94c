//! Releases as a whole: what changed from one to the next, what figures sum up, and what is still missing.

mod completeness;
mod diff;
mod fields;
mod history;
mod markdown;
mod pairs;
mod revise;
mod stats;

pub use completeness::{Completeness, Coverage, SharedSource, WeakRow, completeness};
pub use diff::{Change, Diff, Move, Named, Renaming, Total, diff};
pub use fields::fields;
pub use history::{Former, history, replaces};
pub use markdown::{Words, markdown};
pub use revise::revise;
pub use stats::{Stats, stats};
