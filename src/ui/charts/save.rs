//! The buttons that download a chart. What makes the files is a part of its own.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::export::{Wish, save};
use super::table::Table;
use crate::format::file_name::file_name;
use crate::scene::Scene;
use crate::scene::poster::Poster;
use crate::state::{Session, chunk};
use crate::ui::explore::chips;

/// Makes a file.
type Save = fn(Wish);

chunk!(saver = downloads: Save => save);

/// One button a format.
#[component]
pub(super) fn Downloads(
    /// Name of the chart in the automation contract.
    name: &'static str,
    /// Its heading.
    title: &'static str,
    /// What it says.
    sentence: Memo<String>,
    /// Its figures.
    table: Memo<Table>,
    /// Its picture.
    scene: Memo<Scene>,
) -> impl IntoView {
    let session = Session::here();
    let words = &session.texts().interact;
    let wish = move |extension: &'static str| {
        let atlas = session.atlas();
        let release = &atlas.dataset.release;
        let filters = session.url.with_untracked(|state| state.with(|state| *state = keep_filters(state)).to_query());
        let file = file_name(name, &release.id, filters.trim_start_matches("v=1"), extension);
        if extension == "csv" {
            return Wish::Text { text: table.with_untracked(Table::csv), kind: "text/csv;charset=utf-8", name: file };
        }
        let filters = untrack(|| chips::words(session));
        let filters = if filters.is_empty() { words.unfiltered.to_owned() } else { (words.filtered_by)(&filters.join(", ")) };
        let date = (session.texts().kinds.date)(&release.date);
        let poster = Poster {
            title: title.to_owned(),
            head: vec![sentence.get_untracked(), filters],
            foot: vec![(words.credit)(&release.id, &date, &release.licence)],
        };
        Wish::Picture { scene: scene.get_untracked(), words: poster, name: file, as_png: extension == "png" }
    };
    let button = |extension: &'static str| {
        let format = extension.to_uppercase();
        let press = move |_| {
            let wish = wish(extension);
            spawn_local(async move {
                if let Ok(save) = saver().await {
                    save(wish);
                }
            });
        };
        view! {
            <button type="button" class="link" data-atlas-download=extension aria-label=(words.download)(title, &format) on:click=press>
                {format.clone()}
            </button>
        }
    };
    view! { <div class="downloads"><span>{words.downloads}</span>{button("svg")}{button("png")}{button("csv")}</div> }
}

/// The state without what is not a filter.
fn keep_filters(state: &crate::domain::url_state::UrlState) -> crate::domain::url_state::UrlState {
    crate::domain::url_state::UrlState { filters: state.filters.clone(), ..Default::default() }
}
