//! Words of what a visitor does with a picture: copying, downloading, comparing, playing.

/// What charts and their tables offer.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Interact {
    pub copy_table: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
}
