//! Healthtech Atlas: the map of the layers.
//!
//! Arrows go one way: `format` ← `domain` ← `scene`, `texts` ← `views`, `features` ← `site` and `state` ← `ui` ← `main`.
//! Only `state` and what stands after it know a browser; the rest is tested natively. `tests/tidy.rs` holds the rule.

pub mod domain;
pub mod features;
pub mod format;
pub mod history;
pub mod scene;
// The module that benchmarks load has no interface, and so no words; the studio's worker words problems.
#[cfg(any(feature = "web", feature = "import", not(target_arch = "wasm32")))]
pub mod texts;
#[cfg(any(feature = "web", feature = "import", not(target_arch = "wasm32")))]
pub mod views;

#[cfg(feature = "site")]
pub mod site;
#[cfg(feature = "web")]
pub mod state;
#[cfg(feature = "web")]
pub mod ui;

#[cfg(any(feature = "tools", feature = "bench"))]
pub mod synthetic;
