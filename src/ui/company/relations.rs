//! Programmes and relations: who, what, when, and where it is stated.

use leptos::prelude::*;

use super::facts::outside;
use crate::domain::model::Company;
use crate::state::Session;
use crate::texts::kind_label;
use crate::ui::shared::company::company_href;

/// The programmes that supported the company.
pub(super) fn programmes(session: Session, company: &Company) -> AnyView {
    if company.programmes.is_empty() {
        return ().into_any();
    }
    let texts = session.texts();
    let page = &texts.company;
    let atlas = session.atlas();
    let items = company.programmes.iter().map(|one| {
        let programme = &atlas.dataset.programmes[*one];
        let years = match (programme.since, programme.until) {
            (Some(from), Some(to)) => Some((page.programme_span)(from, to)),
            (Some(from), None) => Some((page.programme_since)(from)),
            _ => None,
        };
        let operator = programme.operator.as_deref().map(page.operator);
        let line = [operator, years].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let (lang, summary) = programme.summary.in_language(session.lang.code()).unwrap_or_default();
        let source = (!programme.source.is_empty()).then(|| outside(session, &programme.source));
        view! {
            <li>
                <b><bdi>{programme.name.clone()}</bdi></b>
                <span class="hint">{line}</span>
                <p lang=lang.to_owned()><bdi>{summary.to_owned()}</bdi></p>{source}
            </li>
        }
    });
    view! { <section class="panel"><h2>{texts.detail.programmes}</h2><ul class="relations">{items.collect_view()}</ul></section> }
        .into_any()
}

/// Relations with other actors, in either direction; a company of ours is a link to its page.
pub(super) fn relations(session: Session, company: &Company) -> AnyView {
    let texts = session.texts();
    let atlas = session.atlas();
    let dataset = &atlas.dataset;
    let items: Vec<AnyView> = dataset
        .links
        .iter()
        .filter(|link| link.from == company.id || link.to == company.id)
        .map(|link| {
            let other = if link.from == company.id { &link.to } else { &link.from };
            let kind = kind_label((texts.kinds.link)(&link.kind), &link.kind);
            let name = match dataset.company_row(other) {
                Some(row) => {
                    let name = dataset.companies[row].name.clone();
                    view! { <a href=company_href(session, other)><bdi>{name}</bdi></a> }.into_any()
                }
                None => {
                    let actor = dataset.organisations.iter().find(|actor| actor.id == *other).map(|actor| actor.name.clone());
                    view! { <bdi>{actor.unwrap_or_else(|| other.clone())}</bdi> }.into_any()
                }
            };
            let year = link.year.map(|year| view! { <span class="hint">{year}</span> });
            let (lang, summary) = link.summary.in_language(session.lang.code()).unwrap_or_default();
            let source = (!link.source.is_empty()).then(|| outside(session, &link.source));
            view! {
                <li>
                    <span class="hint kind">{kind}</span><b>{name}</b>{year}
                    <p lang=lang.to_owned()><bdi>{summary.to_owned()}</bdi></p>{source}
                </li>
            }
            .into_any()
        })
        .collect();
    let none = items.is_empty().then(|| view! { <p class="unknown">{texts.company.no_links}</p> });
    view! { <section class="panel"><h2>{texts.detail.links}</h2>{none}<ul class="relations">{items}</ul></section> }.into_any()
}
