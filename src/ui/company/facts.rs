//! The facts, each with its year, its scope and the page that states it where they are known; below, once, what backs the record.

use leptos::prelude::*;

use crate::domain::analysis::facts::{Fact, FactKind, FactValue, facts};
use crate::domain::data::json_ld::Field;
use crate::domain::filter::facets::Facet;
use crate::domain::model::{Company, Dataset};
use crate::state::{Session, view_href};
use crate::texts::{fact_label, fact_text, term};
use crate::ui::shared::dynamic::text;
use crate::ui::shared::provenance::provenance;
use crate::ui::shared::source::outside;
use crate::views::View;

/// Every fact; what is not published says so.
pub(super) fn every_fact(session: Session, company: &Company) -> AnyView {
    let atlas = session.atlas();
    // Few companies did something in the Covid-19 crisis, so nobody is missing there.
    let is_told = |fact: &Fact| fact.kind != FactKind::Covid || fact.value.is_some();
    let told = facts(&atlas.dataset, company).into_iter().filter(is_told);
    let told = told.map(|fact| one_fact(session, &atlas.dataset, &fact));
    view! {
        <section class="panel">
            <h2>{session.texts().company.facts}</h2>
            <dl class="facts dated">{told.collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// One fact with its year, scope and page where they are known.
fn one_fact(session: Session, dataset: &Dataset, fact: &Fact) -> AnyView {
    let texts = session.texts();
    let name = fact_label(texts, fact.kind);
    let Some(value) = &fact.value else {
        return view! { <div><dt>{name}</dt><dd><span class="unknown">{texts.detail.unknown}</span></dd></div> }.into_any();
    };
    view! { <div><dt>{name}</dt><dd>{shown(session, dataset, value)}{provenance(session, fact, fact.year)}</dd></div> }.into_any()
}

/// The value: cluster, sector and topics lead to the companies that share them.
fn shown(session: Session, dataset: &Dataset, value: &FactValue) -> AnyView {
    let texts = session.texts();
    match value {
        FactValue::Terms(Facet::Tag, ids) => {
            let items = ids.iter().map(|id| view! { <li>{filter(session, Facet::Tag, id)}</li> });
            view! { <ul class="topics">{items.collect_view()}</ul> }.into_any()
        }
        FactValue::Terms(facet @ (Facet::Cluster | Facet::Sector), ids) => {
            ids.iter().map(|id| filter(session, *facet, id)).collect_view().into_any()
        }
        FactValue::Address(address) => outside(session, address),
        value => {
            let said = fact_text(dataset, texts, value).into_iter();
            let said = said.map(|said| view! { <bdi lang=said.lang>{said.text}</bdi> }.into_any());
            let precision = match value {
                FactValue::Place { precision, .. } => precision.map(texts.detail.precision),
                _ => None,
            };
            let precision = precision.map(|words| view! { <small data-atlas="precision">{words}</small> });
            view! { {said.collect_view()}{precision} }.into_any()
        }
    }
}

/// A facet value that leads to the directory with everything that carries it.
fn filter(session: Session, facet: Facet, id: &str) -> AnyView {
    let texts = session.texts();
    let atlas = session.atlas();
    let label = term(&atlas.dataset, texts, facet, id);
    let id = id.to_owned();
    let href = text(move || {
        let query = session.url.with(|state| {
            state.with(|state| {
                *state = state.cleared();
                state.filters.set(facet, vec![id.clone()]);
            })
        });
        view_href(session.lang, &View::Companies, &query.to_query())
    });
    view! { <a href=href title=(texts.detail.filter_by)(&label.text)><span lang=label.lang>{label.text.clone()}</span></a> }
        .into_any()
}

/// The pages that back the record.
pub(super) fn sources(session: Session, company: &Company) -> AnyView {
    let texts = session.texts();
    let detail = &texts.detail;
    if company.sources.is_empty() {
        return view! { <section class="panel"><p class="unknown">{detail.no_source}</p></section> }.into_any();
    }
    let items = company.sources.iter().map(|address| view! { <li>{outside(session, address)}</li> });
    view! {
        <section class="panel">
            <h2>{(detail.sources)(company.sources.len())}</h2>
            <ol class="sources numbered">{items.collect_view()}</ol>
            <p class="hint">{(texts.company.sources_note)(&(texts.kinds.date)(&session.atlas().dataset.release.date))}</p>
        </section>
    }
    .into_any()
}

/// How much of a full record is published, and what is not.
pub(super) fn completeness(session: Session, company: &Company) -> AnyView {
    let page = &session.texts().company;
    let (known, lacking): (Vec<Field>, Vec<Field>) = Field::ALL.into_iter().partition(|field| field.is_known(company));
    let words = match lacking.is_empty() {
        true => page.complete.to_owned(),
        false => {
            format!("{} {}", (page.lacking)(lacking.len()), lacking.into_iter().map(page.field).collect::<Vec<_>>().join(", "))
        }
    };
    view! {
        <section class="panel completeness" data-atlas="completeness" data-value=known.len() data-total=Field::ALL.len()>
            <h2>{(page.completeness)(known.len(), Field::ALL.len())}</h2>
            <progress value=known.len() max=Field::ALL.len() aria-hidden="true"></progress>
            <p class="hint">{words}</p>
        </section>
    }
    .into_any()
}
