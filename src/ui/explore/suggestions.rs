//! What the search field offers: companies, values of facets, programmes and organisations by group, places near one
//! without a company, and the word that was probably meant. The field
//! keeps the focus; the arrow keys move a mark through the list (WAI-ARIA, combobox with a list).

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use super::search::Combobox;
use crate::domain::filter::facets::Facet;
use crate::domain::filter::others::Nearest;
use crate::domain::filter::selection::Dimension;
use crate::domain::filter::suggest::{Offered, Suggestions, suggest};
use crate::state::{Address, Details, Intent, Load, Session, memo, view_href};
use crate::texts::{Found, value_label, value_language};
use crate::ui::shared::dynamic::{flag, node, shown, text};
use crate::ui::shared::focus::focus_once_there;
use crate::ui::shared::swatch::swatch;
use crate::views::View;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Offer {
    /// The query as it was probably meant.
    Meant(String),
    /// A company.
    Company(u32),
    /// A facet value with the number of companies that it leaves.
    Value(Facet, String, usize),
    /// A programme or shared facility, by its position in the dataset.
    Programme(usize),
    /// An organisation, by its position in the dataset.
    Organisation(usize),
    /// Near a place without a company: the slug of one with some, and the distance in kilometres, but from a region.
    Near(String, String, Option<u32>),
}

/// The lines in order.
pub(super) fn offers(found: Suggestions) -> Vec<Offer> {
    let meant = found.did_you_mean.into_iter().map(Offer::Meant);
    let near = found.nearest.into_iter().flat_map(|Nearest { name, places }| {
        places.into_iter().map(move |(id, distance)| Offer::Near(name.clone(), id, distance))
    });
    let companies = found.companies.into_iter().map(Offer::Company);
    let programmes = found.programmes.into_iter().map(Offer::Programme);
    let organisations = found.organisations.into_iter().map(Offer::Organisation);
    let values = found.values.into_iter().map(|(facet, id, count)| Offer::Value(facet, id, count));
    meant.chain(near).chain(companies).chain(values).chain(programmes).chain(organisations).collect()
}

/// The names of what can be offered, folded; anew once the details of the release are here, which have operators, summaries and
/// organisations. They are asked for with the first search; one that cannot have them does without.
pub(super) fn names(session: Session) -> Memo<Arc<Offered>> {
    let first = session.atlas();
    let details = first.dataset.release.is_split.then(|| Details::of(session));
    Memo::new_with_compare(
        move |before: Option<&Arc<Offered>>| {
            let whole = details.and_then(|details| match details.get() {
                Load::Ready(whole) => Some(whole),
                _ => None,
            });
            if let Some(whole) = &whole {
                session.take_whole(whole);
            }
            match (before, whole) {
                (Some(before), None) => Arc::clone(before),
                _ => Arc::new(Offered::new(&session.atlas().dataset)),
            }
        },
        |before, now| !before.zip(now).is_some_and(|(before, now)| Arc::ptr_eq(before, now)),
    )
}

