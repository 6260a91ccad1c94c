//! The kiosk: the loop of a stand and its times, and what a stand shows.

pub mod schedule;
#[cfg(feature = "web")]
pub mod view;
