//! The texts of the interface: one file a language, fetched for the language of the path.

use super::chunk::{Loading, chunk};
use crate::texts::{DE, EN, FR, Lang, NL, Texts};

chunk!(fr = words_fr: &'static Texts => &FR);
chunk!(en = words_en: &'static Texts => &EN);
chunk!(de = words_de: &'static Texts => &DE);
chunk!(nl = words_nl: &'static Texts => &NL);

/// The texts of a language.
pub fn words(lang: Lang) -> Loading<&'static Texts> {
    match lang {
        Lang::Fr => fr(),
        Lang::En => en(),
        Lang::De => de(),
        Lang::Nl => nl(),
    }
}
