//! What the browser and search engines know of a page: its title and its description.

use leptos::prelude::*;

use crate::state::Session;

const DESCRIPTION: &str = "meta[name=description]";

/// Names the page while the view is there. Control characters, which could turn a title around, are left out.
pub(in crate::ui) fn describe(session: Session, title: &str, description: &str) {
    let site = session.texts().shell.name;
    document().set_title(&format!("{} – {site}", plain(title)));
    let Ok(Some(meta)) = document().query_selector(DESCRIPTION) else { return };
    let before = meta.get_attribute("content").unwrap_or_default();
    let _ = meta.set_attribute("content", &plain(description));
    on_cleanup(move || {
        if let Ok(Some(meta)) = document().query_selector(DESCRIPTION) {
            let _ = meta.set_attribute("content", &before);
        }
    });
}

/// A text without controls of direction and other invisible commands, for places that no element isolates: titles,
/// names for screen readers, the clipboard.
pub(in crate::ui) fn plain(text: &str) -> String {
    crate::domain::fold::without_controls(text)
}
