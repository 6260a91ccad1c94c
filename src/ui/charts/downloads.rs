//! The buttons that download a chart.

use leptos::prelude::*;
use leptos::svg;

use super::table::Table;
use crate::format::file_name::file_name;
use crate::scene::document::Caption;
use crate::state::Session;
use crate::ui::explore::chips;
use crate::ui::shared::export::{Content, Format, export};

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
    picture: NodeRef<svg::Svg>,
) -> impl IntoView {
    let session = Session::here();
    let words = &session.texts().interact;
    let content = move |extension: &'static str| {
        if extension == "csv" {
            return Content::Text { text: table.with_untracked(Table::csv), media_type: "text/csv;charset=utf-8" };
        }
        let filters = untrack(|| chips::words(session));
        let filters =
            if filters.is_empty() { words.without_filters.to_owned() } else { (words.filtered_by)(&filters.join(", ")) };
        let atlas = session.atlas();
        let release = &atlas.dataset.release;
        let date = (session.texts().kinds.date)(&release.date);
        let caption = Caption {
            title: title.to_owned(),
            head: vec![sentence.get_untracked(), filters],
            foot: vec![(words.credit)(&release.id, &date, &release.licence)],
        };
        let elements = picture.get_untracked().into_iter().map(Into::into).collect();
        Content::Picture { elements, caption, format: if extension == "png" { Format::Png } else { Format::Svg } }
    };
    let save = move |extension: &'static str| {
        let filters = session.url.with_untracked(|state| state.filters_only().to_query());
        let name = file_name(name, &session.atlas().dataset.release.id, filters.trim_start_matches("v=1"), extension);
        export(name, content(extension));
    };
    let button = |extension: &'static str| {
        let format = extension.to_uppercase();
        view! {
            <button type="button" class="link" data-atlas-download=extension aria-label=(words.download)(title, &format) on:click=move |_| save(extension)>
                {format.clone()}
            </button>
        }
    };
    view! { <div class="downloads"><span>{words.downloads}</span>{button("svg")}{button("png")}{button("csv")}</div> }
}
