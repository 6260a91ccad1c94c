//! The data table of a chart: sorted by a click on a column's head, copied by a button.

use leptos::html;
use leptos::prelude::*;

pub(in crate::ui) use crate::domain::data::table::{Cell, Column, Table};
use crate::format::number::NumberStyle;
use crate::state::{Session, memo};
use crate::ui::shared::clipboard::{copy, select_all};
use crate::ui::shared::dynamic::{attr, node, shown, text};

/// What became of the last wish to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Copied {
    Not,
    Done,
    /// The table is selected, so that the visitor copies it.
    ByHand,
}

/// Two cells that nearly every table ends with: companies, and their share of a whole.
pub(in crate::ui) fn count_and_share(numbers: &NumberStyle, count: usize, whole: usize) -> [Cell; 2] {
    let share = if whole == 0 { 0.0 } else { count as f64 / whole as f64 };
    [Cell::number(numbers.integer(count as u64), count as f64), Cell::number(numbers.percent(count, whole), share)]
}

/// The heads of these two cells.
pub(in crate::ui) fn count_and_share_columns(session: Session) -> [Column; 2] {
    let charts = &session.texts().charts;
    [Column::number("companies", charts.companies), Column::number("share", charts.share)]
}

/// A table that is folded away. While it is, it is built and follows when there is time.
#[component]
pub(in crate::ui) fn DataTable(
    /// Name in the automation contract.
    name: &'static str,
    /// The figures.
    table: Memo<Table>,
) -> impl IntoView {
    let session = Session::here();
    let details = NodeRef::<html::Details>::new();
    let opened = RwSignal::new(false);
    let due = session.is_built();
    let table = session.deferred_value(table, opened.into());
    let toggle = move |_| opened.set(details.get_untracked().is_some_and(|details| details.open()));
    view! {
        <details class="data-table" node_ref=details on:toggle=toggle>
            <summary>{session.texts().charts.table}</summary>
            {shown(move || due.get() || opened.get(), move || unfolded(name, table))}
        </details>
    }
}

fn unfolded(name: &'static str, table: Memo<Table>) -> impl IntoView {
    let session = Session::here();
    let (charts, words) = (&session.texts().charts, &session.texts().interact);
    let element = NodeRef::<html::Table>::new();
    let sort = RwSignal::new(None::<(usize, bool)>);
    let lines = memo(move || match sort.get() {
        Some((column, descending)) => table.with(|table| table.sorted_by(column, descending)),
        None => table.with(|table| (0..table.rows.len()).collect()),
    });
    let columns = memo(move || table.with(|table| table.columns.clone()));
    let heads =
        node(move || columns.get().into_iter().enumerate().map(|(index, column)| head(index, column, sort)).collect_view());
    // Rows are kept, and only cells that differ are written: most changes leave most of a table as it is.
    let count = memo(move || lines.with(Vec::len));
    let body = node(move || {
        let columns = columns.get();
        view! { <For each=move || 0..count.get() key=|at| *at children=move |at| line(&columns, at, lines, table)/> }
    });
    let copied = RwSignal::new(Copied::Not);
    let press = move |_| {
        let text = table.with_untracked(|table| lines.with_untracked(|lines| table.tsv(lines)));
        copy(&text, move |done| {
            if let Some(element) = element.try_get_untracked().flatten().filter(|_| !done) {
                select_all(&element);
            }
            let _ = copied.try_set(if done { Copied::Done } else { Copied::ByHand });
        });
    };
    let state = text(move || match copied.get() {
        Copied::Not => words.copy_table,
        Copied::Done => words.copied,
        Copied::ByHand => words.copy_by_hand,
    });
    view! {
            <div class="table-scroll" tabindex="0" role="group" aria-label=charts.table>
                <table data-atlas-table=name node_ref=element><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>
            </div>
            <button type="button" class="link" data-atlas-copy=name on:click=press on:blur=move |_| copied.set(Copied::Not)>
                <span aria-live="polite">{state}</span>
            </button>
    }
}

/// A column's head: first the order that is useful for its kind, then the reverse, then as it was.
fn head(index: usize, column: Column, sort: RwSignal<Option<(usize, bool)>>) -> impl IntoView + use<> {
    let first = column.is_number;
    let turn = move |_| {
        sort.update(|sort| {
            *sort = match *sort {
                Some((at, now)) if at == index => (now == first).then_some((index, !first)),
                _ => Some((index, first)),
            };
        });
    };
    let order = attr(move || {
        let (_, descending) = sort.get().filter(|(at, _)| *at == index)?;
        Some(if descending { "descending" } else { "ascending" }.to_owned())
    });
    let class = if column.is_number { "number" } else { "" };
    view! {
        <th scope="col" class=class aria-sort=order data-key=column.key>
            <button type="button" on:click=turn>{column.title}</button>
        </th>
    }
}

/// The line at `at` in the order of `lines`, whatever row of the table that is at the moment.
fn line(columns: &[Column], at: usize, lines: Memo<Vec<usize>>, table: Memo<Table>) -> impl IntoView + use<> {
    let cells = memo(move || {
        let row = lines.with(|lines| lines.get(at).copied());
        table.with(|table| row.and_then(|row| table.rows.get(row).cloned()).unwrap_or_default())
    });
    let cell = |(index, column): (usize, &Column)| {
        let of = move |read: fn(&Cell) -> Option<String>| cells.with(|cells| cells.get(index).and_then(read));
        let words = text(move || of(|cell| Some(cell.text.clone())).unwrap_or_default());
        if column.is_number {
            view! { <td>{words}</td> }.into_any()
        } else {
            view! { <th scope="row" lang=attr(move || of(|cell| cell.lang.clone()))>{words}</th> }.into_any()
        }
    };
    view! { <tr>{columns.iter().enumerate().map(cell).collect_view()}</tr> }
}
