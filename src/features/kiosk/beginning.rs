//! How a kiosk began: what one visitor changes of it, such as the language or the size of the type, is not for the next one.

use crate::domain::url_state::{Staging, UrlState};

/// The language and the settings of the address that the kiosk was opened with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// The code of the language.
    pub lang: String,
    /// Times, and the size of the type.
    pub staging: Staging,
}

impl Beginning {
    /// As the page keeps it while the kiosk is built anew in another language: `fr?v=1&step=8`.
    pub fn written(&self) -> String {
        let state = UrlState { staging: self.staging.clone(), ..UrlState::default() };
        [&self.lang, "?", &state.to_query()].concat()
    }

    /// The inverse of [`Beginning::written`].
    pub fn read(written: &str) -> Option<Self> {
        let (lang, query) = written.split_once('?')?;
        Some(Self { lang: lang.to_owned(), staging: UrlState::parse(query).0.staging })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_what_the_kiosk_began_with() {
        for is_big in [false, true] {
            let staging = Staging { step_s: Some(8), idle_s: Some(90), is_big, ..Staging::default() };
            let began = Beginning { lang: "fr".to_owned(), staging };
            assert_eq!(Beginning::read(&began.written()), Some(began));
        }
        assert_eq!(Beginning::read("fr"), None);
    }
}
