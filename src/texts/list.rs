//! Texts of the result list.

use super::Str;
use crate::domain::filter::sorting::Sort;

/// The result list.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct List {
    pub title: Str,
    pub sort: Str,
    pub sort_name: fn(Sort) -> Str,
    pub name: Str,
    pub activity: Str,
    pub more: fn(count: usize) -> String,
    pub empty_title: Str,
    pub empty: Str,
    pub adjacent: Str,
}
