//! What stands beside a fact: what it is about, its year, the page that states it and what to know about it.

use leptos::prelude::*;

use super::localized::localized;
use super::source::source;
use crate::domain::analysis::facts::{self, Fact};
use crate::domain::model::{Localized, SourcedFact};
use crate::state::Session;

/// Scope, `year` and the single facts behind a value; nothing where only the record backs it.
pub(crate) fn provenance(session: Session, fact: &Fact, year: Option<i32>) -> AnyView {
    let texts = session.texts();
    let scope = fact.scope.map(|scope| view! { <span data-atlas="fact-scope">{(texts.detail.scope)(scope)}</span> });
    let year = year.map(|year| view! { <span data-atlas="fact-year">{(texts.company.as_of)(year)}</span> });
    if scope.is_none() && year.is_none() && fact.sourced.is_empty() {
        return ().into_any();
    }
    view! { <small class="provenance">{scope}{year}{pages(session, &fact.sourced)}</small> }.into_any()
}

/// The pages of single facts, each once, with what to know about the facts that it states.
pub(crate) fn pages(session: Session, facts: &[&SourcedFact]) -> AnyView {
    let one = |(page, notes): (&str, Vec<&Localized>)| {
        let notes = notes.into_iter();
        let notes = notes.map(|note| view! { <span class="fact-note"><bdi>{localized(session, note)}</bdi></span> });
        view! { <span class="fact-source" data-atlas="fact-source">{source(session, page)}</span>{notes.collect_view()} }
    };
    facts::pages(facts).into_iter().map(one).collect_view().into_any()
}
