//! The names of the views, as the header lists them.

use super::Str;

/// The names of the views.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Views {
    pub title: Str,
    pub menu: Str,
    pub explore: Str,
    pub companies: Str,
    pub clusters: Str,
    pub compare: Str,
    pub connect: Str,
    pub share: Str,
    pub studio: Str,
    pub about: Str,
}
