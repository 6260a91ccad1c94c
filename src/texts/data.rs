//! Texts that depend on a slug of the data, and texts of errors.

/// What a person reads when a file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorText {
    /// What happened.
    pub title: String,
    /// What it means and what to do.
    pub remedy: String,
}

/// Names of the kinds that open lists of the data use. A kind without a name is shown as its slug with spaces.
#[derive(Debug, Clone, Copy)]
pub struct Kinds {
    /// Kinds of relations.
    pub link: fn(&str) -> Option<&'static str>,
    /// A date such as `2026-11-22` in words.
    pub date: fn(&str) -> String,
}
