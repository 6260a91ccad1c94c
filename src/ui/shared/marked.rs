//! A text from the data, isolated from what surrounds it, with the words that a search found marked.

use leptos::prelude::*;

use super::dynamic::node;
use crate::domain::filter::highlight::Highlighter;
use crate::state::{Session, memo};

/// What the search of the session asks, for every text below.
pub(crate) fn use_highlighter(session: Session) -> Memo<Highlighter> {
    memo(move || {
        let is_fuzzy = session.cross.with(|cross| cross.is_fuzzy());
        session.url.with(|state| {
            let query = &state.filters.query;
            Highlighter::new(query, is_fuzzy).and(session.atlas().columns.search().meant(query))
        })
    })
}

/// The text with its marks; `lang` is the language that it is in.
pub(crate) fn marked(highlighter: Memo<Highlighter>, text: String, lang: Option<String>) -> impl IntoView {
    let parts = node(move || {
        highlighter.with(|highlighter| {
            let part = |(part, hit): (&str, bool)| match hit {
                true => view! { <mark>{part.to_owned()}</mark> }.into_any(),
                false => part.to_owned().into_any(),
            };
            highlighter.parts(&text).into_iter().map(part).collect_view()
        })
    });
    view! { <bdi lang=lang>{parts}</bdi> }
}