/// The list, while it is asked for and there is something to offer.
pub(super) fn view() -> AnyView {
    let session = Session::here();
    let texts = session.texts();
    let combobox: Combobox = expect_context();
    let offered = names(session);
    let list = memo(move || {
        if !combobox.open.get() {
            return Vec::new();
        }
        let offered = offered.get();
        let atlas = session.atlas();
        let query = session.url.with(|state| state.filters.query.clone());
        let found = session.cross.with(|cross| {
            let within = |facet| cross.without(&[Dimension::Facet(facet), Dimension::Query]);
            let admitted = cross.without(&[Dimension::Query]);
            suggest(&atlas.dataset, &atlas.columns, &offered, &query, &admitted, &within)
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
            combobox.close();
            choose(session, offer);
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
    let mut groups: Vec<(String, Vec<AnyView>)> = Vec::new();
    for (at, offer) in list.iter().enumerate() {
        let title = title(session, offer);
        let line = line(session, combobox, at, offer.clone());
        match groups.last_mut().filter(|(last, _)| *last == title) {
            Some((_, lines)) => lines.push(line),
            None => groups.push((title, vec![line])),
        }
    }
    let group = |(title, lines): (String, Vec<AnyView>)| {
        let label = title.clone();
        view! { <div role="group" aria-label=label><p class="suggestion-group" aria-hidden="true">{title}</p>{lines}</div> }
            .into_any()
    };
    groups.into_iter().map(group).collect()
}

/// The name of the group that an offer belongs to.
pub(super) fn title(session: Session, offer: &Offer) -> String {
    let (texts, words) = (session.texts(), Found::of(session.lang));
    match offer {
        Offer::Meant(_) => texts.search.did_you_mean_title.to_owned(),
        Offer::Company(_) => texts.views.companies.to_owned(),
        Offer::Value(facet, ..) => (texts.facets.name)(*facet).to_owned(),
        Offer::Programme(_) => words.programmes.to_owned(),
        Offer::Organisation(_) => words.organisations.to_owned(),
        Offer::Near(region, _, None) => (words.in_or_near)(region),
        Offer::Near(place, _, Some(_)) => (words.nearest)(place),
    }
}

/// What a line says.
pub(super) fn content(session: Session, offer: &Offer) -> AnyView {
    let texts = session.texts();
    let words = Found::of(session.lang);
    let atlas = session.atlas();
    let dataset = &atlas.dataset;
    let region = |id: &str| {
        let cluster = dataset.clusters.iter().find(|cluster| cluster.id == id);
        cluster.map_or("", |cluster| cluster.region.get(session.lang.code())).to_owned()
    };
    let of_region = |name: &str, cluster: &str| view! { <bdi>{name.to_owned()}</bdi><small>{region(cluster)}</small> }.into_any();
    match offer {
        Offer::Meant(query) => (texts.search.did_you_mean)(query).into_any(),
        Offer::Company(row) => {
            let company = &dataset.companies[*row as usize];
            let sign = swatch(company.sector, &dataset.sectors[company.sector].id);
            view! { {sign}<bdi>{company.name.clone()}</bdi> }.into_any()
        }
        Offer::Value(facet, id, count) => {
            let label = value_label(dataset, texts, *facet, id);
            let language = value_language(dataset, texts, *facet, id).map(str::to_owned);
            view! { <bdi lang=language>{label}</bdi><small>{texts.numbers.integer(*count as u64)}</small> }.into_any()
        }
        Offer::Programme(index) => {
            let one = dataset.programmes.get(*index);
            one.map(|one| of_region(one.name_in(session.lang.code()), &one.cluster)).into_any()
        }
        Offer::Organisation(index) => {
            dataset.organisations.get(*index).map(|one| of_region(one.name_in(session.lang.code()), &one.cluster)).into_any()
        }
        Offer::Near(_, id, distance) => {
            let label = value_label(dataset, texts, Facet::Place, id);
            let distance = distance.map(|distance| (words.kilometres)(&texts.numbers.integer(u64::from(distance))));
            view! { <bdi>{label}</bdi>{distance.map(|distance| view! { <small>{distance}</small> })} }.into_any()
        }
    }
}

fn line(session: Session, combobox: Combobox, at: usize, offer: Offer) -> AnyView {
    let content = content(session, &offer);
    let is_active = move || combobox.active.get() == Some(at);
    let chosen = move |_| {
        combobox.close();
        choose(session, offer.clone());
    };
    view! {
        <div id=format!("suggestion-{at}") class="suggestion" class:is-active=flag(is_active) role="option"
            aria-selected=text(move || is_active().to_string()) on:click=chosen>{content}</div>
    }
    .into_any()
}

/// A word replaces the query, a value becomes a clause in its place, a company opens its page, and a programme or an organisation is
/// shown on the page of its cluster.
pub(super) fn choose(session: Session, offer: Offer) {
    let atlas = session.atlas();
    let dataset = &atlas.dataset;
    let go = |view: &View| {
        let query = session.url.with_untracked(|state| state.with(|state| state.open = None).to_query());
        Address::here().go(&view_href(session.lang, view, &query), Intent::Push);
    };
    let value = |facet: Facet, id: &str| {
        session.go(Intent::Push, |state| {
            state.filters.query.clear();
            if !state.filters.has(facet, id) {
                state.filters.toggle(facet, id);
            }
        });
    };
    match offer {
        Offer::Meant(query) => session.go(Intent::Push, |state| state.filters.query = query),
        Offer::Value(facet, id, _) => value(facet, &id),
        Offer::Near(_, id, _) => value(Facet::Place, &id),
        Offer::Company(row) => go(&View::Company(dataset.companies[row as usize].id.clone())),
        Offer::Programme(index) => {
            if let Some(one) = dataset.programmes.get(index) {
                go(&View::Cluster(one.cluster.clone()));
                focus_once_there(format!("[data-programme=\"{}\"]", one.id));
            }
        }
        Offer::Organisation(index) => {
            if let Some(one) = dataset.organisations.get(index) {
                go(&View::Cluster(one.cluster.clone()));
                focus_once_there(format!("[data-organisation=\"{}\"]", one.id));
            }
        }
    }
}
