//! One company in the list.

use leptos::prelude::*;

use crate::domain::filter::facets::{Facet, carries};
use crate::domain::filter::highlight::Highlighter;
use crate::domain::model::Scope;
use crate::state::{Intent, Session};
use crate::texts::{headcount, value_label};
use crate::ui::shared::dynamic::{flag, text};
use crate::ui::shared::marked::marked;
use crate::ui::shared::swatch::swatch;

/// Name, activity, place, year and headcount; the name opens the detail panel.
#[component]
pub(super) fn Row(
    /// Row number in the dataset.
    row: usize,
    /// What is searched for.
    highlighter: Memo<Highlighter>,
) -> impl IntoView {
    let session = Session::here();
    let texts = session.texts();
    let atlas = session.atlas();
    let company = &atlas.dataset.companies[row];
    let sector = &atlas.dataset.sectors[company.sector];
    let id = company.id.clone();
    let open = {
        let id = id.clone();
        move |event: leptos::ev::MouseEvent| {
            // With a modifier the browser opens a new tab, as for any link.
            if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                event.prevent_default();
                session.go(Intent::Push, |state| state.open = Some(id.clone()));
            }
        }
    };
    let href = {
        let id = id.clone();
        text(move || session.href(&session.url.with(|state| state.with(|state| state.open = Some(id.clone())))))
    };
    let place = company.location.place.as_deref().map(|place| value_label(&atlas.dataset, texts, Facet::Place, place));
    let adjacent = (company.scope == Scope::Adjacent).then(|| view! { <small class="badge">{texts.list.adjacent}</small> });
    let employees = company.employees.map(|employees| {
        let told = headcount(texts, employees);
        let (count, beside) = told.split_once(" (").map_or((told.as_str(), None), |(count, beside)| (count, Some(beside)));
        let beside = beside.map(|beside| view! { <small>{format!(" ({beside}")}</small> });
        view! { {count.to_owned()}{beside} }
    });
    let unknown = || view! { <span class="unknown"><span aria-hidden="true">"–"</span><span class="hidden">{texts.detail.unknown}</span></span> };
    let is_highlighted = flag(move || {
        session.highlight.with(|highlighted| {
            let atlas = session.atlas();
            highlighted.as_ref().is_some_and(|(facet, id)| {
                carries(
                    &atlas.dataset,
                    &atlas.dataset.companies[row],
                    *facet,
                    id,
                    session.url.with(|state| state.filters.wide_sizes),
                )
            })
        })
    });
    let (lang, activity) = company.activity.in_language(session.lang.code()).unwrap_or_default();
    view! {
        <li class="row" class:is-highlighted=is_highlighted data-atlas-company=id.clone()>
            <h3>
                {swatch(company.sector, &sector.id)}<span class="hidden">{sector.name.get(session.lang.code()).to_owned()}" "</span>
                <a href=href rel="external" on:click=open>{marked(highlighter, company.name.clone(), None)}</a>{adjacent}
            </h3>
            <p class="activity">{marked(highlighter, activity.to_owned(), Some(lang.to_owned()))}</p>
            <p class="place"><span class="hidden">{texts.detail.place}" "</span>{match place {
                Some(place) => place.into_any(),
                None => unknown().into_any(),
            }}</p>
            <p class="number"><span class="key">{texts.detail.founded}" "</span>{match company.founded {
                Some(year) => year.to_string().into_any(),
                None => unknown().into_any(),
            }}</p>
            <p class="number"><span class="key">{texts.detail.employees}" "</span>{match employees {
                Some(employees) => employees.into_any(),
                None => unknown().into_any(),
            }}</p>
        </li>
    }
}
