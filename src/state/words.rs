//! The texts of the interface: one file a language, fetched for the language of the path.

use super::chunk::{Loading, chunk};
use crate::texts::{EN, FR, Lang, Texts};

chunk!(fr = words_fr: &'static Texts => &FR);
chunk!(en = words_en: &'static Texts => &EN);

/// The texts of a language.
pub fn words(lang: Lang) -> Loading<&'static Texts> {
    match lang {
        Lang::Fr => fr(),
        Lang::En => en(),
    }
}
