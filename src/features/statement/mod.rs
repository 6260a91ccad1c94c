//! What the accessibility statement says of its tests: the run that `tests/browser/accessible.spec.mjs` recorded and compares with
//! itself at each change.

use serde::Deserialize;

/// A run of the tests of accessibility.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct Run {
    /// When it was recorded, as `YYYY-MM-DD`.
    pub date: String,
    /// The version of axe-core, whose rules were asked.
    pub rules: String,
    /// Languages in which every view was examined.
    pub languages: usize,
    /// Pages of the site that were examined, in all languages and both themes.
    pub site: usize,
    /// Pages of embeds, in both themes.
    pub embed: usize,
    /// Pages of the kiosk, in both themes.
    pub kiosk: usize,
    /// Pages of the one-file edition, in both themes.
    pub file: usize,
    /// What was done by keyboard alone; `texts/about.rs` names each.
    pub tasks: Vec<String>,
}

impl Run {
    /// The recorded run.
    pub fn recorded() -> Self {
        // `tests/texts.rs` reads it, so that it is never the default.
        serde_json::from_str(include_str!("run.json")).unwrap_or_default()
    }
}
