//! Programmes and relations: who, what, when, and where it is stated.

use leptos::prelude::*;

use crate::domain::analysis::facts::{self, Actor};
use crate::domain::model::{Company, FactField};
use crate::state::Session;
use crate::texts::kind_label;
use crate::ui::shared::capped::{MOST_ENTRIES, capped};
use crate::ui::shared::company::company_href;
use crate::ui::shared::localized::localized;
use crate::ui::shared::provenance::pages;
use crate::ui::shared::source::outside;

/// The programmes that supported the company.
pub(super) fn programmes(session: Session, company: &Company) -> AnyView {
    if company.programmes.is_empty() {
        return ().into_any();
    }
    let texts = session.texts();
    let page = &texts.company;
    let atlas = session.atlas();
    let items = facts::programmes(&atlas.dataset, company).map(|programme| {
        let years = match (programme.since, programme.until) {
            (Some(from), Some(to)) => Some((page.programme_span)(from, to)),
            (Some(from), None) => Some((page.programme_since)(from)),
            _ => None,
        };
        let operator = programme.operator_in(session.lang.code()).map(page.operator);
        let own = company.sourced(FactField::Programmes).filter(|fact| fact.value.split(';').any(|id| id.trim() == programme.id));
        let own: Vec<_> = own.collect();
        let own = (!own.is_empty()).then(|| view! { <small class="provenance">{pages(session, &own)}</small> });
        let line = [operator, years].into_iter().flatten().collect::<Vec<_>>().join(", ");
        view! {
            <li>
                <b><bdi>{programme.name_in(session.lang.code()).to_owned()}</bdi></b>
                <span class="hint">{line}</span>
                <p><bdi>{localized(session, &programme.summary)}</bdi></p>{outside(session, &programme.source)}{own}
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
    let all = facts::relations(&atlas.dataset, company);
    let total = all.len();
    let items: Vec<AnyView> = all
        .into_iter()
        .take(MOST_ENTRIES)
        .map(|relation| {
            let link = relation.link;
            let kind = kind_label((texts.kinds.link)(&link.kind), &link.kind);
            let name = view! { <bdi>{relation.other.name_in(session.lang.code()).to_owned()}</bdi> };
            let name = match relation.other {
                Actor::Company(company) => view! { <a href=company_href(session, &company.id)>{name}</a> }.into_any(),
                Actor::Organisation(_) | Actor::Unknown(_) => name.into_any(),
            };
            let year = link.year.map(|year| view! { <span class="hint">{year}</span> });
            view! {
                <li>
                    <span class="hint kind">{kind}</span><b>{name}</b>{year}
                    <p><bdi>{localized(session, &link.summary)}</bdi></p>{outside(session, &link.source)}
                </li>
            }
            .into_any()
        })
        .collect();
    let none = items.is_empty().then(|| view! { <p class="unknown">{texts.company.no_links}</p> });
    let end = capped(session, items.len(), total);
    view! { <section class="panel"><h2>{texts.detail.links}</h2>{none}<ul class="relations">{items}</ul>{end}</section> }
        .into_any()
}
