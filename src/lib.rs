//! Healthtech Atlas: the map of the layers.
//!
//! Arrows go one way: `domain` ← `scene`, `texts` ← `site` (static pages) and `state` ← `ui` ← `main`.
//! The first three know no browser; they compile and are tested natively. `tests/tidy.rs` holds the rule.

pub mod domain;
pub mod features;
pub mod format;
pub mod scene;
pub mod texts;

#[cfg(feature = "site")]
pub mod site;
#[cfg(feature = "web")]
pub mod state;
#[cfg(feature = "web")]
pub mod ui;

#[cfg(any(feature = "tools", feature = "bench"))]
pub mod synthetic;
