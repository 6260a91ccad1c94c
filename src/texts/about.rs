//! The page about the atlas: method, scope, sources, licences, privacy, accessibility.

use super::Str;

/// Headings and paragraphs. Figures come in ready to show.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct About {
    pub title: Str,
    pub intro: fn(companies: &str, clusters: usize, release: &str, date: &str) -> String,
    pub contents: Str,
    pub scope: Str,
    pub scope_text: &'static [Str],
    pub scope_counts: fn(core: &str, adjacent: &str) -> String,
    pub method: Str,
    pub method_text: &'static [Str],
    pub coverage: Str,
    pub coverage_text: Str,
    pub recorded: Str,
    pub official: Str,
    pub completeness: Str,
    pub field: Str,
    pub field_name: fn(&str) -> Str,
    /// The figures of the releases one after the other.
    pub course: Str,
    pub course_hint: Str,
    /// What a point of the course does, where releases can be opened.
    pub course_open: Str,
    pub course_point: fn(release: &str, figure: &str, count: &str) -> String,
    pub release: Str,
    pub sources: Str,
    pub sources_text: fn(pages: &str, hosts: &str) -> String,
    pub most_cited: Str,
    pub pages: Str,
    pub download: Str,
    pub download_text: Str,
    pub licences: Str,
    pub licences_text: &'static [Str],
    pub cite: Str,
    pub citation: fn(release: &str, date: &str, licence: &str, address: &str) -> String,
    pub changes: Str,
    pub no_changes: Str,
    pub privacy: Str,
    pub privacy_text: &'static [Str],
    pub accessibility: Str,
    pub statement: fn(date: &str) -> String,
    pub standard: Str,
    pub status: Str,
    pub status_text: Str,
    pub tested: Str,
    /// Of the pages that were examined: those of the site, of embeds, of the kiosk and of the one-file edition.
    pub tested_text: fn(rules: &str, date: &str, languages: usize, pages: [usize; 4]) -> String,
    pub by_keyboard: Str,
    /// What was done by keyboard alone: the name in the record of the run, and the words.
    pub tasks: &'static [(Str, Str)],
    pub tested_further: Str,
    pub gaps: Str,
    pub gaps_list: &'static [Str],
    pub contact_text: Str,
    pub no_contact: Str,
    pub remedy: Str,
}
