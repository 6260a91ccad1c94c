//! The facts, each with the year that it is of and the pages that back it.

use leptos::prelude::*;

use crate::domain::data::dataset::is_http;
use crate::domain::data::json_ld::Field;
use crate::domain::filter::facets::{Facet, status_value};
use crate::domain::model::Company;
use crate::state::{Session, view_href};
use crate::texts::{value_label, value_language};
use crate::ui::shared::dynamic::text;
use crate::ui::shared::page::plain;
use crate::views::View;

/// Every fact; what is not published says so.
pub(super) fn facts(session: Session, company: &Company) -> AnyView {
    let texts = session.texts();
    let (detail, page) = (&texts.detail, &texts.company);
    let atlas = session.atlas();
    let (dataset, location) = (&atlas.dataset, &company.location);
    let label = |facet: Facet, id: &str| value_label(dataset, texts, facet, id);
    let edition = (page.edition)(&(texts.kinds.date)(&dataset.release.date));
    let year = |year: Option<i32>| year.map_or_else(|| edition.clone(), page.as_of);
    let fact = |name: &'static str, value: Option<AnyView>, date: Option<String>| {
        fact(session, company, name, value, date.as_ref().unwrap_or(&edition))
    };
    let plain_text = |value: String| view! { <bdi>{value}</bdi> }.into_any();
    let place = location.place.as_deref().map(|place| {
        let street = location.address.clone().map(|street| format!("{street}, ")).unwrap_or_default();
        let postcode = location.postcode.clone().map(|postcode| format!("{postcode} ")).unwrap_or_default();
        let precision = location.point.map(|(_, precision)| (detail.precision)(precision));
        let town = label(Facet::Place, place);
        view! { <bdi>{format!("{street}{postcode}{town}")}</bdi>{precision.map(|words| view! { <small data-atlas="precision">{words}</small> })} }
            .into_any()
    });
    let people = company.employees.map(|employees| texts.numbers.integer(u64::from(employees.count)));
    let covid = company
        .covid_response
        .in_language(session.lang.code())
        .map(|(lang, words)| view! { <bdi lang=lang.to_owned()>{words.to_owned()}</bdi> }.into_any());
    let tags: Vec<String> = company.tags.iter().map(|tag| dataset.tags[*tag].id.clone()).collect();
    view! {
        <section class="panel">
            <h2>{page.facts}</h2>
            <dl class="facts dated">
                {fact(detail.cluster, Some(filter(session, Facet::Cluster, &dataset.clusters[company.cluster].id)), None)}
                {fact(detail.sector, Some(filter(session, Facet::Sector, &dataset.sectors[company.sector].id)), None)}
                {fact(detail.tags, (!tags.is_empty()).then(|| topics(session, &tags)), None)}
                {fact(detail.founded, company.founded.map(|year| plain_text(year.to_string())), None)}
                {fact(detail.employees, people.map(plain_text), company.employees.map(|employees| year(employees.year)))}
                {fact(detail.place, place, None)}
                {fact(detail.status, company.status.map(|_| plain_text(label(Facet::Status, status_value(company)))), None)}
                {fact(detail.member, company.member.map(|yes| plain_text(label(Facet::Member, if yes { "yes" } else { "no" }))), None)}
                {fact(detail.website, company.website.clone().map(|address| outside(session, &address)), None)}
                {covid.map(|words| fact(detail.covid, Some(words), None))}
            </dl>
        </section>
    }
    .into_any()
}

/// One fact with the year or release that it is of, and a link to each page that backs it.
fn fact(session: Session, company: &Company, name: &'static str, value: Option<AnyView>, date: &str) -> AnyView {
    let texts = session.texts();
    let Some(value) = value else {
        return view! { <div><dt>{name}</dt><dd><span class="unknown">{texts.detail.unknown}</span></dd></div> }.into_any();
    };
    let sources = company.sources.iter().enumerate().filter(|(_, address)| is_http(address)).map(|(index, address)| {
        let name = format!("{} {}", (texts.company.source)(index + 1, host(address)), texts.detail.new_tab);
        view! { <a href=address.clone() target="_blank" rel="external noopener noreferrer" aria-label=name.clone() title=name>{index + 1}</a> }
    });
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{value}<small class="provenance"><span>{date.to_owned()}</span>{sources.collect_view()}</small></dd>
        </div>
    }
    .into_any()
}

/// A facet value that leads to the directory with everything that carries it.
fn filter(session: Session, facet: Facet, id: &str) -> AnyView {
    let texts = session.texts();
    let atlas = session.atlas();
    let label = value_label(&atlas.dataset, texts, facet, id);
    let language = value_language(&atlas.dataset, texts, facet, id).map(str::to_owned);
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
    view! { <a href=href title=(texts.detail.filter_by)(&label)><span lang=language>{label.clone()}</span></a> }.into_any()
}

fn topics(session: Session, ids: &[String]) -> AnyView {
    let items = ids.iter().map(|id| view! { <li>{filter(session, Facet::Tag, id)}</li> });
    view! { <ul class="topics">{items.collect_view()}</ul> }.into_any()
}

/// The host of an address, as far as a reader wants it.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest).trim_start_matches("www.")
}

/// A link that leaves the site. Only http(s) passed validation; it is asked again where the link is made.
pub(super) fn outside(session: Session, address: &str) -> AnyView {
    let shown = address.split_once("://").map_or(address, |(_, rest)| rest).trim_start_matches("www.").trim_end_matches('/');
    let shown = plain(shown);
    if !is_http(address) {
        return view! { <bdi>{shown}</bdi> }.into_any();
    }
    view! {
        <a class="outside" href=address.to_owned() target="_blank" rel="external noopener noreferrer">
            <span dir="ltr">{shown}</span><span class="hidden">{session.texts().detail.new_tab}</span>
        </a>
    }
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
            <p class="hint">{texts.company.sources_note}</p>
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
        false => format!("{} {}", page.lacking, lacking.into_iter().map(page.field).collect::<Vec<_>>().join(", ")),
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
