//! The selection as files for other programs, at the end of every view: CSV, XLSX, `GeoJSON`, JSON. Each says what it holds.
//!
//! A part of its own; what writes workbooks is a worker, which only the wish for one loads.

mod statement;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::domain::data::book::{Book, BookError};
use crate::domain::data::export::{Dialect, companies, csv, release, sheet_of};
use crate::domain::geo::geojson::feature_collection;
use crate::format::file_name::file_name;
use crate::state::{Details, Heard, Session, Worker, chunk, has_worker, memo};
use crate::texts::Exports;
use crate::ui::shared::details::once_whole;
use crate::ui::shared::dynamic::{shown, text};
use crate::ui::shared::export::{Content, export};
use crate::ui::shared::lazy::Builder;
use crate::ui::shared::retry::retry_button;
pub(super) use statement::statement;

chunk!(/// The offer, fetched when somebody comes near the end of the view.
    pub(super) offer = takeaway: Builder => view);

/// The worker that writes workbooks.
const WRITER: &str = "workbook";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

fn view() -> AnyView {
    let session = Session::here();
    let words = Exports::of(session.lang);
    let unplaced = memo(move || {
        let atlas = session.atlas();
        session
            .rows
            .with(|rows| rows.iter().filter(|row| atlas.dataset.companies[**row as usize].location.point.is_none()).count())
    });
    let all_points = RwSignal::new(true);
    let said = RwSignal::new(String::new());
    let lacks = RwSignal::new(false);
    let whole = once_whole(session, move |format| {
        lacks.set(session.atlas().dataset.release.is_split);
        save(session, format, !all_points.get_untracked(), said);
    });
    let button = |format: &'static str, name: &'static str| {
        view! {
            <button type="button" class="button" data-atlas-takeaway=format aria-label=(words.save)(name)
                on:click=move |_| whole.set(Some(format))>{name}</button>
        }
    };
    view! {
        <section class="panel takeaway" aria-labelledby="takeaway-title">
            <h2 id="takeaway-title">{words.title}</h2>
            <p>{text(move || (words.intro)(session.count.get()))}" "{words.columns}</p>
            <div class="takeaway-files">
                {button("csv", "CSV")}
                // The one-file edition has no workers.
                {has_worker(WRITER).then(|| button("xlsx", "XLSX"))}
                {button("json", "JSON")}{button("geojson", "GeoJSON")}
                {shown(move || unplaced.get() > 0, move || view! {
                    <label class="check"><input type="checkbox" prop:checked=move || all_points.get()
                        on:change=move |event| all_points.set(event_target_checked(&event))/>
                        "GeoJSON "{text(move || (words.without_point)(unplaced.get()))}</label>
                })}
            </div>
            <p class="hint" role="status" data-atlas="takeaway-status">{text(move || said.get())}</p>
            {incomplete(session, lacks)}
        </section>
    }
    .into_any()
}

/// Says that a file was saved without the details of the release, with the button that loads them again.
pub(super) fn incomplete(session: Session, lacks: RwSignal<bool>) -> impl IntoView {
    shown(
        move || lacks.get(),
        move || {
            let again = retry_button(session.texts(), move || vec![Details::of(session)], "#takeaway-title");
            let words = Exports::of(session.lang).saved_incomplete;
            view! { <p class="caveat" role="alert" data-atlas="export-incomplete">{words}" "{again}</p> }
        },
    )
}

fn save(session: Session, format: &'static str, only_points: bool, said: RwSignal<String>) {
    let atlas = session.atlas();
    let dataset = &atlas.dataset;
    let about = statement(session);
    let rows: Vec<usize> = session.rows.with_untracked(|rows| rows.iter().map(|row| *row as usize).collect());
    let filters = session.url.with_untracked(|state| state.filters_only().to_query());
    let name = file_name("companies", &dataset.release.id, filters.trim_start_matches("v=1"), format);
    said.set(String::new());
    let (text, media_type) = match format {
        "csv" => {
            let dialect = Dialect::of_numbers(&session.texts().numbers);
            (csv(&companies(dataset, rows), dialect, &about.line()), "text/csv;charset=utf-8")
        }
        "json" => (release(dataset, rows, &about), "application/json"),
        "geojson" => (feature_collection(dataset, rows, session.lang.code(), &about, only_points), "application/geo+json"),
        _ => {
            let words = Exports::of(session.lang);
            let facts = [
                (words.missing, about.missing),
                (words.origin, about.credit),
                (words.filters, about.filters),
                (words.companies, about.count),
                (words.address, about.address),
            ];
            let facts = facts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name.to_owned(), value));
            let sheets = vec![companies(dataset, rows), sheet_of(words.about, [words.fact, words.value], facts)];
            workbook(&Book { sheets }, name, words, said);
            return;
        }
    };
    export(name, Content::Text { text, media_type });
}

/// Has the worker write the book, and ends it.
fn workbook(book: &Book, name: String, words: &'static Exports, said: RwSignal<String>) {
    said.set(words.working.to_owned());
    let worker = Rc::new(RefCell::new(None::<Worker>));
    let own = Rc::clone(&worker);
    let heard = move |heard: Heard| {
        let outcome = match heard {
            Heard::Message(answer, files) => match serde_json::from_str::<Result<(), BookError>>(&answer) {
                Ok(Ok(())) => {
                    if let Some(bytes) = files.into_iter().next() {
                        export(name.clone(), Content::Bytes { bytes, media_type: XLSX });
                    }
                    String::new()
                }
                Ok(Err(error)) => refusal(words, &error),
                Err(error) => (words.refused)(&error.to_string()),
            },
            Heard::NotLoaded | Heard::Stopped => words.not_loaded.to_owned(),
        };
        // The view may be gone.
        let _ = said.try_set(outcome);
        // Not within its own message, whose function it holds.
        let own = Rc::clone(&own);
        set_timeout(move || drop(own.borrow_mut().take()), std::time::Duration::ZERO);
    };
    let started = Worker::start(WRITER, heard);
    match (&started, serde_json::to_string(book)) {
        (Some(writer), Ok(text)) => writer.send(&text, &[]),
        _ => said.set(words.not_loaded.to_owned()),
    }
    *worker.borrow_mut() = started;
}

fn refusal(words: &Exports, error: &BookError) -> String {
    match error {
        BookError::TooLong { sheet, row, column } => (words.too_long)(sheet, *row, u32::from(*column) + 1),
        BookError::TooManyRows { sheet } => (words.too_many)(sheet),
        BookError::Refused(reason) => (words.refused)(reason),
    }
}
