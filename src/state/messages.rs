//! The texts of the interface: one file a language, fetched for the language of the path.

use super::chunk::{Loading, chunk};
use crate::texts::{Lang, Texts, each_language};

macro_rules! parts {
    ([] $($variant:ident $folder:ident $part:ident $endonym:literal,)*) => {
        $(chunk!($folder = $part: &'static Texts => &crate::texts::$folder::TEXTS);)*

        /// The texts of a language.
        pub fn messages(lang: Lang) -> Loading<&'static Texts> {
            match lang {
                $(Lang::$variant => $folder(),)*
            }
        }
    };
}

each_language!(parts);
