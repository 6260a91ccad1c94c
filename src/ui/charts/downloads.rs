//! What a chart is taken away by: its files, its link, a reference, the code to embed it.

use leptos::prelude::*;

use super::frame::Draw;
use super::table::Table;
use crate::domain::data::export::{Dialect, csv};
use crate::format::file_name::file_name;
use crate::state::Session;
use crate::ui::figure::{Figure, quoting};
use crate::ui::shared::export::{Content, Format, Subject, export};

/// The files that a chart is saved as: id, name and form; a table is none.
const FILES: [(&str, &str, Option<Format>); 4] = [
    ("svg", "SVG", Some(Format::Svg)),
    ("png", "PNG", Some(Format::Png(1))),
    ("png2", "PNG 2×", Some(Format::Png(2))),
    ("csv", "CSV", None),
];

/// One button a file, and what quotes the chart.
pub(super) fn downloads(figure: Figure, name: &'static str, table: Memo<Table>, draw: Draw) -> impl IntoView {
    let session = Session::here();
    let words = &session.texts().interact;
    let content = move |format: Option<Format>| match format {
        None => {
            let dialect = Dialect::of_numbers(&session.texts().numbers);
            let said = figure.caption(session).line();
            let text = csv(&table.with_untracked(Table::sheet), dialect, &said);
            Content::Text { text, media_type: "text/csv;charset=utf-8" }
        }
        Some(format) => {
            let subject = Subject::Chart(draw.clone());
            Content::Picture { subject, caption: figure.caption(session), signs: Vec::new(), format }
        }
    };
    let content = StoredValue::new(content);
    let save = move |id: &'static str, format: Option<Format>| {
        let filters = session.url.with_untracked(|state| state.filters_only().to_query());
        // Two sizes of a picture can lie in one folder.
        let what = if format == Some(Format::Png(2)) { [name, "-2x"].concat() } else { name.to_owned() };
        let extension = id.trim_end_matches('2');
        let name = file_name(&what, &session.atlas().dataset.release.id, filters.trim_start_matches("v=1"), extension);
        export(name, content.with_value(|content| content(format)));
    };
    let button = |(id, label, format): (&'static str, &'static str, Option<Format>)| {
        view! {
            <button type="button" class="link" data-atlas-download=id aria-label=(words.download)(figure.title, label)
                on:click=move |_| save(id, format)>{label}</button>
        }
    };
    view! {
        <div class="downloads"><span>{words.downloads}</span>{FILES.map(button).into_iter().collect_view()}</div>
        {quoting(figure)}
    }
}
