//! The directory as cards: what a company does comes before its figures.

use leptos::html;
use leptos::prelude::*;

use super::Rows;
use super::cells::{adjacent, employees, place, region, sector};
use super::list::Lines;
use crate::domain::filter::highlight::Highlighter;
use crate::state::{Session, memo};
use crate::texts::Directory;
use crate::ui::shared::company::{company_href, compare_box, star};
use crate::ui::shared::dynamic::text;
use crate::ui::shared::each::Each;
use crate::ui::shared::marked::{marked, use_highlighter};
use crate::ui::shared::page::plain;
use crate::ui::shared::size::use_size;

/// Pixels of a line of cards, with the gap below it.
const LINE: f64 = 228.0;
/// Least pixels that a card is wide, with the gap beside it.
const CARD: f64 = 280.0;

/// Every card.
pub(super) fn cards(session: Session, rows: Rows, is_whole: Memo<bool>) -> AnyView {
    let texts = session.texts();
    let container = NodeRef::<html::Div>::new();
    let size = use_size(container);
    let columns = memo(move || size.get().map_or(1, |size| ((size.width / CARD) as usize).max(1)));
    let lines = Lines::new(rows, container, memo(|| LINE), columns, is_whole);
    let items = lines.items();
    let highlighter = use_highlighter(session);
    view! {
        <div class="dir-cards" role="list" aria-label=texts.list.title aria-describedby="dir-keys" data-atlas="results" node_ref=container
            style:height=lines.total() style:--columns=text(move || columns.get().to_string()) on:keydown=move |event| lines.keys(&event)>
            <Each each=move || items.get() key=|item| *item children=move |item| card(session, rows, lines, highlighter, item)/>
        </div>
        <p id="dir-keys" class="hidden">{Directory::of(session.lang).keys}</p>
    }
    .into_any()
}

fn card(session: Session, rows: Rows, lines: Lines, highlighter: Memo<Highlighter>, item: (usize, u32)) -> AnyView {
    let texts = session.texts();
    let atlas = session.atlas();
    let (index, row) = item;
    let company = &atlas.dataset.companies[row as usize];
    let (lang, activity) = company.activity.in_language(session.lang.code()).unwrap_or_default();
    let whole = text(move || rows.with(|rows| rows.len()).to_string());
    let region = region(session, company);
    let where_it_is = match place(session, company).filter(|place| !region.starts_with(place.as_str())) {
        Some(place) => format!("{place}, {region}"),
        None => region,
    };
    let founded = company.founded.map(|year| format!("{} {year}", texts.detail.founded));
    let people = employees(session, company).map(|people| format!("{} {people}", texts.detail.employees));
    let figures = [founded, people].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <article class="dir-card" role="listitem" aria-setsize=whole aria-posinset=index + 1 data-index=index
            data-atlas-company=company.id.clone() style:top=lines.top(index) style:--column=lines.column(index) on:focusin=move |_| lines.focus(item)>
            <p class="dir-sector">{sector(session, company)}</p>
            <h3><a href=company_href(session, &company.id) title=plain(&company.name)>{marked(highlighter, company.name.clone(), None)}</a>{adjacent(session, company)}</h3>
            <p class="dir-activity">{marked(highlighter, activity.to_owned(), Some(lang.to_owned()))}</p>
            <p class="dir-place"><bdi>{where_it_is}</bdi></p>
            <p class="dir-figures">{figures}</p>
            <div class="dir-actions">{compare_box(session, company, Some(texts.marks.compare))}{star(session, company)}</div>
        </article>
    }
    .into_any()
}
