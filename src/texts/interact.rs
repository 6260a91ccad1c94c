//! Texts of what a visitor does with a picture: copying, downloading, comparing, playing.

/// What charts and their tables offer.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Interact {
    pub copy_table: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub compare: &'static str,
    pub compare_hint: &'static str,
    pub without_filters: &'static str,
    pub against: fn(datum: &str, all: usize) -> String,
    pub undo: &'static str,
    pub brush: &'static str,
    pub brush_hint: &'static str,
    pub first_year: &'static str,
    pub last_year: &'static str,
    pub all_years: &'static str,
    pub time: &'static str,
    pub as_of: fn(year: i32) -> String,
    pub every_year: &'static str,
    pub year_before: &'static str,
    pub year_after: &'static str,
    pub play: &'static str,
    pub pause: &'static str,
    pub calm: &'static str,
    pub undated: fn(count: usize) -> String,
    pub download: fn(chart: &str, format: &str) -> String,
    pub downloads: &'static str,
    pub filtered_by: fn(filters: &str) -> String,
    pub credit: fn(release: &str, date: &str, licence: &str) -> String,
    pub published_by: fn(publishers: &str) -> String,
    pub quote: super::Str,
}
