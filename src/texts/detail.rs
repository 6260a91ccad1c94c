//! Texts of the detail panel of a company.

use super::Str;
use crate::domain::model::{FigureScope, Precision};

/// The detail panel of a company.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Detail {
    pub cluster: Str,
    pub sector: Str,
    pub founded: Str,
    pub employees: Str,
    pub people: fn(count: &str, year: Option<i32>) -> String,
    pub place: Str,
    pub precision: fn(Precision) -> Str,
    pub scope: fn(FigureScope) -> Str,
    pub status: Str,
    pub member: Str,
    pub website: Str,
    pub programmes: Str,
    pub tags: Str,
    pub covid: Str,
    pub links: Str,
    pub link_to: fn(kind: &str, other: &str, year: Option<i32>) -> String,
    pub sources: fn(count: usize) -> String,
    pub no_source: Str,
    pub unknown: Str,
    pub adjacent: Str,
    pub missing: fn(id: &str) -> String,
    pub new_tab: Str,
    pub filter_by: fn(label: &str) -> String,
}
