//! Healthtech Atlas: the map of the layers.
//!
//! Arrows go one way: `format` ← `domain` ← `scene`, `texts` ← `views`, `features` ← `site` and `state` ← `ui` ← `main`.
//! Only `state` and what stands after it know a browser; the rest is tested natively. `tests/tidy.rs` holds the rule.

pub mod domain;
pub mod features;
pub mod format;
pub mod history;
pub mod scene;
pub mod texts;
pub mod views;

#[cfg(feature = "site")]
pub mod site;
#[cfg(feature = "web")]
pub mod state;
#[cfg(feature = "web")]
pub mod ui;

#[cfg(any(feature = "tools", feature = "bench"))]
pub mod synthetic;
