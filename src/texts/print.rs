//! Words of the printed page.

use super::Lang;

/// What only paper has to say.
#[expect(missing_docs, reason = "each field is named for the place where its text appears")]
pub struct Print {
    /// Some of a list; where the rest can be read, if that is known.
    pub shown: fn(shown: &str, total: &str, address: Option<&str>) -> String,
    pub cut: fn(shown: &str, total: &str) -> String,
    /// Parts of the view that the page has no room for.
    pub left_out: fn(parts: &str) -> String,
    pub online: fn(address: &str) -> String,
    pub more_filters: fn(count: usize) -> String,
}

/// Les textes français.
const FR: Print = Print {
    shown: |shown, total, address| match address {
        Some(address) => format!("{shown} sur {total} ; la suite se trouve à l’adresse {address}"),
        None => format!("{shown} sur {total} ; la suite se trouve dans l’atlas"),
    },
    cut: |shown, total| format!("{shown} sur {total} ; la suite en ligne"),
    left_out: |parts| format!("Sans place sur cette page : {parts}."),
    online: |address| format!("En ligne : {address}"),
    more_filters: |count| match count {
        1 => "1 autre filtre".to_owned(),
        _ => format!("{count} autres filtres"),
    },
};

/// The English texts.
const EN: Print = Print {
    shown: |shown, total, address| match address {
        Some(address) => format!("{shown} of {total}; the rest is at {address}"),
        None => format!("{shown} of {total}; the rest is in the atlas"),
    },
    cut: |shown, total| format!("{shown} of {total}; the rest is online"),
    left_out: |parts| format!("No room on this page: {parts}."),
    online: |address| format!("Online: {address}"),
    more_filters: |count| match count {
        1 => "1 more filter".to_owned(),
        _ => format!("{count} more filters"),
    },
};

/// Die deutschen Texte.
const DE: Print = Print {
    shown: |shown, total, address| match address {
        Some(address) => format!("{shown} von {total}; der Rest steht unter {address}"),
        None => format!("{shown} von {total}; der Rest steht im Atlas"),
    },
    cut: |shown, total| format!("{shown} von {total}; der Rest steht online"),
    left_out: |parts| format!("Ohne Platz auf dieser Seite: {parts}."),
    online: |address| format!("Im Netz: {address}"),
    more_filters: |count| match count {
        1 => "1 weiterer Filter".to_owned(),
        _ => format!("{count} weitere Filter"),
    },
};

/// De Nederlandse teksten.
const NL: Print = Print {
    shown: |shown, total, address| match address {
        Some(address) => format!("{shown} van {total}; de rest staat op {address}"),
        None => format!("{shown} van {total}; de rest staat in de atlas"),
    },
    cut: |shown, total| format!("{shown} van {total}; de rest staat online"),
    left_out: |parts| format!("Geen plaats op deze pagina: {parts}."),
    online: |address| format!("Op het web: {address}"),
    more_filters: |count| match count {
        1 => "nog 1 filter".to_owned(),
        _ => format!("nog {count} filters"),
    },
};

impl Print {
    /// The texts of a language; not among [`super::Texts`], so that only the printed page's part carries them.
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Fr => &FR,
            Lang::En => &EN,
            Lang::De => &DE,
            Lang::Nl => &NL,
        }
    }
}
