//! The page of one company.

use atlas::domain::analysis::similarity::similar;
use atlas::domain::data::json_ld::organization;
use atlas::domain::filter::facets::Facet;
use atlas::domain::model::{Company, Scope};
use atlas::texts::{Texts, kind_label, value_label};

use super::markup::{escaped, facts, inside, json_in_markup, list, localized, name, outside, paragraph, section};
use super::{Page, Site};

/// How many similar companies are named.
const SIMILAR: usize = 6;

pub(super) fn page(site: &Site, texts: &Texts, row: usize) -> Page {
    let code = texts.lang.code();
    let company = &site.dataset.companies[row];
    let cluster = &site.dataset.clusters[company.cluster];
    let path = format!("/companies/{}", company.id);
    let data = json_in_markup(&organization(&site.dataset, company, code, &site.address(&[code, &path].concat())));
    let sources: Vec<String> = company.sources.iter().map(|source| outside(source)).collect();
    let sources = if sources.is_empty() { paragraph(texts.detail.no_source) } else { list(&sources) };
    let adjacent = if company.scope == Scope::Adjacent { texts.detail.adjacent } else { "" };
    let body = [
        format!("<h1>{}</h1>\n", name(&company.name)),
        paragraph(&localized(texts, &company.activity)),
        paragraph(adjacent),
        known(site, texts, company),
        section(texts.detail.programmes, &programmes(site, texts, company)),
        section(texts.detail.covid, &paragraph(&localized(texts, &company.covid_response))),
        section(texts.detail.links, &relations(site, texts, company)),
        section(&(texts.detail.sources)(company.sources.len()), &sources),
        section(texts.company.similar, &kin(site, texts, row)),
        paragraph(&escaped(&(texts.company.edition)(&(texts.kinds.date)(&site.dataset.release.date)))),
        // The application writes its own when it starts, and removes this one with the rest.
        format!("<script type=\"application/ld+json\">{data}</script>\n"),
    ];
    Page {
        title: company.name.clone(),
        description: (texts.company.description)(&company.name, company.activity.get(code), cluster.region.get(code)),
        data: None,
        body: body.concat(),
        path,
    }
}

fn known(site: &Site, texts: &Texts, company: &Company) -> String {
    let code = texts.lang.code();
    let cluster = &site.dataset.clusters[company.cluster];
    let words = &texts.detail;
    let place = company.location.place.as_deref().map(|id| site.dataset.place(id).map_or(id, |place| place.name.as_str()));
    let street = [company.location.address.as_deref(), company.location.postcode.as_deref(), place];
    let status = company.status.map(|status| value_label(&site.dataset, texts, Facet::Status, status.id()));
    let member = company.member.map(|member| value_label(&site.dataset, texts, Facet::Member, if member { "yes" } else { "no" }));
    let people = company.employees.map(|it| (words.people)(&texts.numbers.integer(it.count.into()), it.year));
    let tags: Vec<String> = company.tags.iter().map(|tag| localized(texts, &site.dataset.tags[*tag].name)).collect();
    facts(&[
        (words.cluster, inside(texts, &format!("/clusters/{}", cluster.id), cluster.name.get(code))),
        (words.sector, localized(texts, &site.dataset.sectors[company.sector].name)),
        (words.founded, company.founded.map(|year| year.to_string()).unwrap_or_default()),
        (words.employees, escaped(&people.unwrap_or_default())),
        (words.place, escaped(&street.into_iter().flatten().collect::<Vec<_>>().join(", "))),
        (words.status, escaped(&status.unwrap_or_default())),
        (words.member, escaped(&member.unwrap_or_default())),
        (words.website, company.website.as_deref().map(outside).unwrap_or_default()),
        (words.tags, tags.join(", ")),
    ])
}

fn programmes(site: &Site, texts: &Texts, company: &Company) -> String {
    let line = |one: &usize| {
        let programme = &site.dataset.programmes[*one];
        [name(&programme.name), localized(texts, &programme.summary), outside(&programme.source)].join(" ")
    };
    list(&company.programmes.iter().map(line).collect::<Vec<_>>())
}

fn relations(site: &Site, texts: &Texts, company: &Company) -> String {
    let own = site.dataset.links.iter().filter(|link| link.from == company.id || link.to == company.id);
    let line = |link: &atlas::domain::model::Link| {
        let other = if link.from == company.id { &link.to } else { &link.from };
        let kind = kind_label((texts.kinds.link)(&link.kind), &link.kind);
        let year = link.year.map(|year| format!(" ({year})")).unwrap_or_default();
        let summary = localized(texts, &link.summary);
        format!("{} · {}{year} {summary} {}", escaped(&kind), actor(site, texts, other), outside(&link.source))
    };
    list(&own.map(line).collect::<Vec<_>>())
}

/// The name of an actor; a company of ours is a link to its page.
pub(super) fn actor(site: &Site, texts: &Texts, id: &str) -> String {
    match site.dataset.company_row(id) {
        Some(row) => inside(texts, &format!("/companies/{id}"), &site.dataset.companies[row].name),
        None => name(site.dataset.organisations.iter().find(|actor| actor.id == id).map_or(id, |actor| actor.name.as_str())),
    }
}

fn kin(site: &Site, texts: &Texts, row: usize) -> String {
    let near = similar(&site.dataset, &site.columns, row, SIMILAR);
    list(&near.iter().map(|other| link(site, texts, other.row as usize)).collect::<Vec<_>>())
}

/// A link to a company's page.
pub(super) fn link(site: &Site, texts: &Texts, row: usize) -> String {
    let company = &site.dataset.companies[row];
    inside(texts, &format!("/companies/{}", company.id), &company.name)
}
