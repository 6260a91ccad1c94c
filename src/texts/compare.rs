//! The view that sets the clusters side by side.

use super::Str;

/// Headings, measures, and the sentences of the findings. Names and numbers come in ready to show.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Compare {
    pub title: Str,
    pub intro: Str,
    pub point: Str,
    pub findings: Str,
    pub no_finding: Str,
    pub overview: Str,
    pub measure: Str,
    pub selected: Str,
    pub coverage: Str,
    pub coverage_of: fn(ours: &str, official: &str, unit: &str, year: i32) -> String,
    pub coverage_none: fn(ours: &str) -> String,
    pub inhabitants: Str,
    pub in_year: fn(value: &str, year: i32) -> String,
    pub density: Str,
    pub density_hint: Str,
    pub median: Str,
    pub of_dated: fn(dated: &str, all: &str) -> String,
    pub small_firms: Str,
    pub of_sized: fn(known: &str, all: &str) -> String,
    pub unknown: Str,
    pub sectors: Str,
    pub sector: Str,
    pub quotient: Str,
    pub quotient_short: Str,
    pub count: Str,
    pub share: Str,
    pub small: Str,
    pub small_hint: Str,
    pub ages: Str,
    pub age: fn(from: i32, to: Option<i32>) -> String,
    pub sizes: Str,
    pub undated: fn(known: &str, all: &str) -> String,
    pub similarity: Str,
    pub similarity_of: fn(a: &str, b: &str) -> String,
    pub similarity_hint: Str,
    pub doubt: Str,
    pub doubt_sizes: Str,
    pub method: Str,
    pub methods: &'static [Str],
    pub population_missing: Str,
    pub context_failed: Str,
    pub specialised: fn(cluster: &str, sector: &str, quotient: &str, count: &str) -> String,
    pub densest: fn(cluster: &str, density: &str, next: &str, next_density: &str) -> String,
    pub youngest: fn(cluster: &str, year: i32, oldest: &str, oldest_year: i32, dated: &str, all: &str) -> String,
    pub small_firms_finding: fn(cluster: &str, count: &str, known: &str, share: &str) -> String,
    pub most_alike: fn(a: &str, b: &str, overlap: &str) -> String,
    pub cluster_page: fn(cluster: &str) -> String,
}

impl Compare {
    /// A number with so many decimals, with the decimal sign of the language.
    pub fn decimal(&self, number: f64, digits: usize) -> String {
        crate::format::decimal::fixed(number, digits).replace('.', self.point)
    }
}
