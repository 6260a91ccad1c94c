//! What every view offers for a company: its page, a place in the comparison, a star.

use leptos::prelude::*;

use super::dynamic::{flag, text};
use super::icons::{Icon, icon};
use super::page::plain;
use crate::domain::model::Company;
use crate::domain::url_state::MAX_COMPARED;
use crate::state::{Favourites, Intent, Session, view_href};
use crate::views::View;

/// The address of a company's page, with the state as it is.
pub(crate) fn company_href(session: Session, id: &str) -> Box<dyn Fn() -> String + Send> {
    let view = View::Company(id.to_owned());
    text(move || view_href(session.lang, &view, &session.url.with(|state| state.with(|state| state.open = None).to_query())))
}

/// The box that puts a company side by side with others.
pub(crate) fn compare_box(session: Session, company: &Company, words: Option<&'static str>) -> AnyView {
    let marks = &session.texts().marks;
    let id = company.id.clone();
    let name = (marks.compare_add)(&plain(&company.name));
    let chosen = {
        let id = id.clone();
        move || session.url.with(|state| state.compare.contains(&id))
    };
    let full = {
        let chosen = chosen.clone();
        flag(move || !chosen() && session.url.with(|state| state.compare.len() >= MAX_COMPARED))
    };
    let toggle = move |_| {
        session.go(Intent::Push, |state| {
            if state.compare.contains(&id) {
                state.compare.retain(|other| *other != id);
            } else if state.compare.len() < MAX_COMPARED {
                state.compare.push(id.clone());
            }
        });
    };
    view! {
        <label class="compare-box" title=marks.compare>
            <input type="checkbox" aria-label=name prop:checked=flag(chosen) disabled=full on:change=toggle/>
            {words.map(|words| view! { <span aria-hidden="true">{words}</span> })}
        </label>
    }
    .into_any()
}

/// The star that marks a favourite.
pub(crate) fn star(session: Session, company: &Company) -> AnyView {
    let favourites = Favourites::here().companies;
    let id = company.id.clone();
    let name = (session.texts().marks.favourite_add)(&plain(&company.name));
    let pressed = {
        let id = id.clone();
        text(move || favourites.has(&id).to_string())
    };
    view! {
        <button type="button" class="icon-button star" title=name aria-pressed=pressed
            on:click=move |_| favourites.toggle(&id)>{icon(Icon::Star)}</button>
    }
    .into_any()
}
