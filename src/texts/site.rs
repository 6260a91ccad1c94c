//! Texts about the site itself: its settings, its contact.

/// The site's own messages.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Site {
    pub contact: &'static str,
    pub age: fn(days: u32) -> String,
    pub offline: fn(date: &str, age: &str) -> String,
    pub newer: fn(release: &str) -> String,
    pub show: &'static str,
    pub version: &'static str,
    pub reload: &'static str,
    pub issues: fn(count: usize) -> String,
    pub issue: fn(list: &str, row: usize, field: &str, problem: &str) -> String,
    pub unreadable: fn(reason: &str) -> String,
}
