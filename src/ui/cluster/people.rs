//! Programmes with those who used them, networks of clusters, other actors, and responses to Covid-19.

use leptos::prelude::*;

use super::Page;
use crate::domain::data::context::{Context, alliances};
use crate::domain::model::{Company, Programme};
use crate::domain::order::sorted;
use crate::state::Intent;
use crate::ui::shared::capped::{MOST_ENTRIES, capped};
use crate::ui::shared::fold::fold;
use crate::ui::shared::source::source;

/// A company's name that opens its panel.
fn company(page: &Page<'_>, company: &Company) -> AnyView {
    let (session, id, name) = (page.session, company.id.clone(), company.name.clone());
    let key = id.clone();
    view! {
        <button type="button" class="term" data-atlas-company=key
            on:click=move |_| session.go(Intent::Push, |state| state.open = Some(id.clone()))>{name}</button>
    }
    .into_any()
}

/// The programmes of the cluster by kind, each with what it offers and who used it.
pub(super) fn programmes(page: &Page<'_>) -> AnyView {
    let words = page.words;
    let own: Vec<(usize, &Programme)> =
        page.dataset.programmes.iter().enumerate().filter(|(_, one)| one.cluster == page.cluster.id).collect();
    let mut users: Vec<Vec<&Company>> = vec![Vec::new(); page.dataset.programmes.len()];
    for company in &page.dataset.companies {
        for index in &company.programmes {
            if let Some(users) = users.get_mut(*index) {
                users.push(company);
            }
        }
    }
    let mut kinds: Vec<&str> = Vec::new();
    for (_, one) in &own {
        if !kinds.contains(&one.kind.as_str()) {
            kinds.push(&one.kind);
        }
    }
    // What companies used most comes first.
    let weight = |kind: &str| own.iter().filter(|(_, one)| one.kind == kind).map(|(index, _)| users[*index].len()).sum::<usize>();
    let kinds = sorted(kinds, |a, b| weight(b).cmp(&weight(a)));
    let groups = kinds.into_iter().enumerate().map(|(place, kind)| {
        let list = sorted(own.iter().filter(|(_, one)| one.kind == kind).collect(), |a: &&(usize, &Programme), b| {
            users[b.0].len().cmp(&users[a.0].len())
        });
        let names = list.iter().map(|(_, one)| one.name.as_str()).collect::<Vec<_>>().join(", ");
        let count = page.n(list.len());
        let items = list.into_iter().map(|(index, one)| programme(page, one, &users[*index]));
        let title = (words.kind)(kind).map_or_else(|| kind.replace('-', " "), str::to_owned);
        let cards = view! { <ul class="cards">{items.collect_view()}</ul> };
        if place == 0 {
            return view! { <section class="kind"><h3>{title}</h3>{cards}</section> }.into_any();
        }
        // Folded, a kind tells the names, so that who looks for one finds it.
        let summary = view! { <h3>{title}" ("{count}")"</h3><span class="hint">" "{names}</span> };
        view! { <section class="kind">{fold(summary, cards.into_any())}</section> }.into_any()
    });
    view! {
        <section class="panel" aria-labelledby="programmes-title" data-atlas="programmes" data-count=own.len().to_string()>
            <h2 id="programmes-title">{words.programmes}</h2>
            <p class="hint">{words.programmes_hint}</p>
            {groups.collect_view()}
        </section>
    }
    .into_any()
}

fn programme(page: &Page<'_>, one: &Programme, users: &[&Company]) -> AnyView {
    let words = page.words;
    let operator = one.operator.as_deref().map(|operator| (words.operator)(operator));
    let line: Vec<String> = operator.into_iter().chain((words.period)(one.since, one.until)).collect();
    let used = match users.len() {
        0 => view! { <p class="hint">{words.used_by_none}</p> }.into_any(),
        count => view! {
            <p class="hint">{(words.used_by)(&page.n(count))}</p>
            <ul class="terms">{users.iter().take(MOST_ENTRIES).map(|one| view! { <li>{company(page, one)}</li> }).collect_view()}</ul>
            {capped(page.session, users.len().min(MOST_ENTRIES), users.len())}
        }
        .into_any(),
    };
    view! {
        <li class="card" data-programme=one.id.clone() data-users=users.len().to_string()>
            <h4>{one.name.clone()}</h4>
            <p class="hint">{line.join(" · ")}</p>
            <p>{page.said(&one.summary)}</p>
            {used}
            {source(page.session, &one.source)}
        </li>
    }
    .into_any()
}

/// The networks of clusters that it is part of.
pub(super) fn networks(page: &Page<'_>, context: &Context) -> AnyView {
    let words = page.words;
    let lang = page.session.lang.code();
    let list = alliances(&context.memberships, &page.cluster.id);
    let items = list.iter().map(|one| {
        let members = one.members.iter().map(|member| {
            let own = member.own.then(|| view! { " "<small>{format!("({})", words.own)}</small> });
            view! { <li class="member" class:is-own=member.own>{page.said(&member.member)}{own}</li> }
        });
        let title = (words.network_of)(one.name.get(lang), one.year, &page.n(one.members.len()));
        view! {
            <section class="kind" data-network=one.members.len().to_string()>
                <h3>{title}</h3>
                <ul class="members">{members.collect_view()}</ul>
                {source(page.session, one.source)}
            </section>
        }
    });
    let items = items.collect_view();
    let nothing = list.is_empty().then(|| view! { <p class="unknown">{words.no_network}</p> });
    view! {
        <section class="panel" aria-labelledby="networks-title" data-atlas="networks">
            <h2 id="networks-title">{words.network}</h2>
            {items}
            {nothing}
        </section>
    }
    .into_any()
}

/// The organisations around the companies, by kind.
pub(super) fn actors(page: &Page<'_>) -> AnyView {
    let words = page.words;
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
            Some(_) => view! { <li data-organisation=one.id.clone()>{one.name.clone()}" "{source(page.session, one.website.as_deref().unwrap_or_default())}</li> }.into_any(),
            None => view! { <li data-organisation=one.id.clone()>{one.name.clone()}</li> }.into_any(),
        });
        let title = (words.kind)(kind).map_or_else(|| kind.replace('-', " "), str::to_owned);
        view! { <details class="kind"><summary><h3>{title}" ("{page.n(list.len())}")"</h3></summary><ul class="plain-list">{items.collect_view()}</ul></details> }
    });
    view! {
        <section class="panel" aria-labelledby="actors-title" data-atlas="actors" data-count=own.len().to_string()>
            <h2 id="actors-title">{words.actors}</h2>
            <p class="hint">{words.actors_hint}</p>
            {groups.collect_view()}
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
