//! The directory as a table: one row a company, every column sorts.
//!
//! The roles are written out, because a table whose rows are placed one by one is none to the browser; screen readers
//! learn from `aria-rowcount` and `aria-rowindex` where they are in the whole.

use leptos::html;
use leptos::prelude::*;

use super::Rows;
use super::cells::{adjacent, employees_in_row, or_unknown, place, region, sector};
use super::list::Lines;
use crate::domain::filter::highlight::Highlighter;
use crate::domain::filter::sorting::SortField;
use crate::state::{Intent, Session, memo};
use crate::texts::Directory;
use crate::ui::shared::company::{company_href, compare_box, star};
use crate::ui::shared::dynamic::{attr, flag, text};
use crate::ui::shared::each::Each;
use crate::ui::shared::icons::{Icon, icon};
use crate::ui::shared::marked::{marked, use_highlighter};
use crate::ui::shared::page::plain;
use crate::ui::shared::size::use_size;

/// Pixels of a row, of one whose cells stand in lines below one another, and of such a row on a phone.
const ROW: f64 = 56.0;
const STACKED_ROW: f64 = 100.0;
const NARROW_ROW: f64 = 120.0;
/// Width in pixels below which a column would be narrower than the longest word in it, in German: cells stand in lines.
const STACKED: f64 = 880.0;
/// Width below which sector, region and place do not fit beside one another either.
const NARROW: f64 = 560.0;

/// Heads and rows.
pub(super) fn table(session: Session, rows: Rows, is_whole: Memo<bool>) -> AnyView {
    let texts = session.texts();
    let container = NodeRef::<html::Div>::new();
    let size = use_size(container);
    let stacked = memo(move || size.get().is_some_and(|size| size.width < STACKED));
    let roomy = memo(move || size.get().is_some_and(|size| size.width >= NARROW));
    let height = memo(move || match (stacked.get(), roomy.get()) {
        (false, _) => ROW,
        (true, true) => STACKED_ROW,
        (true, false) => NARROW_ROW,
    });
    let lines = Lines::new(rows, container, height, memo(|| 1), is_whole);
    let items = lines.items();
    let highlighter = use_highlighter(session);
    let count = text(move || rows.with(|rows| rows.len() + 1).to_string());
    view! {
        <div class="dir-table" class:is-stacked=flag(move || stacked.get()) class:is-roomy=flag(move || roomy.get()) role="table" aria-label=texts.list.title aria-rowcount=count
            aria-describedby="dir-keys" data-atlas="results" on:keydown=move |event| lines.keys(&event)>
            <div class="dir-head" role="rowgroup">
                <div class="dir-row" role="row" aria-rowindex="1">
                    <span role="columnheader" class="dir-mark"><span class="hidden">{texts.marks.compare}</span></span>
                    <span role="columnheader" class="dir-mark"><span class="hidden">{texts.marks.favourite}</span></span>
                    {head(session, SortField::Name, texts.list.name)}
                    {head(session, SortField::Sector, texts.detail.sector)}
                    {head(session, SortField::Cluster, texts.detail.cluster)}
                    {head(session, SortField::Place, texts.detail.place)}
                    {head(session, SortField::Founded, texts.detail.founded)}
                    {head(session, SortField::Employees, texts.detail.employees)}
                </div>
            </div>
            <div class="dir-body" role="rowgroup" node_ref=container style:height=lines.total()>
                <Each each=move || items.get() key=|item| *item children=move |item| row(session, lines, highlighter, item)/>
            </div>
        </div>
        <p id="dir-keys" class="hidden">{Directory::of(session.lang).keys}</p>
    }
    .into_any()
}

/// A column's head: a click sorts by it, a second one the other way round.
fn head(session: Session, field: SortField, name: &'static str) -> AnyView {
    let sort = memo(move || session.url.with(|state| state.sort));
    let order = attr(move || {
        let sort = sort.get();
        (sort.field == field).then(|| if sort.descending { "descending" } else { "ascending" }.to_owned())
    });
    let sign = text(move || match sort.get() {
        sort if sort.field != field => "",
        sort if sort.descending => "down",
        _ => "up",
    });
    let class = match field {
        SortField::Founded | SortField::Employees => "dir-number",
        _ => "dir-text",
    };
    view! {
        <span role="columnheader" class=class aria-sort=order>
            <button type="button" data-atlas-sort=field.id() on:click=move |_| session.go(Intent::Push, |state| state.sort = state.sort.clicked(field))>
                <span>{name}</span><span class="sort-sign" data-sign=sign>{icon(Icon::Sort)}</span>
            </button>
        </span>
    }
    .into_any()
}

fn row(session: Session, lines: Lines, highlighter: Memo<Highlighter>, item: (usize, u32)) -> AnyView {
    let texts = session.texts();
    let atlas = session.atlas();
    let (index, row) = item;
    let company = &atlas.dataset.companies[row as usize];
    let (lang, activity) = company.activity.in_language(session.lang.code()).unwrap_or_default();
    let key = |words: &'static str| view! { <span class="key">{words}" "</span> };
    view! {
        <div class="dir-row" role="row" aria-rowindex=index + 2 data-index=index data-atlas-company=company.id.clone()
            style:top=lines.top(index) on:focusin=move |_| lines.focus(item)>
            <span role="cell" class="dir-mark">{compare_box(session, company, None)}</span>
            <span role="cell" class="dir-mark">{star(session, company)}</span>
            <span role="cell" class="dir-name">
                <span class="dir-title">
                    <a href=company_href(session, &company.id) title=plain(&company.name)>{marked(highlighter, company.name.clone(), None)}</a>
                    {adjacent(session, company)}
                </span>
                <span class="dir-activity" title=plain(activity)>{marked(highlighter, activity.to_owned(), Some(lang.to_owned()))}</span>
            </span>
            <span role="cell" class="dir-sector">{sector(session, company)}</span>
            <span role="cell" class="dir-region">{region(session, company)}</span>
            <span role="cell" class="dir-place">{or_unknown(session, place(session, company))}</span>
            <span role="cell" class="dir-number">{key(texts.detail.founded)}{or_unknown(session, company.founded.map(|year| year.to_string()))}</span>
            <span role="cell" class="dir-number">{key(texts.detail.employees)}{employees_in_row(session, company)}</span>
        </div>
    }
    .into_any()
}
