//! Which view the address names, and the addresses of views.

use leptos::prelude::*;

use super::address::written;
use super::{Address, base_path, memo};
use crate::texts::Lang;
use crate::views::{Destination, View};

/// The address of a view in a language, with the query as it is now (which keeps the whole state).
pub fn view_href(lang: Lang, view: &View, query: &str) -> String {
    let (base, code, path) = (base_path(), lang.code(), view.path());
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{base}/{code}{path}{mark}{query}")
}

/// The language of the address as the browser has it, also before anything routes.
pub(super) fn written_language() -> Option<Lang> {
    let written = written();
    let path = written.strip_prefix(base_path().as_str()).unwrap_or(&written);
    match Destination::parse(path.split(['?', '#']).next().unwrap_or_default()) {
        Destination::View(lang, _) => Some(lang),
        Destination::Unknown(lang) => lang,
        Destination::Root => None,
    }
}

/// Where the address bar leads. Must be called below the address.
pub fn use_destination() -> Memo<Destination> {
    let path = Address::here().pathname;
    let base = base_path();
    memo(move || path.with(|path| Destination::parse(path.strip_prefix(base.as_str()).unwrap_or(path))))
}
