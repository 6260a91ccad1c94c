//! The facts of a company, each as published; what is not known says so.

use leptos::prelude::*;

use crate::domain::analysis::facts::{Fact, FactKind, FactValue, facts, programmes, relations};
use crate::domain::filter::facets::Facet;
use crate::domain::model::{Company, Dataset, Scope};
use crate::state::Session;
use crate::texts::{fact_label, fact_text, kind_label, term};
use crate::ui::shared::capped::{MOST_ENTRIES, capped};
use crate::ui::shared::company::company_href;
use crate::ui::shared::details::with_details;
use crate::ui::shared::dynamic::text;
use crate::ui::shared::localized::localized;
use crate::ui::shared::provenance::provenance;
use crate::ui::shared::source::outside;
use crate::ui::shared::swatch::swatch;

/// The body of the panel.
#[component]
pub(super) fn Facts(
    /// Row number in the dataset.
    row: usize,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let detail = &texts.detail;
    let atlas = session.atlas();
    let company = &atlas.dataset.companies[row];
    let (activity_lang, activity) = company.activity.in_language(session.lang.code()).unwrap_or_default();
    view! {
        <div class="detail-body">
            <p class="lead" lang=activity_lang.to_owned()><bdi>{activity.to_owned()}</bdi></p>
            <a class="button detail-page" href=company_href(session, &company.id)>{texts.company.to_page}</a>
            {(company.scope == Scope::Adjacent).then(|| view! { <p class="badge-line">{detail.adjacent}</p> })}
            {with_details(session, move || rest(session, row))}
        </div>
    }
}

/// What needs the details.
fn rest(session: Session, row: usize) -> AnyView {
    let detail = &session.texts().detail;
    let atlas = session.atlas();
    let (dataset, company) = (&atlas.dataset, &atlas.dataset.companies[row]);
    let covid = &company.covid_response;
    let told = facts(dataset, company).into_iter().filter_map(|fact| told(session, dataset, company, &fact));
    view! {
            <dl class="facts">{told.collect_view()}</dl>
            {terms(session, detail.tags, Facet::Tag, company.tags.iter().map(|tag| dataset.tags[*tag].id.clone()).collect())}
            {terms(session, detail.programmes, Facet::Programme, programmes(dataset, company).map(|one| one.id.clone()).collect())}
            {(!covid.is_empty()).then(|| view! { <section><h3>{detail.covid}</h3><p>{localized(session, covid)}</p></section> })}
            {related(session, dataset, company)}
            {sources(session, company)}
    }
    .into_any()
}

/// A line of the panel. Topics and the Covid-19 crisis are parts of their own below; of what few companies publish, nothing is
/// said where it is not known.
fn told(session: Session, dataset: &Dataset, company: &Company, fact: &Fact) -> Option<AnyView> {
    let texts = session.texts();
    let value = match (fact.kind, &fact.value) {
        (FactKind::Tags | FactKind::Covid, _) | (FactKind::Member | FactKind::Website, None) => return None,
        (_, None) => view! { <span class="unknown">{texts.detail.unknown}</span> }.into_any(),
        (_, Some(FactValue::Address(address))) => outside(session, address),
        (FactKind::Employees, Some(FactValue::People(count))) => {
            (texts.detail.people)(&texts.numbers.integer(u64::from(*count)), fact.year).into_any()
        }
        (_, Some(value)) => {
            let sign = (fact.kind == FactKind::Sector).then(|| swatch(company.sector, &dataset.sectors[company.sector].id));
            let said = fact_text(dataset, texts, value).into_iter();
            let said = said.map(|said| view! { <span lang=said.lang>{said.text}</span> }.into_any());
            let precision = match value {
                FactValue::Place { precision, .. } => precision.map(texts.detail.precision),
                _ => None,
            };
            view! { {sign}{said.collect_view()}{precision.map(|words| view! { <small>{words}</small> })} }.into_any()
        }
    };
    let year = fact.telling_year(dataset).filter(|_| fact.kind != FactKind::Employees);
    let beside = provenance(session, fact, year);
    Some(view! { <div><dt>{fact_label(texts, fact.kind)}</dt><dd>{value}{beside}</dd></div> }.into_any())
}

/// Values of a facet as buttons that filter by them.
fn terms(session: Session, title: &'static str, facet: Facet, ids: Vec<String>) -> Option<AnyView> {
    if ids.is_empty() {
        return None;
    }
    let texts = session.texts();
    let atlas = session.atlas();
    let items = ids.into_iter().map(|id| {
        let label = term(&atlas.dataset, texts, facet, &id);
        let name = (texts.detail.filter_by)(&label.text);
        let pressed = {
            let id = id.clone();
            text(move || session.url.with(|state| state.filters.has(facet, &id)).to_string())
        };
        view! {
            <li><button type="button" class="term" title=name aria-pressed=pressed on:click=move |_| session.toggle(facet, &id)><span lang=label.lang>{label.text}</span></button></li>
        }
    });
    Some(view! { <section><h3>{title}</h3><ul class="terms">{items.collect_view()}</ul></section> }.into_any())
}

/// Relations with other actors, in either direction.
fn related(session: Session, dataset: &Dataset, company: &Company) -> Option<AnyView> {
    let texts = session.texts();
    let all = relations(dataset, company);
    let total = all.len();
    let items: Vec<AnyView> = all
        .into_iter()
        .take(MOST_ENTRIES)
        .map(|relation| {
            let link = relation.link;
            let kind = kind_label((texts.kinds.link)(&link.kind), &link.kind);
            let title = (texts.detail.link_to)(&kind, relation.other.name_in(texts.lang.code()), link.year);
            view! { <li><b>{title}</b><p>{localized(session, &link.summary)}</p>{outside(session, &link.source)}</li> }.into_any()
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let end = capped(session, items.len(), total);
    Some(view! { <section><h3>{texts.detail.links}</h3><ul class="relations">{items}</ul>{end}</section> }.into_any())
}

fn sources(session: Session, company: &Company) -> AnyView {
    let detail = &session.texts().detail;
    if company.sources.is_empty() {
        return view! { <section><p class="unknown">{detail.no_source}</p></section> }.into_any();
    }
    let items = company.sources.iter().map(|address| view! { <li>{outside(session, address)}</li> });
    view! {
        <section>
            <h3>{(detail.sources)(company.sources.len())}</h3>
            <ol class="sources">{items.collect_view()}</ol>
        </section>
    }
    .into_any()
}
