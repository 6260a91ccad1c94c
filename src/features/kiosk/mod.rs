//! The kiosk: its loop and times, and what it shows.

pub mod beginning;
pub mod growth;
pub mod schedule;
#[cfg(feature = "web")]
pub mod view;
