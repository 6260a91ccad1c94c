//! The studio view, and the line above every view while its data are previewed.

mod banner;
mod cells;
mod changes;
mod desk;
mod drop;
mod kept;
mod messages;
mod phase;
mod products;

use leptos::prelude::*;

use crate::state::{Session, chunk, has_worker};
use crate::texts::Studio;
use crate::ui::shared::dynamic::{attr, node, shown, text};
use crate::ui::shared::lazy::Builder;
use crate::ui::shared::page::describe;
use crate::ui::shared::style::adopt_style;
use desk::Desk;
use phase::Phase;

chunk!(/// The view, fetched when it is asked for.
    pub(crate) page = studio: Builder => view);
chunk!(/// The line above every view during a preview; there is none before the view was open.
    pub(crate) banner = studio: Builder => banner::view);

/// The worker that reads spreadsheets.
const READER: &str = "studio";
const STYLE: &str = include_str!("../../../../style/studio.css");

type Words = &'static Studio;

fn view() -> AnyView {
    adopt_style("studio", STYLE);
    let session = Session::here();
    let words = Studio::of(session.lang);
    describe(session, words.title, words.intro);
    let desk = Desk::here(session.lang.code());
    let body = if has_worker(READER) {
        view! {
            {kept::offer(words, desk)}
            {drop::zone(words, desk)}
            {status(words, desk)}
            {shown(move || desk.checked.with(Option::is_some), move || results(words, desk))}
        }
        .into_any()
    } else {
        view! { <p class="panel" data-atlas="no-studio">{words.no_worker}</p> }.into_any()
    };
    view! {
        <div class="studio" data-atlas="studio">
            <div class="page-head">
                <h1 tabindex="-1">{words.title}</h1>
                <p>{words.intro}</p>
            </div>
            {body}
        </div>
    }
    .into_any()
}

/// What is under way, with a button that ends it, or why it went wrong.
fn status(words: Words, desk: Desk) -> AnyView {
    let says = text(move || desk.phase.with(|phase| phase.text(words)));
    let trouble = node(move || {
        let said = desk.phase.with(|phase| phase.trouble(words))?;
        Some(view! { <p class="panel studio-trouble" role="alert" data-atlas="studio-trouble">{said}</p> })
    });
    let is_busy = move || desk.phase.with(|phase| matches!(phase, Phase::Busy(_)));
    view! {
        <div class="studio-status" role="status" data-atlas="studio-status">{says}</div>
        {shown(is_busy, move || view! {
            <div class="studio-busy">
                <progress value=attr(move || desk.phase.with(Phase::share)) max="100" aria-label=words.checking></progress>
                <button type="button" class="button" data-atlas="studio-cancel" on:click=move |_| desk.cancel()>{words.cancel}</button>
            </div>
        })}
        {trouble}
    }
    .into_any()
}

/// Everything that was found, in the order in which an analyst needs it.
fn results(words: Words, desk: Desk) -> AnyView {
    view! {
        {summary(words, desk)}
        {messages::panel(words, desk)}
        {changes::panel(words, desk)}
        {cells::panel(words, desk)}
        {products::panel(words, desk)}
    }
    .into_any()
}

fn summary(words: Words, desk: Desk) -> AnyView {
    let facts = move || desk.with_checked(|checked| (words.summary)(checked.companies, checked.tables.len(), &checked.release));
    let files = node(move || {
        desk.with_checked(|checked| checked.files.iter().map(|file| view! { <li>{file.clone()}</li> }).collect_view())
    });
    view! {
        <section class="panel" aria-labelledby="studio-result" data-atlas="studio-result">
            <h2 id="studio-result" tabindex="-1">{words.result}</h2>
            <p>{text(facts)}</p>
            <ul class="studio-files">{files}</ul>
            {kept::choice(words, desk)}
        </section>
    }
    .into_any()
}
