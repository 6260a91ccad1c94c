//! The tables of the delivery, a page of rows at a time: each cell can be changed, and changes can be undone.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::Words;
use super::desk::{Desk, PAGE};
use super::messages::{id, sign};
use crate::features::studio::draft::Draft;
use crate::features::studio::protocol::{Edit, Rows, ShownRow};
use crate::ui::shared::dynamic::{flag, node, text};
use crate::ui::shared::icons::{Icon, icon};

/// The tables.
pub(super) fn panel(words: Words, desk: Desk) -> AnyView {
    let keys = move |event: KeyboardEvent| {
        // Inside a cell the browser's own undo takes back what is being written.
        let is_writing = crate::ui::shared::focus::is_writing();
        if (event.ctrl_key() || event.meta_key()) && event.key().eq_ignore_ascii_case("z") && !is_writing {
            event.prevent_default();
            if event.shift_key() { desk.redo() } else { desk.undo() }
        }
    };
    view! {
        <section class="panel" aria-labelledby="studio-cells" data-atlas="studio-cells" on:keydown=keys>
            <h2 id="studio-cells" tabindex="-1">{words.tables}</h2>
            <div class="studio-ways">
                {chooser(words, desk)}
                <label class="check"><input type="checkbox" data-atlas="only-marked" prop:checked=flag(move || desk.window.with(|window| window.only_marked))
                    on:change=move |event| {
                        let wanted = event_target_checked(&event);
                        desk.show(|window| { window.only_marked = wanted; window.from = 0; });
                    }/>{words.only_marked}</label>
                <button type="button" class="button" data-atlas="studio-undo" disabled=flag(move || desk.draft.with(|draft| !draft.can_undo()))
                    on:click=move |_| desk.undo()>{icon(Icon::Undo)}{words.undo}</button>
                <button type="button" class="button" data-atlas="studio-redo" disabled=flag(move || desk.draft.with(|draft| !draft.can_redo()))
                    on:click=move |_| desk.redo()>{words.redo}</button>
            </div>
            <p class="hint" role="status" data-atlas="studio-edits">{text(move || (words.edits)(desk.draft.with(Draft::count)))}</p>
            {node(move || desk.rows.with(|rows| grid(words, desk, rows)))}
            {pages(words, desk)}
        </section>
    }
    .into_any()
}

fn chooser(words: Words, desk: Desk) -> AnyView {
    let options = node(move || {
        desk.with_checked(|checked| {
            let option = |(index, table): (usize, &crate::features::studio::protocol::TableInfo)| {
                let is_chosen = desk.window.with_untracked(|window| window.table == index);
                view! { <option value=index.to_string() selected=is_chosen>{format!("{} · {} ({})", table.list, table.place, table.rows)}</option> }
            };
            checked.tables.iter().enumerate().map(option).collect_view()
        })
    });
    let choose = move |event: web_sys::Event| {
        let table = event_target_value(&event).parse().unwrap_or_default();
        desk.show(|window| {
            window.table = table;
            window.from = 0;
        });
    };
    view! {
        <label class="studio-choice">{words.table}" "
            <select data-atlas="studio-table" prop:value=text(move || desk.window.with(|window| window.table.to_string())) on:change=choose>{options}</select>
        </label>
    }
    .into_any()
}

fn grid(words: Words, desk: Desk, rows: &Rows) -> AnyView {
    let columns = desk.checked.with_untracked(|checked| {
        checked.as_ref().and_then(|checked| checked.tables.get(rows.table)).map(|table| table.columns.clone()).unwrap_or_default()
    });
    let heads = columns.iter().map(|column| view! { <th scope="col">{column.clone()}</th> }).collect_view();
    let body = rows.rows.iter().map(|one| row(words, desk, rows.table, &columns, one)).collect_view();
    view! {
        <div class="table-frame studio-grid" tabindex="0" role="group" aria-labelledby="studio-cells">
            <table>
                <thead><tr><th scope="col">{words.row}</th>{heads}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(words: Words, desk: Desk, table: usize, columns: &[String], row: &ShownRow) -> AnyView {
    let at = row.at;
    let of_row = row.said.iter().filter(|(column, ..)| column.is_none()).map(|(_, weight, text)| {
        view! { <span title=text.clone()>{sign(*weight)}<span class="hidden">{text.clone()}</span></span> }
    });
    let cells = row.cells.iter().zip(columns).enumerate().map(|(column, (value, name))| {
        let said: Vec<_> = row.said.iter().filter(|(at, ..)| *at == Some(column)).collect();
        let weight = said.iter().map(|(_, weight, _)| *weight).min_by_key(|weight| *weight as u8);
        let text = said.iter().map(|(.., text)| text.as_str()).collect::<Vec<_>>().join(" ");
        let is_error = weight.is_some_and(|weight| id(weight) == "error");
        let before = value.clone();
        let change = move |event: web_sys::Event| {
            let value: String = event_target_value(&event);
            if value.trim() != before {
                desk.edit(Edit { table, row: at, column, value });
            }
        };
        let note = Some(text).filter(|text| !text.is_empty());
        let label = match &note {
            Some(note) => [(words.cell)(name, at), ": ".to_owned(), note.clone()].concat(),
            None => (words.cell)(name, at),
        };
        view! {
            <td data-weight=weight.map(id)>
                <input type="text" prop:value=value.clone() aria-label=label title=note aria-invalid=is_error.then_some("true") data-row=at.to_string()
                    data-column=name.clone() on:change=change/>
            </td>
        }
    });
    view! { <tr><th scope="row">{at}{of_row.collect_view()}</th>{cells.collect_view()}</tr> }.into_any()
}

/// From page to page.
fn pages(words: Words, desk: Desk) -> AnyView {
    let range = text(move || {
        desk.rows.with(|rows| {
            let first = if rows.total == 0 { 0 } else { rows.from + 1 };
            (words.rows_shown)(first, rows.from + rows.rows.len(), rows.total)
        })
    });
    let is_first = flag(move || desk.rows.with(|rows| rows.from == 0));
    let is_last = flag(move || desk.rows.with(|rows| rows.from + rows.rows.len() >= rows.total));
    let step = move |forward: bool| {
        let from = desk.rows.with_untracked(|rows| rows.from);
        desk.show(|window| window.from = if forward { from + PAGE } else { from.saturating_sub(PAGE) });
    };
    view! {
        <div class="studio-ways">
            <button type="button" class="button" data-atlas="rows-before" disabled=is_first on:click=move |_| step(false)>{words.earlier}</button>
            <span role="status" data-atlas="rows-shown">{range}</span>
            <button type="button" class="button" data-atlas="rows-after" disabled=is_last on:click=move |_| step(true)>{words.later}</button>
        </div>
    }
    .into_any()
}
