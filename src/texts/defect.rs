//! What is said when the program fails.

use super::Str;

/// The notice of a defect.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Defect {
    pub title: Str,
    pub remedy: Str,
    pub report: Str,
    pub restarting: Str,
    pub address: Str,
    pub copy: Str,
}
