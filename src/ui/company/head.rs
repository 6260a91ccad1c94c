//! Name, neighbours in the selection, and what machines read.

use leptos::prelude::*;

use crate::domain::model::Scope;
use crate::domain::url_state::UrlState;
use crate::state::{Session, Settings, is_one_file, memo, view_href};
use crate::ui::shared::company::{company_href, compare_box, star};
use crate::ui::shared::dynamic::{node, shown, text};
use crate::ui::shared::page::plain;
use crate::ui::shared::swatch::swatch;
use crate::views::View;

/// The name with what belongs to it, and the way to the companies before and after it.
pub(super) fn head(session: Session, row: usize, region: &str) -> AnyView {
    let texts = session.texts();
    let atlas = session.atlas();
    let company = &atlas.dataset.companies[row];
    let sector = &atlas.dataset.sectors[company.sector];
    let adjacent = (company.scope == Scope::Adjacent).then(|| view! { <p class="badge-line">{texts.detail.adjacent}</p> });
    // Between sector and region a sign stays at the end of a line: none begins with it.
    view! {
        <div class="company-head">
            {neighbours(session, row)}
            <h1 tabindex="-1"><bdi>{company.name.clone()}</bdi></h1>
            <p class="company-kind">
                {swatch(company.sector, &sector.id)}
                <span>{sector.name.get(session.lang.code()).to_owned()}<span aria-hidden="true">" ·"</span></span>
                <span class="nowrap">{region.to_owned()}</span>
            </p>
            {adjacent}
            <div class="company-actions">
                {compare_box(session, company, Some(texts.marks.compare))}
                {star(session, company)}
                {compared(session)}
                {correction(session, row)}
            </div>
        </div>
    }
    .into_any()
}

/// Where in the selection the company stands; tells the companies before and after it by name.
fn neighbours(session: Session, row: usize) -> AnyView {
    let texts = session.texts();
    let page = &texts.company;
    let at = memo(move || session.rows.with(|rows| rows.iter().position(|other| *other as usize == row)));
    let neighbour = move |step: isize| {
        let position = at.get()?.checked_add_signed(step)?;
        session.rows.with(|rows| rows.get(position).copied())
    };
    let link = move |step: isize, rel: &'static str, words: fn(&str) -> String| {
        node(move || {
            let row = neighbour(step)?;
            let atlas = session.atlas();
            let company = &atlas.dataset.companies[row as usize];
            Some(
                view! { <a class="button" rel=rel href=company_href(session, &company.id)><bdi>{words(&plain(&company.name))}</bdi></a> },
            )
        })
    };
    let place = text(move || match at.get() {
        Some(position) => {
            let number = |number: usize| texts.numbers.integer(number as u64);
            (page.position)(&number(position + 1), &number(session.count.get()))
        }
        None => page.not_selected.to_owned(),
    });
    view! {
        <nav class="neighbours" aria-label=page.neighbours>
            <a href=to_directory(session)>{page.to_directory}</a>
            <span class="hint" data-atlas="position">{place}</span>
            {link(-1, "prev", page.previous)}
            {link(1, "next", page.next)}
        </nav>
    }
    .into_any()
}

/// The way to what was chosen for the comparison, which the directory shows.
fn compared(session: Session) -> impl IntoView {
    let count = memo(move || session.url.with(|state| state.compare.len()));
    shown(
        move || count.get() > 0,
        move || {
            let words = text(move || (session.texts().marks.compare_show)(count.get()));
            view! { <a class="button" href=to_directory(session) data-atlas="compared">{words}</a> }
        },
    )
}

/// The address of the directory, with the state as it is.
fn to_directory(session: Session) -> Box<dyn Fn() -> String + Send> {
    text(move || view_href(session.lang, &View::Companies, &session.url.with(UrlState::to_query)))
}

/// The way to correct the record, if the operator has one.
fn correction(session: Session, row: usize) -> AnyView {
    let words = session.texts().company.correct;
    let settings = Settings::here();
    node(move || {
        let atlas = session.atlas();
        let company = &atlas.dataset.companies[row];
        let page = super::address(session, &company.id);
        let name = plain(&company.name);
        let values = [("id", company.id.as_str()), ("name", &name), ("release", &atlas.dataset.release.id), ("page", &page)];
        let href = settings.with(|config| config.correction_for(values))?;
        Some(view! { <a class="button" href=href rel="external noopener" data-atlas="correct">{words}</a> })
    })
    .into_any()
}

/// Puts JSON-LD into the head while the page is shown. Not in the one-file edition: no search engine reads it there, and its
/// policy admits no further script, not even one that is data.
pub(super) fn structured_data(json: &str) {
    if is_one_file() {
        return;
    }
    let Ok(script) = document().create_element("script") else { return };
    let _ = script.set_attribute("type", "application/ld+json");
    script.set_text_content(Some(json));
    if let Some(head) = document().head() {
        let _ = head.append_child(&script);
    }
    let script = StoredValue::new_local(script);
    on_cleanup(move || {
        let _ = script.try_with_value(web_sys::Element::remove);
    });
}
