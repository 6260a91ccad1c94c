//! The page of one company.

use maud::{Markup, PreEscaped, html};

use super::{page_head, prose};
use crate::domain::analysis::facts::{Actor, Fact, FactKind, FactValue, facts, pages, programmes, relations};
use crate::domain::analysis::similarity::similar;
use crate::domain::data::json_ld::organization;
use crate::domain::filter::facets::Facet;
use crate::domain::model::{Company, Link, Scope};
use crate::format::fold::without_controls;
use crate::site::markup::{inside, joined, list, localized, name, outside, paragraph, said, section};
use crate::site::{Page, Site, markup};
use crate::texts::{Texts, fact_label, fact_text, kind_label};

/// How many similar companies are named.
const SIMILAR: usize = 6;

pub(super) fn page(site: &Site, texts: &Texts, row: usize) -> Page {
    let code = texts.lang.code();
    let company = &site.dataset.companies[row];
    let path = format!("/companies/{}", company.id);
    let data = organization(&site.dataset, company, code, &site.address(&[code, &path].concat()));
    let sources = list(company.sources.iter().map(|source| outside(source)));
    let sources = if markup::is_empty(&sources) { paragraph(texts.detail.no_source) } else { sources };
    let near = similar(&site.dataset, &site.columns, row, SIMILAR);
    let content = html! {
        @if company.scope == Scope::Adjacent { p { (texts.detail.adjacent) } }
        (known(site, texts, company))
        (section(texts.detail.programmes, &supported_by(site, texts, company)))
        (section(texts.detail.covid, &paragraph(localized(texts, &company.covid_response))))
        (section(texts.detail.links, &related(site, texts, company)))
        (section(&(texts.detail.sources)(company.sources.len()), &sources))
        (section(texts.company.similar, &list(near.iter().map(|other| link(site, texts, other.row as usize)))))
        p { ((texts.company.sources_note)(&(texts.kinds.date)(&site.dataset.release.date))) }
        // The application writes its own when it starts, and removes this one with the rest.
        script type="application/ld+json" { (PreEscaped(without_controls(&data))) }
    };
    let activity = localized(texts, &company.activity);
    let activity = html! { @if !markup::is_empty(&activity) { p .lead { (activity) } } };
    let body = html! { (page_head(&name(&company.name), &activity)) (prose(&content)) };
    let region = site.dataset.clusters[company.cluster].region.get(code);
    let description = (texts.company.description)(&company.name, company.activity.get(code), region);
    Page { title: company.name.clone(), description, data: None, body, path }
}

/// What is known; the Covid-19 crisis has a section of its own.
fn known(site: &Site, texts: &Texts, company: &Company) -> Markup {
    let dataset = &site.dataset;
    let value = |fact: &Fact, value: &FactValue| match value {
        FactValue::Terms(Facet::Cluster, ids) => {
            let names = ids.iter().zip(fact_text(dataset, texts, value));
            joined(", ", &names.map(|(id, said)| inside(texts, &format!("/clusters/{id}"), &said.text)).collect::<Vec<_>>())
        }
        FactValue::Address(address) => outside(address),
        FactValue::People(count) => html! { ((texts.detail.people)(&texts.numbers.integer(u64::from(*count)), fact.year)) },
        value => joined(", ", &fact_text(dataset, texts, value).iter().map(said).collect::<Vec<_>>()),
    };
    let told: Vec<(&str, Markup)> = facts(dataset, company)
        .iter()
        .filter(|fact| fact.kind != FactKind::Covid)
        .filter_map(|fact| {
            let parts = [value(fact, fact.value.as_ref()?), beside(texts, fact)];
            Some((fact_label(texts, fact.kind), joined(" · ", &parts)))
        })
        .collect();
    markup::facts(&told)
}

/// Scope, year, pages and notes of the single facts behind a value.
fn beside(texts: &Texts, fact: &Fact) -> Markup {
    let scope = fact.scope.map(|scope| html! { ((texts.detail.scope)(scope)) });
    let year = fact.year.filter(|_| fact.kind != FactKind::Employees).map(|year| html! { ((texts.company.as_of)(year)) });
    let pages = pages(&fact.sourced).into_iter().map(|(page, notes)| {
        let notes = notes.into_iter().map(|note| localized(texts, note));
        joined(" ", &std::iter::once(outside(page)).chain(notes).collect::<Vec<_>>())
    });
    joined(" · ", &scope.into_iter().chain(year).chain(pages).collect::<Vec<_>>())
}

fn supported_by(site: &Site, texts: &Texts, company: &Company) -> Markup {
    list(programmes(&site.dataset, company).map(|programme| {
        joined(
            " ",
            &[name(programme.name_in(texts.lang.code())), localized(texts, &programme.summary), outside(&programme.source)],
        )
    }))
}

fn related(site: &Site, texts: &Texts, company: &Company) -> Markup {
    let line = |relation: &crate::domain::analysis::facts::Relation| {
        let (kind, year) = kind_and_year(texts, relation.link);
        html! {
            (kind) " · " (actor(texts, relation.other)) (year) " "
            (joined(" ", &[localized(texts, &relation.link.summary), outside(&relation.link.source)]))
        }
    };
    list(relations(&site.dataset, company).iter().map(line))
}

/// What a relation is, and its year in brackets.
pub(super) fn kind_and_year(texts: &Texts, link: &Link) -> (String, String) {
    let year = link.year.map(|year| format!(" ({year})")).unwrap_or_default();
    (kind_label((texts.kinds.link)(&link.kind), &link.kind), year)
}

/// The name of an actor; a company of ours is a link to its page.
pub(super) fn actor(texts: &Texts, actor: Actor) -> Markup {
    match actor {
        Actor::Company(company) => inside(texts, &format!("/companies/{}", company.id), &company.name),
        Actor::Organisation(_) | Actor::Unknown(_) => name(actor.name_in(texts.lang.code())),
    }
}

/// A link to a company's page.
pub(super) fn link(site: &Site, texts: &Texts, row: usize) -> Markup {
    actor(texts, Actor::Company(&site.dataset.companies[row]))
}
