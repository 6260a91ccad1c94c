//! Healthtech Atlas: the map of the layers.
//!
//! Arrows go one way: `format` ← `domain` ← `scene`, `texts` ← `views`, `features` ← `state` ← `ui` ← `main`.
//! What stands before `state` knows no browser; it compiles and is tested natively. `tests/tidy.rs` holds the rule.

pub mod domain;
pub mod features;
pub mod format;
pub mod history;
pub mod scene;
pub mod texts;
pub mod views;

#[cfg(feature = "web")]
pub mod state;
#[cfg(feature = "web")]
pub mod ui;

#[cfg(any(feature = "tools", feature = "bench"))]
pub mod synthetic;
