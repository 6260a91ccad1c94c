//! Texts of the data, marked with their language where it is not that of the page (WCAG 3.1.2).

use leptos::prelude::*;

use crate::domain::model::Localized;
use crate::state::Session;

/// A text in the language of the page, else in the one that there is, marked as such.
pub(crate) fn localized(session: Session, text: &Localized) -> AnyView {
    let lang = session.lang.code();
    let (found, text) = text.in_language(lang).unwrap_or_default();
    if found == lang || found.is_empty() {
        return text.to_owned().into_any();
    }
    view! { <span lang=found.to_owned()>{text.to_owned()}</span> }.into_any()
}
