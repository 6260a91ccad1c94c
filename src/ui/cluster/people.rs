//! Networks of clusters, the organisations around the companies, and responses to Covid-19.

use leptos::prelude::*;

use super::Page;
use crate::domain::data::context::{Alliance, Context, alliances};
use crate::domain::model::Company;
use crate::state::Intent;
use crate::ui::shared::capped::{MOST_ENTRIES, capped};
use crate::ui::shared::fold::fold;
use crate::ui::shared::source::source;

/// A company's name that opens its panel.
pub(super) fn company(page: &Page<'_>, company: &Company) -> AnyView {
    let (session, id, name) = (page.session, company.id.clone(), company.name.clone());
    let key = id.clone();
    view! {
        <button type="button" class="term" data-atlas-company=key
            on:click=move |_| session.go(Intent::Push, |state| state.open = Some(id.clone()))>{name}</button>
    }
    .into_any()
}

/// The networks of clusters that it is part of; of many no other member is known, and those of one source stand together.
pub(super) fn networks(page: &Page<'_>, context: &Context) -> AnyView {
    let words = page.words;
    let list = alliances(&context.memberships, &page.cluster.id);
    let is_alone = |one: &&Alliance<'_>| one.members.len() == 1;
    let shared = list.iter().filter(|one| !is_alone(one)).map(|one| network(page, one));
    let alone: Vec<&Alliance<'_>> = list.iter().filter(is_alone).collect();
    let alone = alone.chunk_by(|a, b| a.source == b.source).map(|group| membership(page, group));
    let nothing = list.is_empty().then(|| view! { <p class="unknown">{words.no_network}</p> });
    view! {
        <section class="panel" aria-labelledby="networks-title" data-atlas="networks">
            <h2 id="networks-title">{words.network}</h2>
            {shared.collect_view()}
            {alone.collect_view()}
            {nothing}
        </section>
    }
    .into_any()
}

/// A network with its members.
fn network(page: &Page<'_>, one: &Alliance<'_>) -> AnyView {
    let words = page.words;
    let members = one.members.iter().map(|member| {
        let own = member.own.then(|| view! { " "<small>{format!("({})", words.own)}</small> });
        view! { <li class="member" class:is-own=member.own>{page.said(&member.member)}{own}</li> }
    });
    let title = (words.network_of)(one.name.get(page.session.lang.code()), one.year, &page.n(one.members.len()));
    view! {
        <section class="kind" data-network=one.members.len().to_string()>
            <h3>{title}</h3>
            <ul class="members">{members.collect_view()}</ul>
            {source(page.session, one.source)}
        </section>
    }
    .into_any()
}

/// Networks of which only this cluster is known as a member, by their names.
fn membership(page: &Page<'_>, group: &[&Alliance<'_>]) -> AnyView {
    let names = group.iter().map(|one| {
        view! { <li class="member" data-network="1">{page.said(one.name)}" "<small>{one.year.to_string()}</small></li> }
    });
    view! {
        <section class="kind">
            <h3>{page.words.member_of}</h3>
            <ul class="members">{names.collect_view()}</ul>
            {source(page.session, group[0].source)}
        </section>
    }
    .into_any()
}

/// The organisations around the companies, by kind.
pub(super) fn actors(page: &Page<'_>) -> AnyView {
    let (words, lang) = (page.words, page.session.lang.code());
    let own: Vec<_> = page.dataset.organisations.iter().filter(|one| one.cluster == page.cluster.id).collect();
    let mut kinds: Vec<&str> = Vec::new();
    for one in &own {
        if !kinds.contains(&one.kind.as_str()) {
            kinds.push(&one.kind);
        }
    }
    let groups = kinds.into_iter().map(|kind| {
        let list: Vec<_> = own.iter().filter(|one| one.kind == kind).collect();
        let items = list.iter().map(|one| match &one.website {
            Some(_) => view! { <li data-organisation=one.id.clone()>{one.name_in(lang).to_owned()}" "{source(page.session, one.website.as_deref().unwrap_or_default())}</li> }.into_any(),
            None => view! { <li data-organisation=one.id.clone()>{one.name_in(lang).to_owned()}</li> }.into_any(),
        });
        let title = (words.kind)(kind).map_or_else(|| kind.replace('-', " "), str::to_owned);
        let summary = view! { <h3>{title}" ("{page.n(list.len())}")"</h3> };
        let items = view! { <ul class="plain-list">{items.collect_view()}</ul> };
        view! { <section class="kind">{fold(summary, items.into_any())}</section> }
    });
    view! {
        <section class="panel" aria-labelledby="actors-title" data-atlas="actors" data-count=own.len().to_string()>
            <h2 id="actors-title">{words.actors}</h2>
            <p class="hint">{words.actors_hint}</p>
            <div class="kinds">{groups.collect_view()}</div>
        </section>
    }
    .into_any()
}

/// What its companies did in the Covid-19 crisis.
pub(super) fn covid(page: &Page<'_>) -> AnyView {
    let words = page.words;
    let all = page.dataset.companies.iter().filter(|company| company.cluster == page.row);
    let answered: Vec<&Company> = all.clone().filter(|company| !company.covid_response.is_empty()).collect();
    let says = match answered.len() {
        0 => words.covid_none.to_owned(),
        count => (words.covid_sentence)(&page.n(count), &page.n(all.count())),
    };
    let items = answered.iter().take(MOST_ENTRIES).map(|one| {
        view! { <li>{company(page, one)}<span>{page.said(&one.covid_response)}</span></li> }
    });
    let list = view! {
        <ul class="responses">{items.collect_view()}</ul>
        {capped(page.session, answered.len().min(MOST_ENTRIES), answered.len())}
    };
    let list = list.into_any();
    view! {
        <section class="panel" aria-labelledby="covid-title" data-atlas="covid" data-count=answered.len().to_string()>
            <h2 id="covid-title">{words.covid}</h2>
            <p class="hint">{says}</p>
            {(!answered.is_empty()).then(|| fold((words.covid_all)(&page.n(answered.len())), list))}
        </section>
    }
    .into_any()
}
