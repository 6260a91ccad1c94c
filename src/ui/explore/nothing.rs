//! What a search without a result offers in place of empty maps: the word that was probably meant, which part of the selection to
//! leave out with what that gives, and what answers beside companies or outside the filters.

use leptos::prelude::*;

use super::chips::{self, Clause};
use super::suggestions::{Offer, choose, content, names, offers, title};
use crate::domain::filter::engine::bitset::Bitset;
use crate::domain::filter::facets::Facet;
use crate::domain::filter::filters::Filters;
use crate::domain::filter::selection::CrossFilter;
use crate::domain::filter::suggest::suggest;
use crate::domain::order::sorted;
use crate::state::{Intent, Session, memo};
use crate::texts::Found;
use crate::ui::shared::dynamic::{node, text};
use crate::ui::shared::focus::focus_soon;

/// Most parts of a selection that are tried without; an address may have any number.
const MOST_TRIED: usize = 12;

/// A selection with one part less: what it leaves out in words, the filters, and how many companies they select.
#[derive(Debug, Clone, PartialEq)]
struct Way {
    words: String,
    filters: Filters,
    count: usize,
}

/// Where the focus goes when a way on was chosen.
const SEARCH: &str = ".search input";

/// The box.
pub(super) fn view() -> AnyView {
    let session = Session::here();
    let (texts, words) = (session.texts(), Found::of(session.lang));
    let offered = names(session);
    let found = memo(move || {
        // What is found follows the selection, which knows when the search has learnt what means the same.
        session.cross.track();
        let (atlas, offered) = (session.atlas(), offered.get());
        let query = session.url.with(|state| state.filters.query.clone());
        // As many as choosing one then shows: of the scope, without the other filters.
        let has_all = session.url.with(|state| state.filters.all_scopes);
        let all = if has_all { Bitset::full(atlas.columns.rows()) } else { atlas.columns.core().clone() };
        offers(suggest(&atlas.dataset, &atlas.columns, &offered, &query, &all, &|_| all.clone()))
    });
    let ways = memo(move || {
        session.cross.track();
        ways(session, words)
    });
    let heading = text(move || session.url.with(|state| (words.nothing)(&state.filters.query)));
    view! {
        <section class="panel ways" data-atlas="nothing" aria-labelledby="nothing-title">
            <h2 id="nothing-title">{heading}</h2>
            {node(move || found.with(|found| group_of(session, texts.search.did_you_mean_title, found, true)))}
            {node(move || ways.with(|ways| list_of_ways(session, words.drop, ways)))}
            {node(move || found.with(|found| group_of(session, words.elsewhere, found, false)))}
        </section>
    }
    .into_any()
}

/// Every selection with one part less that selects a company, most companies first.
fn ways(session: Session, words: &Found) -> Vec<Way> {
    let atlas = session.atlas();
    let state = session.url.get();
    let of = |words: String, filters: Filters| {
        let count = CrossFilter::new(&atlas.dataset, &atlas.columns, &filters).selected().count();
        (count > 0).then_some(Way { words, filters, count })
    };
    let without = |clause: Clause| {
        let mut filters = state.filters.clone();
        chips::remove(&clause, &mut filters);
        of((words.without)(&chips::label(&clause, session)), filters)
    };
    let parts: Vec<&str> = state.filters.query.split_whitespace().collect();
    let without_word = |at: usize| {
        let mut filters = state.filters.clone();
        let rest: Vec<&str> = parts.iter().enumerate().filter(|(index, _)| *index != at).map(|(_, part)| *part).collect();
        filters.query = rest.join(" ");
        of((words.without_word)(parts[at]), filters)
    };
    let of_side_line = (!state.filters.all_scopes).then(|| {
        let mut filters = state.filters.clone();
        filters.all_scopes = true;
        of(words.side_line.to_owned(), filters)
    });
    let words_of_query = (0..parts.len()).filter(|_| parts.len() > 1).take(MOST_TRIED).filter_map(without_word);
    // The search is the last clause, and the way without it is always tried.
    let clauses = chips::active(&state).into_iter().rev().take(MOST_TRIED).filter_map(without);
    let ways = of_side_line.flatten().into_iter().chain(words_of_query).chain(clauses).collect();
    sorted(ways, |a: &Way, b| b.count.cmp(&a.count))
}

fn list_of_ways(session: Session, title: &'static str, ways: &[Way]) -> AnyView {
    if ways.is_empty() {
        return ().into_any();
    }
    let items = ways.iter().map(|way| {
        let (words, filters) = (way.words.clone(), way.filters.clone());
        let go = move |_| {
            session.go(Intent::Push, |state| state.filters = filters.clone());
            // The box goes with the button that was pressed.
            focus_soon(&[SEARCH]);
        };
        let count = session.texts().numbers.integer(way.count as u64);
        view! { <li><button type="button" class="link" on:click=go>{words}</button>" "<small data-count=way.count.to_string()>{count}</small></li> }
    });
    view! { <h3>{title}</h3><ul>{items.collect_view()}</ul> }.into_any()
}

/// Chooses an offer in place of the whole selection, of which nothing is left.
fn choose_alone(session: Session, offer: Offer) {
    let alone = |facet: Facet, id: &str| {
        session.go(Intent::Push, |state| {
            state.filters = state.filters.cleared();
            state.filters.set(facet, vec![id.to_owned()]);
        });
    };
    match offer {
        Offer::Value(facet, id, _) => alone(facet, &id),
        Offer::Near(_, id, _) => alone(Facet::Place, &id),
        Offer::Meant(_) => choose(session, offer),
        // Another view, which takes the focus itself.
        _ => return choose(session, offer),
    }
    focus_soon(&[SEARCH]);
}

/// The offers of a heading: the corrected word, or all others under the names of their groups.
fn group_of(session: Session, heading: &'static str, found: &[Offer], is_spelling: bool) -> AnyView {
    let chosen = found.iter().filter(|offer| matches!(offer, Offer::Meant(_)) == is_spelling);
    let items: Vec<AnyView> = chosen
        .map(|offer| {
            let (what, said) = (offer.clone(), content(session, offer));
            let group = (!is_spelling).then(|| view! { <small>{title(session, offer)}</small>" " });
            view! { <li>{group}<button type="button" class="link" on:click=move |_| choose_alone(session, what.clone())>{said}</button></li> }.into_any()
        })
        .collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! { <h3>{heading}</h3><ul>{items}</ul> }.into_any()
}
