//! Texts of what lets a chart or the map be quoted: link, reference, code, and what stands around one in another page.

use super::Str;

/// A figure elsewhere.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Quoting {
    pub link: Str,
    pub reference: Str,
    pub pinned: Str,
    pub pinned_hint: Str,
    pub open: Str,
    pub whole: Str,
}
