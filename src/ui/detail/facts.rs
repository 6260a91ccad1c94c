//! The facts of a company, each as published; what is not known says so.

use leptos::prelude::*;

use crate::domain::data::dataset::is_http;
use crate::domain::filter::facets::{Facet, status_value};
use crate::domain::model::{Company, Dataset, Scope};
use crate::state::Session;
use crate::texts::{kind_label, value_label, value_language};
use crate::ui::shared::company::company_href;
use crate::ui::shared::dynamic::text;
use crate::ui::shared::icons::{Icon, icon};
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
    let lang = session.lang.code();
    let atlas = session.atlas();
    let (dataset, company) = (&atlas.dataset, &atlas.dataset.companies[row]);
    let sector = &dataset.sectors[company.sector];
    let (activity_lang, activity) = company.activity.in_language(lang).unwrap_or_default();
    let people =
        company.employees.map(|employees| (detail.people)(&texts.numbers.integer(u64::from(employees.count)), employees.year));
    let covid = company.covid_response.in_language(lang).map(|(lang, text)| (lang.to_owned(), text.to_owned()));
    let sector_name = view! { {swatch(company.sector, &sector.id)}{sector.name.get(lang).to_owned()} };
    view! {
        <div class="detail-body">
            <p class="lead" lang=activity_lang.to_owned()><bdi>{activity.to_owned()}</bdi></p>
            <a class="button detail-page" href=company_href(session, &company.id)>{texts.company.to_page}</a>
            {(company.scope == Scope::Adjacent).then(|| view! { <p class="badge-line">{detail.adjacent}</p> })}
            <dl class="facts">
                {fact(detail.cluster, value_label(dataset, texts, Facet::Cluster, &dataset.clusters[company.cluster].id))}
                {fact(detail.sector, sector_name)}
                {known(detail.founded, company.founded.map(|year| year.to_string()), detail.unknown)}
                {known(detail.employees, people, detail.unknown)}
                {fact(detail.place, place(session, company))}
                {fact(detail.status, value_label(dataset, texts, Facet::Status, status_value(company)))}
                {company.member.map(|yes| fact(detail.member, value_label(dataset, texts, Facet::Member, if yes { "yes" } else { "no" })))}
                {company.website.clone().map(|address| fact(detail.website, outside(session, address)))}
            </dl>
            {terms(session, detail.tags, Facet::Tag, company.tags.iter().map(|tag| dataset.tags[*tag].id.clone()).collect())}
            {terms(session, detail.programmes, Facet::Programme, company.programmes.iter().map(|one| dataset.programmes[*one].id.clone()).collect())}
            {covid.map(|(lang, text)| view! { <section><h3>{detail.covid}</h3><p lang=lang>{text}</p></section> })}
            {relations(session, dataset, company)}
            {sources(session, company)}
        </div>
    }
}

fn fact(name: &'static str, value: impl IntoView + 'static) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{value.into_any()}</dd></div> }.into_any()
}

fn known(name: &'static str, value: Option<String>, unknown: &'static str) -> AnyView {
    match value {
        Some(value) => fact(name, value),
        None => fact(name, view! { <span class="unknown">{unknown}</span> }),
    }
}

/// Locality, address as far as known, and what the point on the map stands for.
fn place(session: Session, company: &Company) -> AnyView {
    let texts = session.texts();
    let location = &company.location;
    let Some(place) = location.place.as_deref() else {
        return view! { <span class="unknown">{texts.detail.unknown}</span> }.into_any();
    };
    let town = value_label(&session.atlas().dataset, texts, Facet::Place, place);
    let street = location.address.clone().map(|street| format!("{street}, ")).unwrap_or_default();
    let postcode = location.postcode.clone().map(|postcode| format!("{postcode} ")).unwrap_or_default();
    let precision = location.point.map(|(_, precision)| (texts.detail.precision)(precision));
    view! { {format!("{street}{postcode}{town}")}<small>{precision}</small> }.into_any()
}

/// A link that leaves the site. Only http(s) passed validation; it is asked again where the link is made.
fn outside(session: Session, address: String) -> AnyView {
    if !is_http(&address) {
        return address.into_any();
    }
    let shown = address
        .split_once("://")
        .map_or(address.as_str(), |(_, rest)| rest)
        .trim_start_matches("www.")
        .trim_end_matches('/')
        .to_owned();
    view! {
        <a class="outside" href=address target="_blank" rel="external noopener noreferrer">
            <span>{shown}</span>{icon(Icon::External)}<span class="hidden">{session.texts().detail.new_tab}</span>
        </a>
    }
    .into_any()
}

/// Values of a facet as buttons that filter by them.
fn terms(session: Session, title: &'static str, facet: Facet, ids: Vec<String>) -> Option<AnyView> {
    if ids.is_empty() {
        return None;
    }
    let texts = session.texts();
    let atlas = session.atlas();
    let items = ids.into_iter().map(|id| {
        let label = value_label(&atlas.dataset, texts, facet, &id);
        let language = value_language(&atlas.dataset, texts, facet, &id).map(str::to_owned);
        let name = (texts.detail.filter_by)(&label);
        let pressed = {
            let id = id.clone();
            text(move || session.url.with(|state| state.filters.has(facet, &id)).to_string())
        };
        view! {
            <li><button type="button" class="term" title=name aria-pressed=pressed on:click=move |_| session.toggle(facet, &id)><span lang=language>{label}</span></button></li>
        }
    });
    Some(view! { <section><h3>{title}</h3><ul class="terms">{items.collect_view()}</ul></section> }.into_any())
}

/// Relations with other actors, in either direction.
fn relations(session: Session, dataset: &Dataset, company: &Company) -> Option<AnyView> {
    let texts = session.texts();
    let lang = session.lang.code();
    let name = |id: &str| {
        let company = dataset.companies.iter().find(|company| company.id == id).map(|company| company.name.clone());
        let other = || dataset.organisations.iter().find(|actor| actor.id == id).map(|actor| actor.name.clone());
        company.or_else(other).unwrap_or_else(|| id.to_owned())
    };
    let items: Vec<AnyView> = dataset
        .links
        .iter()
        .filter(|link| link.from == company.id || link.to == company.id)
        .map(|link| {
            let other = if link.from == company.id { &link.to } else { &link.from };
            let kind = kind_label((texts.kinds.link)(&link.kind), &link.kind);
            let title = (texts.detail.link_to)(&kind, &name(other), link.year);
            let (summary_lang, summary) = link.summary.in_language(lang).unwrap_or_default();
            let source = (!link.source.is_empty()).then(|| outside(session, link.source.clone()));
            view! { <li><b>{title}</b><p lang=summary_lang.to_owned()>{summary.to_owned()}</p>{source}</li> }.into_any()
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    Some(view! { <section><h3>{texts.detail.links}</h3><ul class="relations">{items}</ul></section> }.into_any())
}

fn sources(session: Session, company: &Company) -> AnyView {
    let detail = &session.texts().detail;
    if company.sources.is_empty() {
        return view! { <section><p class="unknown">{detail.no_source}</p></section> }.into_any();
    }
    let items = company.sources.iter().map(|address| view! { <li>{outside(session, address.clone())}</li> });
    view! {
        <section>
            <h3>{(detail.sources)(company.sources.len())}</h3>
            <ol class="sources">{items.collect_view()}</ol>
        </section>
    }
    .into_any()
}
