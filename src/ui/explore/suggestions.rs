//! What the search field offers: companies, values of facets by group, and the word that was probably meant. The field
//! keeps the focus; the arrow keys move a mark through the list (WAI-ARIA, combobox with a list).

use leptos::ev;
use leptos::prelude::*;

use super::search::Combobox;
use crate::domain::filter::facets::Facet;
use crate::domain::filter::selection::Dimension;
use crate::domain::filter::suggest::{Offered, Suggestions, suggest};
use crate::state::{Address, Intent, Session, memo, view_href};
use crate::texts::{value_label, value_language};
use crate::ui::shared::dynamic::{flag, node, shown, text};
use crate::ui::shared::swatch::swatch;
use crate::views::View;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Offer {
    /// The query as it was probably meant.
    Meant(String),
    /// A company.
    Company(u32),
    /// A facet value with the number of companies that it leaves.
    Value(Facet, String, usize),
}

/// The lines in order.
fn offers(found: Suggestions) -> Vec<Offer> {
    let meant = found.did_you_mean.into_iter().map(Offer::Meant);
    let companies = found.companies.into_iter().map(Offer::Company);
    let values = found.values.into_iter().map(|(facet, id, count)| Offer::Value(facet, id, count));
    meant.chain(companies).chain(values).collect()
}

/// The list, while it is asked for and there is something to offer.
pub(super) fn view() -> AnyView {
    let session = Session::here();
    let texts = session.texts();
    let combobox: Combobox = expect_context();
    let offered = StoredValue::new(Offered::new(&session.atlas().dataset));
    let list = memo(move || {
        if !combobox.open.get() {
            return Vec::new();
        }
        let atlas = session.atlas();
        let query = session.url.with(|state| state.filters.query.clone());
        let found = session.cross.with(|cross| {
            let within = |facet| cross.without(&[Dimension::Facet(facet), Dimension::Query]);
            let admitted = cross.without(&[Dimension::Query]);
            offered.with_value(|offered| suggest(&atlas.dataset, &atlas.columns, offered, &query, &admitted, &within))
        });
        offers(found)
    });
    Effect::new(move |_| {
        let count = list.with(Vec::len);
        combobox.count.set(count);
        if combobox.active.get_untracked().is_some_and(|at| at >= count) {
            combobox.active.set(None);
        }
    });
    combobox.act.set_value(Some(Box::new(move |at| {
        if let Some(offer) = list.with_untracked(|list| list.get(at).cloned()) {
            choose(session, combobox, offer);
        }
    })));
    let said = text(move || list.with(|list| if list.is_empty() { String::new() } else { (texts.search.count)(list.len()) }));
    view! {
        <span class="hidden" role="status">{said}</span>
        {shown(move || list.with(|list| !list.is_empty()), move || view! {
            // A press must not take the focus from the field, which would close the list before the click.
            <div id="suggestions" class="suggestions" role="listbox" aria-label=texts.search.suggestions on:mousedown=|event: ev::MouseEvent| event.prevent_default()>
                {node(move || list.with(|list| groups(session, combobox, list)))}
            </div>
        })}
    }
    .into_any()
}

/// The lines under the name of their group.
fn groups(session: Session, combobox: Combobox, list: &[Offer]) -> Vec<AnyView> {
    let texts = session.texts();
    let title = |offer: &Offer| match offer {
        Offer::Meant(_) => texts.search.did_you_mean_title,
        Offer::Company(_) => texts.views.companies,
        Offer::Value(facet, ..) => (texts.facets.name)(*facet),
    };
    let mut groups: Vec<(&'static str, Vec<AnyView>)> = Vec::new();
    for (at, offer) in list.iter().enumerate() {
        let title = title(offer);
        let line = line(session, combobox, at, offer.clone());
        match groups.last_mut().filter(|(last, _)| *last == title) {
            Some((_, lines)) => lines.push(line),
            None => groups.push((title, vec![line])),
        }
    }
    let group = |(title, lines): (&'static str, Vec<AnyView>)| {
        view! { <div role="group" aria-label=title><p class="suggestion-group" aria-hidden="true">{title}</p>{lines}</div> }
            .into_any()
    };
    groups.into_iter().map(group).collect()
}

fn line(session: Session, combobox: Combobox, at: usize, offer: Offer) -> AnyView {
    let texts = session.texts();
    let atlas = session.atlas();
    let content = match &offer {
        Offer::Meant(query) => (texts.search.did_you_mean)(query).into_any(),
        Offer::Company(row) => {
            let company = &atlas.dataset.companies[*row as usize];
            let sign = swatch(company.sector, &atlas.dataset.sectors[company.sector].id);
            view! { {sign}<bdi>{company.name.clone()}</bdi> }.into_any()
        }
        Offer::Value(facet, id, count) => {
            let label = value_label(&atlas.dataset, texts, *facet, id);
            let language = value_language(&atlas.dataset, texts, *facet, id).map(str::to_owned);
            view! { <bdi lang=language>{label}</bdi><small>{texts.numbers.integer(*count as u64)}</small> }.into_any()
        }
    };
    let is_active = move || combobox.active.get() == Some(at);
    view! {
        <div id=format!("suggestion-{at}") class="suggestion" class:is-active=flag(is_active) role="option"
            aria-selected=text(move || is_active().to_string()) on:click=move |_| choose(session, combobox, offer.clone())>{content}</div>
    }
    .into_any()
}

/// A word replaces the query, a value becomes a clause in its place, a company opens its page.
fn choose(session: Session, combobox: Combobox, offer: Offer) {
    combobox.close();
    match offer {
        Offer::Meant(query) => session.go(Intent::Push, |state| state.filters.query = query),
        Offer::Value(facet, id, _) => session.go(Intent::Push, |state| {
            state.filters.query.clear();
            if !state.filters.has(facet, &id) {
                state.filters.toggle(facet, &id);
            }
        }),
        Offer::Company(row) => {
            let id = session.atlas().dataset.companies[row as usize].id.clone();
            let query = session.url.with_untracked(|state| state.with(|state| state.open = None).to_query());
            Address::here().go(&view_href(session.lang, &View::Company(id), &query), Intent::Push);
        }
    }
}
