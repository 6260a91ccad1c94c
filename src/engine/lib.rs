//! The cross-filter engine: rows as bits, one clause a slot, and tables that follow a change by what it touches.
//!
//! Rows stand in the order of the founding year (`dataset::assemble` sorts them), so a range of years is a few ranges
//! of rows, its histogram is popcounts between borders, and a brush that moves touches two short ranges of words.
//! The engine is right for rows in any order; it is fast for rows in this one. It knows positions and no names.

pub mod bitset;
mod codes;
mod cross;
mod kernel;
mod postings;
mod spans;
mod store;
mod table;

pub use codes::{Codes, Index};
pub use cross::{Change, Cross};
pub use kernel::count;
pub use postings::Postings;
pub use store::{Run, Store};
