//! The view of all clusters.

use super::Str;

/// Title, introduction, and the ways on.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Clusters {
    pub title: fn(clusters: usize) -> String,
    pub intro: Str,
    pub official: Str,
    pub compare: Str,
}
