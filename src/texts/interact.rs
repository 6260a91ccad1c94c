//! Words of what a visitor does with a picture: copying, downloading, comparing, playing.

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
}
