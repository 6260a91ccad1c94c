//! Texts about the site itself: its settings, its contact.

use super::Str;

/// The site's own messages.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Site {
    pub contact: &'static str,
    pub age: fn(days: u32) -> String,
    pub offline: fn(date: &str, age: &str) -> String,
    /// Follows a sentence and ends before a list of files.
    pub not_kept: &'static str,
    pub new_since: fn(release: &str) -> String,
    pub new_counts: fn(came: usize, changed: usize) -> String,
    pub new_companies: fn(count: &str) -> String,
    pub new_here: fn(since: &str) -> String,
    pub new_not_loaded: Str,
    pub former: fn(date: &str) -> String,
    pub show_newest: Str,
    pub open_release: Str,
    pub newer: fn(release: &str) -> String,
    pub show: &'static str,
    pub version: &'static str,
    pub reload: &'static str,
    pub issues: fn(count: usize) -> String,
    pub issue: fn(list: &str, row: usize, field: &str, problem: &str) -> String,
    pub unreadable: fn(reason: &str) -> String,
}
