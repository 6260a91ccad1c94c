//! Texts of the printed page.

/// What only paper has to say.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Print {
    /// Some of a list; where the rest can be read, if that is known.
    pub shown: fn(shown: &str, total: &str, address: Option<&str>) -> String,
    pub cut: fn(shown: &str, total: &str) -> String,
    /// Parts of the view that the page has no room for.
    pub left_out: fn(parts: &str) -> String,
    pub online: fn(address: &str) -> String,
    pub more_filters: fn(count: usize) -> String,
}
