//! The tables of the delivery, a page of rows at a time: each cell can be changed, and changes can be undone.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::Words;
use super::desk::{Desk, PAGE};
use super::messages::{id, sign};
use crate::features::studio::draft::Draft;
use crate::features::studio::protocol::{Checked, Edit, ShownRow, Weight};
use crate::state::memo;
use crate::ui::shared::dynamic::{attr, flag, node, text};
use crate::ui::shared::each::Each;
use crate::ui::shared::icons::{Icon, icon};

/// How many rows are built before the next frame, so that none waits for a whole page of cells.
const AT_ONCE: usize = 4;

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
            {grid(words, desk)}
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

/// A table with its headings.
fn grid(words: Words, desk: Desk) -> AnyView {
    let shape = memo(move || {
        let table = desk.rows.with(|rows| rows.table);
        let columns = |checked: &Checked| checked.tables.get(table).map(|table| table.columns.clone()).unwrap_or_default();
        (table, desk.with_checked(columns))
    });
    let table = node(move || {
        let (table, columns) = shape.get();
        let heads = columns.iter().map(|column| view! { <th scope="col">{column.clone()}</th> }).collect_view();
        let rows = built(desk);
        view! {
            <table>
                <thead><tr><th scope="col">{words.row}</th>{heads}</tr></thead>
                <tbody><Each each=rows key=|at| *at children=move |at| row(words, desk, table, &columns, at)/></tbody>
            </table>
        }
        .into_any()
    });
    view! { <div class="table-frame studio-grid" tabindex="0" role="group" aria-labelledby="studio-cells">{table}</div> }
        .into_any()
}

/// The rows of the page that are to be there by now: some more with each frame.
fn built(desk: Desk) -> impl Fn() -> Vec<usize> + Send + 'static {
    let page = memo(move || desk.rows.with(|rows| (rows.table, rows.from)));
    let count = RwSignal::new((page.get_untracked(), AT_ONCE));
    Effect::new(move |_| {
        count.set((page.get(), AT_ONCE));
        build_more(count);
    });
    move || {
        let (of, count) = count.get();
        // The rows of another page may be here before the count is reset.
        let count = if of == page.get() { count } else { AT_ONCE };
        desk.rows.with(|rows| rows.rows.iter().take(count).map(|row| row.at).collect())
    }
}

fn build_more(count: RwSignal<((usize, usize), usize)>) {
    request_animation_frame(move || {
        // The table may be gone.
        let is_more = count.try_update(|(_, count)| {
            *count += AT_ONCE;
            *count < PAGE
        });
        if is_more == Some(true) {
            build_more(count);
        }
    });
}

/// A row of the spreadsheet. Its cells follow what is said of them in place: whoever changed one may be writing in the next.
fn row(words: Words, desk: Desk, table: usize, columns: &[String], at: usize) -> AnyView {
    let own = memo(move || {
        let found = desk.rows.with(|rows| rows.rows.iter().find(|row| row.at == at).cloned());
        found.unwrap_or_default()
    });
    let of_row = node(move || {
        own.with(|row| {
            let said = row.said.iter().filter(|(column, ..)| column.is_none()).map(|(_, weight, text)| {
                view! { <span title=text.clone()>{sign(*weight)}<span class="hidden">{text.clone()}</span></span> }
            });
            said.collect_view()
        })
    });
    let known = StoredValue::new(own.with_untracked(|row| row.cells.clone()));
    let line = NodeRef::<html::Tr>::new();
    follow(desk, (table, at), line, known);
    let cells =
        columns.iter().enumerate().map(|(column, name)| cell(words, desk, (own, known), (table, at, column), name.clone()));
    view! { <tr node_ref=line><th scope="row">{at}{of_row}</th>{cells.collect_view()}</tr> }.into_any()
}

/// What the fields of a row hold as far as the program knows: what was sent last from each, or written into it.
type Known = StoredValue<Vec<String>>;

/// Writes into the fields of a row what the worker says, whenever it says something: what was sent may have been taken back meanwhile,
/// so that the value before it holds again. A field whose last word the worker has yet to hear, or where somebody is writing, is left
/// alone.
fn follow(desk: Desk, (table, at): (usize, usize), line: NodeRef<html::Tr>, known: Known) {
    Effect::new(move |_| {
        let Some(line) = line.get() else { return };
        let cells = desk.rows.with(|rows| {
            let row = rows.rows.iter().find(|row| row.at == at).filter(|_| rows.table == table);
            row.map(|row| row.cells.clone()).unwrap_or_default()
        });
        known.update_value(|known| {
            for (column, (value, known)) in cells.into_iter().zip(known).enumerate() {
                if value == *known || desk.sent((table, at, column)).is_some() {
                    continue;
                }
                let holds_known = |field: &HtmlInputElement| in_field(&field.value()) == in_field(known);
                let Some(field) = field(&line, column).filter(holds_known) else { continue };
                field.set_value(&value);
                *known = value;
            }
        });
    });
}

/// A value as a field holds it: without line breaks, and whatever stands at its ends.
fn in_field(value: &str) -> String {
    value.replace(['\n', '\r'], "").trim().to_owned()
}

/// The field of a column in a row.
fn field(line: &web_sys::Element, column: usize) -> Option<HtmlInputElement> {
    let selector = format!("td:nth-of-type({}) input", column + 1);
    line.query_selector(&selector).ok()??.dyn_into().ok()
}

/// A cell by the positions of its table, row and column.
fn cell(
    words: Words,
    desk: Desk,
    (own, known): (Memo<ShownRow>, Known),
    (table, row, column): (usize, usize, usize),
    name: String,
) -> AnyView {
    let value = move || own.with_untracked(|shown| shown.cells.get(column).cloned().unwrap_or_default());
    let weight = move || own.with(|shown| said_of(shown, column).map(|(weight, _)| weight).min_by_key(|weight| *weight as u8));
    let note = move || {
        let note = own.with(|shown| said_of(shown, column).map(|(_, text)| text).collect::<Vec<_>>().join(" "));
        Some(note).filter(|note| !note.is_empty())
    };
    let label = {
        let name = name.clone();
        text(move || match note() {
            Some(note) => [&(words.cell)(&name, row), words.colon, &note].concat(),
            None => (words.cell)(&name, row),
        })
    };
    let change = move |event: web_sys::Event| {
        let written: String = event_target_value(&event);
        // The worker may be at work on what this cell said a moment ago.
        if desk.sent((table, row, column)).unwrap_or_else(value) != written.trim() {
            known.update_value(|known| {
                if let Some(known) = known.get_mut(column) {
                    written.trim().clone_into(known);
                }
            });
            desk.edit(Edit { table, row, column, value: written });
        }
    };
    let is_wrong = move || weight().is_some_and(|weight| id(weight) == "error").then(|| "true".to_owned());
    view! {
        <td data-weight=attr(move || weight().map(|weight| id(weight).to_owned()))>
            <input type="text" prop:value=value() aria-label=label title=attr(note) aria-invalid=attr(is_wrong)
                data-row=row.to_string() data-column=name on:change=change/>
        </td>
    }
    .into_any()
}

/// What is said of a column of a row.
fn said_of(shown: &ShownRow, column: usize) -> impl Iterator<Item = (Weight, &str)> {
    shown.said.iter().filter(move |(at, ..)| *at == Some(column)).map(|(_, weight, text)| (*weight, text.as_str()))
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
