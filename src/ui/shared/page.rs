//! What the browser and search engines know of a page: its title and its description.
//!
//! Every view describes itself when it comes; on static pages a script (`site/head.js`) then brings the addresses and
//! what other sites read of it up to date.

use leptos::prelude::*;

use crate::state::Session;

/// Names the page. Control characters, which could turn a title around, are left out.
pub(crate) fn describe(session: Session, title: &str, description: &str) {
    describe_only(description);
    document().set_title(&[&plain(title), " – ", session.texts().shell.name].concat());
}

/// Describes a page that keeps its title.
pub(crate) fn describe_only(description: &str) {
    if let Ok(Some(meta)) = document().query_selector("meta[name=description]") {
        let _ = meta.set_attribute("content", &plain(description));
    }
}

/// A text without controls of direction and other invisible commands, for places that no element isolates: titles,
/// names for screen readers, the clipboard.
pub(crate) fn plain(text: &str) -> String {
    crate::format::fold::without_controls(text)
}
